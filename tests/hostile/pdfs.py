"""PDF files made to hurt: loops, bombs, absurd sizes. Each is small; what it asks for is not."""

from __future__ import annotations

import io
import zlib

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

_FONT = "/Resources << /Font << /F 4 0 R >> /XObject << /X 6 0 R >> >>"


def pdf(
    *, page: str = "", content: bytes = b"BT /F 12 Tf 50 700 Td (Quyet dinh so mot) Tj ET", **more: object
) -> bytes:
    """A file of one page; `page` is added to its dictionary, `more` replaces or adds objects (`o6=b"…"`)."""
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: f"<< /Type /Page /Parent 2 0 R {page or '/MediaBox [0 0 595 842]'} {_FONT} /Contents 5 0 R >>".encode(),
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        5: stream(content),
    }
    objects |= {int(key[1:]): bytes(value) for key, value in more.items() if isinstance(value, bytes)}
    return _written(objects)


def stream(data: bytes, entries: str = "") -> bytes:
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def _written(objects: dict[int, bytes], trailer: str = "") -> bytes:
    data, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(data)
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    size = max(objects) + 1
    rows = "".join(f"{places[n]:010} 00000 n \n" if n in places else "0000000000 65535 f \n" for n in range(size))
    end = f"xref\n0 {size}\n{rows}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()


def inflating(megabytes: int) -> bytes:
    """A page whose text unpacks to so many megabytes of spaces."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    return pdf(o5=stream(packed, "/Filter /FlateDecode"))


def drawing_itself() -> bytes:
    """A form that draws itself, and is drawn by the page."""
    inner = stream(
        b"/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    )
    return pdf(content=b"BT /F 12 Tf 50 700 Td (Mot) Tj ET /X Do", o6=inner)


def forms_of_forms(depth: int = 40) -> bytes:
    """Forms that each draw the next twice: two to the power of `depth` drawings."""
    forms = {
        f"o{n}": stream(
            b"/X Do /X Do",
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {n + 1} 0 R >> >>",
        )
        for n in range(6, 6 + depth)
    }
    forms[f"o{6 + depth}"] = stream(b"BT ET", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return pdf(content=b"BT /F 12 Tf 50 700 Td (Mot) Tj ET /X Do", **forms)


def many_pages(count: int) -> bytes:
    """A page tree in which one page stands again and again."""
    return pdf(o2=f"<< /Type /Pages /Kids [{'3 0 R ' * count}] /Count {count} >>".encode())


def locked(password: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(password, "chu-so-huu", strength=128))
    canvas.drawString(100, 700, "Quyet dinh so mot")
    canvas.save()
    return buffer.getvalue()


def hostile_pdfs() -> dict[str, bytes]:
    return {
        "inflating": inflating(80),
        "drawing itself": drawing_itself(),
        "forms of forms": forms_of_forms(),
        "page tree that holds itself": pdf(o2=b"<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>"),
        "a million pages announced": pdf(o2=b"<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>"),
        "twenty thousand pages": many_pages(20_000),
        "huge page": pdf(page="/MediaBox [0 0 1000000000 1000000000]"),
        "page without extent": pdf(page="/MediaBox [0 0 0 0]"),
        "page turned inside out": pdf(page="/MediaBox [595 842 -99999999999999 -99999999999999]"),
        "page of no numbers": pdf(page="/MediaBox [/A (b) null true]"),
        "page of many units": pdf(page="/MediaBox [0 0 595 842] /UserUnit 1000000000000"),
        "turned oddly": pdf(page="/MediaBox [0 0 595 842] /Rotate 37"),
        "annotations in a loop": pdf(
            page="/MediaBox [0 0 595 842] /Annots [7 0 R 7 0 R 8 0 R]",
            o7=b"<< /Type /Annot /Subtype /Popup /Parent 8 0 R /Popup 8 0 R /Rect [0 0 9 9] /AP << /N 7 0 R >> >>",
            o8=b"<< /Type /Annot /Subtype /Text /Parent 7 0 R /Popup 7 0 R /IRT 8 0 R /Rect [0 0 9 9] /Kids [8 0 R] >>",
        ),
        "annotations that are annotations": pdf(page="/MediaBox [0 0 595 842] /Annots 7 0 R", o7=b"[7 0 R 7 0 R]"),
        "deep arrays": pdf(page=f"/MediaBox [0 0 595 842] /A {'[' * 100_000}{']' * 100_000}"),
        "deep dictionaries": pdf(page=f"/MediaBox [0 0 595 842] /A {'<</A ' * 50_000}{'>>' * 50_000}"),
        "giant picture": pdf(
            content=b"q 500 0 0 700 0 0 cm /X Do Q",
            o6=stream(
                zlib.compress(bytes(1_000_000)),
                "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB "
                "/BitsPerComponent 8 /Filter /FlateDecode",
            ),
        ),
        "filters upon filters": pdf(o5=stream(b"x" * 100, f"/Filter [{'/FlateDecode ' * 5000}]")),
        "length that lies": pdf(o5=b"<< /Length 99999999999 >>\nstream\nBT ET\nendstream"),
        "length that is itself": pdf(o5=b"<< /Length 5 0 R >>\nstream\nBT ET\nendstream"),
        "table before itself": pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9"),
        "states upon states": pdf(content=b"q " * 500_000 + b"BT /F 12 Tf (Mot) Tj ET"),
        "rules without end": pdf(
            content=b"0 0 m 500 500 l S 9 9 m 9 500 l S " * 20_000 + b"BT /F 12 Tf 9 9 Td (Mot) Tj ET"
        ),
        "letters in one place": pdf(content=b"BT /F 12 Tf 50 700 Td " + b"(Mot) Tj " * 50_000 + b"ET"),
        "type that is a loop": pdf(
            o4=b"<< /Type /Font /Subtype /Type0 /DescendantFonts [4 0 R] /Encoding 4 0 R /ToUnicode 4 0 R >>"
        ),
        "head alone": b"%PDF-1.7\n",
        "head and noise": b"%PDF-1.7\n" + bytes(range(256)) * 200,
    }
