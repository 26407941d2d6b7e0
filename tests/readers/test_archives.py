"""Archives: names, litter, what leads out of them, what is too large, what is under a password."""

from __future__ import annotations

import gzip
import io
import tarfile
import unicodedata
import zipfile
from collections.abc import Mapping
from random import Random

import py7zr
import pytest

from corpus.errors import DamagedFile, ProtectedFile
from pipeline.limits import Limits
from pipeline.raw import Package, ReadContext
from pipeline.readers.read import read_source
from pipeline.reading import read_file_bytes
from tests.readers.tiny_zip import encrypted_zip, zipped

MEGABYTE = 1_000_000


def seven(files: Mapping[str, bytes], **options: object) -> bytes:
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", **options) as archive:
        for name, data in files.items():
            archive.writestr(data, name)
    return out.getvalue()


def tarred(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo("lien-ket.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


def package(data: bytes, name: str, **limits: int) -> Package:
    source = read_source(data, ReadContext(name, limits=Limits(**limits)))
    assert isinstance(source, Package)
    return source


def names(found: Package) -> list[str]:
    return [part.name for part in found.parts]


FILES = {
    "Công văn/đi.txt": b"a",
    "Công văn/": b"",
    "__MACOSX/Công văn/._đi.txt": b"b",
    "Thumbs.db": b"c",
    "~$đi.docx": b"d",
}


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (zipped(FILES), "a.zip"),
        (seven({n: d for n, d in FILES.items() if d}), "a.7z"),
        (tarred({n: d for n, d in FILES.items() if d}), "a.tar"),
    ],
)
def test_takes_files_and_leaves_folders_and_litter(data: bytes, name: str) -> None:
    found = package(data, name)
    assert names(found) == ["Công văn/đi.txt"]
    assert not found.attached
    assert found.main is None
    assert found.issues == ()


class RawName(zipfile.ZipInfo):
    """A member whose name is written as bytes of some code page, not marked as UTF-8."""

    raw: bytes

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802
        return self.raw, self.flag_bits & ~0x800


NAMES = [
    ("Kế hoạch số 5.txt".encode(), "Kế hoạch số 5.txt", "UTF-8 that is not marked, as many tools pack"),
    (unicodedata.normalize("NFD", "Kế hoạch.txt").encode(), "Kế hoạch.txt", "a Mac's decomposed letters"),
    (
        "Kê\u0301 hoa\u0323ch Đơn vị.txt".replace("ị", "i\u0323").encode("cp1258"),
        "Kế hoạch Đơn vị.txt",
        "Explorer in Vietnam",
    ),
    ("résumé.txt".encode("cp437"), "résumé.txt", "an old tool in the West"),
]


