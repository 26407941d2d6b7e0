"""How the document stands to each one it names, by the cue that governs the mention."""

from __future__ import annotations

import pytest

from corpus.model import Citation
from tests.extractors.citations.reading import TOP, citations_of, in_decision, in_plan
from tests.reading import facts_of


def relations(found: tuple[Citation, ...]) -> dict[str, str]:
    return {citation.number or citation.name or "": str(citation.relation) for citation in found}


@pytest.mark.parametrize(
    ("body", "number", "relation", "why"),
    [
        ("Căn cứ Nghị định số 12/2024/NĐ-CP ngày 01/02/2024;", "12/2024/NĐ-CP", "can-cu", "legal basis"),
        ("Theo đề nghị của Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 02/02/2024;", "15/TTr-SNV", "can-cu", "a proposal"),
        ("Xét Báo cáo thẩm định số 18/BCTĐ-STP ngày 02/02/2024;", "18/BCTĐ-STP", "can-cu", "an appraisal"),
        ("Điều 1. Bãi bỏ Quyết định số 44/2019/QĐ-UBND ngày 05/5/2019.", "44/2019/QĐ-UBND", "thay-the", "repeals"),
        (
            "Điều 1. Bãi bỏ các Quyết định sau:\n\na) Quyết định số 44/2019/QĐ-UBND ngày 05/5/2019 của UBND tỉnh.\n\n"
            "b) Quyết định số 45/2019/QĐ-UBND ngày 06/5/2019 của UBND tỉnh.", "45/2019/QĐ-UBND", "thay-the", "the second of a list",
        ),
        (
            "Điều 2. Quyết định này có hiệu lực từ ngày 01/01/2026 và thay thế Quyết định số 07/QĐ-UBND ngày 03/3/2020.",
            "07/QĐ-UBND", "thay-the", "said of this decision",
        ),
        (
            "Điều 2. Quyết định số 07/QĐ-UBND ngày 03/3/2020 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            "07/QĐ-UBND", "thay-the", "expires",
        ),
        ("Điều 1. Hủy bỏ Quyết định số 07/QĐ-UBND ngày 03/3/2020.", "07/QĐ-UBND", "thay-the", "cancels"),
        (
            "Điều 2. Quyết định có hiệu lực kể từ ngày ký, bãi bỏ Kế hoạch số 20/KH-UBND ngày 01/02/2024.", "20/KH-UBND",
            "thay-the", "this decision, without the word",
        ),
        (
            "Điều 1. Sửa đổi, bổ sung Điều 3 Quyết định số 07/QĐ-UBND ngày 03/3/2020 như sau:", "07/QĐ-UBND", "sua-doi", "amends",
        ),
        ("Điều 1. Gia hạn Quyết định số 07/QĐ-UBND ngày 03/3/2020.", "07/QĐ-UBND", "sua-doi", "extends"),
        ("Điều 1. Đính chính Quyết định số 07/QĐ-UBND ngày 03/3/2020.", "07/QĐ-UBND", "sua-doi", "corrects"),
        (
            "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024.",
            "57-NQ/TW", "trien-khai", "the first article issues what carries it out",
        ),
        (
            "Điều 1. Quyết định này quy định chi tiết khoản 2 Điều 5 Nghị định số 12/2024/NĐ-CP.", "12/2024/NĐ-CP", "trien-khai",
            "details",
        ),
        ("Điều 1. Công khai danh sách nêu tại Báo cáo số 15/BC-SNV.", "15/BC-SNV", "khac", "only mentioned"),
        (
            "Điều 1. Giao Sở Tài chính bố trí kinh phí theo quy định tại Thông tư số 10/2024/TT-BTC.", "10/2024/TT-BTC", "khac",
            "a rule that a task follows",
        ),
        (
            "Căn cứ Nghị định số 20/2020/NĐ-CP ngày 01/01/2020; Nghị định số 12/2024/NĐ-CP ngày 01/02/2024;", "12/2024/NĐ-CP",
            "can-cu", "the cue reaches over the semicolon",
        ),
    ],
)  # fmt: skip
def test_a_decision_and_what_it_names(body: str, number: str, relation: str, why: str) -> None:
    assert relations(in_decision(body))[number] == relation, why


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("Sửa đổi, bổ sung một số điều của Quyết định số 07/QĐ-UBND ngày 03/3/2020", "sua-doi"),
        ("Về việc bãi bỏ Quyết định số 07/QĐ-UBND ngày 03/3/2020", "thay-the"),
        ("Triển khai thực hiện Quyết định số 07/QĐ-UBND ngày 03/3/2020", "trien-khai"),
        ("Hướng dẫn thi hành Quyết định số 07/QĐ-UBND ngày 03/3/2020", "trien-khai"),
        ("Về việc đính chính Quyết định số 07/QĐ-UBND ngày 03/3/2020", "sua-doi"),
    ],
)
def test_the_title_decides(title: str, relation: str) -> None:
    assert relations(in_decision("Căn cứ Quyết định số 07/QĐ-UBND ngày 03/3/2020;", title)) == {"07/QĐ-UBND": relation}


