"""Files in an edXML package: base64 that may be broken, single files wrapped in a zip, types that lie."""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.errors import ReadError
from corpus.model import Issue, Severity
from pipeline.limits import Limits
from pipeline.raw import PackagePart
from pipeline.readers.archives.collected import read_bounded, too_large
from pipeline.readers.archives.zipped import ENCRYPTED, member_name
from pipeline.readers.edxml.tree import Element, children, descendant, local, words
from pipeline.readers.names import each_once, last_name

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The attachments of a package, in order, and what was wrong with them."""

    parts: tuple[PackagePart, ...]
    issues: tuple[Issue, ...]


def attachments_of(root: Element, limits: Limits) -> Unpacked:
    """All attachments: names by the manifest's content ids, by their own, or by order."""
    issues: list[Issue] = []
    parts: list[PackagePart] = []
    room = limits.unpacked
    encoded = list(_encoded(root))
    own = list(_names(root, encoded))
    for name, element in zip(each_once(own), encoded, strict=True):
        data, broken = decode_base64(_content(element))
        if broken:
            issues.append(_issue(name, "Tệp đính kèm bị hỏng trong gói (sai mã base64); chỉ đọc được phần còn lại."))
        try:
            data = unwrap(data, name, room)
        except ReadError as error:
            issues.append(Issue(code=error.code, message=str(error), remedy=error.remedy, place=name))
            continue
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
            issues.append(_issue(name, "Tệp đính kèm là tệp nén bị hỏng; giữ nguyên như đã nhận."))
        room -= len(data)
        if data:
            parts.append(PackagePart(name, data))
        elif not broken:
            issues.append(_issue(name, "Tệp đính kèm rỗng."))
    issues += [_issue(name, "Gói có kê khai tệp đính kèm này nhưng không kèm nội dung.") for name in _hollow(root, own)]
    return Unpacked(tuple(parts), tuple(issues))


def decode_base64(text: str) -> tuple[bytes, bool]:
    """The bytes, and whether signs had to be left out or the end was missing."""
    packed = "".join(text.split()).encode("ascii", "replace")
    try:
        return base64.b64decode(packed, validate=True), False
    except (binascii.Error, ValueError):
        kept = _NOT_BASE64.sub(b"", packed)
    kept = kept[: len(kept) - 1] if len(kept) % 4 == 1 else kept
    return base64.b64decode(kept + b"=" * (-len(kept) % 4)), True


def unwrap(data: bytes, name: str, room: int) -> bytes:
    """The file in a zip that was made to carry it; other bytes as they are. Raises TooLarge.

    A zip of one entry is such a wrapping unless the attachment is itself named as a zip (and the entry is none). One
    under a password, or packed in a way that is not known here, stays as it is for the reader of archives.
    """
    if len(data) > room:
        raise too_large()
    if not data.startswith(_ZIP):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = [info for info in archive.infolist() if not info.is_dir()]
        if len(files) != 1:
            return data
        if name.lower().endswith(".zip") and not member_name(files[0]).lower().endswith(".zip"):
            return data
        if files[0].flag_bits & ENCRYPTED:
            return data
        try:
            with archive.open(files[0]) as stream:
                return read_bounded(stream, room)
        except NotImplementedError:
            return data


def _encoded(root: Element) -> Iterator[Element]:
    """Elements that hold a file: outside the envelope, or in the body of the older generation."""
    for element in root.iter():
        if local(element) == "attachment" and _holds_file(element):
            yield element


def _holds_file(element: Element) -> bool:
    inside = next(children(element, "contenttransferencoded", "attachmentdata"), None)
    return inside is not None or (len(element) == 0 and bool(element.text))


def _content(element: Element) -> str:
    for child in children(element, "contenttransferencoded", "attachmentdata"):
        return child.text or ""
    return element.text or ""


def _names(root: Element, encoded: list[Element]) -> Iterator[str]:
    """A name for each attachment; its suffix is what tells a reader apart from another only among texts."""
    listed = _listed(root)
    by_id = {_identity(reference): words(reference, "attachmentname") for reference in listed}
    for place, element in enumerate(encoded):
        in_order = words(listed[place], "attachmentname") if place < len(listed) else ""
        own = words(element, "attachmentname") or _attribute(element, "name")
        name = own or by_id.get(_identity(element)) or in_order
        yield last_name(name) if name else f"tep-{place + 1}"


def _listed(root: Element) -> list[Element]:
    """What the manifest says is attached."""
    manifest = descendant(root, "edxmlmanifest")
    manifest = descendant(root, "manifest") if manifest is None else manifest
    return list(children(manifest, "reference"))


def _hollow(root: Element, names: list[str]) -> list[str]:
    """Names of attachments that bring no data: elements without them, then what only the manifest lists."""
    elements = (e for e in root.iter() if local(e) == "attachment" and len(e) and not _holds_file(e))
    listed = _listed(root)
    unknown = [reference for reference in listed if last_name(words(reference, "attachmentname")) not in names]
    more = max(len(listed) - len(names), 0)
    missing = (words(element, "attachmentname") for element in (*elements, *(unknown[-more:] if more else ())))
    return list(dict.fromkeys(last_name(name) if name else "tệp đính kèm" for name in missing))


def _identity(element: Element) -> str:
    identity = words(element, "contentid") or _attribute(element, "href") or _attribute(element, "content-id")
    return identity.strip("<> ").removeprefix("cid:")


def _attribute(element: Element, name: str) -> str:
    values = (str(value) for key, value in element.attrib.items() if re.split(r"[}:]", str(key))[-1].lower() == name)
    return next(values, "")


def _issue(name: str, message: str) -> Issue:
    remedy = "Xin nơi gửi gửi lại tệp đính kèm."
    return Issue(code="dinh-kem-hong", message=message, remedy=remedy, place=name, severity=Severity.ERROR)