@pytest.mark.parametrize(("raw", "name", "why"), NAMES)
def test_reads_names_of_any_code_page(raw: bytes, name: str, why: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = RawName("x")
        info.raw = raw
        archive.writestr(info, b"abc")
    assert names(package(out.getvalue(), "a.zip")) == [name], why


PATHS = [
    ("../../etc/passwd", "etc/passwd"),
    ("/etc/passwd", "etc/passwd"),
    ("C:\\Windows\\a.txt", "Windows/a.txt"),
    ("a/./b/../c.txt", "a/b/c.txt"),
    ("..", "khong-ten"),
    ("xuống\ndòng\x1f.txt", "xuốngdòng.txt"),
]


@pytest.mark.parametrize(("inside", "path"), PATHS)
def test_paths_lead_nowhere_else(inside: str, path: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = RawName("x")
        info.raw = inside.encode()
        archive.writestr(info, b"abc")
    assert names(package(out.getvalue(), "a.zip")) == [path]


def test_equal_names_are_told_apart() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", b"1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", b"2")
    assert names(package(out.getvalue(), "a.zip")) == ["a.txt", "a (2).txt"]


@pytest.mark.parametrize("pack", [zipped, seven])
def test_what_is_too_large_is_named_and_the_rest_is_read(pack) -> None:
    data = pack({"bom.txt": b"0" * 5 * MEGABYTE, "nho.txt": b"abc"})
    assert len(data) < 20_000
    found = package(data, "a", unpacked=MEGABYTE)
    assert names(found) == ["nho.txt"]
    assert [(issue.code, issue.place) for issue in found.issues] == [("qua-lon", "bom.txt")]


def test_a_size_that_lies_gives_no_more_than_it_says() -> None:
    data = bytearray(zipped({"bom.txt": b"0" * 5 * MEGABYTE}))
    told = (5 * MEGABYTE).to_bytes(4, "little")
    while (at := data.find(told)) >= 0:
        data[at : at + 4] = (10).to_bytes(4, "little")
    found = package(bytes(data), "a.zip", unpacked=MEGABYTE)
    assert found.parts == ()
    assert [issue.place for issue in found.issues] == ["bom.txt"]


def test_gzip_is_bounded_while_it_unpacks() -> None:
    found = package(gzip.compress(b"0" * 5 * MEGABYTE), "bom.txt.gz", unpacked=MEGABYTE)
    assert [(issue.code, issue.place) for issue in found.issues] == [("qua-lon", "bom.txt")]


def test_a_bomb_of_bombs_is_bounded_as_a_whole() -> None:
    size = MEGABYTE // 10
    layer = zipped({f"{n}.txt": b"0" * size for n in range(5)})
    data = zipped({f"{n}.zip": layer for n in range(5)})
    reading = read_file_bytes(data, ReadContext("a.zip", limits=Limits(unpacked=3 * size, parts=100)))
    assert "qua-lon" in {issue.code for issue in reading.issues}
    assert sum(map(len, reading.originals)) <= 3 * size


def test_too_many_files_are_refused_one_by_one() -> None:
    found = package(zipped({f"{n}.txt": b"x" for n in range(20)}), "a.zip", parts=5)
    assert len(found.parts) == 5
    assert len(found.issues) == 15


PASSWORDS = [((), "Tệp này cần mật khẩu"), (("sai",), "Mật khẩu đã cho không mở được")]


@pytest.mark.parametrize("header", [False, True])
@pytest.mark.parametrize(("passwords", "said"), PASSWORDS)
def test_a_locked_7z_says_so(passwords: tuple[str, ...], said: str, *, header: bool) -> None:
    data = seven({"a.txt": b"abc"}, password="đúng", header_encryption=header)
    with pytest.raises(ProtectedFile, match=said):
        read_source(data, ReadContext("a.7z", passwords=passwords))
    opened = read_source(data, ReadContext("a.7z", passwords=(*passwords, "đúng")))
    assert isinstance(opened, Package)
    assert names(opened) == ["a.txt"]


def locked_zip() -> bytes:
    """Two members, the second marked as encrypted."""
    data = bytearray(zipped({"mo.txt": "Nội dung mở.".encode(), "khoa.txt": b"abc"}, packed=zipfile.ZIP_STORED))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.rfind(signature)
        data[at + offset] |= 1
    return bytes(data)


def test_a_locked_member_is_named_and_the_others_are_read() -> None:
    reading = read_file_bytes(locked_zip(), ReadContext("a.zip"))
    assert [document.source.part for document in reading.attached] == ["mo.txt"]
    assert [(issue.code, issue.place) for issue in reading.issues] == [("co-mat-khau", "khoa.txt")]
    assert "--password" in reading.issues[0].remedy


def test_a_locked_member_opens_with_one_of_the_passwords() -> None:
    data = encrypted_zip("khoa.txt", "Nội dung có khóa.".encode(), b"mo-di")
    for passwords, issues in (((), 1), (("sai",), 1), (("sai", "mo-di"), 0)):
        reading = read_file_bytes(data, ReadContext("a.zip", passwords=passwords))
        assert len(reading.issues) == issues
        assert [document.canonical.text for document in reading.attached] == ["Nội dung có khóa."] * (1 - issues)


def test_a_tar_in_gzip_gives_its_files() -> None:
    data = gzip.compress(tarred({"a/b.txt": "Nội dung văn bản.".encode()}))
    reading = read_file_bytes(data, ReadContext("goi.tar.gz"))
    assert [document.source.part for document in reading.attached] == ["goi.tar/a/b.txt"]
    assert [document.parent for document in reading.attached] == [None]


@pytest.mark.parametrize("keep", [40, 100, -5])
def test_a_truncated_7z_is_damaged(keep: int) -> None:
    data = seven({"a.txt": b"Noi dung. " * 100})
    with pytest.raises(DamagedFile):
        read_source(data[:keep], ReadContext("a.7z"))


FIVE = {f"{n}.txt": f"Nội dung {n}. ".encode() * 60 for n in range(1, 6)}
MEMBER = 512 + 1024
"""Bytes of each of the five in a tar: its head, and its text in whole blocks."""

CUTS = [
    (4 * MEMBER + 700, 4, "in the fifth text"),
    (4 * MEMBER + 200, 4, "in the head of the fifth"),
    (4 * MEMBER, 4, "between two members"),
    (MEMBER + 900, 1, "in the second"),
]


@pytest.mark.parametrize(("keep", "whole", "why"), CUTS, ids=[why for *_, why in CUTS])
def test_a_tar_that_was_cut_gives_its_whole_members_and_says_so(keep: int, whole: int, why: str) -> None:
    found = package(tarred(FIVE)[:keep], "a.tar")
    assert names(found) == list(FIVE)[:whole], why
    assert [part.data for part in found.parts] == list(FIVE.values())[:whole], why
    assert "bị cắt cụt" in found.issues[-1].message
    assert f"“{whole}.txt”" in found.issues[-1].message


def test_a_tar_with_a_broken_head_gives_what_stands_before_it_and_says_so() -> None:
    data = bytearray(tarred(FIVE))
    data[2 * MEMBER : 2 * MEMBER + 300] = b"x" * 300
    found = package(bytes(data), "a.tar")
    assert names(found) == ["1.txt", "2.txt"]
    assert [issue.code for issue in found.issues] == ["tep-hong"]


def test_a_tar_of_which_nothing_is_whole_is_damaged() -> None:
    with pytest.raises(DamagedFile, match="cắt cụt"):
        read_source(tarred(FIVE)[:700], ReadContext("a.tar"))


def test_what_is_left_of_a_cut_gzip_is_read_and_it_says_so() -> None:
    data = gzip.compress(tarred({name: Random(name).randbytes(1000) for name in FIVE}))
    reading = package(data[:-1500], "goi.tar.gz")
    assert names(reading) == ["goi.tar"]
    assert [(issue.code, issue.place) for issue in reading.issues] == [("tep-hong", "goi.tar")]
    inner = package(reading.parts[0].data, "goi.tar")
    assert names(inner) == ["1.txt", "2.txt", "3.txt"]
    assert package(data[:5], "goi.tar.gz").parts == ()


def test_a_7z_with_a_broken_member_gives_those_before_it_and_names_the_others() -> None:
    data = bytearray(seven(FIVE, filters=[{"id": py7zr.FILTER_COPY}]))
    data[data.find("Nội dung 3".encode())] ^= 1
    found = package(bytes(data), "a.7z")
    assert {part.name: part.data for part in found.parts} == {name: FIVE[name] for name in ("1.txt", "2.txt")}
    assert [(issue.code, issue.place) for issue in found.issues] == [("tep-hong", f"{n}.txt") for n in (3, 4, 5)]


class Pipe(io.BytesIO):
    """What cannot go back to write sizes and checksums into heads."""

    def seek(self, *_: object) -> int:
        raise io.UnsupportedOperation

    tell = seek


def streamed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP as it is written to a pipe: sizes and checksum of a member stand behind it."""
    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def place_of(data: bytes, member: int) -> int:
    """Where a member of a ZIP begins; of the one behind the last its table of contents."""
    at = 0
    for _ in range(member):
        at = data.find(b"PK", at + 1)
        while data[at : at + 4] not in (b"PK\x03\x04", b"PK\x01\x02"):
            at = data.find(b"PK", at + 1)
    return at


def stored(files: Mapping[str, bytes]) -> bytes:
    return zipped(files, packed=zipfile.ZIP_STORED)


CUT = "Tệp nén ZIP bị hỏng hoặc bị cắt cụt; các tệp sau “{}” không đọc được."


@pytest.mark.parametrize("pack", [zipped, stored, streamed])
def test_a_zip_that_was_cut_gives_its_whole_members_and_names_the_broken_one(pack) -> None:
    data = pack(FIVE)
    found = package(data[: place_of(data, 3) + 50], "a.zip")
    assert [(part.name, part.data) for part in found.parts] == list(FIVE.items())[:3]
    assert [(issue.code, issue.place) for issue in found.issues] == [("tep-hong", "4.txt"), ("tep-hong", "")]
    assert found.issues[-1].message == CUT.format("3.txt")
    assert found.issues[-1].remedy


@pytest.mark.parametrize("pack", [zipped, stored, streamed])
@pytest.mark.parametrize("further", [0, 10], ids=["between two", "in a head"])
def test_a_zip_that_was_cut_before_a_member_gives_those_before_it(pack, further: int) -> None:
    data = pack(FIVE)
    found = package(data[: place_of(data, 2) + further], "a.zip")
    assert names(found) == ["1.txt", "2.txt"]
    assert [issue.message for issue in found.issues] == [CUT.format("2.txt")]


@pytest.mark.parametrize("pack", [zipped, stored, streamed])
def test_a_zip_that_lost_the_end_of_its_table_of_contents_gives_all(pack) -> None:
    found = package(pack(FIVE)[:-30], "a.zip")
    assert [(part.name, part.data) for part in found.parts] == list(FIVE.items())
    assert [issue.place for issue in found.issues] == [""]
    assert "Mục lục" in found.issues[0].message


def test_what_a_cut_zip_holds_is_compared_with_its_checksum() -> None:
    data = bytearray(stored(FIVE))
    data[place_of(data, 1) + 60] ^= 1
    found = package(bytes(data[: place_of(data, 3)]), "a.zip")
    assert names(found) == ["1.txt", "3.txt"]
    assert [issue.place for issue in found.issues] == ["2.txt", ""]


def test_a_streamed_member_with_a_false_checksum_is_not_taken_for_whole() -> None:
    data = bytearray(streamed(FIVE))
    data[data.find(b"PK\x07\x08") + 4] ^= 1
    with pytest.raises(DamagedFile, match="cắt cụt"):
        read_source(bytes(data[:-30]), ReadContext("a.zip"))


def test_names_and_passwords_of_a_cut_zip_are_read_as_ever() -> None:
    data = encrypted_zip("khoa.txt", b"abc", b"mo-di")
    found = read_source(data[:-10], ReadContext("a.zip", passwords=("mo-di",)))
    assert isinstance(found, Package)
    assert [part.data for part in found.parts] == [b"abc"]
    named = zipped({"Kế hoạch số 5.txt": b"a" * 99, "khac.txt": b"b" * 99})
    assert names(package(named[: place_of(named, 1) + 40], "a.zip")) == ["Kế hoạch số 5.txt"]


def test_a_bomb_in_a_cut_zip_is_bounded() -> None:
    found = package(zipped({"bom.txt": b"0" * 5 * MEGABYTE, "nho.txt": b"abc"})[:-30], "a.zip", unpacked=MEGABYTE)
    assert names(found) == ["nho.txt"]
    with pytest.raises(DamagedFile):
        package(streamed({"bom.txt": b"0" * 5 * MEGABYTE})[:-30], "a.zip", unpacked=MEGABYTE)


@pytest.mark.parametrize(("keep", "first"), [(50, "1.txt"), (20, "1.txt"), (-30, "[Content_Types].xml")])
def test_a_zip_of_which_nothing_is_whole_and_a_cut_office_file_are_damaged(keep: int, first: str) -> None:
    with pytest.raises(DamagedFile, match="cắt cụt") as refused:
        read_source(
            zipped({first: b"a" * 10, **FIVE})[:keep] if keep < 0 else zipped(FIVE)[:keep], ReadContext("a.zip")
        )
    assert refused.value.remedy