@pytest.mark.parametrize(
    ("body", "number", "relation", "why"),
    [
        (
            "Thực hiện Kế hoạch số 283/KH-UBND ngày 24/9/2025 của UBND tỉnh, Sở Y tế xây dựng kế hoạch như sau:", "283/KH-UBND",
            "can-cu", "opens the plan",
        ),
        (
            "Để tiếp tục thực hiện nghiêm Chỉ thị số 05/CT-TTg ngày 18/5/2022, UBND tỉnh yêu cầu:", "05/CT-TTg", "can-cu",
            "the purpose that opens it",
        ),
        (
            "Thực hiện các văn bản:\n\n- Quyết định số 12/QĐ-TTg ngày 01/01/2024;\n\n- Công văn số 15/BTC-NS ngày 02/01/2024;",
            "15/BTC-NS", "can-cu", "a list under the opener",
        ),
        (
            "Sở Tài chính nhận được Công văn số 15/UBND-TH ngày 02/01/2024 của UBND huyện, có ý kiến như sau:", "15/UBND-TH",
            "can-cu", "the letter that is answered",
        ),
        (
            "I. NHIỆM VỤ\n\n1. Các sở khẩn trương thực hiện Kết luận số 184/KL-TTr ngày 06/9/2024.", "184/KL-TTr", "khac",
            "a task for others",
        ),
        (
            "I. NHIỆM VỤ\n\n1. Sửa đổi, bổ sung Quyết định số 12/QĐ-UBND ngày 01/01/2024.", "12/QĐ-UBND", "khac",
            "a plan changes nothing by listing the work",
        ),
        (
            "I. NHIỆM VỤ\n\n1. Sở Tài chính bố trí vốn theo chỉ đạo của UBND tỉnh tại Văn bản số 20/UBND-KT ngày 01/01/2024.",
            "20/UBND-KT", "can-cu", "by order",
        ),
        (
            "I. NHIỆM VỤ\n\n1. Nhắc lại nội dung Công văn số 20/UBND-KT ngày 01/01/2024.", "20/UBND-KT", "khac", "a mention",
        ),
    ],
)  # fmt: skip
def test_a_plan_and_what_it_names(body: str, number: str, relation: str, why: str) -> None:
    assert relations(in_plan(body))[number] == relation, why


def test_a_document_inside_a_basis_keeps_who_amends_whom() -> None:
    found = {
        c.number: c
        for c in in_decision(
            "Căn cứ Nghị định số 38/2023/NĐ-CP ngày 24/6/2023 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số "
            "27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ;"
        )
    }
    assert str(found["38/2023/NĐ-CP"].relation) == "can-cu"
    assert (str(found["27/2022/NĐ-CP"].relation), found["27/2022/NĐ-CP"].of) == ("can-cu", "38/2023/ND-CP")
    assert str(found["27/2022/NĐ-CP"].of_relation) == "sua-doi"


