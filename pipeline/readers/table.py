"""Which reader takes which format, and what is said of formats that none takes yet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.raw import Opener, Package, RawDocument, ReadContext, Reader
from pipeline.readers.detect import DATA_SUFFIXES

_RESAVE = "Mở tệp bằng Word hoặc LibreOffice và lưu lại dạng .docx hoặc .pdf."
_RESAVE_SHEET = "Mở tệp bằng Excel hoặc LibreOffice và lưu lại dạng .xlsx."
_ORIGINAL = "Hãy dùng bản điện tử gốc (.docx hoặc PDF có chữ) nếu có."
_UNPACK = "Giải nén rồi nạp từng tệp bên trong."
_NO_DOCUMENT = "Đây không phải là văn bản; nếu đúng là văn bản, hãy đổi đuôi tệp thành .txt."
_SAVE_PARTS = "Lưu riêng nội dung và các tệp đính kèm rồi nạp từng tệp."


@dataclass(frozen=True, slots=True)
class Format:
    """A format with its name as users know it, the suffixes it goes by and its reader, if there is one yet.

    `opener` gives the file inside one that only wraps it; what that is its own bytes tell.
    """

    slug: str
    name: str
    suffixes: tuple[str, ...]
    reader: Reader | None = None
    remedy: str = ""
    opener: Opener | None = None


def _plain(data: bytes, context: ReadContext) -> RawDocument:
    from pipeline.readers.plain import read_plain

    return read_plain(data, context)


def _html(data: bytes, context: ReadContext) -> RawDocument:
    from pipeline.readers.html import read_html

    return read_html(data, context)


def _docx(data: bytes, context: ReadContext) -> RawDocument:
    from pipeline.readers.docx import read_docx

    return read_docx(data, context)


def _pdf(data: bytes, context: ReadContext) -> RawDocument:
    from pipeline.readers.pdf import read_pdf
    from pipeline.signatures import read_signatures

    raw = read_pdf(data, context)
    signatures, issues = read_signatures(data)
    return replace(raw, signatures=signatures, issues=(*raw.issues, *issues))


def _office(suffix: str) -> Reader:
    def read(data: bytes, context: ReadContext) -> RawDocument:
        from pipeline.readers.office import read_office

        return read_office(data, context, suffix=suffix)

    return read


def _zip(data: bytes, context: ReadContext) -> Package:
    from pipeline.readers.archives import read_zip

    return read_zip(data, context)


def _7z(data: bytes, context: ReadContext) -> Package:
    from pipeline.readers.archives import read_7z

    return read_7z(data, context)


def _gzip(data: bytes, context: ReadContext) -> Package:
    from pipeline.readers.archives import read_gzip

    return read_gzip(data, context)


def _tar(data: bytes, context: ReadContext) -> Package:
    from pipeline.readers.archives import read_tar

    return read_tar(data, context)


def _eml(data: bytes, context: ReadContext) -> Package:
    from pipeline.readers.mail import read_eml

    return read_eml(data, context)


def _msg(data: bytes, context: ReadContext) -> Package:
    from pipeline.readers.mail import read_msg

    return read_msg(data, context)


def _edxml(data: bytes, context: ReadContext) -> Package:
    from pipeline.readers.edxml import read_edxml

    return read_edxml(data, context)


def _xlsx(data: bytes, context: ReadContext) -> RawDocument:
    from pipeline.readers.spreadsheets import read_xlsx

    return read_xlsx(data, context)


def _csv(data: bytes, context: ReadContext) -> RawDocument:
    from pipeline.readers.spreadsheets import read_csv

    return read_csv(data, context)


def _image(data: bytes, context: ReadContext) -> RawDocument:
    from pipeline.readers.images import read_image

    return read_image(data, context)


def _locked_office(data: bytes, context: ReadContext) -> bytes:
    from pipeline.readers.locked_office import open_locked

    return open_locked(data, context)


FORMATS: tuple[Format, ...] = (
    Format("text", "văn bản thuần", (".txt", ".md", ".text"), _plain),
    Format("html", "trang web (HTML)", (".html", ".htm", ".xhtml"), _html),
    Format("docx", "Word (.docx)", (".docx", ".docm"), _docx),
    Format("pdf", "PDF", (".pdf",), _pdf),
    Format("doc", "Word 97–2003 (.doc)", (".doc",), _office("doc"), _RESAVE),
    Format("rtf", "RTF", (".rtf",), _office("rtf"), _RESAVE),
    Format("odt", "OpenDocument (.odt)", (".odt",), _office("odt"), _RESAVE),
    Format("ods", "bảng tính OpenDocument (.ods)", (".ods",), remedy=_RESAVE_SHEET),
    Format("odp", "trình chiếu OpenDocument (.odp)", (".odp",), remedy=_RESAVE),
    Format("xlsx", "bảng tính Excel (.xlsx)", (".xlsx", ".xlsm"), _xlsx),
    Format("csv", "bảng tính CSV", (".csv",), _csv),
    Format("xls", "bảng tính Excel 97–2003 (.xls)", (".xls",), remedy=_RESAVE_SHEET),
    Format("pptx", "trình chiếu PowerPoint (.pptx)", (".pptx",), remedy=_RESAVE),
    Format("ppt", "trình chiếu PowerPoint 97–2003 (.ppt)", (".ppt",), remedy=_RESAVE),
    Format("epub", "sách điện tử EPUB", (".epub",), remedy=_RESAVE),
    Format("jpeg", "ảnh JPEG", (".jpg", ".jpeg"), _image),
    Format("png", "ảnh PNG", (".png",), _image),
    Format("gif", "ảnh GIF", (".gif",), _image),
    Format("tiff", "ảnh TIFF", (".tif", ".tiff"), _image),
    Format("bmp", "ảnh BMP", (".bmp",), _image),
    Format("webp", "ảnh WebP", (".webp",), _image),
    Format("heic", "ảnh HEIC", (".heic",), remedy=_ORIGINAL),
    Format("djvu", "bản quét DjVu", (".djvu",), remedy=_ORIGINAL),
    Format("zip", "tệp nén ZIP", (".zip",), _zip),
    Format("rar", "tệp nén RAR", (".rar",), remedy=_UNPACK),
    Format("7z", "tệp nén 7z", (".7z",), _7z),
    Format("gzip", "tệp nén GZIP", (".gz", ".tgz"), _gzip),
    Format("tar", "tệp gói TAR", (".tar",), _tar),
    Format("tnef", "thư Outlook đóng gói (winmail.dat)", (), remedy=_SAVE_PARTS),
    Format("eml", "thư điện tử (.eml)", (".eml",), _eml),
    Format("msg", "thư Outlook (.msg)", (".msg",), _msg),
    Format("mht", "trang web lưu trữ (.mht)", (".mht", ".mhtml"), remedy=_RESAVE),
    Format("edxml", "gói văn bản liên thông edXML", (".edxml",), _edxml),
    Format("xml", "XML", (".xml",), remedy=_RESAVE),
    Format("data", "tệp dữ liệu hoặc mã nguồn", DATA_SUFFIXES, remedy=_NO_DOCUMENT),
    Format("chm", "tệp trợ giúp CHM", (".chm",), remedy=_RESAVE),
    Format("locked-office", "Office có mật khẩu", (), opener=_locked_office),
    Format("unknown", "không rõ", (), remedy=_RESAVE),
)

BY_SLUG = {format_.slug: format_ for format_ in FORMATS}
