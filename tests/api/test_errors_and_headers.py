"""Errors are problem details in Vietnamese; every answer is guarded."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.http.app import create_app
from api.http.problems import problem_of
from api.http.security import host_of
from api.library import Library
from corpus import errors

API = "/api/v1"


@pytest.mark.parametrize(
    ("path", "status", "slug", "why"),
    [
        ("/documents/khong-co", 404, "/loi/khong-tim-thay", "a document that is not there"),
        ("/khong-co", 404, "/loi/khong-tim-thay", "an address that is not there"),
        ("/documents?limit=0", 422, "/loi/tham-so-sai", "a limit below the least"),
        ("/tasks?state=late", 422, "/loi/tham-so-sai", "a state that does not exist"),
        ("/documents/x/boxes", 422, "/loi/tham-so-sai", "parameters that are missing"),
        ("/programmes/KHONG", 404, "/loi/khong-tim-thay", "a programme that does not exist"),
    ],
)
def test_an_error_is_a_problem(client: TestClient, path: str, status: int, slug: str, why: str) -> None:
    answer = client.get(API + path)
    problem = answer.json()
    assert answer.status_code == problem["status"] == status, why
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["type"] == slug
    assert problem["title"]
    assert problem["instance"] == (API + path).partition("?")[0]


def test_a_wrong_parameter_is_named_in_vietnamese(client: TestClient) -> None:
    problem = client.get(f"{API}/documents", params={"limit": "nhieu"}).json()
    assert problem["errors"] == [{"name": "limit", "detail": "phải là số nguyên"}]


def test_outside_the_api_an_error_is_a_page(client: TestClient) -> None:
    answer = client.get("/van-ban/khong-co")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "Không tìm thấy" in answer.text


def test_every_error_of_the_tree_has_a_status_and_a_title() -> None:
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, errors.VanThuError):
            problem = problem_of(kind("hỏng", remedy="làm lại"), "/x")
            assert problem.status in (400, 403, 404, 413, 500, 503)
            assert problem.title
            assert problem.remedy == "làm lại"


def test_an_unforeseen_error_tells_no_secrets() -> None:
    problem = problem_of(RuntimeError("mật khẩu là 123"), "/x")
    assert problem.status == 500
    assert "123" not in problem.model_dump_json()


@pytest.mark.parametrize(
    ("host", "status", "why"),
    [
        ("127.0.0.1:8765", 200, "this machine"),
        ("localhost", 200, "this machine by name"),
        ("[::1]:80", 200, "this machine, IPv6"),
        ("van-thu.vi.du", 200, "a name that was allowed"),
        ("ke-gian.vi.du", 421, "a name that an attacker points to this machine"),
        ("localhost.ke-gian.vi.du", 421, "a name that only begins well"),
        ("", 421, "no name at all"),
    ],
)
def test_only_known_hosts_are_answered(library: Library, host: str, status: int, why: str) -> None:
    client = TestClient(create_app(library, hosts=["van-thu.vi.du"]), base_url="http://localhost")
    assert client.get(f"{API}/health", headers={"host": host}).status_code == status, why


@pytest.mark.parametrize(
    ("header", "host"), [("LOCALHOST:80", "localhost"), ("[::1]:80", "[::1]"), ("[::1]", "[::1]"), ("a.b", "a.b")]
)
def test_a_host_is_read_without_its_port(header: str, host: str) -> None:
    assert host_of(header) == host


@pytest.mark.parametrize("path", ["/", "/nhiem-vu", f"{API}/health", "/khong-co", f"{API}/khong-co"])
def test_every_answer_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/hong", f"{API}/hong"])
def test_an_unforeseen_error_is_rendered_and_guarded(library: Library, path: str) -> None:
    def broken() -> None:
        raise RuntimeError("mật khẩu là 123")

    app = create_app(library)
    app.add_api_route(path, broken)
    answer = TestClient(app, base_url="http://localhost", raise_server_exceptions=False).get(path)
    assert answer.status_code == 500
    assert "Có lỗi trong chương trình" in answer.text
    assert "123" not in answer.text
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_long_answers_are_compressed(client: TestClient) -> None:
    assert client.get("/nhiem-vu", headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"


def test_openapi_describes_every_resource_with_its_errors(client: TestClient) -> None:
    described = client.get(f"{API}/openapi.json").json()
    wanted = {"documents", "search", "tasks", "programmes", "agencies", "arrivals", "health"}
    assert wanted <= {path.split("/")[3] for path in described["paths"]}
    for path, methods in described["paths"].items():
        for operation in methods.values():
            assert operation["summary"], path
            success = operation["responses"].get("200") or operation["responses"]["202"]
            assert success["content"], path
            for status in ("400", "404", "422", "500"):
                assert operation["responses"][status]["content"].keys() == {"application/problem+json"}, path
    assert described["components"]["schemas"]["Problem"]["example"]["status"] == 404


@pytest.mark.parametrize(
    "path",
    [
        "/?tu=²",
        f"/?tu={'9' * 5000}",
        f"/nhiem-vu?tu-khoa={'+'.join(['việc'] * 1000)}",
        f"/nhiem-vu?{'&'.join(f'co-quan=a{n}' for n in range(1200))}",
        f"/co-quan?ten={'+'.join(['sở'] * 1000)}",
        f"/?{'&'.join(f'nam={n}' for n in range(1500))}",
        f"/api/v1/documents?words={'+'.join(['quyết'] * 1000)}",
    ],
    ids=lambda path: path[:24],
)
def test_no_address_is_too_odd_or_too_long(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (200, 422)
    assert len(answer.content) < 2_000_000


@pytest.mark.parametrize("cursor", ["xx", "bnVsbA==", "WzFd", "é"])
@pytest.mark.parametrize("path", ["/nhiem-vu?tiep=", "/tiep-nhan?tiep=", "/co-quan?tiep=", "/api/v1/tasks?cursor="])
def test_a_wrong_cursor_is_the_callers_error(client: TestClient, path: str, cursor: str) -> None:
    answer = client.get(path + cursor)
    assert answer.status_code == 400
    assert "vị trí trang" in answer.text