def test_the_passive_turns_the_arrow() -> None:
    found = {
        c.number: c
        for c in in_decision("Căn cứ Luật Xây dựng số 50/2014/QH13 được sửa đổi, bổ sung bởi Luật số 62/2020/QH14;")
    }
    assert {str(c.relation) for c in found.values()} == {"can-cu"}
    assert found["50/2014/QH13"].of == "62/2020/QH14"
    assert found["62/2020/QH14"].of is None


def test_a_document_in_the_title_of_another_is_only_mentioned() -> None:
    found = relations(
        in_decision(
            "Căn cứ Thông báo số 172/TB-VPCP ngày 11/9/2007 của Văn phòng Chính phủ về việc rà soát rừng theo Chỉ thị số "
            "38/2005/CT-TTg ngày 05/12/2005 của Thủ tướng Chính phủ;"
        )
    )
    assert found == {"172/TB-VPCP": "can-cu", "38/2005/CT-TTg": "khac"}


def test_a_law_named_bare_in_the_title_is_carried_out() -> None:
    found = in_decision(
        "Căn cứ Luật Việc làm ngày 16 tháng 6 năm 2025;", "Ban hành Kế hoạch triển khai thi hành Luật Việc làm"
    )
    assert relations(found) == {"Luật Việc làm": "trien-khai"}


def test_columns_of_legal_bases_in_annexes_are_mentions() -> None:
    text = TOP.format(
        code="QĐ", kind="QUYẾT ĐỊNH", title="Công bố thủ tục", body="Điều 1. Công bố danh mục.\n\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\n"
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Văn Mạnh\n\nPHỤ LỤC\n\n|\nTên thủ tục\n|\nCăn cứ pháp lý\n|\n|\nCấp phép\n|\n"
        "Theo Nghị định số 12/2024/NĐ-CP ngày 01/02/2024\n|\n",
    )  # fmt: skip
    assert relations(citations_of(text)) == {"12/2024/NĐ-CP": "khac"}


def test_new_wording_that_is_quoted_cites_without_relation() -> None:
    found = relations(
        in_decision(
            "Điều 1. Sửa đổi khoản 2 Điều 1 Quyết định số 77/QĐ-UBND ngày 08/8/2023 như sau:\n\n"
            "“2. Kinh phí chi theo Quyết định số 88/QĐ-UBND ngày 09/9/2023.”"
        )
    )
    assert found == {"77/QĐ-UBND": "sua-doi", "88/QĐ-UBND": "khac"}


def test_a_title_run_on_to_the_kind_counts_as_title() -> None:
    text = TOP.format(
        code="QĐ", kind="QUYẾT ĐỊNH BÃI BỎ QUYẾT ĐỊNH SỐ 07/QĐ-UBND", title="Căn cứ Luật Giá;", body="Điều 1."
    )
    assert relations(citations_of(text)) == {"07/QĐ-UBND": "thay-the"}


