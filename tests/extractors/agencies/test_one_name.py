"""The same body has one name throughout a document, the fullest that the text supports."""

from __future__ import annotations

import pytest

from tests.extractors.agencies.reading import mentions, names

ROWS = [
    (
        "Ủy ban Kinh tế và Tài chính của Quốc hội thẩm tra. Gửi Ủy ban Kinh tế và Tài chính.",
        "Bộ Y tế",
        ["Ủy ban Kinh tế và Tài chính của Quốc hội"],
        "a committee of the Assembly, said once",
    ),
    (
        "UBND tỉnh giao. Chủ tịch UBND tỉnh yêu cầu.",
        "Ủy ban nhân dân tỉnh Cao Bằng",
        ["Ủy ban nhân dân tỉnh Cao Bằng"],
        "the issuer's place",
    ),
    (
        "UBND Thành phố giao.",
        "Ủy ban nhân dân Thành phố Hồ Chí Minh",
        ["Ủy ban nhân dân thành phố Hồ Chí Minh"],
        "a city",
    ),
    (
        "HĐND tỉnh và UBND tỉnh họp.",
        "Sở Xây dựng tỉnh Cao Bằng",
        ["Hội đồng nhân dân tỉnh Cao Bằng", "Ủy ban nhân dân tỉnh Cao Bằng"],
        "the level of the issuer, though it is a department",
    ),
    ("UBND huyện họp.", "Ủy ban nhân dân tỉnh Cao Bằng", ["Ủy ban nhân dân huyện"], "another level than the issuer's"),
    (
        "UBND tỉnh Nghệ An họp. UBND tỉnh kết luận.",
        "",
        ["Ủy ban nhân dân tỉnh Nghệ An"],
        "the place from another mention",
    ),
    (
        "UBND tỉnh Nghệ An và UBND tỉnh Hà Tĩnh họp. UBND tỉnh kết luận.",
        "",
        ["Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Hà Tĩnh", "Ủy ban nhân dân tỉnh"],
        "two places: none is chosen",
    ),
    (
        "Ban Chỉ đạo các chương trình MTQG huyện họp. Ban Chỉ đạo yêu cầu. BCĐ huyện giao.",
        "",
        ["Ban Chỉ đạo các chương trình mục tiêu quốc gia huyện"],
        "a committee called by its head alone",
    ),
    (
        "Ban Chỉ đạo các chương trình MTQG tỉnh họp. Ban Chỉ đạo huyện Cầu Kè báo cáo.",
        "",
        ["Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh", "Ban Chỉ đạo huyện Cầu Kè"],
        "a committee of another level keeps its own name",
    ),
    (
        "Ban Chỉ đạo về xử lý dự án tồn đọng (gọi tắt là Ban Chỉ đạo 751) họp. Ban Chỉ đạo 751 giao.",
        "",
        ["Ban Chỉ đạo về xử lý dự án tồn đọng"],
        "a short name given in the text",
    ),
    (
        "BỆNH VIỆN HỮU NGHỊ\nBệnh viện Hữu nghị tiếp nhận.",
        "",
        ["Bệnh viện Hữu nghị"],
        "the line in capitals follows the other",
    ),
    (
        "NHNN điều hành. Ngân hàng Nhà nước Việt Nam báo cáo.",
        "",
        ["Ngân hàng Nhà nước Việt Nam"],
        "with the country once",
    ),
    (
        "Cục Bảo tồn biển và Đa dạng sinh học họp. Cục Bảo tồn biển và đa dạng sinh học báo cáo.",
        "",
        ["Cục Bảo tồn biển và Đa dạng sinh học"],
        "the same words in another case",
    ),
    (
        "Ban Chỉ đạo Trung ương về chuyển đổi số họp. Ban Chỉ đạo Trung ương kết luận.",
        "",
        ["Ban Chỉ đạo Trung ương về chuyển đổi số"],
        "without its purpose",
    ),
    ("xã Sông Hà họp. Đảng ủy Sông Hà chỉ đạo.", "", ["Đảng ủy xã Sông Hà"], "the level word from the place"),
    (
        "Phòng NN&PTNT huyện thẩm định. Trưởng các ngành NN&PTNT, TC-KH hướng dẫn.",
        "",
        ["Phòng Nông nghiệp và Phát triển nông thôn huyện", "ngành Tài chính - Kế hoạch"],
        "ngành is the office of that field",
    ),
    (
        "Hội Khuyến học TP vận động.",
        "Sở Tư pháp Thành phố Hồ Chí Minh",
        ["Hội Khuyến học thành phố Hồ Chí Minh"],
        "TP alone is a level",
    ),
    ("huyện Duyên Hải, Ban Chỉ đạo huyện Duyên hải.", "", ["Ban Chỉ đạo huyện Duyên Hải"], "a slip in a capital"),
]


@pytest.mark.parametrize(("text", "issuer", "expected", "why"), ROWS)
def test_gives_one_name_to_one_body(text: str, issuer: str, expected: list[str], why: str) -> None:
    assert names(text, issuer=issuer) == expected, why


REGISTER = [
    ("Bộ Tài chính", "2024-05-01", "bo-tai-chinh", "before the mergers of ministries"),
    ("Bộ Tài chính", "2025-05-01", "bo-tai-chinh-2025", "the same name, a larger ministry"),
    ("Bộ Kế hoạch và Đầu tư", "2024-05-01", "bo-ke-hoach-dau-tu", "while it stood"),
    ("Bộ Kế hoạch và Đầu tư", "2025-05-01", "bo-ke-hoach-dau-tu", "named after its end: the last of that name"),
    ("Sở Nông nghiệp và Môi trường", "2025-05-01", "so-nong-nghiep-moi-truong", "a department since 3/2025"),
    ("Phòng Kinh tế", "2025-08-01", "phong-kinh-te-xa", "an office of a commune"),
    ("VPCP", "", "van-phong-chinh-phu", "by its code, without a date"),
    ("Chi cục Kiểm lâm vùng", "", None, "not in the register"),
]


@pytest.mark.parametrize(("text", "day", "expected", "why"), REGISTER)
def test_resolves_on_the_day_of_the_document(text: str, day: str, expected: str | None, why: str) -> None:
    assert [m.register_id for m in mentions(f"Giao {text}.", day=day)] == [expected], why


def test_a_place_is_never_changed() -> None:
    assert names("UBND tỉnh Nghệ An họp.", issuer="Ủy ban nhân dân tỉnh Hà Tĩnh") == ["Ủy ban nhân dân tỉnh Nghệ An"]
