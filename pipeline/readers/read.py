"""From a file's bytes to its raw document; the one place where errors of foreign libraries are translated."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from corpus.errors import DamagedFile, EmptyFile, ProtectedFile, ReadError, TooLarge, UnsupportedFormat
from pipeline.raw import Package, RawDocument, ReadContext
from pipeline.readers.detect import detect
from pipeline.readers.guard import admit, admit_raw, nested_too_deep
from pipeline.readers.table import BY_SLUG, Format

# What the libraries raise on bytes that are not what they seem, apart from their own exception classes.
_FOREIGN = (ValueError, LookupError, AttributeError, TypeError, OSError, EOFError, NotImplementedError)
_LIBRARIES = (
    *("pypdfium2", "pdfplumber", "pdfminer", "docx", "lxml", "zipfile", "zlib", "struct", "selectolax"),
    *("py7zr", "lzma", "olefile", "openpyxl", "xml", "tarfile", "email", "csv", "_csv"),
    *("PIL", "cv2"),
)

Result = TypeVar("Result")


def read_source(data: bytes, context: ReadContext) -> RawDocument | Package:
    """The raw document in a file, or the files in it. Raises ReadError."""
    format_ = BY_SLUG[detect(data, context.name)]
    if format_.opener:
        return read_source(_translated(format_.opener, data, context, format_), context)
    if format_.reader is None:
        raise _unsupported(format_)
    admit(data, format_.slug, context.limits)
    source = _translated(format_.reader, data, context, format_)
    if isinstance(source, RawDocument):
        if not source.blocks:
            raise EmptyFile(f"Tệp {format_.name} không có nội dung chữ.", remedy="Kiểm tra lại tệp gốc.")
        admit_raw(source, context.limits)
    elif source.main is None and not source.parts and not source.issues:
        raise EmptyFile(f"Tệp {format_.name} không chứa tệp nào.", remedy="Kiểm tra lại tệp gốc.")
    return source


def _translated(
    read: Callable[[bytes, ReadContext], Result], data: bytes, context: ReadContext, format_: Format
) -> Result:
    """What a reader or an opener gives. Raises ReadError for the errors of the libraries."""
    try:
        return read(data, context)
    except ReadError:
        raise
    except Exception as error:
        raise translate(error, format_) from error


def read_raw(data: bytes, name: str) -> RawDocument:
    """The raw document in a file that holds no others. Raises ReadError."""
    source = read_source(data, ReadContext(name))
    if isinstance(source, Package):
        raise UnsupportedFormat(f"“{name}” chứa nhiều tệp.", remedy="Hãy nạp tệp này vào kho.")
    return source


def translate(error: Exception, format_: Format) -> ReadError:
    """The error of the project that a foreign one means; errors that no library raises on bad bytes come back up."""
    if isinstance(error, RecursionError):
        return nested_too_deep()
    if "password" in str(error).lower() or "encrypted" in str(error).lower():
        return ProtectedFile(f"Tệp {format_.name} được bảo vệ bằng mật khẩu.", remedy="Bỏ mật khẩu rồi nạp lại.")
    if type(error).__name__ == "DecompressionBombError":
        return TooLarge(f"Tệp {format_.name} có quá nhiều điểm ảnh.", remedy="Quét lại ở độ phân giải thấp hơn.")
    if isinstance(error, _FOREIGN) or type(error).__module__.split(".")[0] in _LIBRARIES:
        return DamagedFile(
            f"Tệp {format_.name} bị hỏng hoặc bị cắt cụt, không đọc được.",
            remedy="Tải lại hoặc xin lại tệp từ nơi gửi.",
        )
    raise error


def _unsupported(format_: Format) -> UnsupportedFormat:
    if format_.slug == "unknown":
        return UnsupportedFormat("Chưa hỗ trợ tệp này: không nhận ra định dạng.", remedy=format_.remedy)
    return UnsupportedFormat(f"Chưa hỗ trợ định dạng {format_.name}.", remedy=format_.remedy)
