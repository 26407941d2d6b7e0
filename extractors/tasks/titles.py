"""Titles of table columns by their key words, where the exact title is not on the list."""

from __future__ import annotations

import re

from corpus.text import fold

# Folded titles; the first that fits decides. "Chủ trì" and "phối hợp" beat all else.
# Examples: "Nhiệm vụ và giải pháp" → task, "Đơn vị được giao chủ trì" → lead, "Hạn hoàn thành" → time.
_KEYS = (
    ("number", re.compile(r"(?:so )?(?:tt|stt|thu tu)")),
    ("cooperating", re.compile(r".*\bphoi hop\b.*")),
    (
        "lead",
        re.compile(r".*\bchu tri\b.*|(?:co quan|don vi|bo phan|noi)\b.*\b(?:thuc hien|trien khai|giao|dau moi)\b.*"),
    ),
    ("report", re.compile(r"(?:co quan|don vi|cap|noi)\b.*\b(?:trinh|phe duyet|ban hanh|nhan bao cao)\b.*")),
    ("other", re.compile(r".*\b(?:van ban giao|can cu|ghi chu|kinh phi|nguon von|tinh trang)\b.*")),
    (
        "time",
        re.compile(r"(?:thoi (?:gian|han|diem)|han|moc thoi gian|(?:ngay|han) hoan thanh|hoan thanh)\b.*|tien do"),
    ),
    ("product", re.compile(r"(?:san pham|ket qua|dau ra|hinh thuc van ban|loai van ban)\b.*")),
    (
        "task",
        re.compile(r"(?:ten |cac |danh muc )?(?:nhiem vu|noi dung|cong viec|dau viec|hoat dong|nhom nhiem vu)\b.*"),
    ),
)


def slot_by_key_words(title: str) -> str | None:
    """The slot that the key words of a short column title point to; None for a long cell, which is no title."""
    words = re.findall(r"[a-z]+", fold(title))
    if not words or len(words) > 8:
        return None
    plain = " ".join(words)
    return next((slot for slot, pattern in _KEYS if pattern.fullmatch(plain)), None)
