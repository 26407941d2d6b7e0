"""How the document stands to each one it names, by the cue that governs the mention."""

from __future__ import annotations

import pytest

from corpus.model import Citation
from tests.extractors.citations.reading import TOP, citations_of, in_decision, in_plan


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
