"""Header facts are read by their boxes, whatever the order in which the boxes stand."""

from __future__ import annotations

import pytest

from corpus.model import Header
from tests.extractors.header.reading import header_of

MOTTO = "Độc lập - Tự do - Hạnh phúc"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def values(header: Header) -> dict[str, str | None]:
    names = ("kind", "number", "issuer", "issued_on", "title")
    found = {name: getattr(header, name) for name in names}
    return {name: field.value if field else None for name, field in found.items()}


BARS = f"""|
**UBND TỈNH BẮC GIANG**
**SỞ XÂY DỰNG**
-------
|
**{NATION}**
{MOTTO}
---------------
|
|
Số: 412/SXD-QLN
V/v rà soát nhà ở xã hội
|
*Bắc Giang, ngày 03 tháng 5 năm 2024*
|

Kính gửi: Ủy ban nhân dân các huyện.

Sở Xây dựng đề nghị các huyện báo cáo trước ngày 15/5/2024./.
"""

LINES = f"""HỘI ĐỒNG NHÂN DÂN
TỈNH KON TUM

{NATION}
{MOTTO}

Số: 08/NQ-HĐND

Kon Tum, ngày 09 tháng 7 năm 2023

NGHỊ QUYẾT

Về việc thông qua danh mục dự án thu hồi đất năm 2023

HỘI ĐỒNG NHÂN DÂN TỈNH KON TUM

Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
"""

ACROSS = f"""BỘ NÔNG NGHIỆP VÀ {NATION}
MÔI TRƯỜNG {MOTTO}
Số: 3001/QĐ-BNNMT Hà Nội, ngày 12 tháng 8 năm 2025

QUYẾT ĐỊNH

Phê duyệt kế hoạch quan trắc nước thải

BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG

Căn cứ Nghị định số 35/2025/NĐ-CP ngày 25/02/2025 của Chính phủ;
"""

PARTY = """TỈNH ỦY CAO BẰNG
*
Số 21-CTr/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Cao Bằng, ngày 14 tháng 3 năm 2022

CHƯƠNG TRÌNH
thực hiện nghị quyết về phát triển kinh tế cửa khẩu

Thực hiện Nghị quyết số 11-NQ/TW ngày 10/02/2022 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy ban hành chương trình.
"""

COMMITTEE = f"""UBND TỈNH HÀ GIANG
BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI

{NATION}
{MOTTO}

Số: 17/KH-BCĐ

Hà Giang, ngày 20 tháng 4 năm 2023

KẾ HOẠCH

Diễn tập ứng phó lũ quét

Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;
"""

COMMUNE = f"""ỦY BAN NHÂN DÂN
XÃ TÂN PHÚ TÂY

{NATION}
{MOTTO}

Số: 33/TB-UBND

Tân Phú Tây, ngày 05 tháng 9 năm 2022

THÔNG BÁO

Lịch tiếp công dân tháng 9 năm 2022

Ủy ban nhân dân xã thông báo lịch tiếp công dân như sau:
"""

DEPARTMENT = f"""BỘ Y TẾ
CỤC AN TOÀN THỰC PHẨM

{NATION}
{MOTTO}

Số: 905/ATTP-NĐTT
V/v phòng chống ngộ độc thực phẩm

Hà Nội, ngày 11 tháng 4 năm 2024

Kính gửi: Sở Y tế các tỉnh, thành phố.
"""

SPLIT = f"""THỦ TƯỚNG CHÍNH {NATION}
PHỦ {MOTTO}

Số: 88/CĐ-TTg

Hà Nội, ngày 07 tháng 9 năm 2024

CÔNG ĐIỆN

Về việc khẩn trương ứng phó bão số 3

THỦ TƯỚNG CHÍNH PHỦ điện:

- Bộ trưởng các Bộ: Quốc phòng, Công an;
- Chủ tịch Ủy ban nhân dân các tỉnh ven biển.

Để chủ động ứng phó bão, Thủ tướng Chính phủ yêu cầu:
"""

DRAFT = f"""ỦY BAN NHÂN DÂN
TỈNH LONG AN

{NATION}
{MOTTO}

Số:        /KH-UBND

Long An, ngày    tháng    năm 2024

KẾ HOẠCH

Cải cách hành chính năm 2025

Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch.
"""

