"""What came in a package, as the API and the page show it."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.http.app import create_app
from api.library import Library, open_library
from pipeline.job import read_file
from tests.readers.test_edxml import LETTER, NEW
from tests.readers.tiny_edxml import attachment, package
from tests.shelf import TODAY, id_of

API = "/api/v1"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("goi")
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Message-ID"] = "Gửi công văn", "a@binhminh.example", "<1@x>"
    mail.set_content("Xin gửi công văn kèm theo.")
    mail.add_attachment(LETTER.encode(), maintype="text", subtype="plain", filename="Công văn 78.txt")
    (folder / "thu.eml").write_bytes(mail.as_bytes())
    (folder / "goi.edxml").write_bytes(package(NEW, attached=attachment("77.txt", LETTER.encode())))
    with open_library(folder / "kho", clock=TODAY) as made:
        for path in (folder / "thu.eml", folder / "goi.edxml"):
            _take(made, path)
        made.feed()
        yield made


def _take(library: Library, path: Path) -> None:
    result = read_file(path)
    library.store.accept(result.outcome, result.data, result.inside)


@pytest.fixture(scope="module")
def client(library: Library) -> TestClient:
    return TestClient(create_app(library), base_url="http://localhost", raise_server_exceptions=False)


def test_an_attachment_is_downloaded_as_it_came(client: TestClient, library: Library) -> None:
    found = client.get(f"{API}/documents/{id_of(library, 'Công văn 78.txt')}/original")
    assert found.content == LETTER.encode()
    assert "78.txt" in found.headers["content-disposition"]


def test_related_documents_name_container_parent_and_attachments(client: TestClient, library: Library) -> None:
    mail, letter = id_of(library, "thu.eml"), id_of(library, "Công văn 78.txt")
    of_letter = client.get(f"{API}/documents/{letter}/related").json()
    assert of_letter["container"]["name"] == "thu.eml"
    assert of_letter["parent"]["id"] == mail
    of_mail = client.get(f"{API}/documents/{mail}/related").json()
    assert [row["id"] for row in of_mail["attachments"]] == [letter]
    assert of_mail["container"] is None


def test_what_was_declared_stands_beside_what_was_read(client: TestClient, library: Library) -> None:
    found = client.get(f"{API}/documents/{id_of(library, '77.txt')}").json()
    assert (found["number"], found["declared"]["number"]) == ("78/SXD-QHKT", "77/SXD-QHKT")
    assert [(d["field"], d["field_label"]) for d in found["differences"]] == [("number", "Số, ký hiệu")]


def test_the_page_shows_file_differences_and_family(client: TestClient, library: Library) -> None:
    inside = id_of(library, "77.txt")
    about = client.get(f"/van-ban/{inside}?muc=thong-tin").text
    assert "trong tệp" in about
    assert "Khai báo của gói khác với văn bản" in about
    assert "77/SXD-QHKT" in about
    assert "Kèm theo văn bản" in client.get(f"/van-ban/{inside}?muc=lien-quan").text
    assert "Văn bản kèm theo" in client.get(f"/van-ban/{id_of(library, 'goi.edxml')}?muc=lien-quan").text


def test_arrivals_count_the_documents_of_a_package(client: TestClient) -> None:
    rows = client.get(f"{API}/arrivals").json()["items"]
    assert {row["name"]: row["documents"] for row in rows} == {"thu.eml": 2, "goi.edxml": 2}
    assert "2 văn bản" in client.get("/tiep-nhan").text
