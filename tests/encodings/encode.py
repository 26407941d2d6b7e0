"""Text as programs of the years before Unicode would have stored it, shown as Western text."""

from __future__ import annotations

from pipeline.encodings.tables import charmap

SAMPLE = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
    "Theo đề nghị của Giám đốc Sở Nông nghiệp, chủ tịch xã và các trưởng phòng khẩn trương thực hiện việc rà soát hộ "
    "nghèo, báo cáo kết quả trước ngày 30 tháng 9; những nơi chưa bố trí được cán bộ thì phải tự cử người thay thế.\n"
    "Người dân ở các thôn được hưởng hỗ trợ về giống, phân bón, kỹ thuật; mỗi hộ không quá một lần trong năm."
)


def encoded(text: str, encoding: str) -> str:
    """Each letter by the shortest sequence that the table has for it (VNI: a mark of the size of its letter)."""
    codes: dict[str, str] = {}
    for sequence, letter in charmap(encoding).table.items():
        if sequence in ("\u2212", "\u2219", "\u00ad\u00ad"):
            continue
        known = codes.get(letter)
        if known is None or (len(sequence), sequence[1:].isupper() != letter.isupper()) < (
            len(known),
            known[1:].isupper() != letter.isupper(),
        ):
            codes[letter] = sequence
    return "".join(codes.get(letter, letter) for letter in text)