DISTRICT_OFFICE = f"""UBND HUYỆN MƯỜNG LA
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

{NATION}
{MOTTO}

Số: 51/BC-PGDĐT

Mường La, ngày 02 tháng 6 năm 2021

BÁO CÁO

Tổng kết năm học 2020 - 2021

Kính gửi: Ủy ban nhân dân huyện.
"""

SUBMISSION = f"""SỞ TÀI CHÍNH
TỈNH QUẢNG NAM
-----

{NATION}
{MOTTO}

Số: 263/TTr-STC

Quảng Nam, ngày 27 tháng 12 năm 2023

TỜ TRÌNH

Đề nghị phê duyệt giá đất cụ thể

Kính gửi: Ủy ban nhân dân tỉnh Quảng Nam

Căn cứ Luật Giá ngày 19 tháng 6 năm 2023;
"""


LETTER_ABOVE = f"""UBND TỈNH LÂM ĐỒNG
SỞ Y TẾ
Số: 702/SYT-NVY
V/v tăng cường giám sát bệnh tay chân miệng tại các cơ sở giáo dục mầm non
{NATION}
{MOTTO}
Lâm Đồng, ngày 9 tháng 4 năm 2024
Kính gửi: Trung tâm Y tế các huyện.
Sở Y tế đề nghị các đơn vị báo cáo trước ngày 15/4/2024./.
"""

WRAPPED_ABOVE = f"""TỔNG CÔNG TY ĐIỆN LỰC
CÔNG TY ĐIỆN LỰC ĐẮK NÔNG
Số: 1804/PCĐN-KT
V/v phối hợp giải phóng hành lang an toàn lưới điện cao áp
qua địa bàn các xã của huyện Đắk Glong, huyện Krông Nô
{NATION}
{MOTTO}
Đắk Nông, ngày 20 tháng 8 năm 2023
Kính gửi: UBND huyện Đắk Glong; UBND huyện Krông Nô.
Công ty đề nghị các huyện phối hợp./.
"""


@pytest.mark.parametrize(
    ("text", "kind", "number", "issuer", "issued_on", "title"),
    [
        (BARS, "cong-van", "412/SXD-QLN", "Sở Xây dựng tỉnh Bắc Giang", "2024-05-03", "rà soát nhà ở xã hội"),
        (
            LINES, "nghi-quyet", "08/NQ-HĐND", "Hội đồng nhân dân tỉnh Kon Tum", "2023-07-09",
            "Về việc thông qua danh mục dự án thu hồi đất năm 2023",
        ),
        (
            ACROSS, "quyet-dinh", "3001/QĐ-BNNMT", "Bộ Nông nghiệp và Môi trường", "2025-08-12",
            "Phê duyệt kế hoạch quan trắc nước thải",
        ),
        (
            PARTY, "chuong-trinh", "21-CTr/TU", "Tỉnh ủy Cao Bằng", "2022-03-14",
            "thực hiện nghị quyết về phát triển kinh tế cửa khẩu",
        ),
        (
            COMMITTEE, "ke-hoach", "17/KH-BCĐ", "Ban Chỉ đạo phòng, chống thiên tai tỉnh Hà Giang", "2023-04-20",
            "Diễn tập ứng phó lũ quét",
        ),
        (
            COMMUNE, "thong-bao", "33/TB-UBND", "Ủy ban nhân dân xã Tân Phú Tây", "2022-09-05",
            "Lịch tiếp công dân tháng 9 năm 2022",
        ),
        (
            DEPARTMENT, "cong-van", "905/ATTP-NĐTT", "Cục An toàn thực phẩm", "2024-04-11",
            "phòng chống ngộ độc thực phẩm",
        ),
        (
            SPLIT, "cong-dien", "88/CĐ-TTg", "Thủ tướng Chính phủ", "2024-09-07",
            "Về việc khẩn trương ứng phó bão số 3",
        ),
        (DRAFT, "ke-hoach", None, "Ủy ban nhân dân tỉnh Long An", None, "Cải cách hành chính năm 2025"),
        (
            DISTRICT_OFFICE, "bao-cao", "51/BC-PGDĐT", "Phòng Giáo dục và Đào tạo huyện Mường La", "2021-06-02",
            "Tổng kết năm học 2020 - 2021",
        ),
        (
            SUBMISSION, "to-trinh", "263/TTr-STC", "Sở Tài chính tỉnh Quảng Nam", "2023-12-27",
            "Đề nghị phê duyệt giá đất cụ thể",
        ),
        (
            LETTER_ABOVE, "cong-van", "702/SYT-NVY", "Sở Y tế tỉnh Lâm Đồng", "2024-04-09",
            "tăng cường giám sát bệnh tay chân miệng tại các cơ sở giáo dục mầm non",
        ),
        (
            WRAPPED_ABOVE, "cong-van", "1804/PCĐN-KT", "Công ty Điện lực Đắk Nông", "2023-08-20",
            "phối hợp giải phóng hành lang an toàn lưới điện cao áp qua địa bàn các xã của huyện Đắk Glong, huyện Krông Nô",
        ),
    ],
    ids=[
        "columns between bars, department under a province", "one box a line", "columns read across", "Party header",
        "steering committee under a province", "commune", "department of a ministry", "name split across columns",
        "draft without number and day", "office of a district", "place on its own line",
        "abstract of a letter above the national heading", "abstract above, in two lines",
    ],
)  # fmt: skip
def test_boxes_are_read_in_any_layout(  # noqa: PLR0917
    text: str, kind: str, number: str | None, issuer: str, issued_on: str | None, title: str
) -> None:
    assert values(header_of(text)) == {
        "kind": kind, "number": number, "issuer": issuer, "issued_on": issued_on, "title": title,
    }  # fmt: skip


