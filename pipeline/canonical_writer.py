"""Collects canonical text block by block, with the pieces that lead back to the source."""

from __future__ import annotations

from corpus.model import Piece, Span


class CanonicalWriter:
    """Spaces and joins wait until words follow them, so that no block begins or ends with one."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._last: tuple[int, int, int, int, int] | None = None
        self._parts: list[str] = []
        self._length = 0
        self._start: int | None = None
        self._page = 0
        self._separator = ""
        self._waiting = ""
        self._waiting_place: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Where the text so far comes from, in order."""
        return (*self._pieces, *([Piece(*self._last)] if self._last else []))

    def begin_block(self, separator: str) -> None:
        """Begin a block; the separator is written before its first word."""
        self._start = None
        self._separator = separator
        self._waiting, self._waiting_place = "", None

    def block_span(self) -> Span | None:
        """Where the words of the block stand, if it has any."""
        return None if self._start is None else Span(self._start, self._length)

    @property
    def block_page(self) -> int:
        """The page on which the words of the block begin."""
        return self._page

    def join(self, join: str) -> None:
        """What stands between two slices: a line feed outdoes a space."""
        if self._start is not None and (join == "\n" or (join and not self._waiting)):
            self._waiting, self._waiting_place = join, None

    def space(self, page: int, origin: int) -> None:
        """A space of the source."""
        if self._start is not None and not self._waiting:
            self._waiting, self._waiting_place = " ", (page, origin)

    def write(self, text: str, page: int, origin: int, origin_end: int) -> None:
        """Words that come from `origin:origin_end` of a page."""
        if not text:
            return
        if self._start is None:
            self._append(self._separator)
            self._start, self._page = self._length, page
        elif self._waiting:
            self._flush()
        self._note(len(text), page, origin, origin_end)
        self._parts.append(text)
        self._length += len(text)

    def _flush(self) -> None:
        if self._waiting_place:
            page, origin = self._waiting_place
            self._note(1, page, origin, origin + 1)
            self._waiting_place = None
        self._append(self._waiting)
        self._waiting = ""

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _note(self, length: int, page: int, origin: int, origin_end: int) -> None:
        """Note where text came from, growing the last piece where it just goes on."""
        start, last = self._length, self._last
        if last:
            first, end, last_page, last_origin, last_end = last
            goes_on = last_end == origin and end == start and last_page == page
            if goes_on and end - first == last_end - last_origin and length == origin_end - origin:
                start, origin = first, last_origin
            else:
                self._pieces.append(Piece(*last))
        self._last = start, self._length + length, page, origin, origin_end
