"""Write the measured blocks of `docs/quality.md` anew: `python -m tests.quality [REAL [BLOCK…]]`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.quality.blocks import BLOCKS
from tests.quality.document import with_block
from tests.real import REAL

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "quality.md"


def main() -> int:
    real = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else REAL
    wanted = sys.argv[2:] or list(BLOCKS)
    if not (real / "gold" / "dev").is_dir():
        print(f"No annotated documents at {real} (set VANTHU_REAL or name the folder)")
        return 2
    for name in wanted:
        print(name, flush=True)
        words = with_block(DOCUMENT.read_text(encoding="utf-8"), name, BLOCKS[name](real))
        DOCUMENT.write_text(words, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
