"""Who signed, and in what capacity."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Signer
from extractors.header.frame import Entry
from extractors.structure.closing import is_name, name_on
from extractors.structure.find import Parts
from extractors.structure.lines import Line

_TITLES = re.compile(
    r"""^(?:(?:GS|PGS|TS|ThS|Ths|BS|CN|KS|CKI{1,2}|BSCK\ ?I{1,2}|LS|TSKH|NGƯT|NGND|Tiến\ sĩ|Thạc\ sĩ|Bác\ sĩ
    |Đại\ tướng|Thượng\ tướng|Trung\ tướng|Thiếu\ tướng|Đại\ tá|Thượng\ tá|Trung\ tá|Thiếu\ tá|Đại\ úy
    |Thượng\ úy|Đồng\ chí|Ông|Bà)\b[.,]?\ ?)+""",
    re.VERBOSE,
)
_SECOND = re.compile(r"(?<=\w) (?=PHÓ |THỨ TRƯỞNG)")
"""A second office on the line of the first: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"."""

_COPIED = re.compile(r"\W*[Đđ]ã ký\W*$")
_SPACES = re.compile(r"\s+")
_REMARK = re.compile(r"\W*(?:da ky|ky boi|ky ten|\(ky\)|chu ky|ky dien tu|nguoi ky)\b.*")


def find_signer(parts: Parts, frame: dict[str, Entry]) -> Signer | None:
    """The signer by the signature block, else by the frame."""
    block = parts.closing.own(parts.lines, parts.closing.signature) if parts.closing.signature else []
    name = next((line for line in reversed(block) if is_name(line)), None)
    role = _role([line for line in block if name is None or line.index < name.index])
    if name is not None:
        bare = name_on(name.text) or name.text
        above = _office_of(name.text[: name.text.find(bare)]) if role == "" else ""
        return Signer(span=name.span, rule="header.signer.block", name=person(bare), role=role or above)
    if "signer" in frame:
        entry = frame["signer"]
        return Signer(span=entry.span, rule="header.signer.frame", name=person(entry.text), role=role, confidence=0.9)
    return None


def person(printed: str) -> str:
    """A name without academic titles and ranks, first letters only in capitals.

    >>> person("TS. NGUYỄN VĂN AN"), person("Thượng tướng Lê Bá Sơn")
    ('Nguyễn Văn An', 'Lê Bá Sơn')
    """
    bare = _TITLES.sub("", _SPACES.sub(" ", printed.strip(" *_.,;:")))
    return bare.title() if bare.isupper() else bare


def _office_of(words: str) -> str:
    """What stands before a name on its line, without "(Đã ký)"."""
    return _SECOND.sub(", ", _COPIED.sub("", words).strip())


def _role(lines: Sequence[Line]) -> str:
    """The lines above the name, one after the other; a line that wraps goes on in the next."""
    kept = [line for line in lines if not _REMARK.fullmatch(line.folded)]
    return ", ".join(_SECOND.sub(", ", line.text.strip(" *_,")) for line in kept)
