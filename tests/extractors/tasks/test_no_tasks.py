"""What looks like work and is none: results, status, powers, effects, titles, the issuer's own acts."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of, told

ROWS = [
    ("1. Sở Xây dựng đã hoàn thành việc rà soát.", "a past result"),
    ("1. Sở Xây dựng đang hoàn chỉnh hồ sơ trình Bộ Xây dựng.", "status"),
    ("1. Văn phòng Điều phối tỉnh hiện đang hoàn chỉnh hồ sơ trình Chủ tịch Ủy ban nhân dân tỉnh.", "status"),
    ("1. 02 huyện đang hoàn chỉnh hồ sơ đề nghị Bộ Xây dựng thẩm định.", "đề nghị inside a status"),
    ("1. Các cấp, các ngành chưa ban hành văn bản hướng dẫn.", "a difficulty"),
    ("1. Tổ chức thực hiện còn lúng túng.", "a weakness with a verb for its subject"),
    ("1. Công tác phối hợp giữa các ngành chưa chặt chẽ.", "a weakness"),
    ("1. Chỉ thị này có hiệu lực kể từ ngày ký.", "effect"),
    ("1. Sở Nội vụ chịu trách nhiệm trước pháp luật về các nội dung báo cáo.", "answering to the law"),
    ("1. Kinh phí thực hiện được bố trí từ ngân sách tỉnh.", "a statement about money"),
    ("1. Công trình thủy lợi do xã quản lý.", "công trình is no report"),
    ("1. Ghi nhận, biểu dương sự nỗ lực của các lực lượng.", "praise"),
    ("1. Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp với các huyện.", "chairing a meeting"),
    ("1. Theo đề nghị của Giám đốc Sở Xây dựng.", "a legal basis"),
    ("1. Các đơn vị được giao kế hoạch vốn năm 2024.", "được giao makes no order"),
    ("II. QUY TRÌNH CẤP PHÉP\n\n1. Đơn vị hoặc cá nhân được giao thẩm định hồ sơ và trình phê duyệt.", "a step of a procedure"),
    ("1. Cơ quan, đơn vị góp ý kiến có quyền không tiếp nhận hồ sơ.", "a right"),
    ("1. Trung tâm Y tế hoạt động dưới sự chỉ đạo của Sở Y tế.", "an act as a noun"),
    ("1. Hợp tác xã giữ vai trò chủ động trong liên kết, còn Sở Y tế giữ vai trò hỗ trợ về vốn.", "an adverb as an adjective"),
    ("1. Tổ chức quản lý chợ phải niêm yết giá.", "a noun that looks like a verb"),
    ("1. Thông báo mời thầu phải nêu rõ thời gian nộp hồ sơ.", "what a paper says"),
    ("1. Sở Y tế giữ vai trò đầu mối.", "what a body is"),
    ("1. Trên cơ sở đầu tư nhằm đạt mục tiêu kép: nâng cao hiệu quả và giảm chi phí.", "what a purpose is"),
    ("1. Trên cơ sở ứng dụng công nghệ số, tự động hóa, vật liệu mới nhằm giảm chi phí.", "nouns in a row"),
    ("1. Sở Y tế phải là cơ quan đầu mối.", "what a body is"),
    ("1. Các xã, phường phải được hỗ trợ kịp thời.", "what is done to a body"),
    ("1. Nghiêm cấm các hành vi: đổ rác xuống kênh; khai thác cát trái phép.", "a prohibition, whole"),
    ("1. Các cấp, trực tiếp là đồng chí Bí thư Tỉnh ủy, đã tập trung chỉ đạo.", "trực tiếp là is no adverb"),
    ("1. Kinh phí mua sắm thiết bị: do các trường bảo đảm, thanh toán từ nguồn thu hợp pháp.", "who pays is told with do"),
    ("I. KINH PHÍ\n\nKinh phí thực hiện nhiệm vụ được phân bổ như sau:\n\n- Tuyến đường: Sử dụng ngân sách huyện.",
     "a lead-in that tells of money"),
    ("I. Ý KIẾN\n\n- Căn cứ khoản 2 Điều 8 Luật Quản lý thuế thì khi nhận hồ sơ, cơ quan thuế kiểm tra tờ khai. "
     "Theo đó, cơ quan thuế chỉ kiểm tra chữ ký.", "what the law says, and what follows from it"),
    ("1. Các hợp tác xã thực hiện chuỗi liên kết khép kín cũng thuộc diện được giảm tiền thuê đất.", "who is meant"),
    ("1. Chi cục Kiểm lâm có con dấu riêng, hoạt động dưới sự chỉ đạo của Sở Nông nghiệp.", "a verb after sự is a noun"),
    ("1. Ủy ban nhân dân tỉnh đã phê duyệt phương án; cụ thể như sau: (1) Tổng số giấy phép là 30; (2) Bãi bỏ 12 loại.",
     "an enumeration of what was done"),
    ("1. Về lĩnh vực mũi nhọn: vật liệu mới, tự động hóa, năng lượng sạch và y sinh.", "a noun like a verb, in a list"),
    ("1. Các hợp tác xã giữ vai trò chủ động trong sản xuất.", "a role"),
    ("I. KẾT QUẢ ĐẠT ĐƯỢC\n\n- Ban hành 05 văn bản chỉ đạo.\n\n- Tổ chức 03 đợt kiểm tra.", "results under their heading"),
    ("I. MỤC ĐÍCH\n\n- Nâng cao nhận thức của người dân.", "aims"),
    ("I. NGUYÊN NHÂN\n\n- Phối hợp giữa các cơ quan chưa tốt.", "causes"),
    ("I. ĐÁNH GIÁ CHUNG\n\n- Triển khai kịp thời các chính sách hỗ trợ.", "an assessment"),
    ("I. KẾ HOẠCH PHÂN CÔNG THỰC HIỆN NHIỆM VỤ HỖ TRỢ HUYỆN BÁT XÁT", "a title"),
]  # fmt: skip

HEADED = "1. Sở Xây dựng kiểm tra các công trình."


@pytest.mark.parametrize(("body", "why"), ROWS)
def test_no_tasks(body: str, why: str) -> None:
    assert tasks_of(body) == (), why


def test_work_is_found_beside_what_is_none() -> None:
    body = "I. KẾT QUẢ\n\n- Tổ chức 03 đợt kiểm tra.\n\nII. NHIỆM VỤ\n\n1. Sở Y tế kiểm tra các bếp ăn."
    assert told(body) == [(("Sở Y tế",), "kiểm tra các bếp ăn")]


DECISION = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 120/QĐ-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH

Về việc công bố danh mục thủ tục hành chính

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;

Theo đề nghị của Giám đốc Sở Y tế.

QUYẾT ĐỊNH:

"""


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("Điều 1. Công bố kèm theo Quyết định này danh mục 02 thủ tục hành chính.", "what the decision does itself"),
        ("Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.", "what the decision does itself"),
        ("Điều 1. Phê duyệt kế hoạch sử dụng đất.", "what the decision does itself"),
        ("Điều 3. Quyết định này có hiệu lực kể từ ngày ký.", "effect"),
        ("Điều 3. Bãi bỏ Quyết định số 15/QĐ-UBND ngày 02 tháng 02 năm 2020.", "repeal"),
    ],
)
def test_articles_without_work(body: str, why: str) -> None:
    assert tasks_of(body, DECISION) == (), why


def test_legal_bases_are_no_work() -> None:
    assert told("Điều 2. Sở Y tế có trách nhiệm niêm yết thủ tục.", DECISION) == [(("Sở Y tế",), "niêm yết thủ tục")]


PROCEDURE = (
    DECISION
    + """Điều 1. Công bố danh mục kèm theo Quyết định này.

Nơi nhận:
- Như Điều 1.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bình

PHỤ LỤC
DANH MỤC THỦ TỤC HÀNH CHÍNH
(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2024)

"""
)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("Bước 1: Cơ sở đề nghị cấp phép nộp hồ sơ tại:\n\n- Sở Y tế.\n\nBước 2: Sở Y tế trả Phiếu tiếp nhận.",
         "a lead-in that names no body"),
        ("Bước 2: Nếu hồ sơ thiếu thì niêm phong mẫu.", "a step for nobody in particular"),
    ],
)  # fmt: skip
def test_steps_of_a_procedure_are_no_work(body: str, why: str) -> None:
    assert tasks_of(body, PROCEDURE) == (), why
