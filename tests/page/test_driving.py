"""The page as somebody uses it: search, read, follow a task; with keys, by phone, without a script."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from openpyxl import load_workbook

from api.library import Library
from tests.shelf import HOSTILE, NEWS, NOTICE, PLAN, id_of

sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright here: the page is not driven")
expect = sync_api.expect
expect.set_options(timeout=20_000)
pytestmark = pytest.mark.browser


def test_from_a_search_without_marks_to_the_sentence_of_a_task(page: Any, server: str) -> None:
    page.goto(server)
    page.locator("input[name=q]").press_sequentially("ket luan nong thon moi")
    page.wait_for_url(re.compile("q=ket.*moi"))
    page.get_by_role("link", name=re.compile("Kết luận của Chủ tịch UBND tỉnh")).first.click()
    page.get_by_role("link", name=re.compile(r"^Nhiệm vụ \(\d+\)$")).click()
    weekly = page.locator(".task-card", has_text="Hằng tuần")
    assert "Văn phòng Điều phối nông thôn mới tỉnh" in weekly.inner_text()
    weekly.locator("a.action").click()
    lit = page.locator(".original-pane .b.lit").first
    lit.wait_for()
    assert lit.get_attribute("class") == "b k-tasks lit"


def test_what_is_typed_is_answered_and_kept_in_the_address(page: Any, server: str) -> None:
    page.goto(server)
    expect(page.locator("input[name=q]")).to_be_focused()
    page.keyboard.type("45/kh-bcd")
    page.wait_for_url(re.compile("q=45.*kh-bcd"))
    assert "45/KH-BCĐ" in page.locator(".hits li").first.inner_text()
    page.reload()
    assert page.locator("input[name=q]").input_value() == "45/kh-bcd"
    assert "45/KH-BCĐ" in page.locator(".hits li").first.inner_text()


def test_a_facet_narrows_and_is_given_up_again(page: Any, server: str) -> None:
    page.goto(server)
    page.locator(".choice", has_text="Kế hoạch").click()
    page.wait_for_url(re.compile("loai=ke-hoach"))
    expect(page.locator(".count")).to_have_text("2 văn bản, xếp thành 1 mục vì văn bản cùng bộ hiện chung")
    expect(page.locator(".hits li")).to_have_count(1)
    page.locator(".results-bar .chip").click()
    page.wait_for_url(lambda address: "loai" not in address)
    expect(page.locator(".hits li")).to_have_count(4)


def test_what_belongs_to_a_hit_is_named_and_leads_to_it(page: Any, server: str) -> None:
    page.goto(f"{server}/?loai=ke-hoach")
    members = page.locator(".members")
    expect(members).to_contain_text("và 1 bản khác: ")
    title = page.locator(".hits .hit-title").get_attribute("href")
    members.get_by_role("link").click()
    page.wait_for_url(re.compile("/van-ban/"))
    assert title not in page.url


def test_a_bar_of_the_histogram_narrows_and_the_passage_leads_to_the_lit_place(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nông+thôn+mới&sap-xep=moi-nhat")
    bar = page.locator(".histogram a").last
    said = re.search(r"([\d/]+): (\d+) văn bản", bar.inner_text())
    assert said
    bar.click()
    page.wait_for_url(re.compile("(thang|nam)="))
    expect(page.locator(".count strong")).to_have_text(said[2])
    assert "sap-xep=moi-nhat" in page.url, "the order stays"
    expect(page.locator(".results-bar .chip")).to_contain_text(said[1])
    passage = page.locator(".passage").first
    lit = passage.locator("mark").first.inner_text()
    passage.click()
    place = page.locator("#vi-tri")
    expect(place).to_be_in_viewport()
    assert "nông thôn" in lit.lower()
    page.go_back()
    page.locator(".results-bar .chip").click()
    page.wait_for_url(lambda address: "thang=" not in address and "nam=" not in address)


def test_each_chip_of_what_was_understood_is_given_up_by_one_click(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=kế hoạch nông thôn mới ky:Thạnh nam:2024&cap=province")
    box, chips = page.locator("input[name=q]"), page.locator(".understood .part")
    expect(chips).to_have_count(4)
    page.get_by_role("link", name="Bỏ điều kiện người ký: Thạnh").click()
    expect(box).to_have_value("kế hoạch nông thôn mới nam:2024")
    page.get_by_role("link", name="Bỏ điều kiện ban hành năm 2024").click()
    expect(box).to_have_value("kế hoạch nông thôn mới")
    assert "cap=province" in page.url, "a filter stays"
    for left in (1, 0):
        chips.first.click()
        expect(chips).to_have_count(left)
    expect(box).to_have_value("")


def test_words_that_were_meant_are_searched_by_one_click(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nong thno moi nam:2024")
    page.locator(".note").get_by_role("link", name="nông thôn mới nam:2024").click()
    expect(page.locator("input[name=q]")).to_have_value("nông thôn mới nam:2024")
    expect(page.locator(".hits li").first).to_be_visible()
    expect(page.locator(".note", has_text="Có phải bạn muốn tìm")).to_have_count(0)


def test_the_order_is_chosen_and_stays_in_the_address(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nông+thôn+mới")
    expect(page.locator(".sorts [aria-current]")).to_have_text("Phù hợp nhất")
    page.get_by_role("link", name="Mới nhất").click()
    page.wait_for_url(re.compile("sap-xep=moi-nhat"))
    page.reload()
    expect(page.locator(".sorts [aria-current]")).to_have_text("Mới nhất")


def test_keys_move_open_and_return(page: Any, server: str) -> None:
    page.goto(server)
    page.locator("body").press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator(".hits li").nth(1).locator("a.hit-title")
    assert second.evaluate("e => e === document.activeElement")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/van-ban/"))
    page.keyboard.press("t")
    page.wait_for_url(re.compile("muc=nhiem-vu"))
    page.keyboard.press("o")
    assert page.evaluate("document.activeElement.id") == "ban-goc"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    assert page.locator("#phim-tat").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#phim-tat").is_visible()


def test_a_fact_lights_in_the_text_and_the_text_lights_the_fact(page: Any, server: str, library: Library) -> None:
    page.goto(f"{server}/van-ban/{id_of(library, NEWS)}")
    mention = page.locator(".mention.k-agencies").first
    mention.focus()
    assert page.locator(".paper .f.lit").count() >= 1
    page.locator(".paper .f.lit").first.click()
    assert page.evaluate("document.activeElement.closest('.facts-pane') !== null")


def test_the_legend_switches_a_kind_off(page: Any, server: str, library: Library) -> None:
    page.goto(f"{server}/van-ban/{id_of(library, PLAN)}")
    boxes = page.locator(".b.k-agencies")
    assert boxes.first.is_visible()
    page.locator("#hien-agencies").uncheck()
    assert not boxes.first.is_visible()
    assert page.locator(".b.k-dates").first.is_visible()


def test_the_place_of_a_passage_comes_into_view(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=không+để+nợ+đọng+xây+dựng")
    page.locator(".passage").first.click()
    expect(page.locator("#vi-tri")).to_be_in_viewport()


def test_a_hostile_document_is_only_read(page: Any, server: str, library: Library) -> None:
    page.goto(f"{server}/van-ban/{id_of(library, HOSTILE)}")
    page.wait_for_load_state("networkidle")
    assert page.title() == "77/TB-UBND · Văn Thư"
    assert page.locator(".paper script, .paper img").count() == 0
    assert "<script>document.title" in page.locator(".paper").inner_text()


def test_tasks_are_filtered_exported_and_told_apart(page: Any, server: str) -> None:
    page.goto(f"{server}/nhiem-vu")
    everything = page.locator("tr[data-row]").count()
    page.get_by_role("link", name=re.compile("^Quá hạn")).click()
    page.wait_for_url(re.compile("tinh-trang=qua-han"))
    late = page.locator("tr[data-row]").count()
    assert 0 < late < everything
    assert page.locator("tr[data-row] .state-overdue").count() == late
    with page.expect_download() as download:
        page.get_by_role("link", name="Xuất Excel").click()
    with open(download.value.path(), "rb") as file:  # noqa: PTH123
        sheet = load_workbook(io.BytesIO(file.read())).active
    assert sheet.max_row == late + 2, "a title, a head and what is on the screen"


def test_the_sentence_of_a_task_is_one_key_away(page: Any, server: str) -> None:
    page.goto(f"{server}/nhiem-vu")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    sentence = page.locator("tr[data-row]").first.locator("blockquote")
    assert sentence.is_visible()
    assert sentence.locator("mark").inner_text()


def test_a_filter_of_tasks_answers_without_the_button(page: Any, server: str) -> None:
    page.goto(f"{server}/nhiem-vu")
    page.locator("input[name=co-quan]").press_sequentially("tai chinh")
    page.wait_for_url(re.compile("co-quan=tai"))
    names = page.locator("tr[data-row]").all_inner_texts()
    assert names
    assert all("Sở Tài chính" in name or "Tài chính" in name for name in names)


def test_going_back_takes_a_filter_and_a_tab_back(page: Any, server: str, library: Library) -> None:
    page.goto(f"{server}/nhiem-vu")
    everything = page.locator("tr[data-row]").count()
    page.get_by_role("link", name=re.compile("^Quá hạn")).click()
    page.wait_for_url(re.compile("tinh-trang=qua-han"))
    page.go_back()
    expect(page.locator("tr[data-row]")).to_have_count(everything)
    page.goto(f"{server}/van-ban/{id_of(library, NOTICE)}")
    page.locator("#muc-nhiem-vu").click()
    page.locator(".task-card").first.wait_for()
    assert page.locator(".sheet").count() > 0, "the original stays beside the other tab"
    page.go_back()
    page.locator("dl.fields").wait_for()
    assert page.locator(".sheet").count() > 0


def test_tasks_stand_under_their_agency(page: Any, server: str) -> None:
    page.goto(f"{server}/nhiem-vu?nhom=co-quan")
    heads = page.locator(".group-head").all_inner_texts()
    assert any(head.startswith("Sở Tài chính") for head in heads)
    assert len(heads) == len(set(heads))


def test_a_printed_list_is_landscape_with_its_title(page: Any, server: str) -> None:
    import pypdfium2 as pdfium

    page.goto(f"{server}/nhiem-vu")
    printed = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    width, height = printed[0].get_size()
    text = printed[0].get_textpage().get_text_range()
    assert (round(width), round(height)) == (842, 595)
    assert "DANH MỤC NHIỆM VỤ" in text
    assert "Lập ngày 20/8/2024" in text
    assert f"Trang 1/{len(printed)}" in text


def test_search_and_reading_need_no_script(browser: Any, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server)
    page.fill("input[name=q]", "45/KH-BCĐ")
    page.click("text=Tìm >> visible=true >> nth=-1")
    page.locator(".hits .hit-title").first.click()
    page.locator("#muc-nhiem-vu").click()
    expect(page.locator(".task-card").nth(3)).to_be_visible()
    context.close()


def test_on_a_phone_facts_come_first_and_filters_in_a_drawer(phone: Any, server: str, library: Library) -> None:
    phone.goto(server)
    assert not phone.locator(".facets").is_visible()
    phone.locator(".open-drawer").click()
    phone.locator(".choice", has_text="Kế hoạch").click()
    phone.wait_for_url(re.compile("loai=ke-hoach"))
    phone.goto(f"{server}/van-ban/{id_of(library, NOTICE)}")
    facts = phone.locator(".facts-pane").bounding_box()
    original = phone.locator(".original-pane").bounding_box()
    assert facts["y"] < original["y"]


def test_an_empty_library_says_what_to_do(page: Any, empty_server: str) -> None:
    for path, words in (
        ("/", "Chưa có văn bản nào trong kho"),
        ("/nhiem-vu", "Chưa có nhiệm vụ nào"),
        ("/chuong-trinh", "Chưa có chương trình nào"),
        ("/co-quan", "Chưa có cơ quan nào"),
        ("/tiep-nhan", "Chưa tiếp nhận tệp nào"),
    ):
        page.goto(empty_server + path)
        assert page.get_by_role("heading", name=words).is_visible(), path


def test_nothing_found_says_what_to_leave_out(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=zzzzqqqq&loai=ke-hoach")
    assert page.get_by_role("heading", name="Không tìm thấy văn bản nào").is_visible()
    assert page.locator(".nothing .chip").inner_text().startswith("Kế hoạch")


def test_a_failure_says_why_and_what_to_do(page: Any, server: str) -> None:
    page.goto(f"{server}/tiep-nhan")
    page.get_by_role("link", name=re.compile("^Không đọc được")).click()
    row = page.locator("tr[data-row]")
    assert row.count() == 1
    assert "bi-hong.pdf" in row.inner_text()
    assert row.locator(".issue strong").inner_text()