def test_addressees_of_a_telegram_are_the_listed_ones() -> None:
    assert [field.value for field in header_of(SPLIT).addressees] == [
        "Bộ trưởng các Bộ: Quốc phòng, Công an",
        "Chủ tịch Ủy ban nhân dân các tỉnh ven biển",
    ]


def test_facts_of_a_database_frame_stand_in_for_missing_boxes() -> None:
    header = header_of(
        "Số hiệu:\n\n77/QĐ-UBND\n\nLoại văn bản:\n\nQuyết định\n\nNơi ban hành:\n\nTỉnh Yên Bái\n\nNgười ký:\n\nTrần Văn Sáu\n\n"
        f"Ngày ban hành:\n\n12/02/2020\n\n{NATION}\n\n{MOTTO}\n\nĐiều 1. Phê duyệt quy hoạch.\n"
    )
    assert values(header) == {
        "kind": "quyet-dinh", "number": "77/QĐ-UBND", "issuer": "Ủy ban nhân dân tỉnh Yên Bái",
        "issued_on": "2020-02-12", "title": None,
    }  # fmt: skip
    assert header.signer is not None
    assert header.signer.name == "Trần Văn Sáu"


@pytest.mark.parametrize(("stamp", "slug"), [("HỎA TỐC", "hoa-toc"), ("THƯỢNG KHẨN", "thuong-khan"), ("KHẨN", "khan")])
def test_urgency_is_the_stamp(stamp: str, slug: str) -> None:
    urgency = header_of(LINES.replace("HỘI ĐỒNG NHÂN DÂN\nTỈNH", f"{stamp}\n\nHỘI ĐỒNG NHÂN DÂN\nTỈNH", 1)).urgency
    assert urgency is not None
    assert urgency.value == slug


def test_each_field_stands_where_its_span_says() -> None:
    header = header_of(LINES)
    assert header.number is not None
    assert header.number.rule == "header.number.box"


def test_a_heading_on_one_line_gives_all_its_facts() -> None:
    header = header_of(
        "Nghị định của Chính phủ số 44/2001/NĐ-CP ngày 02/8/2001 về phí bảo trì đường bộ.\n\nCăn cứ Luật Tổ chức Chính phủ ngày "
        "30 tháng 9 năm 1992;\n\nNghị định:\n\nĐiều 1. Phạm vi điều chỉnh.\n"
    )
    assert values(header) == {
        "kind": "nghi-dinh", "number": "44/2001/NĐ-CP", "issuer": "Chính phủ", "issued_on": "2001-08-02",
        "title": "về phí bảo trì đường bộ.",
    }  # fmt: skip


