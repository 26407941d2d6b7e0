"""One body: head, field, level and place (domain.md §2.2)."""

from __future__ import annotations

import pytest

from tests.extractors.agencies.reading import names

ROWS = [
    ("Sở Giáo dục và Đào tạo (GD&ĐT) Lào Cai họp.", "Sở Giáo dục và Đào tạo Lào Cai", "a short form before the place"),
    ("Giao Sở TT-TT theo dõi báo chí.", "Sở Thông tin và Truyền thông", "a field with a hyphen"),
    ("Mời văn phòng HĐND&UBND dự họp.", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "an office in small letters"),
    ("Giao Ban An toàn giao thông huyện cắm biển.", "Ban An toàn giao thông huyện", "a board named after its field"),
    ("Báo cáo Ủy ban ATGT Quốc gia.", "Ủy ban An toàn giao thông Quốc gia", "a national committee by its short form"),
    (
        "Đề nghị phòng Tài chính - Kế hoạch thẩm định.",
        "Phòng Tài chính - Kế hoạch",
        "a head in small letters before a field",
    ),
    ("Mời sở Y tế dự họp.", "Sở Y tế", "a department in small letters before a field"),
    (
        "Phòng Kinh tế – hạ tầng lập dự toán.",
        "Phòng Kinh tế và Hạ tầng",
        "a field that is longer than a registered one",
    ),
    ("Giao công an xã trực gác.", "Công an xã", "police in small letters before a level"),
    ("Giao Thanh tra Bộ lập danh sách.", "Thanh tra Bộ", "a part of the ministry before a verb"),
    (
        "Giao Trung tâm phát triển quỹ đất tỉnh đo đạc.",
        "Trung tâm Phát triển quỹ đất tỉnh",
        "a centre in small letters",
    ),
    ("Đồng chí Thường trực Ban Bí thư chủ trì.", "Ban Bí thư", "an office held by one person is no body"),
    ("Giao Sở Tài chính - Vật giá thẩm tra.", "Sở Tài chính - Vật giá", "a field longer than a registered name"),
    (
        "Giám đốc Sở Khoa học, Công nghệ và Môi trường trình.",
        "Sở Khoa học, Công nghệ và Môi trường",
        "a department of former years with a comma in its name",
    ),
    ("Trưởng Ban Tổ chức chính quyền tỉnh báo cáo.", "Ban Tổ chức chính quyền tỉnh", "no board of the Party"),
    (
        "Trung tâm Nghiên cứu, chuyển giao giống cây trồng báo cáo.",
        "Trung tâm Nghiên cứu, chuyển giao giống cây trồng",
        "a bare verb goes on with one more and an object",
    ),
    ("Chi cục Bảo vệ thực vật, kiểm tra vườn ươm.", "Chi cục Bảo vệ thực vật", "a verb with its object ends there"),
    ("Cục Quản lý, giám sát kế toán, kiểm toán.", "Cục Quản lý, giám sát kế toán, kiểm toán", "a name with commas"),
    ("Kho bạc Nhà nước khu vực VII kiểm soát chi.", "Kho bạc Nhà nước khu vực VII", "a branch for several provinces"),
    ("Thuế khu vực 12 rà soát.", "Thuế khu vực 12", "a region by its figure"),
    ("Đài Khí tượng Thủy văn khu vực Nam Bộ dự báo.", "Đài Khí tượng Thủy văn khu vực Nam Bộ", "a region by its name"),
    ("Đài KTTV tỉnh dự báo.", "Đài Khí tượng Thủy văn tỉnh", "a service with a level"),
    ("Kho bạc Nhà nước Vị Thủy đối chiếu.", "Kho bạc Nhà nước Vị Thủy", "a branch with the bare name of its district"),
    ("Viễn thông An Giang khắc phục.", "Viễn thông An Giang", "a firm with its province"),
    ("Đề nghị Bưu điện huyện thực hiện.", "Bưu điện huyện", "a firm with a level"),
    (
        "Công ty Cổ phần Cấp nước và Dịch vụ đô thị huyện rà soát.",
        "Công ty cổ phần Cấp nước và Dịch vụ đô thị huyện",
        "small words of a firm's name before a level word",
    ),
    ("Tập đoàn TNK báo cáo.", "Tập đoàn TNK", "a firm's name in capitals"),
    ("PGD NHCSXH huyện giải ngân.", "Phòng giao dịch Ngân hàng Chính sách xã hội huyện", "a branch office of the bank"),
    ("- Văn phòng Bộ;", "Văn phòng Bộ", "a part of the ministry that writes"),
    ("Văn phòng Đảng ủy theo dõi.", "Văn phòng Đảng ủy", "a part of the committee that the document speaks of"),
    (
        "Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia họp.",
        "Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia",
        "what a central committee is for, behind its level",
    ),
    ("Giao Bộ Y tế chủ trì.", "Bộ Y tế", "a ministry of the register"),
    ("Giao Sở Xây dựng rà soát.", "Sở Xây dựng", "a department; the verb after it is no part of the name"),
    ("Giám đốc Sở Xây dựng báo cáo.", "Sở Xây dựng", "the title is cut off"),
    ("Bộ trưởng Bộ Y tế quyết định.", "Bộ Y tế", "a minister stands for the ministry"),
    ("Chủ tịch UBND tỉnh giao nhiệm vụ.", "Ủy ban nhân dân tỉnh", "title off, abbreviation expanded"),
    (
        "Chánh Văn phòng UBND tỉnh chịu trách nhiệm.",
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Chánh is the title, Văn phòng the body",
    ),
    ("Chánh văn phòng UBND huyện theo dõi.", "Văn phòng Ủy ban nhân dân huyện", "small letters after a title"),
    ("Chánh Thanh tra tỉnh kiểm tra.", "Thanh tra tỉnh", "Chánh is the title"),
    (
        "Trưởng ban Dân tộc HĐND tỉnh trình bày.",
        "Ban Dân tộc Hội đồng nhân dân tỉnh",
        "Trưởng is the title, ban the head",
    ),
    (
        "Trưởng phòng Tài chính - Kế hoạch huyện lập dự toán.",
        "Phòng Tài chính - Kế hoạch huyện",
        "small head after a title",
    ),
    ("UBND tỉnh Trà Vinh ban hành Quyết định.", "Ủy ban nhân dân tỉnh Trà Vinh", "level and place"),
    ("UBND TP. Cần Thơ báo cáo.", "Ủy ban nhân dân thành phố Cần Thơ", "TP. written out"),
    ("UBND TX. Ngã Năm báo cáo.", "Ủy ban nhân dân thị xã Ngã Năm", "TX. written out"),
    ("UBND huyện Ea H'leo báo cáo.", "Ủy ban nhân dân huyện Ea H'leo", "apostrophe inside a place's name"),
    ("Uỷ ban nhân dân tỉnh Hoà Bình họp.", "Ủy ban nhân dân tỉnh Hòa Bình", "both ways to place tone marks"),
    ("ủy ban nhân dân xã Phú Mỹ họp.", "Ủy ban nhân dân xã Phú Mỹ", "small letters"),
    ("HĐND thành phố Đà Nẵng khóa X.", "Hội đồng nhân dân thành phố Đà Nẵng", "a council"),
    ("Thường trực HĐND tỉnh cho ý kiến.", "Thường trực Hội đồng nhân dân tỉnh", "a part of another body"),
    ("TT HĐND tỉnh giám sát.", "Thường trực Hội đồng nhân dân tỉnh", "TT before HĐND is Thường trực"),
    ("Ban Thường vụ Tỉnh ủy thống nhất.", "Ban Thường vụ Tỉnh ủy", "a part of a party committee"),
    ("Thường trực Thành ủy Huế chỉ đạo.", "Thường trực Thành ủy Huế", "a place without level word"),
    ("Bí thư Huyện ủy Cầu Kè phát biểu.", "Huyện ủy Cầu Kè", "a party committee of a district"),
    ("Đảng ủy xã Hòa Lợi triển khai.", "Đảng ủy xã Hòa Lợi", "a party committee of a commune"),
    ("Ủy ban MTTQ Việt Nam tỉnh giám sát.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "the Front, abbreviated inside"),
    (
        "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh giám sát.",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "a short form inside the name of the Front",
    ),
    ("Ban Thường vụ (BTV) Tỉnh ủy thống nhất.", "Ban Thường vụ Tỉnh ủy", "a short form before the whole"),
    ("Ban Chỉ đạo (BCĐ) 389 tỉnh Lào Cai họp.", "Ban Chỉ đạo 389 tỉnh Lào Cai", "a short form before the purpose"),
    ("UBMTTQVN tỉnh giám sát.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "the Front in one abbreviation"),
    ("Hội LHPN tỉnh tuyên truyền.", "Hội Liên hiệp Phụ nữ tỉnh", "an organisation of the Front"),
    ("Đoàn TNCS Hồ Chí Minh tỉnh vận động.", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh", "no place Hồ Chí Minh"),
    ("Trung tâm Dữ liệu quốc gia số 1 vận hành.", "Trung tâm Dữ liệu quốc gia số 1", "a number at the end"),
    (
        "Tổng công ty Hàng không Việt Nam bố trí chuyến bay.",
        "Tổng công ty Hàng không Việt Nam",
        "không is half of a word",
    ),
    ("Công ty TNHH SONG LONG báo cáo.", "Công ty TNHH SONG LONG", "a name printed in capitals keeps them"),
    (
        "Ban Chỉ đạo phòng thủ dân sự quốc gia họp.",
        "Ban Chỉ đạo phòng thủ dân sự quốc gia",
        "quốc gia behind a purpose",
    ),
    ("Tỉnh đoàn phát động.", "Tỉnh đoàn", "tỉnh is no level here"),
    ("Liên minh HTX tỉnh hướng dẫn.", "Liên minh Hợp tác xã tỉnh", "xã in Hợp tác xã is no level"),
    ("Công an huyện Vĩnh Linh xác minh.", "Công an huyện Vĩnh Linh", "police need a level"),
    ("Bộ Chỉ huy Quân sự tỉnh phối hợp.", "Bộ Chỉ huy Quân sự tỉnh", "military command"),
    (
        "Chi cục Thuế khu vực Ba Vì rà soát.",
        "Chi cục Thuế khu vực Ba Vì",
        "a tax office for several districts",
    ),
    ("Kho bạc Nhà nước tỉnh kiểm soát chi.", "Kho bạc Nhà nước tỉnh", "a vertical body"),
    ("Bảo hiểm xã hội tỉnh chi trả.", "Bảo hiểm xã hội tỉnh", "with a level it is the body, not the insurance"),
    ("Tòa án nhân dân tối cao hướng dẫn.", "Tòa án nhân dân tối cao", "the register before the head"),
    ("Viện KSND chưa có.\nVKSND tỉnh kiểm sát.", "Viện kiểm sát nhân dân tỉnh", "procuracy, abbreviated"),
    ("Trung tâm Phục vụ HCC tỉnh tiếp nhận.", "Trung tâm Phục vụ hành chính công tỉnh", "abbreviation inside the name"),
    (
        "Trung tâm Công báo và Tin học tỉnh đăng tải.",
        "Trung tâm Công báo và Tin học tỉnh",
        "và inside an unlisted name",
    ),
    (
        "Trung tâm Đổi mới sáng tạo quốc gia hỗ trợ.",
        "Trung tâm Đổi mới sáng tạo quốc gia",
        "mới after the first syllable is no stop",
    ),
    ("Trung tâm Chuyển đổi số Thành phố cung cấp.", "Trung tâm Chuyển đổi số thành phố", "số inside a name"),
    ("Cục Người có công giải quyết.", "Cục Người có công", "có công is no verb"),
    ("Cục Kiểm soát TTHC theo dõi.", "Cục Kiểm soát thủ tục hành chính", "small words inside a name"),
    ("Bệnh viện Bạch Mai tiếp nhận người bệnh.", "Bệnh viện Bạch Mai", "a proper name ends with its capitals"),
    ("Bệnh viện Nguyễn Tri Phương tiếp nhận.", "Bệnh viện Nguyễn Tri Phương", "a hospital named after a person"),
    ("Tổ công nghệ số cộng đồng hỗ trợ người dân.", "Tổ công nghệ số cộng đồng", "a team of a hamlet"),
    ("Tập đoàn Điện lực Việt Nam bảo đảm điện.", "Tập đoàn Điện lực Việt Nam", "Việt Nam belongs to the name"),
    ("Công ty TNHH Lọc hóa dầu Bình Sơn báo cáo.", "Công ty TNHH Lọc hóa dầu Bình Sơn", "a firm"),
    (
        "làm việc với công ty cổ phần Nước sạch Hà Nam để thống nhất.",
        "Công ty cổ phần Nước sạch Hà Nam",
        "small head, proper name",
    ),
    (
        "Phòng Đấu thầu, Thẩm định và Giám sát đầu tư hướng dẫn.",
        "Phòng Đấu thầu, Thẩm định và Giám sát đầu tư",
        "comma and và inside a name",
    ),
    ("Ủy ban Kinh tế và Tài chính thẩm tra.", "Ủy ban Kinh tế và Tài chính", "a committee of the National Assembly"),
    (
        "Ban Chỉ đạo các Chương trình MTQG tỉnh họp.",
        "Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh",
        "the purpose starts small",
    ),
    (
        "Ban Chỉ đạo xây dựng nông thôn mới huyện họp.",
        "Ban Chỉ đạo xây dựng nông thôn mới huyện",
        "a purpose in small letters",
    ),
    ("Ban Chỉ đạo xây dựng kế hoạch kiểm tra.", "Ban Chỉ đạo", "xây dựng is a verb here"),
    (
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực.",
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực",
        "commas after về",
    ),
    ("Ban Chỉ đạo 389 tỉnh kiểm tra.", "Ban Chỉ đạo 389 tỉnh", "a number for a purpose"),
    ("BQL dự án ĐTXD tỉnh lập hồ sơ.", "Ban Quản lý dự án đầu tư xây dựng tỉnh", "management board, abbreviated"),
    ("Ban Quản lý các khu công nghiệp tỉnh cấp phép.", "Ban Quản lý các khu công nghiệp tỉnh", "các inside a name"),
    ("VPĐP NTM tỉnh tổng hợp.", "Văn phòng Điều phối nông thôn mới tỉnh", "coordination office"),
    ("Đoàn kiểm tra số 2 làm việc.", "Đoàn kiểm tra số 2", "a team with a number"),
    (
        "Văn phòng HĐND và UBND xã Tân Hưng.",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Tân Hưng",
        "một văn phòng, not two bodies",
    ),
    (
        "Báo và Phát thanh, Truyền hình tỉnh đưa tin.",
        "Báo và Phát thanh, Truyền hình tỉnh",
        "và and comma inside a name",
    ),
    ("Đồn Biên phòng Yên Hòa tuần tra.", "Đồn Biên phòng Yên Hòa", "a border post"),
    ("Thanh tra Bộ Xây dựng kết luận.", "Thanh tra Bộ Xây dựng", "an inspectorate inside a ministry"),
    ("Thủ tướng yêu cầu khẩn trương.", "Thủ tướng Chính phủ", "short form of an office that counts as a body"),
    ("Bộ Chính trị ban hành Nghị quyết.", "Bộ Chính trị", "no ministry"),
]


@pytest.mark.parametrize(("text", "name", "why"), ROWS)
def test_reads_one_body(text: str, name: str, why: str) -> None:
    assert names(text) == [name], why


def test_the_committee_is_that_of_the_commune_whose_council_is_named_behind_it() -> None:
    text = "Đồng chí Lê Văn Tám, Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Lập dự."
    assert names(text) == ["Đảng ủy xã Tân Lập", "Hội đồng nhân dân xã Tân Lập"]


def test_a_line_that_ends_in_a_city_names_no_street() -> None:
    assert names("Chống dịch ở thành phố\n\nBan Thường vụ Thành ủy họp.") == ["Ban Thường vụ Thành ủy"]


CAPITALS = [
    ("ỦY BAN NHÂN DÂN TỈNH ỦY QUYỀN CHO NGÀNH Y TẾ CẤP PHÉP", "Ủy ban nhân dân tỉnh", "ủy quyền is one word"),
    ("ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG", "Ủy ban nhân dân tỉnh Cao Bằng", "two lines of the header"),
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo", "the register knows the normal case"),
    ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường", "TRƯỜNG in MÔI TRƯỜNG is no school"),
    ("TM. ỦY BAN NHÂN DÂN", "Ủy ban nhân dân", "above a signature"),
    ("KẾT LUẬN CỦA THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ", "in a title"),
]


@pytest.mark.parametrize(("text", "name", "why"), CAPITALS)
def test_reads_lines_of_capitals_in_normal_case(text: str, name: str, why: str) -> None:
    assert names(text) == [name], why


PLAIN = [
    (
        "Giao Uy ban nhan dan tinh Ca Mau va So Y te phoi hop thuc hien trong thang nay.",
        ["Ủy ban nhân dân tỉnh Cà Mau", "Sở Y tế"],
    ),
    (
        "De nghi Bo Tai chinh xem xet, bao cao Thu tuong Chinh phu truoc ngay 30/9/2023.",
        ["Bộ Tài chính", "Thủ tướng Chính phủ"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_reads_texts_written_without_marks(text: str, expected: list[str]) -> None:
    assert names(text) == expected
