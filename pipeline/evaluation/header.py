"""Header fields, citations, and the sets of entities of a document."""

from __future__ import annotations

from collections.abc import Callable

from corpus.text import number_key
from pipeline.evaluation.items import Item, distinct, names, text_of
from pipeline.evaluation.measures import Measures
from pipeline.evaluation.names import body, is_optional, law_key, pairs, same_body, same_person, token_f1


def score_header(gold: Item, predicted: Item, measures: Measures) -> None:
    """Kind, number, and what else the gold knows of issuer, day, title and signer."""
    _check(measures, "kind", gold["kind"] == predicted.get("kind"), gold["kind"], predicted.get("kind"))
    _check(
        measures,
        "number",
        _same_number(gold["number"], predicted.get("number")),
        gold["number"],
        predicted.get("number"),
    )
    if gold["issuer"]:
        got = text_of(predicted.get("issuer"))
        whole = token_f1(" ".join(body(gold["issuer"])), " ".join(body(got))) >= 0.85
        _check(measures, "issuer", whole and same_body(gold["issuer"], got), gold["issuer"], got)
    if gold["issued_on"]:
        got = text_of(predicted.get("issued_on"))[:10]
        _check(measures, "issued_on", gold["issued_on"] == got, gold["issued_on"], got)
    if gold["title"]:
        got = text_of(predicted.get("title"))
        _check(measures, "title", token_f1(gold["title"], got) >= 0.8, gold["title"], got)
    if gold["signer"]:
        got = text_of(predicted.get("signer"))
        _check(measures, "signer", same_person(gold["signer"]["name"], got), gold["signer"]["name"], got)


def _check(measures: Measures, field: str, right: bool, want: object, got: object) -> None:
    measures.rate(f"header {field}", right)
    if not right:
        measures.note(f"header   {field}: want {want!r} got {got!r}")


def _same_number(gold: str | None, predicted: object) -> bool:
    return number_key(gold or "") == number_key(text_of(predicted))


def score_citations(gold: Item, predicted: Item, measures: Measures) -> None:
    """Each gold citation takes the first predicted one that is the same document."""
    rest = list(predicted.get("citations") or [])
    found = 0
    for want in gold["citations"]:
        got = next((c for c in rest if _same_citation(want, c)), None)
        label = want["number"] or want.get("name")
        if got is None:
            measures.note(f"missed   citation {label}")
            continue
        rest.remove(got)
        found += 1
        measures.rate("citation relation", want["relation"] == got.get("relation"))
        if want.get("date"):
            measures.rate("citation date", want["date"] == str(got.get("date"))[:10])
        if want["relation"] != got.get("relation"):
            measures.note(f"relation {label}: {want['relation']} got {got.get('relation')}")
    measures.count("citations", found, len(gold["citations"]), found + len(rest))
    for citation in rest:
        measures.note(f"spurious citation {citation.get('number') or citation.get('name')}")


def _same_citation(gold: Item, predicted: Item) -> bool:
    if gold.get("number"):
        return _same_number(gold["number"], predicted.get("number"))
    return bool(gold.get("name")) and law_key(gold["name"]) == law_key(predicted.get("name"))


def score_sets(gold: Item, predicted: Item, measures: Measures) -> None:
    """Agencies, persons, dates and programmes of the document."""
    _score_agencies(gold, names(predicted.get("agencies")), measures)
    _compare(measures, "persons", names(gold["persons"]), distinct(names(predicted.get("persons"))), same_person)
    dates = distinct([date[:10] for date in names(predicted.get("dates"))])
    _compare(measures, "dates", names(gold["dates"]), dates, str.__eq__)
    spare = set(gold.get("programmes_optional") or [])
    want, got = names(gold["programmes"]), distinct(names(predicted.get("programmes")))
    _compare(measures, "programmes", _without(want, spare), _without(got, spare), str.__eq__)


def _without(values: list[str], spare: set[str]) -> list[str]:
    return [value for value in values if value not in spare]


def _score_agencies(gold: Item, said: list[str], measures: Measures) -> None:
    """Collectives and portals that no task uses are neither hits nor spurious."""
    slots = ("assignees", "cooperating", "report_to")
    used = [name for task in gold["tasks"] for slot in slots for name in names(task.get(slot))]
    wanted = [a for a in gold["agencies"] if not is_optional(a, used)]
    listed = [a for a in gold["agencies"] if is_optional(a, used)]
    kept = [p for p in distinct(said) if _is_among(p, wanted) or not (_is_among(p, listed) or is_optional(p, ()))]
    _compare(measures, "agencies", wanted, kept, same_body)


def _is_among(name: str, bodies: list[str]) -> bool:
    return any(same_body(body, name) for body in bodies)


def _compare(measures: Measures, field: str, want: list[str], got: list[str], same: Callable[[str, str], bool]) -> None:
    measures.count(field, pairs(want, got, same), len(want), len(got))
    missed = [w for w in want if not any(same(w, g) for g in got)]
    extra = [g for g in got if not any(same(w, g) for w in want)]
    if missed or extra:
        measures.note(f"{field}: missed {missed} spurious {extra}")