def test_lost_capitals_of_a_legacy_font_do_no_harm() -> None:
    header = header_of(
        f"Bộ tài chính\nSố: 17/2000/QĐ-BTC\n\ncộng hoà xã hội chủ nghĩa Việt nam\n{MOTTO}\n\nHà Nội, ngày 13 tháng 3 năm 2000\n\n"
        "quyết định của bộ trưởng bộ tài chính về việc ban hành chế độ kế toán hộ kinh doanh\n\nbộ trưởng bộ tài chính\n\n"
        "Căn cứ Nghị định số 15/CP ngày 2/3/1993 của Chính phủ;\n"
    )
    assert values(header) == {
        "kind": "quyet-dinh", "number": "17/2000/QĐ-BTC", "issuer": "Bộ Tài chính", "issued_on": "2000-03-13",
        "title": "về việc ban hành chế độ kế toán hộ kinh doanh",
    }  # fmt: skip


def test_an_act_is_dated_by_its_passing() -> None:
    header = header_of(
        f"QUỐC HỘI\n\n{NATION}\n{MOTTO}\n\nLuật số: 60/2020/QH14\n\nLUẬT\nĐÊ ĐIỀU\n\nCăn cứ Hiến pháp nước Cộng hòa;\n\n"
        "Điều 1. Phạm vi điều chỉnh\n\nLuật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIV, kỳ họp thứ 9 thông "
        "qua ngày 17 tháng 6 năm 2020.\n"
    )
    assert values(header) == {
        "kind": "luat", "number": "60/2020/QH14", "issuer": "Quốc hội", "issued_on": "2020-06-17", "title": "ĐÊ ĐIỀU",
    }  # fmt: skip


def test_a_consolidated_text_is_known_by_its_number() -> None:
    header = header_of(
        f"BỘ Y TẾ\n\n{NATION}\n{MOTTO}\n\nSố: 12/VBHN-BYT\n\nHà Nội, ngày 04 tháng 9 năm 2024\n\nTHÔNG TƯ\nQUY ĐỊNH VỀ KHÁM BỆNH\n\n"
        "Thông tư số 32/2023/TT-BYT ngày 31 tháng 12 năm 2023 của Bộ trưởng Bộ Y tế được sửa đổi, bổ sung bởi:\n"
    )
    assert header.kind is not None
    assert header.kind.value == "van-ban-hop-nhat"


def test_a_form_with_a_national_heading_far_below_is_no_header() -> None:
    body = "".join(f"{n}. Bà con thôn {n} góp công làm đường liên xóm.\n\n" for n in range(1, 40))
    header = header_of(
        f"Kính gửi: Trưởng thôn các thôn.\n\nUBND xã đề nghị các thôn thực hiện:\n\n{body}{NATION}\n{MOTTO}\n\nĐƠN XIN VIỆC\n"
    )
    assert header.kind is not None
    assert header.kind.value == "cong-van"
    assert [a.value for a in header.addressees] == ["Trưởng thôn các thôn"]


def test_an_abstract_run_on_to_the_kind_is_the_title() -> None:
    header = header_of(
        LINES.replace("NGHỊ QUYẾT\n\nVề việc thông qua", "NGHỊ QUYẾT THÔNG QUA KẾ HOẠCH ĐẦU TƯ CÔNG NĂM 2024\n\nCăn cứ")
    )
    assert header.kind is not None
    assert header.kind.value == "nghi-quyet"
    assert header.title is not None
    assert header.title.value == "THÔNG QUA KẾ HOẠCH ĐẦU TƯ CÔNG NĂM 2024"


def test_the_line_of_who_decides_is_no_part_of_the_title() -> None:
    header = header_of(
        f"UBND\nTỈNH HÀ NAM\n\n{NATION}\n{MOTTO}\n\nSố: 12/QĐ-UBND\n\nHà Nam, ngày 06 tháng 6 năm 2011\n\nQUYẾT ĐỊNH\n"
        "BAN HÀNH QUY ĐỊNH VỀ CẤP NƯỚC SẠCH NÔNG THÔN TỈNH HÀ NAM\nỦY BAN NHÂN DÂN TỈNH HÀ NAM\n"
        "Căn cứ Luật Tài nguyên nước ngày 20 tháng 5 năm 1998;\n"
    )
    assert (header.title and header.title.value) == "BAN HÀNH QUY ĐỊNH VỀ CẤP NƯỚC SẠCH NÔNG THÔN TỈNH HÀ NAM"
