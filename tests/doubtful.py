"""A library with a scan whose number and day are not certain: a plan read as usual, its header put in doubt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from api.library import Library
from corpus.model import Candidate, Certainty, Crop, Document, Outcome, Signature
from tests.shelf import PLAN, read_sample, shelf

WRONG = "15/KH-BCĐ"
RIGHT = "45/KH-BCĐ"


def in_doubt(document: Document) -> Document:
    """The number misread, with the right one among the candidates; the day likely; a signature."""
    header = document.facts.header
    assert header.number
    assert header.issued_on
    number = replace(
        header.number,
        value=WRONG,
        certainty=Certainty.CONFIRM,
        crop=Crop(page=1, left=60, top=60, width=200, height=40),
        candidates=(
            Candidate(value=WRONG, source="recognition", weight=0.5),
            Candidate(value=RIGHT, source="file-name", weight=0.4),
        ),
    )
    day = replace(
        header.issued_on,
        certainty=Certainty.LIKELY,
        candidates=(Candidate(value=header.issued_on.value, source="recognition", weight=0.9),),
    )
    facts = replace(document.facts, header=replace(header, number=number, issued_on=day))
    signature = Signature(signer="Trần Văn Mẫu", agency="VĂN PHÒNG", signed_at="2024-03-05T02:00:00+00:00", intact=True,
                          covers_all=True, trust="unknown-root", note="Chưa có chứng thư gốc.")  # fmt: skip
    return replace(document, facts=facts, signatures=(signature,))


def doubtful_outcome() -> tuple[Outcome, bytes]:
    result = read_sample(PLAN)
    assert result.outcome.document
    assert result.data is not None
    return replace(result.outcome, document=in_doubt(result.outcome.document)), result.data


def doubtful_library(folder: Path) -> Library:
    """A library that holds the doubtful plan alone."""
    library = shelf(folder, [])
    library.store.accept(*doubtful_outcome())
    library.feed()
    return library
