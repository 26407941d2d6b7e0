"""Forty queries as the staff of an office type them, over the samples and some short papers: what comes first."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from api.page.view.understood import reading_of
from corpus.model.search import SearchRequest
from corpus.samples import samples
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from pipeline.job import read_file
from tests.index.making import opened
from tests.index.papers import PAPERS

TODAY = dt.date(2026, 6, 17)
Filled = tuple[TantivyIndex, dict[str, str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    folder: Path = tmp_path_factory.mktemp("bon-muoi")
    index = TantivyIndex(folder / "chi-muc")
    files = {sample.text.stem: sample.text for sample in samples()}
    for name, paper in PAPERS.items():
        files[name] = folder / f"{name}.txt"
        files[name].write_text(paper.text(), encoding="utf-8")
    names: dict[str, str] = {}
    with opened(folder) as store:
        for name, path in files.items():
            read = read_file(path)
            assert read.outcome.document is not None
            store.accept(read.outcome, read.data)
            names[read.outcome.document.id] = name
        feed(store, index)
    return index, names


# Query, papers of which the first hits must be made up, why.
FIRST = [
    ("534/QĐ-UBND", {"534", "534-old"}, "both issuers"),
    ("qd 534 2022", {"534"}, "the year decides"),
    ("1719", {"1719"}, "the programme's number"),
    ("quyết định 320 của thủ tướng", {"320"}, "number and issuer"),
    ("45/kh-bcđ tra vinh", {"45-tv"}, "the place decides"),
    ("kế hoạch 45", {"45-tv", "45-ubnd", "ke-hoach-45-bcd", "ke-hoach-45-bcd-ban-word"}, "every issuer"),
    ("257/2025/QH15", {"257"}, "normative"),
    ("nq 57", {"57", "ke-hoach-27-dang-uy"}, "who implements it, in want of itself"),
    ("nghị quyết 18 đất đai", {"18-land"}, "the topic decides"),
    ("nghi quyet 18 tinh gon bo may", {"18-lean"}, "the topic decides"),
    ("01-nq/tu", {"01"}, "Party form"),
    ("ke hoach nong thon moi 2023 huyen chau thanh", {"chau-thanh"}, "no marks"),
    ("vv giai ngan von dau tu cong", {"chi-thi-03-dau-tu-cong"}, "the abstract"),
    ("công văn gửi sở xây dựng tiêu chí quy hoạch", {"to-sxd"}, "to whom it is sent"),
    ("giấy mời họp ban chỉ đạo mtqg", {"invitation"}, "kind and topic"),
    ("thông báo kết luận chủ tịch ubnd tỉnh tháng 8/2022", {"kl"}, "the month decides"),
    ("văn bản do ông Vương Quốc Nam ký", {"1719"}, "the signer"),
    ("văn bản pct ký tuần này", {"week"}, "the week and the part of the signer"),
    ("nhiệm vụ sở xây dựng", {"ke-hoach-45-bcd", "ke-hoach-45-bcd-ban-word", "chi-thi-03-dau-tu-cong", "cong-van-318-vpdp", "to-sxd", "cong-van-1127-sxd"}, "gives work to it"),
    ("nhiem vu ubnd xa song tra", {"song-tra"}, "gives work to it"),
    ("báo cáo hàng tuần ntm cầu ngang duyên hải", {"weekly"}, "a report that comes again"),
    ("ai chủ trì dự án 2 giảm nghèo", {"thong-bao-56-ubnd-huyen", "bao-cao-88-ubnd-huyen", "da2"}, "they speak of the project"),
    ("chỉ đạo về 1719 từ 01/01/2023 đến 31/12/2023", {"1719"}, "in the range"),
    ("quý 3 2023 giải ngân mtqg", {"q3"}, "the quarter"),
    ("văn bản thay thế nghị định 27/2022", {"38"}, "what replaces it"),
    ("263/qđ-ttg còn hiệu lực không", {"263"}, "itself"),
    ("kế hoạch triển khai quyết định 924", {"924"}, "what implements it"),
    ("hướng dẫn thực hiện 05/2022/tt-bnnptnt", {"05-guide"}, "what guides it"),
    ("ntm nâng cao tiêu chí 17", {"tc17"}, "the criterion"),
    ("ctmtqg dtts&mn dự án 5 tiểu dự án 3", {"1719", "ke-hoach-168-son-la"}, "both carry out the project"),
    ("vpđp ntm tỉnh", {"tc17", "weekly", "6cd", "cong-van-318-vpdp"}, "the body by its abbreviation"),
    ("sở nông nghiệp và môi trường (mới)", {"snnmt", "huong-dan-1502-snnmt", "cong-van-2890-snnmt"}, "the new body first"),
    ("tỉnh sóc trăng cũ chuyển đổi số", {"st-cds"}, "the province before the merger"),
    ("họp sơ kết 6 chương trình chuyên đề", {"6cd"}, "a meeting"),
    ("đồng chí Hoàng Văn Hùng kiểm tra xã", {"hung"}, "a person and an event"),
    ("hoà bình giam ngheo", {"hoa-binh"}, "tone placement, half the marks"),
    ("so 1039 ubnd tinh tra vinh bo tieu chi huyen ntm", {"1039"}, "number, place, topic"),
]  # fmt: skip

# Query, what the link to the list of tasks asks for, why.
TASKS = [
    ("nhiệm vụ sở xây dựng", {"co-quan": "sở xây dựng"}, "tasks of a body"),
    ("nhiem vu ubnd xa song tra", {"co-quan": "Ủy ban nhân dân xa song tra"}, "no marks"),
    (
        "việc quá hạn phòng NN&PTNT",
        {"co-quan": "phòng Nông nghiệp và Phát triển nông thôn", "tinh-trang": "qua-han"},
        "overdue",
    ),
    ("nhiệm vụ hoàn thành trước 30/6", {"han-den": "29/6/2026"}, "the day before is the last"),
    ("báo cáo hàng tuần ntm cầu ngang duyên hải", {"dinh-ky": "weekly", "chuong-trinh": "MTQG-NTM", "tu-khoa": "cầu ngang duyên hải"}, "recurring"),
    ("ai chủ trì dự án 2 giảm nghèo", {"vai-tro": "chu-tri", "chuong-trinh": "MTQG-GNBV/DA2"}, "who leads"),
    ("sở nào phối hợp ocop", {"vai-tro": "phoi-hop", "chuong-trinh": "NTM-OCOP"}, "who cooperates"),
]  # fmt: skip


def test_there_are_forty() -> None:
    assert len({query for query, _, _ in (*FIRST, *TASKS)}) == 40


@pytest.mark.parametrize(("query", "first", "why"), FIRST, ids=[query for query, _, _ in FIRST])
def test_what_is_meant_comes_first(filled: Filled, query: str, first: set[str], why: str) -> None:
    index, names = filled
    found = index.search(SearchRequest(words=query, today=TODAY), EVERYTHING)
    top = [names[hit.id] for hit in found.hits]
    assert top[:1] != []
    assert set(top[: min(len(first), 2)]) <= first, top[:5]


@pytest.mark.parametrize(("query", "asked", "why"), TASKS, ids=[query for query, _, _ in TASKS])
def test_who_asks_for_tasks_is_led_to_them(query: str, asked: dict[str, str], why: str) -> None:
    link = parse_qs(urlsplit(reading_of(query, today=TODAY).tasks).query)
    assert {name: values[0] for name, values in link.items()} == asked, why


def test_the_link_to_tasks_holds_the_names_of_other_times() -> None:
    link = parse_qs(urlsplit(reading_of("nhiệm vụ sở xây dựng", today=TODAY).tasks).query)
    assert link["co-quan"] == ["sở xây dựng", "so giao thong van tai"]
