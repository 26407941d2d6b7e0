"""Keys of Telex and VNI left in words, words without spaces, words spelt as they sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from index.search.engine import Statistics
from index.search.keyboard import retyped
from index.search.sounds import heard
from index.search.understand import understand


@pytest.mark.parametrize(
    ("query", "meant", "why"),
    [
        ("phaan caaps", "phân cấp", "doubled letters, a tone"),
        ("ddeef án 06", "đề án 06", "d with its bar"),
        ("nguwowif dduowngf", "người đường", "ư and ơ together"),
        ("hoaj tieets", "họa tiết", "where the tone is written"),
        ("Vieetj Nam", "việt Nam", "other words stay as they are"),
        ("d9e62 a1n 06", "đề án 06", "figures of VNI"),
        ("u3y ban nha6n da6n", "ủy ban nhân dân", "the vowel of an open syllable"),
        ("nôngthôn mới", "nông thôn mới", "no space"),
        ("chuyểnđổisố", "chuyển đổi số", "no spaces"),
        ("khanang", "kha nang", "a consonant begins a syllable"),
    ],
)
def test_what_was_meant_is_read(query: str, meant: str, why: str) -> None:
    assert retyped(query) == meant, why


@pytest.mark.parametrize(
    "query", ["csdl cbccvc", "xăng e10", "covid19", "tai ngyen", "nuoc sach", "45/KH-UBND", "30a", '"phaan caaps"', ""]
)
def test_other_words_stay(query: str) -> None:
    assert retyped(query) == query


PAIRS = {
    "thue_suat": 9,
    "suat_khuon": 2,
    "thue_xuat": 5,
    "xuat_khau": 8,
    "khuon_mau": 3,
    "nuoc_sach": 4,
    "trong_cay": 6,
    "hai_van": 3,
    "cay_trong": 4,
    "cay_chong": 1,
}
STRANGE = {"vâng", "chổng"}
"""Words that no text has with these marks."""


def known(tokens: Mapping[str, Sequence[str]]) -> dict[str, Statistics]:
    assert tokens.keys() == {"text_b", "text_x"}
    exact = {token: 1 for token in tokens["text_x"] if token not in STRANGE}
    pairs = {token: PAIRS[token] for token in tokens["text_b"] if token in PAIRS}
    return {"text_b": Statistics(10, pairs), "text_x": Statistics(10, exact)}


@pytest.mark.parametrize(
    ("query", "meant", "why"),
    [
        ("thuế xuất khuôn mẫu", ["thuế", "suat", "khuôn", "mẫu"], "the other word stands beside both neighbours"),
        ("bón phân chồng cây lúa", ["bón", "phân", "trong", "cây", "lúa"], "the typed word has no known neighbour"),
        ("thuế xuất khẩu", None, "the word stands there as it is typed"),
        ("nước xạch", None, "one neighbour tells too little"),
        ("đèo hải vâng", ["đèo", "hải", "van"], "it does where no text has the word with these marks"),
        ("đèo hải vang", None, "without marks it may be a word"),
        ("cây chồng lúa", None, "the typed word stands beside a neighbour"),
        ("cây chổng lúa", ["cây", "trong", "lúa"], "with other marks only"),
        ("nước", None, "no neighbour"),
        ('"thuế xuất khuôn mẫu"', None, "words in quotes are meant as they are"),
        ("45/KH-BCĐ", None, "no word"),
    ],
)
def test_a_word_that_sounds_alike_is_found_by_its_neighbours(query: str, meant: list[str] | None, why: str) -> None:
    other = heard(understand(query), known)
    assert (other and [token.exact for run in other.words for token in run]) == meant, why
