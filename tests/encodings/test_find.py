"""Old text is found and read with its way back; Unicode text is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Span
from pipeline.encodings import find_old
from pipeline.normalise import normalise
from pipeline.raw import ReadContext
from pipeline.readers.plain import read_plain
from pipeline.readers.read import read_raw
from tests.encodings.encode import SAMPLE, encoded
from tests.readers.blocks import plain

SAMPLES = sorted(Path(__file__).parents[2].joinpath("corpus/samples").glob("*.*"))
TEXTS = [path for path in SAMPLES if path.suffix in (".txt", ".docx", ".html", ".pdf")]
PARAGRAPHS = [line for path in TEXTS if path.suffix == ".txt" for line in path.read_text("utf-8").splitlines() if line]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_unicode_samples_are_never_touched(path: Path) -> None:
    assert find_old(read_raw(path.read_bytes(), path.name)) == {}


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6), st.integers(0, 40))
def test_no_part_of_a_unicode_text_is_touched(paragraphs: list[str], cut: int) -> None:
    assert find_old(plain("\n\n".join(paragraph[cut:] for paragraph in paragraphs) + "\n.")) == {}


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii", "vps", "mojibake"])
def test_old_text_is_found_and_stays_on_its_page(name: str) -> None:
    stored = encoded(SAMPLE, name)
    raw = plain(stored)
    found = normalise(raw)
    assert raw.pages[0].text == stored
    assert found.text.split() == SAMPLE.split()
    for word in ("quyền", "Nông", "hưởng"):
        at = found.text.index(word)
        shown = "".join(stored[p.start : p.end] for p in found.places(Span(at, at + len(word))))
        assert shown == encoded(word, name)


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii", "vps"])
def test_bytes_of_one_byte_encodings_are_read(name: str) -> None:
    raw = read_plain(encoded(SAMPLE, name).encode("latin-1"), ReadContext("cu.txt"))
    assert normalise(raw).text.split() == SAMPLE.split()


def test_a_short_text_by_itself_is_left() -> None:
    assert find_old(plain("Phßng Tµi chÝnh")) == {}


def test_a_page_may_mix_old_and_new() -> None:
    new = "Nơi nhận: Ủy ban nhân dân các xã, phường; Sở Tài chính; lưu văn thư."
    found = normalise(plain(f"{new}\n\n{encoded(SAMPLE, 'tcvn3')}\n\n{new}"))
    assert found.text.startswith(new)
    assert found.text.endswith(new)
    assert "Theo đề nghị của Giám đốc Sở Nông nghiệp" in found.text


@pytest.mark.parametrize(
    ("lost", "meant", "reason"),
    [
        ("phêng", "phường", "no rhyme without it"),
        ("Ch¬ng tr×nh", "Chương trình", "a capital word"),
        ("nh sau", "như sau", "consonants that are no word"),
        ("®Çu t, t vÊn", "đầu tư, tư vấn", "one consonant behind a word"),
        ("u ®·i", "ưu đãi", "the next word tells"),
        ("®iÓm t kho¶n 2", "điểm t khoản 2", "the mark of a point"),
        ("cha lµm", "cha làm", "a word with and without it: left"),
        ("1.000 t", "1.000 t", "a unit behind a figure"),
    ],
)
def test_the_lost_letter_comes_back_where_one_reading_is_left(lost: str, meant: str, reason: str) -> None:
    body = encoded(SAMPLE, "tcvn3").replace("\u00ad", "")
    found = normalise(plain(f"{body}\n\nVÒ viÖc Êy, {lost}.\n")).text
    assert found.rstrip(".").endswith(meant), reason


def test_the_lost_letter_leads_back_to_its_neighbour() -> None:
    stored = encoded(SAMPLE, "tcvn3").replace("\u00ad", "")
    found = normalise(plain(stored))
    at = found.text.index("được")
    assert "".join(stored[p.start : p.end] for p in found.places(Span(at, at + 4))) == "®îc"
