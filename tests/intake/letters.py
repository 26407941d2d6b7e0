"""Small letters to take in."""

from __future__ import annotations

from pathlib import Path

LETTER = """ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
{stamp}Số: {number}/UBND-VX
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Minh, ngày 05 tháng 3 năm 2024
Kính gửi: Sở Y tế.
Giao Sở Y tế rà soát hồ sơ số {number}, báo cáo trước ngày 30/4/2024.
"""


def letter(number: int, *, stamp: str = "") -> str:
    return LETTER.format(number=number, stamp=f"{stamp}\n" if stamp else "")


def put(folder: Path, number: int, *, stamp: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"thu-{number:03}.txt"
    path.write_text(letter(number, stamp=stamp), encoding="utf-8")
    return path
