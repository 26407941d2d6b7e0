"""Where sentences, semicolons and commas part two pieces of work, and where they do not."""

from __future__ import annotations

import pytest

from corpus.model import Span
from extractors.tasks.commas import parts
from extractors.tasks.segments import segments
from extractors.tasks.words import words_of
from tests.reading import canonical


def _segments(text: str) -> list[str]:
    source = canonical(text)
    words = words_of(source, Span(0, len(source.text)), ())
    return [source.text[words[s.first].start : words[s.after - 1].end] for s in segments(words)]


def _parts(text: str) -> list[str]:
    source = canonical(text)
    words = words_of(source, Span(0, len(source.text)), ())
    return [source.text[words[first].start : words[after - 1].end] for first, after in parts(words, 0, len(words))]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Rà soát hộ nghèo. Lập danh sách", ["Rà soát hộ nghèo", "Lập danh sách"], "a sentence is a clause"),
        ("rà soát hộ nghèo; lập danh sách", ["rà soát hộ nghèo", "lập danh sách"], "a semicolon parts clauses"),
        ("thực hiện 02 tiêu chí (5. Trường học; 17. Môi trường)",
         ["thực hiện 02 tiêu chí (5. Trường học; 17. Môi trường)"], "brackets never part"),
        ("cụ thể: (i) Rà soát danh mục; (ii) Lập dự toán", ["cụ thể:", "Rà soát danh mục", "Lập dự toán"],
         "an enumeration inside a sentence"),
        ("Triển khai tại trường học, chợ,… Lập danh sách", ["Triển khai tại trường học, chợ,", "Lập danh sách"],
         "an ellipsis with a capital behind it ends a sentence"),
        ("huy động 1.250 lượt người", ["huy động 1.250 lượt người"], "a point inside a number"),
    ],
)  # fmt: skip
def test_segments(text: str, expected: list[str], why: str) -> None:
    assert _segments(text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("lập hồ sơ từng hộ, phân loại các nhóm đối tượng", ["lập hồ sơ từng hộ", "phân loại các nhóm đối tượng"],
         "a new verb with its own object"),
        ("lập hồ sơ, phân loại các nhóm đối tượng", ["lập hồ sơ, phân loại các nhóm đối tượng"],
         "a bare verb with a noun alone is the first step of what follows"),
        ("kiểm tra các cơ sở giết mổ, đối với cơ sở không phép thì xử lý theo quy định",
         ["kiểm tra các cơ sở giết mổ", "đối với cơ sở không phép thì xử lý theo quy định"], "a case with an act of its own"),
        ("kiểm tra các cơ sở giết mổ, đối với cơ sở không phép kiên quyết xử lý",
         ["kiểm tra các cơ sở giết mổ, đối với cơ sở không phép kiên quyết xử lý"], "without thì it is no case"),
        ("triển khai các bước thu hồi đất, bố trí tái định cư cho các hộ",
         ["triển khai các bước thu hồi đất, bố trí tái định cư cho các hộ"], "steps in a row are nouns"),
        ("rà soát hiện trạng nhà ở điều chỉnh, bổ sung quy hoạch khu dân cư",
         ["rà soát hiện trạng nhà ở điều chỉnh, bổ sung quy hoạch khu dân cư"], "a verb without an object is one of a pair"),
        ("đổi mới tầm nhìn phát triển, lập danh sách hộ nghèo",
         ["đổi mới tầm nhìn phát triển", "lập danh sách hộ nghèo"], "unless it belongs to a noun"),
        ("xây dựng cơ chế hỗ trợ các hợp tác xã, thu hút cán bộ trẻ về làm việc",
         ["xây dựng cơ chế hỗ trợ các hợp tác xã, thu hút cán bộ trẻ về làm việc"], "what a means is for"),
        ("gửi văn bản cam kết tiến độ, chịu trách nhiệm trước Ủy ban nhân dân tỉnh về kết quả",
         ["gửi văn bản cam kết tiến độ", "chịu trách nhiệm trước Ủy ban nhân dân tỉnh về kết quả"], "chịu trách nhiệm"),
        ("kiểm tra, đôn đốc các địa phương", ["kiểm tra, đôn đốc các địa phương"], "coordinated verbs share the object"),
        ("rà soát danh mục để bố trí vốn, tháo gỡ khó khăn cho các chủ đầu tư",
         ["rà soát danh mục để bố trí vốn, tháo gỡ khó khăn cho các chủ đầu tư"], "all of it is purpose"),
        ("rà soát quỹ đất, báo cáo kết quả về huyện trước ngày 30/9/2022",
         ["rà soát quỹ đất", "báo cáo kết quả về huyện trước ngày 30/9/2022"], "a report is work of its own"),
        ("phối hợp với công an, dân phòng trong quá trình tuần tra, phản ánh kịp thời các vụ việc",
         ["phối hợp với công an, dân phòng trong quá trình tuần tra", "phản ánh kịp thời các vụ việc"],
         "an act that only says when"),
        ("thu hút kỹ sư giỏi tham gia đào tạo, chuyển giao kỹ thuật",
         ["thu hút kỹ sư giỏi tham gia đào tạo, chuyển giao kỹ thuật"], "what others are drawn to do"),
        ("ưu tiên phần mềm quản trị, vận hành “Một cửa” cho cấp xã",
         ["ưu tiên phần mềm quản trị, vận hành “Một cửa” cho cấp xã"], "a verb before a quoted name"),
        ("thực hiện tốt kế hoạch, bảo đảm tiến độ đề ra", ["thực hiện tốt kế hoạch, bảo đảm tiến độ đề ra"], "manner"),
        ("xây dựng lại nhà cho 20 hộ, hoàn thành trước ngày 30/9/2022",
         ["xây dựng lại nhà cho 20 hộ, hoàn thành trước ngày 30/9/2022"], "only a limit"),
        ("lập sổ theo dõi sức khỏe, kết nối với dữ liệu bảo hiểm",
         ["lập sổ theo dõi sức khỏe, kết nối với dữ liệu bảo hiểm"], "the object is the same, another thing joins it"),
        ("rà soát hồ sơ tồn đọng, phối hợp với Công an lập danh sách",
         ["rà soát hồ sơ tồn đọng", "phối hợp với Công an lập danh sách"], "but cooperation opens work of its own"),
        ("có kế hoạch thay thế thiết bị cũ, nâng cao tay nghề thợ vận hành",
         ["có kế hoạch thay thế thiết bị cũ, nâng cao tay nghề thợ vận hành"], "what the plan is for"),
        ("đẩy nhanh tiến độ giải ngân, phấn đấu hoàn thành kế hoạch vốn năm 2022",
         ["đẩy nhanh tiến độ giải ngân, phấn đấu hoàn thành kế hoạch vốn năm 2022"], "a target"),
    ],
)  # fmt: skip
def test_commas(text: str, expected: list[str], why: str) -> None:
    assert _parts(text) == expected, why
