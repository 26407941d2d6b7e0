"""Every form in which work is laid on a body: words of order, modals, bare verbs after a body, headings."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import Told, told

ORDERS = [
    ("Giao Sở Nội vụ rà soát biên chế của các trường học.",
     [(("Sở Nội vụ",), "rà soát biên chế của các trường học")], "giao A"),
    ("Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thẩm định dự toán.",
     [(("Sở Tài chính",), "chủ trì, phối hợp với Sở Nội vụ thẩm định dự toán")], "the action starts at chủ trì"),
    ("Giao nhiệm vụ cho Sở Tư pháp kiểm tra văn bản.", [(("Sở Tư pháp",), "kiểm tra văn bản")], "giao nhiệm vụ cho"),
    ("Phân công Sở Xây dựng theo dõi tiến độ các công trình.",
     [(("Sở Xây dựng",), "theo dõi tiến độ các công trình")], "phân công A"),
    ("Ủy quyền cho Giám đốc Sở Tư pháp ký các văn bản trả lời.",
     [(("Sở Tư pháp",), "ký các văn bản trả lời")], "ủy quyền cho; the title is cut off"),
    ("Yêu cầu Chủ tịch Ủy ban nhân dân các huyện, thành phố kiểm tra các điểm cháy.",
     [(("Ủy ban nhân dân các huyện, thành phố",), "kiểm tra các điểm cháy")], "yêu cầu A"),
    ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động Nhân dân tham gia.",
     [(("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai",), "vận động Nhân dân tham gia")], "đề nghị, downward"),
    ("Vì vậy, đề nghị Sở Y tế khẩn trương bổ sung thuốc.",
     [(("Sở Y tế",), "khẩn trương bổ sung thuốc")], "an order after a link"),
    ("Để bảo đảm an toàn, yêu cầu Công an tỉnh tăng cường tuần tra.",
     [(("Công an tỉnh Lào Cai",), "tăng cường tuần tra")], "an order after a purpose"),
    ("Về kiến nghị hỗ trợ nhà ở: giao Sở Xây dựng nghiên cứu, xử lý.",
     [(("Sở Xây dựng",), "nghiên cứu, xử lý")], "an order after a topic"),
    ("Công an tỉnh có trách nhiệm tổ chức tuần tra ban đêm.",
     [(("Công an tỉnh Lào Cai",), "tổ chức tuần tra ban đêm")], "có trách nhiệm stays outside"),
    ("Sở Y tế cần chuẩn bị đủ cơ số thuốc.", [(("Sở Y tế",), "chuẩn bị đủ cơ số thuốc")], "cần stays outside"),
    ("Sở Y tế phải công khai giá dịch vụ.", [(("Sở Y tế",), "công khai giá dịch vụ")], "phải stays outside"),
    ("Sở Y tế cần phải công khai giá dịch vụ.", [(("Sở Y tế",), "công khai giá dịch vụ")], "both modals"),
    ("Sở Công Thương khẩn trương kiểm tra các chợ.",
     [(("Sở Công Thương",), "khẩn trương kiểm tra các chợ")], "adverb after the body"),
    ("Giao Sở Công Thương chủ trì, phối hợp với Sở Y tế; các đơn vị liên quan kiểm tra các chợ.",
     [(("Sở Công Thương",), "chủ trì, phối hợp với Sở Y tế; các đơn vị liên quan kiểm tra các chợ")],
     "a semicolon between bodies to work with"),
    ("Sở Công Thương chủ trì, phối hợp với Công an tỉnh kiểm tra các kho xăng dầu.",
     [(("Sở Công Thương",), "chủ trì, phối hợp với Công an tỉnh kiểm tra các kho xăng dầu")], "no word of order"),
    ("Giám đốc Sở Xây dựng kiểm tra các công trường.", [(("Sở Xây dựng",), "kiểm tra các công trường")], "an office holder"),
    ("Trưởng các phòng: Kinh tế, Nội vụ hướng dẫn các xã lập hồ sơ.",
     [(("Phòng Kinh tế", "Phòng Nội vụ"), "hướng dẫn các xã lập hồ sơ")], "a shared head"),
    ("Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát các quy định.",
     [(("các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",), "rà soát các quy định")], "ministers are their ministries"),
    ("Các sở, ban, ngành theo chức năng, nhiệm vụ được giao phối hợp với các huyện thực hiện.",
     [(("các sở, ban, ngành",), "phối hợp với các huyện thực hiện")], "an aside about the office"),
    ("Sở Tài chính, trên cơ sở đề xuất của các đơn vị, tổng hợp, trình Ủy ban nhân dân tỉnh bố trí kinh phí.",
     [(("Sở Tài chính",), "tổng hợp, trình Ủy ban nhân dân tỉnh bố trí kinh phí")], "an aside between commas"),
    ("Các Bộ: Lao động, Giáo dục và Đào tạo, Y tế có trách nhiệm rà soát chương trình.",
     [(("các Bộ",), "rà soát chương trình")], "a capital in a name opens no action"),
    ("Sở Xây dựng cấp giấy phép cho nhà xưởng.", [(("Sở Xây dựng",), "cấp giấy phép cho nhà xưởng")],
     "a verb that is one only right behind a body"),
    ("Các phòng chuyên môn cấp xã rà soát hồ sơ.", [(("các phòng chuyên môn cấp xã",), "rà soát hồ sơ")], "cấp as a level"),
    ("Các đơn vị căn cứ quy chế để tổ chức trực nghiêm túc, an toàn.",
     [(("các đơn vị",), "căn cứ quy chế để tổ chức trực nghiêm túc, an toàn")], "căn cứ … để is the action, whole"),
    ("Trên cơ sở kết quả khảo sát, Sở Xây dựng lựa chọn phương án.",
     [(("Sở Xây dựng",), "lựa chọn phương án")], "an introduction"),
    ("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về Sở Nội vụ.",
     [(("các cơ quan, đơn vị",), "kịp thời phản ánh về Sở Nội vụ")], "a condition"),
    ("Đối với các dự án chậm tiến độ, Sở Xây dựng đôn đốc nhà thầu.",
     [(("Sở Xây dựng",), "đôn đốc nhà thầu")], "đối với"),
    ("Tỉnh Lào Cai cần nỗ lực hơn nữa trong cải cách hành chính.",
     [(("Ủy ban nhân dân tỉnh Lào Cai",), "nỗ lực hơn nữa trong cải cách hành chính")], "a province stands for its authority"),
]  # fmt: skip

HEADINGS = [
    ("1. Ủy ban nhân dân các huyện, thị xã:\n\n- Khẩn trương rà soát các hộ nghèo.\n\n- Lập danh sách hộ có nhà tạm.",
     [(("Ủy ban nhân dân các huyện, thị xã",), "Khẩn trương rà soát các hộ nghèo"),
      (("Ủy ban nhân dân các huyện, thị xã",), "Lập danh sách hộ có nhà tạm")], "bullets under a heading of bodies"),
    ("1. Sở Giáo dục và Đào tạo\n\nTổ chức kỳ thi an toàn, nghiêm túc.",
     [(("Sở Giáo dục và Đào tạo",), "Tổ chức kỳ thi an toàn, nghiêm túc")], "a paragraph under a heading of bodies"),
    ("1. Giao Sở Xây dựng\n\n- Kiểm tra các công trình.", [(("Sở Xây dựng",), "Kiểm tra các công trình")],
     "a heading with a word of order"),
    ("1. Trách nhiệm của Sở Nội vụ\n\na) Rà soát vị trí việc làm;\n\nb) Tổ chức thi tuyển.",
     [(("Sở Nội vụ",), "Rà soát vị trí việc làm"), (("Sở Nội vụ",), "Tổ chức thi tuyển")], "trách nhiệm của A"),
    ("1. Đề nghị Sở Nội vụ: (i) Rà soát hồ sơ; (ii) Lập danh sách người đủ điều kiện.",
     [(("Sở Nội vụ",), "Rà soát hồ sơ"), (("Sở Nội vụ",), "Lập danh sách người đủ điều kiện")], "an enumeration inside"),
    ("1. Sở Y tế, Công an tỉnh tập trung thực hiện một số nhiệm vụ sau:\n\n- Kiểm tra các quán ăn.",
     [(("Sở Y tế", "Công an tỉnh Lào Cai"), "Kiểm tra các quán ăn")], "a lead-in is no task itself"),
    ("1. Các Sở quản lý công trình xây dựng chuyên ngành chủ trì thẩm định dự án.",
     [(("các Sở quản lý công trình xây dựng chuyên ngành",), "chủ trì thẩm định dự án")], "quản lý is part of the name"),
    ("1. Căn cứ khoản 2 Điều 8 Luật Quản lý thuế, Sở Y tế kiểm tra các bếp ăn.",
     [(("Sở Y tế",), "kiểm tra các bếp ăn")], "a legal basis without thì goes with an order"),
    ("1. Sở Y tế: trồng mới, chăm sóc vườn thuốc nam.",
     [(("Sở Y tế",), "trồng mới, chăm sóc vườn thuốc nam")], "mới after a verb tells of no status"),
    ("1. Các trường được cấp kinh phí thường xuyên lập sổ kế toán.",
     [(("các trường được cấp kinh phí",), "lập sổ kế toán")], "thường xuyên says which costs, not how often"),
    ("1. Siết chặt quản lý an toàn thực phẩm: (1) Sở Y tế kiểm tra các bếp ăn; (2) Công an tỉnh xử lý vi phạm.",
     [(("Sở Y tế",), "kiểm tra các bếp ăn"), (("Công an tỉnh Lào Cai",), "xử lý vi phạm")],
     "a heading in the line of the work it heads"),
    ("1. Sở Y tế: (1) Xây dựng ứng dụng với 03 chức năng: (i) Đặt lịch khám; (ii) Thanh toán; (2) Lập danh sách bác sĩ.",
     [(("Sở Y tế",), "Xây dựng ứng dụng với 03 chức năng: (i) Đặt lịch khám; (ii) Thanh toán"),
      (("Sở Y tế",), "Lập danh sách bác sĩ")], "an enumeration of things inside one of work"),
    ("1. Sở Y tế rà soát trạm y tế, nhà thuốc; trong quy hoạch mới phải bố trí đủ quỹ đất.",
     [(("Sở Y tế",), "rà soát trạm y tế, nhà thuốc")], "a demand on a thing does not go on with the list before"),
    ("Các phòng, ban được giao nhiệm vụ tại Kế hoạch 15/KH-UBND, ngày 02/02/2024 của Ủy ban nhân dân tỉnh về phân công theo "
     "dõi các xã; căn cứ chức năng, nhiệm vụ được giao khẩn trương lập phương án trực.",
     [(("các phòng, ban được giao nhiệm vụ",), "khẩn trương lập phương án trực")], "a paper that describes the bodies has no action in its title"),
    ("Các sở, ngành được phân công chịu trách nhiệm thực hiện nhiệm vụ hướng dẫn các chợ đầu mối, kịp thời cập nhật giá.",
     [(("các sở, ngành",), "kịp thời cập nhật giá")], "nor has the duty by which they are described"),
    ("Ngoài ra, cá sở, ban, ngành tỉnh kịp thời cập nhật giá.",
     [(("các sở, ban, ngành tỉnh",), "kịp thời cập nhật giá")], "the determiner misprinted"),
    ("Theo Chương trình giai đoạn 2021-2025, định hướng đến năm 2030, trong năm 2024 cần tập trung sửa chữa các hồ chứa.",
     [((), "trong năm 2024 cần tập trung sửa chữa các hồ chứa")], "định hướng đến năm … says how far a plan reaches"),
    ("Huyện Bát Xát, huyện Bảo Yên sửa chữa các hồ chứa.",
     [(("Huyện Bát Xát", "huyện Bảo Yên"), "sửa chữa các hồ chứa")], "places of one level"),
    ("Xã Bản Vược, huyện Bát Xát sửa chữa các hồ chứa.", [(("Xã Bản Vược",), "sửa chữa các hồ chứa")],
     "the district a place lies in is not told"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), ORDERS)
def test_orders(body: str, expected: list[Told], why: str) -> None:
    assert told(f"1. {body}") == expected, why


@pytest.mark.parametrize(("body", "expected", "why"), ORDERS[:8])
def test_orders_in_a_bullet(body: str, expected: list[Told], why: str) -> None:
    assert told(f"- {body}") == expected, why


@pytest.mark.parametrize(("body", "expected", "why"), HEADINGS)
def test_headings(body: str, expected: list[Told], why: str) -> None:
    assert told(body) == expected, why