SELF = "Điều 2. Quyết định này có hiệu lực từ ngày ký"
OLD = "Quyết định số 61/2018/QĐ-UBND ngày 23/4/2018"
COORDINATE = [
    (
        f"Điều 1. Quyết định này sửa đổi Điều 5 Quyết định số 30/2020/QĐ-UBND và bãi bỏ {OLD}.",
        {"30/2020/QĐ-UBND": "sua-doi", "61/2018/QĐ-UBND": "thay-the"}, "two verbs of one decision",
    ),
    (
        f"{SELF} và bãi bỏ {OLD} và thay thế Quyết định số 62/2018/QĐ-UBND ngày 24/4/2018.",
        {"61/2018/QĐ-UBND": "thay-the", "62/2018/QĐ-UBND": "thay-the"}, "và … và",
    ),
    (
        f"{SELF}, thay thế {OLD} của UBND tỉnh, và hủy bỏ Quyết định số 08/QĐ-UBND ngày 04/3/2020.",
        {"61/2018/QĐ-UBND": "thay-the", "08/QĐ-UBND": "thay-the"}, "a comma and và",
    ),
    (
        f"Điều 2. Quyết định này bãi bỏ {OLD}, sửa đổi Quyết định số 62/QĐ-UBND; thay thế Quyết định số 63/QĐ-UBND.",
        {"61/2018/QĐ-UBND": "thay-the", "62/QĐ-UBND": "sua-doi", "63/QĐ-UBND": "thay-the"}, "commas and semicolons",
    ),
    (
        f"Điều 1. Bãi bỏ {OLD} và sửa đổi, bổ sung một số điều của Quyết định số 62/QĐ-UBND và Quyết định số 63/QĐ-UBND.",
        {"61/2018/QĐ-UBND": "thay-the", "62/QĐ-UBND": "sua-doi", "63/QĐ-UBND": "sua-doi"}, "the second verb has two objects",
    ),
    (
        f"{SELF}, thay thế {OLD} về việc điều chỉnh giá đất và Quyết định số 62/QĐ-UBND ngày 24/4/2019.",
        {"61/2018/QĐ-UBND": "thay-the", "62/QĐ-UBND": "thay-the"}, "a verb in a title has no object outside",
    ),
    (
        f"{SELF}, thay thế {OLD} về việc quản lý giá, điều chỉnh thuế và Quyết định số 62/QĐ-UBND ngày 24/4/2019.",
        {"61/2018/QĐ-UBND": "thay-the", "62/QĐ-UBND": "thay-the"}, "nor has one behind a comma of the title",
    ),
    (
        "Điều 1. Điều chỉnh Quyết định số 09/QĐ-UBND. Gia hạn thời gian thực hiện Kế hoạch số 10/KH-UBND ngày 02/02/2024.",
        {"09/QĐ-UBND": "sua-doi", "10/KH-UBND": "sua-doi"}, "the next sentence",
    ),
    (
        f"{SELF}; thay thế {OLD}, Quyết định số 62/QĐ-UBND ngày 24/4/2019 và bãi bỏ Quyết định số 63/QĐ-UBND.",
        {"61/2018/QĐ-UBND": "thay-the", "62/QĐ-UBND": "thay-the", "63/QĐ-UBND": "thay-the"}, "behind the clause of effect",
    ),
    (
        f"{SELF}; Sở Nội vụ rà soát, sửa đổi Quyết định số 62/QĐ-UBND ngày 24/4/2019.", {"62/QĐ-UBND": "khac"},
        "a task in the sentence of effect",
    ),
    (
        "Điều 1. Bãi bỏ khoản 2 và sửa đổi khoản 1 Điều 3 Quyết định số 30/2020/QĐ-UBND.", {"30/2020/QĐ-UBND": "thay-the"},
        "both verbs have one object: the stronger counts",
    ),
    (
        "Điều 1. Giao Sở Tư pháp rà soát Quyết định số 09/QĐ-UBND và sửa đổi Quyết định số 10/QĐ-UBND.",
        {"09/QĐ-UBND": "khac", "10/QĐ-UBND": "khac"}, "a task",
    ),
    (
        "Căn cứ Kế hoạch số 01-KH/ĐU ngày 01/01/2024; thay thế Kế hoạch số 02-KH/ĐU ngày 02/02/2024.",
        {"01-KH/ĐU": "can-cu", "02-KH/ĐU": "thay-the"}, "a clause of its own behind a basis",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), COORDINATE)
def test_a_joined_verb_says_what_this_document_does(body: str, expected: dict[str, str], why: str) -> None:
    found = in_decision(body)
    assert relations(found) == expected, why
    assert [c.of for c in found if c.of] == [], why


def test_a_title_may_repeal_and_amend() -> None:
    title = "Bãi bỏ Quyết định số 07/QĐ-UBND và sửa đổi, bổ sung một số điều của Quyết định số 08/QĐ-UBND"
    assert relations(in_decision("Điều 1. Tổ chức thực hiện.", title)) == {
        "07/QĐ-UBND": "thay-the",
        "08/QĐ-UBND": "sua-doi",
    }


