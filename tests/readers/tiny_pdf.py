"""A small writer of PDF files: text at places, rules, pictures, stamps. No font is embedded; text maps to Unicode."""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH = 0.5
"""Width of every letter, in its size."""

_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"""


@dataclass
class TinyPage:
    content: list[str] = field(default_factory=list)
    stamps: list[tuple[float, float, str, float]] = field(default_factory=list)
    picture: bool = False
    turned: bool = False
    ink: float = 0

    def text(self, x: float, y: float, words: str, size: float = 13, *, bold: bool = False) -> TinyPage:
        """Words with their left end at x on the line y, from below."""
        self.content.append(_show(x, y, words, size, bold=bold))
        return self

    def right(self, x: float, y: float, words: str, size: float = 13, *, bold: bool = False) -> TinyPage:
        return self.text(x - len(words) * size * WIDTH, y, words, size, bold=bold)

    def centre(self, x: float, y: float, words: str, size: float = 13, *, bold: bool = False) -> TinyPage:
        return self.text(x - len(words) * size * WIDTH / 2, y, words, size, bold=bold)

    def lines(
        self, x: float, y: float, *lines: str, size: float = 13, bold: bool = False, step: float = 18
    ) -> TinyPage:
        for number, line in enumerate(lines):
            self.text(x, y - number * step, line, size, bold=bold)
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> TinyPage:
        self.content.append(f"{self.ink} G {x0} {y0} m {x1} {y1} l S")
        return self

    def grid(self, columns: list[float], rows: list[float]) -> TinyPage:
        for y in rows:
            self.rule(columns[0], y, columns[-1], y)
        for x in columns:
            self.rule(x, rows[0], x, rows[-1])
        return self

    def background(self, x: float, y: float, width: float, height: float) -> TinyPage:
        """A white box behind text, as word processors leave them."""
        self.content.append(f"1 g {x} {y} {width} {height} re f 0 g")
        return self

    def stamp(self, x: float, y: float, words: str, size: float = 11) -> TinyPage:
        """Words in an annotation over the page."""
        self.stamps.append((x, y, words, size))
        return self


def _show(x: float, y: float, words: str, size: float, *, bold: bool) -> str:
    return f"BT /{'B' if bold else 'R'} {size} Tf {x:.2f} {y:.2f} Td <{words.encode('utf-16-be').hex()}> Tj ET"


def tiny_pdf(*pages: TinyPage, locked: bool = False) -> bytes:
    """The bytes of a file with these pages."""
    objects: list[bytes] = [b"", b"", _stream(_TO_UNICODE)]
    fonts = " ".join(f"/{key} {_font(objects, name)} 0 R" for key, name in (("R", "Arial"), ("B", "Arial-Bold")))
    objects.append(
        _stream(
            b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        )
    )
    resources = f"<< /Font << {fonts} >> /XObject << /I {len(objects)} 0 R >> >>"
    kids = [_page(objects, page, resources) for page in pages]
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    return _file(objects, locked=locked)


def _add(objects: list[bytes], body: bytes) -> int:
    objects.append(body)
    return len(objects)


def _stream(data: bytes, entries: str = "") -> bytes:
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _font(objects: list[bytes], name: str) -> int:
    flags = "/StemV 160 /FontWeight 700" if "Bold" in name else "/StemV 80 /FontWeight 400"
    descriptor = _add(
        objects,
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [0 -220 1000 900] /ItalicAngle 0 /Ascent 900 "
        f"/Descent -220 /CapHeight 700 {flags} >>".encode(),
    )
    below = _add(
        objects,
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        f"/Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW {int(WIDTH * 1000)} >>".encode(),
    )
    return _add(
        objects,
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{below} 0 R] "
        f"/ToUnicode 3 0 R >>".encode(),
    )


def _page(objects: list[bytes], page: TinyPage, resources: str) -> int:
    drawn = ["q 500 0 0 700 50 70 cm /I Do Q"] if page.picture else []
    turn = ["0 1 -1 0 595 0 cm"] if page.turned else []
    content = _add(objects, _stream("\n".join([*turn, *drawn, *page.content]).encode()))
    annotations = [_annotation(objects, stamp, resources) for stamp in page.stamps]
    return _add(
        objects,
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {90 * page.turned} /Resources {resources} /Contents {content} 0 R "
        f"/Annots [{' '.join(f'{a} 0 R' for a in annotations)}] >>".encode(),
    )


def _annotation(objects: list[bytes], stamp: tuple[float, float, str, float], resources: str) -> int:
    x, y, words, size = stamp
    width, height = len(words) * size * WIDTH, size * 1.2
    form = _add(
        objects,
        _stream(
            _show(0, size * 0.25, words, size, bold=False).encode(),
            f"/Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] /Resources {resources}",
        ),
    )
    return _add(
        objects,
        f"<< /Type /Annot /Subtype /Stamp /F 4 /Rect [{x} {y - size * 0.25} {x + width} {y - size * 0.25 + height}] "
        f"/AP << /N {form} 0 R >> >>".encode(),
    )


def _file(objects: list[bytes], *, locked: bool) -> bytes:
    data = b"%PDF-1.5\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    entries = "".join(f"{place:010} 00000 n \n" for place in places)
    lock = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'11' * 32}> /U <{'22' * 32}> >> /ID [<00> <00>]"
        if locked
        else ""
    )
    trailer = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}trailer\n"
    trailer += f"<< /Size {len(objects) + 1} /Root 1 0 R {lock} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + trailer.encode()
