"""Typing errors in the values of `cq:` and `ky:` mended with the names of issuers and signers."""

from __future__ import annotations

from dataclasses import replace

from index.search.expression import Asked
from index.search.mend import Frequencies, likeliest, may_be_wrong
from index.search.understand import Understood

_FIELDS = {"issued-by": "issuer", "signed-by": "signer"}


def fields_mended(said: Understood, frequencies: Frequencies) -> Understood | None:
    """The same query with every word that no issuer or signer has replaced by the likeliest; None where there is
    none."""
    asked = tuple(_mended(one, frequencies) for one in said.asked)
    return replace(said, asked=asked) if asked != said.asked else None


def _mended(asked: Asked, frequencies: Frequencies) -> Asked:
    field = _FIELDS.get(asked.field, "")
    doubtful = sorted({token.folded for token in asked.value.words if may_be_wrong(token.folded)})
    if not field or not doubtful or asked.out:
        return asked
    known = frequencies(field, doubtful)
    unknown = [word for word in doubtful if not known.get(word)]
    (words,) = likeliest((asked.value.words,), unknown, frequencies, field)
    return replace(asked, value=replace(asked.value, words=words))