NESTED = [
    (
        "sửa đổi một số nội dung tại Phụ lục I ban hành kèm theo Nghị định số 27/2022/NĐ-CP",
        {"27/2022/NĐ-CP": "38/2023/ND-CP"}, "an annex of what is changed",
    ),
    ("sửa đổi, bổ sung một số điều của Nghị định số 27/2022/NĐ-CP", {"27/2022/NĐ-CP": "38/2023/ND-CP"}, "plain"),
    (", sửa đổi Nghị định số 27/2022/NĐ-CP", {"27/2022/NĐ-CP": "38/2023/ND-CP"}, "an apposition to a basis"),
    (
        "quy định về vốn và sửa đổi khoản 1, bổ sung khoản 2 Điều 3 Nghị định số 27/2022/NĐ-CP",
        {"27/2022/NĐ-CP": "38/2023/ND-CP"}, "the second verb of its title",
    ),
    (
        "sửa đổi Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 và bãi bỏ Nghị định số 26/2021/NĐ-CP",
        {"27/2022/NĐ-CP": "38/2023/ND-CP", "26/2021/NĐ-CP": "38/2023/ND-CP"}, "two verbs of the basis",
    ),
    ("quy định chính sách hỗ trợ theo Nghị định số 27/2022/NĐ-CP", {}, "quy định chính sách corrects nothing"),
    (
        "sửa đổi bởi Nghị định số 27/2022/NĐ-CP", {"38/2023/NĐ-CP": "27/2022/ND-CP"}, "bởi turns the arrow",
    ),
    (
        ", sửa đổi, bổ sung tại Nghị định số 27/2022/NĐ-CP", {"38/2023/NĐ-CP": "27/2022/ND-CP"}, "so does tại",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("behind", "expected", "why"), NESTED)
def test_the_verb_of_a_basis_says_what_the_basis_changes(behind: str, expected: dict[str, str], why: str) -> None:
    found = in_decision(f"Căn cứ Nghị định số 38/2023/NĐ-CP ngày 24/6/2023 của Chính phủ {behind};".replace(" ,", ","))
    assert {c.number: c.of for c in found if c.of} == expected, why


@pytest.mark.parametrize(
    ("body", "dates", "why"),
    [
        (
            f"Điều 1. Quyết định này sửa đổi Quyết định số 30/2020/QĐ-UBND và bãi bỏ {OLD}.",
            {"30/2020/QĐ-UBND": None, "61/2018/QĐ-UBND": "2018-04-23"}, "a day is not shared over a verb",
        ),
        (
            "Điều 1. Bãi bỏ Quyết định số 30/QĐ-UBND, bãi bỏ Quyết định số 31/QĐ-UBND ngày 23/4/2018.",
            {"30/QĐ-UBND": None, "31/QĐ-UBND": "2018-04-23"}, "however the two are numbered",
        ),
        (
            "Điều 1. Bãi bỏ các Quyết định số 30/2020/QĐ-UBND và số 31/2018/QĐ-UBND ngày 23/4/2018.",
            {"30/2020/QĐ-UBND": None, "31/2018/QĐ-UBND": "2018-04-23"}, "nor with a number of a later year",
        ),
        (
            "Điều 1. Bãi bỏ các Quyết định số 30/2018/QĐ-UBND và số 31/2018/QĐ-UBND ngày 23/4/2018.",
            {"30/2018/QĐ-UBND": "2018-04-23", "31/2018/QĐ-UBND": "2018-04-23"}, "a list shares its day",
        ),
    ],
)  # fmt: skip
def test_a_day_is_shared_inside_a_list_only(body: str, dates: dict[str, str | None], why: str) -> None:
    assert {c.number: c.date for c in in_decision(body)} == dates, why


LETTER = """VĂN PHÒNG CHÍNH PHỦ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 811/VPCP-TCCV
V/v tổ chức hội nghị

Hà Nội, ngày 04 tháng 10 năm 2019

Kính gửi: Bộ Nội vụ.

Về đề nghị của Bộ Nội vụ tại văn bản số 3291/BNV-CCHC ngày 22 tháng 9 năm 2019 về việc tổ chức hội nghị, Thủ tướng Chính phủ có ý kiến như sau:

1. Đồng ý tổ chức hội nghị tổng kết Chương trình ban hành kèm theo Quyết định số 136/QĐ-TTg ngày 17 tháng 9 năm 2011 của Thủ tướng Chính phủ.
"""


def test_a_letter_answers_a_proposal_and_names_what_was_attached() -> None:
    assert relations(facts_of(LETTER).citations) == {"3291/BNV-CCHC": "can-cu", "136/QĐ-TTg": "khac"}


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("BÃI\nBỎ QUYẾT ĐỊNH SỐ 44/2019/QĐ-UBND NGÀY 05 THÁNG 5 NĂM 2019 CỦA ỦY BAN NHÂN DÂN TỈNH", "thay-the"),
        ("THỰC\nHIỆN QUYẾT ĐỊNH SỐ 44/2019/QĐ-UBND NGÀY 05 THÁNG 5 NĂM 2019 CỦA ỦY BAN NHÂN DÂN TỈNH", "trien-khai"),
    ],
)
def test_a_title_may_break_inside_its_first_word(title: str, relation: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n---------------\n|\nSố: 8/QĐ-UBND\n|\n"
        f"Hà Nam, ngày 19\ntháng 7 năm 2023\n|\nQUYẾT ĐỊNH\n{title}\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\n"
    )
    assert relations(facts_of(text).citations)["44/2019/QĐ-UBND"] == relation


