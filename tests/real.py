"""Where real documents are found; the only place that knows."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REAL = Path(os.environ.get("VANTHU_REAL", Path(__file__).resolve().parent.parent.parent / "shared"))
GOLD = REAL / "gold" / "dev"
SEEDS = REAL / "seeds"
DOCUMENTS = REAL / "realdocs"

needs_real = pytest.mark.skipif(not GOLD.is_dir(), reason=f"no real documents at {REAL} (set VANTHU_REAL)")
