"""The connection to the server; its errors as errors of the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from elasticsearch import ApiError, AuthenticationException, AuthorizationException, Elasticsearch, TransportError

from corpus.errors import SearchError
from index.search.elastic.patience import Busy
from index.search.elastic.settings import ElasticSettings

Result = TypeVar("Result")


def connect(settings: ElasticSettings) -> Elasticsearch:
    """A client; nothing is sent yet. Retries are the caller's, who knows what may be done twice."""
    options: dict[str, Any] = {"request_timeout": settings.timeout, "max_retries": 0, "retry_on_timeout": False}
    if settings.api_key:
        options["api_key"] = settings.api_key
    elif settings.user:
        options["basic_auth"] = (settings.user, settings.password)
    if settings.authority:
        options["ca_certs"] = settings.authority
    try:
        return Elasticsearch(list(settings.urls), **options)
    except (ValueError, OSError) as error:
        raise SearchError(
            f"Không dùng được thiết lập của Elasticsearch: {error}.",
            remedy="Hãy kiểm tra các biến VANTHU_ELASTICSEARCH_….",
            place=settings.shown,
        ) from error


@contextmanager
def translated(settings: ElasticSettings) -> Iterator[None]:
    """Errors of the client as SearchError, with what to do."""
    try:
        yield
    except (AuthenticationException, AuthorizationException) as error:
        raise SearchError(
            "Elasticsearch không nhận tài khoản hoặc khóa truy cập.",
            remedy="Hãy kiểm tra VANTHU_ELASTICSEARCH_USER, _PASSWORD hoặc _API_KEY và quyền của tài khoản.",
            place=settings.shown,
        ) from error
    except ApiError as error:
        raise SearchError(
            f"Elasticsearch không thực hiện được yêu cầu ({error.status_code}): {reason_of(error.body)}.",
            remedy="Hãy chạy: vanthu index status",
            place=settings.shown,
        ) from error
    except Busy as error:
        raise SearchError(
            f"Elasticsearch không nhận thêm dữ liệu: {error}.",
            remedy="Hãy kiểm tra tải và dung lượng đĩa của máy chủ; việc cập nhật sẽ tự tiếp tục.",
            place=settings.shown,
        ) from error
    except TransportError as error:
        raise SearchError(
            f"Không kết nối được Elasticsearch: {error.message}.",
            remedy="Hãy kiểm tra máy chủ và mạng; văn bản mới vẫn được tiếp nhận, tìm kiếm sẽ cập nhật sau.",
            place=settings.shown,
        ) from error


def again(read: Callable[[], Result]) -> Result:
    """Read, and once more where the connection broke: a server that was started anew closes what was open."""
    try:
        return read()
    except TransportError:
        return read()


def reason_of(body: object) -> str:
    """The reason in an answer that tells of an error."""
    error = body.get("error", body) if isinstance(body, dict) else body
    if isinstance(error, dict):
        causes = [cause for cause in error.get("root_cause", ()) if isinstance(cause, dict)]
        told = [f"{part.get('type', '')}: {part.get('reason', '')}" for part in (error, *causes)]
        return "; ".join(dict.fromkeys(told))[:500]
    return str(error)[:500]
