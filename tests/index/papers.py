"""Short papers as offices write them, beside the samples: what forty usual queries look for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Short:
    """A paper of a few lines: issuer, number, place and day, kind, title, body, signer with his title."""

    issuer: str
    number: str
    day: str
    kind: str
    title: str
    body: str
    signer: str
    title_of_signer: str = "CHỦ TỊCH"

    def text(self) -> str:
        place, (day, month, year) = self.day.split(", ")[0], self.day.split(", ")[1].split("/")
        return "\n".join(
            (
                self.issuer.upper(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", f"Số: {self.number}",
                "Độc lập - Tự do - Hạnh phúc", f"{place}, ngày {day} tháng {month} năm {year}",
                self.kind.upper(), self.title, self.body, "Nơi nhận:", "- Như trên;", "- Lưu: VT.",
                self.title_of_signer, self.signer,
            )
        )  # fmt: skip


PAPERS = {
    "534": Short("Ủy ban nhân dân tỉnh Bến Tre", "534/QĐ-UBND", "Bến Tre, 09/8/2022", "Quyết định",
                 "Ban hành Bộ tiêu chí xã nông thôn mới", "Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí.", "Trần Thị Bé"),
    "534-old": Short("Ủy ban nhân dân tỉnh Long An", "534/QĐ-UBND", "Tân An, 12/3/2019", "Quyết định",
                     "Phê duyệt giá đất", "Điều 1. Phê duyệt giá đất cụ thể.", "Lê Minh"),
    "1719": Short("Ủy ban nhân dân tỉnh Sóc Trăng", "61/KH-UBND", "Sóc Trăng, 20/4/2023", "Kế hoạch",
                  "Chỉ đạo thực hiện Quyết định số 1719/QĐ-TTg năm 2023",
                  "Căn cứ Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ. Các sở triển khai dự án 5, tiểu dự án 3"
                  " phát triển giáo dục nghề nghiệp vùng đồng bào dân tộc thiểu số và miền núi.", "Vương Quốc Nam", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
    "320": Short("Thủ tướng Chính phủ", "320/QĐ-TTg", "Hà Nội, 08/3/2022", "Quyết định",
                 "Ban hành Bộ tiêu chí quốc gia về huyện nông thôn mới", "Điều 1. Ban hành Bộ tiêu chí.", "Lê Văn Thành", "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG"),
    "45-tv": Short("Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Trà Vinh", "45/KH-BCĐ", "Trà Vinh, 31/3/2022", "Kế hoạch",
                   "Kiểm tra các Chương trình mục tiêu quốc gia", "Ban Chỉ đạo kiểm tra các huyện.", "Lê Thanh Bình"),
    "45-ubnd": Short("Ủy ban nhân dân huyện Cầu Kè", "45/KH-UBND", "Cầu Kè, 14/2/2023", "Kế hoạch", "Phòng chống hạn mặn",
                     "Ủy ban nhân dân các xã đắp đập tạm.", "Nguyễn Văn Tâm"),
    "257": Short("Quốc hội", "257/2025/QH15", "Hà Nội, 11/12/2025", "Nghị quyết",
                 "Về phê duyệt chủ trương đầu tư Chương trình mục tiêu quốc gia giai đoạn 2026 - 2035", "Điều 1. Phê duyệt chủ trương đầu tư.",
                 "Trần Thanh Mẫn", "CHỦ TỊCH QUỐC HỘI"),
    "57": Short("Tỉnh ủy Bến Tre", "88-KH/TU", "Bến Tre, 10/02/2025", "Kế hoạch",
                "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về đột phá phát triển khoa học, công nghệ",
                "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.", "Hồ Thị Hoàng Yến", "BÍ THƯ"),
    "18-land": Short("Ủy ban nhân dân tỉnh Bến Tre", "91/KH-UBND", "Bến Tre, 15/9/2022", "Kế hoạch",
                     "Thực hiện Nghị quyết số 18-NQ/TW về quản lý và sử dụng đất đai",
                     "Căn cứ Nghị quyết số 18-NQ/TW ngày 16/6/2022 về đổi mới chính sách, pháp luật về đất đai.", "Trần Ngọc Tam"),
    "18-lean": Short("Tỉnh ủy Hậu Giang", "12-BC/TU", "Vị Thanh, 05/12/2024", "Báo cáo",
                     "Tổng kết Nghị quyết số 18-NQ/TW về tinh gọn bộ máy",
                     "Nghị quyết số 18-NQ/TW ngày 25/10/2017 về sắp xếp tổ chức bộ máy tinh gọn, hoạt động hiệu lực.", "Lê Tiến Châu", "BÍ THƯ"),
    "01": Short("Tỉnh ủy Trà Vinh", "01-NQ/TU", "Trà Vinh, 20/4/2021", "Nghị quyết", "Về xây dựng nông thôn mới", "Tỉnh ủy yêu cầu các cấp ủy.", "Ngô Chí Cường", "BÍ THƯ"),
    "chau-thanh": Short("Ủy ban nhân dân huyện Châu Thành", "17/KH-UBND", "Châu Thành, 10/01/2023", "Kế hoạch",
                        "Xây dựng nông thôn mới năm 2023 trên địa bàn huyện Châu Thành", "Các xã đăng ký tiêu chí.", "Phạm Văn Lẹ"),
    "to-sxd": Short("Ủy ban nhân dân huyện Càng Long", "210/UBND-KT", "Càng Long, 03/3/2023", "",
                    "V/v hướng dẫn tiêu chí quy hoạch", "Kính gửi: Sở Xây dựng tỉnh Trà Vinh\nỦy ban nhân dân huyện đề nghị Sở Xây dựng hướng dẫn tiêu chí quy hoạch.", "Huỳnh Văn Thảo"),
    "kl": Short("Ủy ban nhân dân tỉnh Trà Vinh", "150/TB-VP", "Trà Vinh, 15/8/2022", "Thông báo",
                "Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban", "Sở Xây dựng hoàn thành đồ án quy hoạch trước ngày 30/6/2023.", "Nguyễn Văn Lâm", "CHÁNH VĂN PHÒNG"),
    "invitation": Short("Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Bến Tre", "9/GM-BCĐ", "Bến Tre, 06/5/2023", "Giấy mời",
                        "Họp Ban Chỉ đạo các Chương trình mục tiêu quốc gia", "Trân trọng kính mời dự họp Ban Chỉ đạo.", "Lê Văn Khê", "PHÓ TRƯỞNG BAN"),
    "week": Short("Ủy ban nhân dân tỉnh Bến Tre", "77/UBND-TH", "Bến Tre, 16/6/2026", "", "V/v trực phòng chống thiên tai",
                  "Các đơn vị trực ban.", "Nguyễn Minh Cảnh", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
    "q3": Short("Ủy ban nhân dân tỉnh Trà Vinh", "301/BC-UBND", "Trà Vinh, 25/9/2023", "Báo cáo",
                "Tình hình giải ngân vốn các Chương trình mục tiêu quốc gia quý III năm 2023", "Giải ngân vốn đạt thấp.", "Lê Văn Hẳn"),
    "38": Short("Chính phủ", "38/2023/NĐ-CP", "Hà Nội, 24/6/2023", "Nghị định", "Về cơ chế quản lý các chương trình mục tiêu quốc gia",
                "Điều 2. Nghị định này thay thế Nghị định số 27/2022/NĐ-CP ngày 19 tháng 4 năm 2022 của Chính phủ.", "Trần Lưu Quang", "TM. CHÍNH PHỦ\nPHÓ THỦ TƯỚNG"),
    "263": Short("Thủ tướng Chính phủ", "263/QĐ-TTg", "Hà Nội, 22/02/2022", "Quyết định", "Phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025",
                 "Điều 1. Phê duyệt Chương trình.", "Lê Văn Thành", "PHÓ THỦ TƯỚNG"),
    "924": Short("Ủy ban nhân dân tỉnh Trà Vinh", "99/KH-UBND", "Trà Vinh, 12/10/2022", "Kế hoạch",
                 "Triển khai Quyết định số 924/QĐ-TTg ngày 02/8/2022 của Thủ tướng Chính phủ về chuyển đổi số trong xây dựng nông thôn mới",
                 "Triển khai thực hiện Quyết định số 924/QĐ-TTg ngày 02 tháng 8 năm 2022 của Thủ tướng Chính phủ.", "Lê Văn Hẳn"),
    "05-guide": Short("Sở Nông nghiệp và Phát triển nông thôn", "700/HD-SNN", "Trà Vinh, 20/9/2022", "Hướng dẫn",
                      "Thực hiện Thông tư số 05/2022/TT-BNNPTNT ngày 25/7/2022 của Bộ Nông nghiệp và Phát triển nông thôn",
                      "Hướng dẫn thực hiện Thông tư số 05/2022/TT-BNNPTNT ngày 25/7/2022.", "Phạm Minh Truyền", "GIÁM ĐỐC"),
    "tc17": Short("Văn phòng Điều phối nông thôn mới tỉnh Trà Vinh", "55/VPĐP-NTM", "Trà Vinh, 02/5/2023", "", "V/v hướng dẫn tiêu chí 17 xã nông thôn mới nâng cao",
                  "Văn phòng Điều phối nông thôn mới tỉnh hướng dẫn tiêu chí 17 về môi trường.", "Trần Văn Dũng", "CHÁNH VĂN PHÒNG"),
    "snnmt": Short("Sở Nông nghiệp và Môi trường tỉnh Bến Tre", "15/TB-SNNMT", "Bến Tre, 03/4/2025", "Thông báo", "Về lịch tiếp công dân", "Sở tiếp công dân ngày 10.", "Bùi Văn Thắm", "GIÁM ĐỐC"),
    "st-cds": Short("Ủy ban nhân dân tỉnh Sóc Trăng", "20/KH-UBND", "Sóc Trăng, 15/01/2024", "Kế hoạch", "Chuyển đổi số tỉnh Sóc Trăng năm 2024",
                    "Các sở xây dựng dữ liệu số.", "Huỳnh Thị Diễm Ngọc"),
    "weekly": Short("Văn phòng Điều phối nông thôn mới tỉnh Trà Vinh", "60/VPĐP-NTM", "Trà Vinh, 20/8/2022", "", "V/v báo cáo hàng tuần tiến độ nông thôn mới",
                    "Huyện Cầu Ngang, huyện Duyên Hải báo cáo hàng tuần tiến độ xây dựng nông thôn mới về Văn phòng Điều phối.", "Trần Văn Dũng", "CHÁNH VĂN PHÒNG"),
    "6cd": Short("Văn phòng Điều phối nông thôn mới tỉnh Bến Tre", "61/TB-VPĐP", "Bến Tre, 20/8/2023", "Thông báo", "Họp sơ kết 6 chương trình chuyên đề xây dựng nông thôn mới",
                 "Cuộc họp sơ kết 6 chương trình chuyên đề.", "Lê Văn Dũng", "CHÁNH VĂN PHÒNG"),
    "hung": Short("Ủy ban nhân dân huyện Cầu Ngang", "70/TB-UBND", "Cầu Ngang, 05/7/2022", "Thông báo", "Đồng chí Hoàng Văn Hùng kiểm tra xã Kim Hòa",
                  "Đồng chí Hoàng Văn Hùng, Phó Chủ tịch huyện, kiểm tra xã Kim Hòa.", "Lâm Văn Mười"),
    "hoa-binh": Short("Ủy ban nhân dân tỉnh Hòa Bình", "33/KH-UBND", "Hòa Bình, 05/02/2023", "Kế hoạch", "Giảm nghèo bền vững tỉnh Hòa Bình", "Các huyện rà soát hộ nghèo.", "Đinh Công Sứ"),
    "1039": Short("Ủy ban nhân dân tỉnh Trà Vinh", "1039/QĐ-UBND", "Trà Vinh, 01/8/2022", "Quyết định", "Ban hành Bộ tiêu chí huyện nông thôn mới tỉnh Trà Vinh", "Điều 1. Ban hành Bộ tiêu chí huyện nông thôn mới.", "Lê Văn Hẳn"),
    "song-tra": Short("Ủy ban nhân dân huyện Hà Châu", "81/KH-UBND", "Hà Châu, 10/4/2023", "Kế hoạch", "Xây dựng xã nông thôn mới", "Giao Ủy ban nhân dân xã Song Trà hoàn thành tiêu chí thu nhập trước ngày 30/6/2023.", "Ngô Văn An"),
    "da2": Short("Ủy ban nhân dân tỉnh Trà Vinh", "36/KH-UBND", "Trà Vinh, 10/3/2023", "Kế hoạch", "Thực hiện Dự án 2 thuộc Chương trình mục tiêu quốc gia giảm nghèo bền vững",
                 "Sở Lao động - Thương binh và Xã hội chủ trì thực hiện Dự án 2 đa dạng hóa sinh kế, giảm nghèo.", "Nguyễn Quỳnh Thiện"),
}  # fmt: skip
