"""Pages of the original: sizes, images, characters. PDFium is not safe between threads, so one lock guards it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from api.originals.pictures import draw_picture, picture_sizes
from corpus.errors import NotFound

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

PDF = "application/pdf"
PICTURE = "image/"
_LOCK = Lock()
_TALLEST = 20_000  # pixels of an image
_DEVICE_SCALE = 10  # device units per point: boxes are exact to a tenth of a point


@dataclass(frozen=True, slots=True)
class Sheet:
    """Size of a page in points, as it is shown (rotation applied)."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points, from its upper left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float


def has_pages(media_type: str) -> bool:
    """Whether an original of this type has pages that can be drawn."""
    return media_type == PDF or media_type.startswith(PICTURE)


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


@contextmanager
def opened(data: bytes) -> Iterator[PdfDocument]:
    """The PDF, for this thread alone. Raises NotFound where it cannot be drawn."""
    import pypdfium2 as pdfium

    with _LOCK:
        try:
            pdf = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise NotFound("Không vẽ được trang của tệp này.", remedy="Hãy tải tệp gốc về để xem.") from error
        try:
            yield pdf
        finally:
            pdf.close()


def sheets(data: bytes) -> tuple[Sheet, ...]:
    """All pages with their sizes."""
    if not is_pdf(data):
        return tuple(Sheet(n, *size) for n, size in enumerate(picture_sizes(data), 1))
    with opened(data) as pdf:
        return tuple(Sheet(n + 1, *pdf[n].get_size()) for n in range(len(pdf)))


def draw(data: bytes, page: int, width: int) -> bytes:
    """A page (from 1) as a WebP image `width` pixels wide. Raises NotFound for a page that is not there."""
    image = _drawn(data, page, width) if is_pdf(data) else draw_picture(data, page, width)
    out = io.BytesIO()
    image.save(out, "WEBP", quality=80, method=3)
    return out.getvalue()


def _drawn(data: bytes, page: int, width: int) -> Image:
    with opened(data) as pdf:
        if not 1 <= page <= len(pdf):
            raise NotFound(f"Tệp này không có trang {page}.", remedy=f"Tệp có {len(pdf)} trang.")
        sheet = page_of(pdf, page)
        across, down = sheet.get_size()
        if not 0 < down / max(across, 0.01) * width < _TALLEST:
            raise NotFound(f"Trang {page} có khổ giấy bất thường nên không vẽ.", remedy="Hãy tải tệp gốc về để xem.")
        image: Image = sheet.render(scale=width / across).to_pil().convert("RGB")
    return image


def page_of(pdf: PdfDocument, number: int) -> PdfPage:
    """A page (from 1) with what was stamped on it, a number or a signature, as part of it."""
    from pypdfium2 import raw

    page = pdf[number - 1]
    stamped = raw.FPDFPage_GetAnnotCount(page) > 0
    return pdf[number - 1] if stamped and raw.FPDFPage_Flatten(page, 0) == raw.FLATTEN_SUCCESS else page


def characters(text_page: PdfTextPage) -> str:
    """The characters of a page, one for each of PDFium's, so that indices agree."""
    from pypdfium2 import raw

    return "".join(chr(raw.FPDFText_GetUnicode(text_page, n) or 0x20) for n in range(text_page.count_chars()))


def rectangles(page: PdfPage, text_page: PdfTextPage, number: int, start: int, count: int) -> list[Box]:
    """Boxes of the characters `start`, `count`, as PDFium cuts them: at line ends and wherever the print changes."""
    return [_box(page, number, text_page.get_rect(n)) for n in range(text_page.count_rects(start, count))]


def _box(page: PdfPage, number: int, rectangle: tuple[float, float, float, float]) -> Box:
    """From PDF space (left, bottom, right, top) to the page as it is shown."""
    left, bottom, right, top = rectangle
    (x1, y1), (x2, y2) = _shown(page, left, top), _shown(page, right, bottom)
    return Box(number, min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _shown(page: PdfPage, x: float, y: float) -> tuple[float, float]:
    from ctypes import byref, c_int

    from pypdfium2 import raw

    width, height = (round(side * _DEVICE_SCALE) for side in page.get_size())
    at_x, at_y = c_int(), c_int()
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, byref(at_x), byref(at_y))
    return at_x.value / _DEVICE_SCALE, at_y.value / _DEVICE_SCALE