@pytest.mark.parametrize(
    ("basis", "name", "why"),
    [
        (
            "Căn cứ luật tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 21/6/1994.",
            "luật tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "small letters of former years",
        ),
        (
            "Căn cứ Luật Nhà ở đã được sửa đổi, bổ sung ngày 22/11/2019;", "Luật Nhà ở", "what was done to it is no part of its name",
        ),
        (
            "Căn cứ Luật Nhà ở ngày 25 tháng 11 năm 2014;\nLuật sửa đổi, bổ sung một số điều của Luật Tổ chức\n"
            "Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;",
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
            "the name breaks before the Government",
        ),
    ],
)  # fmt: skip
def test_a_law_by_its_name(basis: str, name: str, why: str) -> None:
    assert name in {c.name for c in in_decision(basis)}, why


def test_the_own_number_is_printed_with_other_signs() -> None:
    found = in_decision("Điều 1. Quy chế.\n\n(Ban hành kèm theo Quyết định số 900/QĐ/UBND ngày 02 tháng 12 năm 2025)")
    assert "900/QĐ/UBND" not in relations(found)


def test_what_a_report_is_about_is_no_basis_of_it() -> None:
    text = (
        "Tăng cường phòng cháy rừng mùa khô\n\nThực hiện Công điện số 41/CĐ-TTg ngày 22/5/2023 của Thủ tướng Chính phủ, UBND tỉnh "
        "vừa có Công văn số 208/UBND-KT về phòng cháy rừng.\n"
    )
    assert relations(citations_of(text)) == {"41/CĐ-TTg": "can-cu", "208/UBND-KT": "khac"}


def test_a_second_proposal_in_brackets_is_answered_too() -> None:
    found = in_decision(
        "Xét đề nghị của Hội đồng thẩm định (Báo cáo số 30/BC-HĐTĐ ngày 11/5/2020) và Bộ Giao thông vận tải (Tờ trình số "
        "45/TTr-BGTVT ngày 11/5/2020),\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tổ chức lại bến xe."
    )
    assert relations(found) == {"30/BC-HĐTĐ": "can-cu", "45/TTr-BGTVT": "can-cu"}
