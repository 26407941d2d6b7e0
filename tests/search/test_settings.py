"""One setting chooses the server; the others say who asks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from uuid import uuid4

import pytest

from corpus.errors import SearchError
from corpus.model.search import SearchEntry, SearchRequest
from corpus.viewer import EVERYTHING
from index.search.elastic.backend import ElasticIndex
from index.search.elastic.settings import URL, ElasticSettings, settings_from
from tests.elastic.server.endpoint import Endpoint


def test_without_an_address_there_is_no_server() -> None:
    assert settings_from({f"{URL}_USER": "a"}) is None


def test_addresses_are_whole_and_passwords_are_not_shown() -> None:
    settings = settings_from({URL: "https://van:thu@may-chu:9200, https://may-hai"})
    assert settings is not None
    assert settings.urls == ("https://may-chu:9200", "https://may-hai:443")
    assert (settings.user, settings.password) == ("van", "thu")
    assert "thu@" not in settings.shown + repr(settings)


@pytest.mark.parametrize(
    "said", [{URL: "may-chu:9200"}, {URL: "http://"}, {URL: "http://a:b"}, {URL: "http://a", f"{URL}_PREFIX": "Văn"}]
)
def test_what_cannot_be_meant_is_named_with_a_remedy(said: dict[str, str]) -> None:
    with pytest.raises(SearchError) as told:
        settings_from(said)
    assert told.value.remedy
    assert told.value.place.startswith(URL)


@contextmanager
def listening() -> Iterator[tuple[str, list[str | None]]]:
    """A server that refuses everybody, its address, and the authorisation that each request came with."""
    sent: list[str | None] = []

    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            sent.append(self.headers["Authorization"])
            self.send_response(401)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing is told."""

    with HTTPServer(("127.0.0.1", 0), Refusing) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", sent
        server.shutdown()


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ({"api_key": "a2hvYQ=="}, "ApiKey a2hvYQ=="),
        ({"user": "van", "password": "thu"}, "Basic dmFuOnRodQ=="),
        ({"api_key": "a2hvYQ==", "user": "van", "password": "thu"}, "ApiKey a2hvYQ=="),
        ({}, None),
    ],
)
def test_who_asks_is_sent_with_the_request(who: dict[str, str], expected: str | None) -> None:
    with listening() as (url, sent):
        index = ElasticIndex(ElasticSettings(urls=(url,), patience=0.1, **who), store=uuid4().hex)
        with pytest.raises(SearchError, match="không nhận tài khoản"):
            index.origin()
        index.close()
    assert sent == [expected]


def test_a_server_that_is_away_is_an_error_with_a_remedy() -> None:
    index = ElasticIndex(ElasticSettings(urls=("http://127.0.0.1:9",), patience=0.1), store=uuid4().hex)
    with pytest.raises(SearchError, match="Không kết nối được"):
        index.search(SearchRequest(words="nông thôn"), EVERYTHING)
    with pytest.raises(SearchError, match="Không kết nối được"):
        index.apply([SearchEntry(id="d", version=1)])
    index.close()


def test_a_secured_server_is_asked_over_tls_with_user_and_password(secured_elasticsearch: Endpoint) -> None:
    way = secured_elasticsearch
    right = ElasticSettings(
        urls=way.urls, user=way.user or "", password=way.password or "", authority=str(way.certificate)
    )
    index = ElasticIndex(right, store=uuid4().hex)
    assert index.apply([SearchEntry(id="d", version=1, text="nông thôn mới")]) == ()
    assert index.search(SearchRequest(words="nông thôn"), EVERYTHING).total == 1
    index.remove()
    index.close()
    wrong = ElasticIndex(replace(right, password="sai"), store=uuid4().hex)
    with pytest.raises(SearchError, match="không nhận tài khoản"):
        wrong.search(SearchRequest(words="nông thôn"), EVERYTHING)
    wrong.close()
