"""Help and usage errors in Vietnamese: the command line library speaks English only."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HELP: Sequence[tuple[str, str]] = (
    ("Usage:", "Cách dùng:"),
    ("Options:", "Tùy chọn:"),
    ("Arguments:", "Tham số:"),
    ("Commands:", "Các lệnh:"),
    ("[OPTIONS]", "[TÙY CHỌN]"),
    ("COMMAND [ARGS]...", "LỆNH [THAM SỐ]..."),
    ("[required]", "[bắt buộc]"),
    ("Show this message and exit.", "In hướng dẫn này rồi thoát."),
)

_WRAPPED: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"\[default:(\s+[^];]*)(?:;[^]]*)?\]"), r"[mặc định:\1]"),  # bounds are told when they are broken
    (re.compile(r"\[env\s+var:\s*"), "[biến môi trường: "),
    (re.compile(r" <(?:list\[)?\w+\]?>"), ""),  # the type behind the name of an argument
)

_ERRORS: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"Missing (?:argument|parameter|option) ?'?([^'.]*)'?\.?.*", re.S), r"Thiếu “\1”."),
    (re.compile(r"Missing command\."), "Thiếu tên lệnh."),
    (re.compile(r"No such option: (\S+)(?: \(Possible options: (.*)\))?"), r"Không có tùy chọn “\1”."),
    (re.compile(r"No such command '([^']*)'.*", re.S), r"Không có lệnh “\1”."),
    (re.compile(r"Got unexpected extra arguments?.* \((.*)\)"), r"Thừa tham số: \1."),
    (re.compile(r"Option '([^']*)' requires an argument\."), r"Tùy chọn “\1” cần một giá trị."),
    (re.compile(r"Invalid value for '?([^':]*)'?: (.*)", re.S), r"Giá trị không hợp lệ cho “\1”: \2"),
    (re.compile(r"Invalid value: (.*)", re.S), r"\1"),
)


def vietnamese_help(text: str) -> str:
    """A help page with its fixed words translated."""
    for english, vietnamese in _HELP:
        text = text.replace(english, vietnamese)
    for pattern, replacement in _WRAPPED:
        text = pattern.sub(replacement, text)
    return text


def vietnamese_error(message: str) -> str:
    """A usage error translated; what is not known stays as it is."""
    for pattern, vietnamese in _ERRORS:
        match = pattern.fullmatch(message)
        if match:
            return match.expand(vietnamese)
    return vietnamese_help(message)
