"""Everything that can go wrong, as one tree.

    VanThuError
     ├─ ReadError             a file could not be read
     │   ├─ UnsupportedFormat
     │   ├─ DamagedFile
     │   ├─ EmptyFile
     │   ├─ ProtectedFile
     │   ├─ TooLarge          more pages, files or bytes inside than one file may have
     │   ├─ UnreachableFile
     │   ├─ UnknownEncoding
     │   ├─ OcrFailed         a recogniser of print gave up on an image
     │   └─ SecretDocument    it bears a stamp of secrecy, and is not to be read
     ├─ VersionError          data of a version that this program cannot read
     ├─ DataError             data that does not fit its schema
     │   └─ RequestError      a cursor or an order that does not exist
     │       ├─ ForeignRequest   sent from the page of another site
     │       └─ RequestTooLarge  more bytes or files than one request may send
     ├─ VocabularyError       a vocabulary file is wrong
     ├─ ExtractionError       an extractor broke the rules of the house
     ├─ StoreError            the store cannot do what was asked
     │   └─ NotFound
     └─ SearchError           the search index cannot answer

`code` is a stable slug for machines; `str(error)` and `remedy` are Vietnamese, for the person at the desk.
"""

from __future__ import annotations


class VanThuError(Exception):
    """Base of all errors; `remedy` says what to do, `place` where it went wrong."""

    code = "loi"

    def __init__(self, message: str, *, remedy: str = "", place: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy
        self.place = place


class ReadError(VanThuError):
    code = "khong-doc-duoc"


class UnsupportedFormat(ReadError):
    code = "chua-ho-tro"


class DamagedFile(ReadError):
    code = "tep-hong"


class EmptyFile(ReadError):
    code = "tep-rong"


class ProtectedFile(ReadError):
    code = "co-mat-khau"


class TooLarge(ReadError):
    code = "qua-lon"


class UnreachableFile(ReadError):
    code = "khong-mo-duoc"


class UnknownEncoding(ReadError):
    code = "khong-ro-bang-ma"


class OcrFailed(ReadError):
    code = "khong-nhan-dang-duoc"


class SecretDocument(ReadError):
    """Holds no word of the document but its level."""

    code = "tai-lieu-mat"


class VersionError(VanThuError):
    code = "phien-ban-moi-hon"


class DataError(VanThuError):
    code = "du-lieu-sai"


class RequestError(DataError):
    code = "yeu-cau-sai"


class ForeignRequest(RequestError):
    code = "yeu-cau-tu-trang-khac"


class RequestTooLarge(RequestError):
    code = "tai-len-qua-lon"


class VocabularyError(VanThuError):
    code = "tu-vung-sai"


class ExtractionError(VanThuError):
    code = "loi-trich-xuat"


class StoreError(VanThuError):
    code = "loi-kho"


class NotFound(StoreError):
    code = "khong-tim-thay"


class SearchError(VanThuError):
    code = "loi-tim-kiem"
