"""What the grammar finds before it becomes a mention."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a head: level and place. `words` is their printed form in full ("tỉnh Trà Vinh").

    `several` says that the tail stands for many places ("các huyện, thị xã", "cấp xã").
    """

    after: int
    words: str = ""
    level: str = ""
    place: str = ""
    several: bool = False

    @property
    def level_word(self) -> str:
        """The words without the place, in small letters."""
        return (self.words.removesuffix(self.place) if self.place else self.words).strip().lower()


NO_TAIL = Tail(0)


@dataclass(frozen=True, slots=True)
class Node:
    """A body in rows `first` to `after`: its head and field in full, its owner, its tail.

    `sort` is the head's class in the vocabulary, `bare` whether the head alone is a name; `owner` is the body it is
    part of, as it stands in the name ("- Bộ Tư pháp"); `registered`: head and field are an entry of the register.
    """

    first: int
    after: int
    head: str
    rule: str
    sort: str = ""
    kind: str = ""
    field: str = ""
    tail: Tail = NO_TAIL
    owner: str = ""
    level: str = ""
    bare: bool = False
    collective: bool = False
    registered: bool = False

    @property
    def stem(self) -> str:
        """The name without level and place."""
        return " ".join(filter(None, (self.head, self.field, self.owner)))

    @property
    def name(self) -> str:
        """The name in full."""
        return f"{self.stem} {self.tail.words}".strip()
