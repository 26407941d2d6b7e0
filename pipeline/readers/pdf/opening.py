"""Locked PDF files: opened with a password that was given, and handed on without the lock."""

from __future__ import annotations

import io
from contextlib import closing

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from corpus.errors import ProtectedFile
from pipeline.limits import Limits
from pipeline.raw import ReadContext
from pipeline.readers.guard import admit_pages

_WRONG = "password"


def unlocked(data: bytes, context: ReadContext) -> bytes:
    """The file itself where it is open to all, else the same without its lock. Raises ProtectedFile, TooLarge."""
    for password in (None, *context.passwords):
        try:
            with closing(PdfDocument(data, password=password)) as document:
                _admit(document, context.limits)
                return data if password is None else _without_lock(document)
        except PdfiumError as error:
            if _WRONG not in str(error).lower():
                raise
    raise protected(tried=bool(context.passwords))


def protected(*, tried: bool) -> ProtectedFile:
    """The error for a file that needs a password, or another than those given."""
    if tried:
        return ProtectedFile(
            "Tệp PDF cần mật khẩu; mật khẩu đã cho không đúng.", remedy="Hãy kiểm tra lại mật khẩu (--password)."
        )
    return ProtectedFile(
        "Tệp PDF cần mật khẩu để mở.", remedy="Hãy nêu mật khẩu bằng --password, hoặc bỏ mật khẩu rồi nạp lại."
    )


def _admit(document: PdfDocument, limits: Limits) -> None:
    admit_pages(len(document), limits)


def _without_lock(document: PdfDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer, flags=pdfium.FPDF_REMOVE_SECURITY)
    return buffer.getvalue()
