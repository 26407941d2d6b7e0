"""A thousand mutated samples: each is read or refused with a reason, and this process lives."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.fuzz.__main__ import describe
from tests.fuzz.campaign import campaign
from tests.fuzz.mutate import case

CASES, SEED = 1000, 2026


def test_a_case_is_the_same_for_the_same_seed() -> None:
    assert [case(7, number) for number in range(20)] == [case(7, number) for number in range(20)]
    assert case(7, 1).data != case(8, 1).data


def test_every_mutated_sample_has_one_outcome(tmp_path_factory) -> None:
    folder: Path = tmp_path_factory.mktemp("fuzz")
    verdicts = list(campaign(CASES, SEED))
    assert sorted(verdict.number for verdict in verdicts) == list(range(CASES))
    faults = [describe(verdict, SEED, folder) for verdict in verdicts if verdict.fault]
    assert not faults, "\n".join(faults)
    outcomes = Counter(verdict.outcome for verdict in verdicts)
    assert outcomes["ok"] > 100, "the mutator leaves enough to read"
    assert outcomes["tep-hong"] > 50, "and breaks enough"
