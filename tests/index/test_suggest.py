"""What is suggested for words that are still being typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model.search import SearchEntry
from corpus.viewer import EVERYTHING
from index.search import TantivyIndex
from index.search.starts import LONGEST, starts_of
from tests.index.making import indexed
from tests.index.test_search import PAPERS, TRA_VINH

Filled = tuple[TantivyIndex, dict[str, str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return indexed(tmp_path_factory.mktemp("goi-y"), PAPERS)


def suggested(filled: Filled, words: str, kind: str) -> list[str]:
    index, names = filled
    return [names.get(s.value, s.value) for s in index.suggest(words, EVERYTHING) if s.kind == kind]


@pytest.mark.parametrize(
    ("words", "numbers", "why"),
    [
        ("4", ["other-45", "plan"], "one figure is enough; newer first"),
        ("45/", ["other-45", "plan"], "a sign ends the figure"),
        ("4/", [], "4 is whole and no document bears it"),
        ("45 kh", ["other-45", "plan"], "sloppy, the kind's code"),
        ("45/kh-b", ["plan"], "the organ's code is begun"),
        ("qd 26", ["decision"], "the kind's code stands before"),
        ("qđ26", ["decision"], "the kind's code is glued to it"),
        ("so 045", ["other-45", "plan"], "the word for number, a zero before it"),
        ("ke hoach 45 cau ngang", ["other-45"], "the kind's name, and the issuer in words"),
        ("18-nq/t", ["party"], "a number of the Party"),
        ("chuyen doi", [], "no figure was typed"),
        ("kh-b", ["plan"], "a symbol without figures"),
        ("xa-h", [], "no symbol begins so"),
    ],
)
def test_a_number_is_suggested_from_its_beginning(filled: Filled, words: str, numbers: list[str], why: str) -> None:
    assert suggested(filled, words, "number") == numbers, why


@pytest.mark.parametrize(
    ("words", "kind", "first"),
    [
        ("ubnd tinh tr", "agency", TRA_VINH),
        ("Bộ x", "agency", "Bộ Xây dựng"),
        ("tran van na", "signer", "Trần Văn Nam"),
        ("lê văn th", "signer", "Lê Văn Thành"),
        ("chuyen d", "subject", "other-45"),
        ("kế hoạch chuyển đổi s", "subject", "other-45"),
        ("han man ket luan", "subject", "now"),
        ("nông thôn m", "programme", "MTQG-NTM"),
    ],
)
def test_names_and_subjects_are_suggested_from_their_beginning(
    filled: Filled, words: str, kind: str, first: str
) -> None:
    assert suggested(filled, words, kind)[:1] == [first]


def test_a_name_tells_how_many_documents_have_it(filled: Filled) -> None:
    found = filled[0].suggest("tran van nam", EVERYTHING)
    assert [s.count for s in found if s.kind == "signer"] == [2]


@pytest.mark.parametrize("words", ["", " ", "/", "…", "k", "#", "@tra"])
def test_little_or_nothing_typed_is_no_error(filled: Filled, words: str) -> None:
    filled[0].suggest(words, EVERYTHING)


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_anything_may_be_typed(filled: Filled, words: str) -> None:
    filled[0].suggest(words, EVERYTHING)


def test_beginnings_are_short_and_tell_where_they_stand() -> None:
    entry = SearchEntry(id="a", version=1, number="45/KH-BCĐ", issuer="UBND", title="Xã Ý", kind="ke-hoach")
    tokens = starts_of(entry)
    assert {"#4", "#45", "#bcd", "#ke", "@ubnd", "@nhan", "xa", "y"} <= set(tokens)
    assert max(map(len, tokens)) <= LONGEST + 1
    assert len(tokens) == len(set(tokens))
