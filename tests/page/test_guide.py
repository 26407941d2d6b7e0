"""Every example of the guide is understood as the guide says, and finds its way to the search."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape
from importlib.resources import files
from urllib.parse import parse_qs, urlsplit

import pytest

from api.labels import label
from api.page.view.understood import reading_of
from corpus.model.search import FACETS
from index.search.field_words import READERS, field_words
from index.search.understand import understand

GUIDE = (files("api.page") / "templates" / "guide.html").read_text(encoding="utf-8")
EXAMPLES = re.findall(r'<a href="(/\?q=[^"]+)">([^<]+)</a>', GUIDE)
TODAY = dt.date(2026, 6, 15)


@pytest.mark.parametrize(("place", "shown"), EXAMPLES)
def test_an_example_searches_what_it_shows(place: str, shown: str) -> None:
    assert parse_qs(urlsplit(place).query)["q"] == [unescape(shown)]
    assert understand(unescape(shown), today=TODAY).notes == ()


def test_every_field_word_is_explained() -> None:
    short = {field: word for word, field in reversed(field_words().items())}
    assert set(short) == set(READERS)
    assert [word for word in short.values() if f"{word}:" not in GUIDE] == []


def test_every_facet_is_named() -> None:
    (sentence,) = re.findall(r"các nhóm để thu hẹp: ([^.]*)\.", GUIDE)
    assert [facet for facet in FACETS if label("facet", facet).lower() not in sentence] == []


def test_questions_about_tasks_lead_to_the_list() -> None:
    section = GUIDE[GUIDE.index('id="hoi-nhiem-vu"') : GUIDE.index("<section><h2>Xem văn bản")]
    asked = [unescape(shown) for _, shown in EXAMPLES if f">{shown}</a>" in section]
    assert len(asked) == 4
    assert [words for words in asked if not reading_of(words, today=TODAY).tasks] == []
