"""Rescans and re-postings are found as possible copies, and never merged."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from corpus.text.sketch import bands_of, likeness, sketch_from_words, sketch_of, sketch_to_words
from index.store import Store
from pipeline.job import read_file
from tests.index.making import Paper, put

SAMPLES = Path(__file__).resolve().parents[2] / "corpus" / "samples"
LETTERS = "abcdefghiklmnopqrstuvxy"


def body(seed: int, words: int = 400) -> str:
    pick = random.Random(seed)
    return " ".join(
        f"{pick.choice('bcdghklmnpqrstvx')}{pick.choice('aeiou')}{pick.choice('nmtpc')}" for _ in range(words)
    )


def noisy(text: str, share: float) -> str:
    """As a poor recognition reads it: letters mistaken, a few lost."""
    pick = random.Random(3)
    kept = (c for c in text if pick.random() >= share / 5)
    return "".join(pick.choice(LETTERS) if c.isalpha() and pick.random() < share else c for c in kept)


def test_the_two_versions_of_one_plan_are_alike_and_other_samples_are_not() -> None:
    plans = [sketch_of((SAMPLES / f"ke-hoach-45-bcd{end}.txt").read_text("utf-8")) for end in ("", "-ban-word")]
    assert likeness(*plans) > 0.9
    others = [p for p in SAMPLES.glob("*.txt") if not p.name.startswith("ke-hoach-45-bcd")]
    sketches = [sketch_of(p.read_text("utf-8")) for p in others]
    pairs = [likeness(a, b) for n, a in enumerate(sketches) for b in sketches[n + 1 :]]
    assert max(pairs) < 0.45


@pytest.mark.parametrize(("share", "least"), [(0.005, 0.75), (0.01, 0.6), (0.02, 0.5)])
def test_a_noisy_copy_of_every_longer_sample_is_a_candidate_and_alike(share: float, least: float) -> None:
    for path in SAMPLES.glob("*.txt"):
        text = path.read_text("utf-8")
        one, other = sketch_of(text), sketch_of(noisy(text, share))
        if one:
            assert likeness(one, other) >= least - 0.02, path.name
            assert set(enumerate(bands_of(one))) & set(enumerate(bands_of(other))), path.name


def test_marks_case_and_lines_make_no_difference_and_short_texts_say_nothing() -> None:
    text = "Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì, phối hợp. " * 2 + body(1)
    assert sketch_of(text) == sketch_of(text.upper().replace(" ", "\n"))
    assert sketch_of("Kính gửi: Sở Y tế") == ()
    assert likeness((), ()) == 0
    assert sketch_from_words(sketch_to_words(sketch_of(text))) == sketch_of(text)


def test_the_store_shows_copies_with_their_likeness_and_keeps_both(store: Store) -> None:
    first = put(store, Paper(title="Tin thứ nhất", body=body(1)))
    again = put(store, Paper(title="Tin đăng lại", body=noisy(body(1), 0.01)))
    put(store, Paper(title="Tin khác", body=body(2)))
    found = store.alike(first)
    assert [(row.id, share > 0.5) for row, share in found] == [(again, True)]
    assert [row.id for row, _ in store.alike(again)] == [first]
    assert store.counts().documents == 3
    store.delete(again)
    assert store.alike(first) == ()


def test_forms_that_differ_in_a_certain_number_are_two_papers(store: Store) -> None:
    one = put(store, Paper(number="1/QĐ-UBND", body=body(1)))
    put(store, Paper(number="2/QĐ-UBND", body=body(1)))
    assert store.alike(one) == ()
    bare = put(store, Paper(body=body(1)))
    assert bare in [row.id for row, _ in store.alike(one)]


def test_a_store_without_sketches_gets_them_when_it_is_brought_forward(store: Store) -> None:
    from sqlalchemy import delete, select

    from index.store.schema_intake import sketch_bands, sketches
    from index.store.sketching import sketch_everything

    put(store, Paper(body=body(1)))
    with store._write() as connection:
        before = connection.execute(select(sketches)).all()
        connection.execute(delete(sketch_bands))
        connection.execute(delete(sketches))
        sketch_everything(connection)
        assert connection.execute(select(sketches)).all() == before


def test_the_plan_in_word_and_in_pdf(store: Store) -> None:
    ids = []
    for name in ("ke-hoach-45-bcd.pdf", "ke-hoach-45-bcd-ban-word.docx"):
        result = read_file(SAMPLES / name)
        store.accept(result.outcome, result.data)
        assert result.outcome.document
        ids.append(result.outcome.document.id)
    assert [row.id for row, _ in store.alike(ids[0])] == ids[1:]
