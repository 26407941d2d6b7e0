"""When two printed names mean the same body, person, number or law."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

_ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "bcd": "ban chi dao", "bql": "ban quan ly",
    "vpdp": "van phong dieu phoi", "ntm": "nong thon moi", "mttq": "mat tran to quoc", "vpcp": "van phong chinh phu",
    "nn&ptnt": "nong nghiep va phat trien nong thon", "ptnt": "phat trien nong thon",
    "nn&mt": "nong nghiep va moi truong", "tn&mt": "tai nguyen va moi truong", "kh&dt": "ke hoach va dau tu",
    "tc-kh": "tai chinh - ke hoach", "kt&ht": "kinh te va ha tang", "ld-tb&xh": "lao dong - thuong binh va xa hoi",
    "tp": "thanh pho", "tx": "thi xa", "lhpn": "lien hiep phu nu", "mtqg": "muc tieu quoc gia",
    "ctmtqg": "chuong trinh muc tieu quoc gia",
}  # fmt: skip
_LEVEL = r"(?:cấp )?(?:tỉnh|thành phố|huyện|thị xã|quận|(?<!tác )xã(?! hội)|phường|thị trấn|đặc khu)"
_TITLE = re.compile(
    r"(?:phó )?(?:chủ tịch|giám đốc|tổng giám đốc|trưởng ban|trưởng phòng|thủ trưởng|lãnh đạo|bí thư|cục trưởng"
    r"|bộ trưởng|chánh văn phòng|người đứng đầu) (?=ủy ban|uỷ ban|ubnd|hội|hđnd|sở|ban|phòng|bộ|cục|công an|văn phòng"
    r"|trung tâm|các|tỉnh ủy|huyện ủy|thành ủy|đảng ủy|mặt trận|chi cục|đơn vị|cơ quan)"
)
_PARTY = re.compile(r"(.*?\b(?:tỉnh|thành|huyện|thị|quận) ủy)(?: (.+))?")
_PARTS = re.compile(rf"(.+?)(?: ({_LEVEL})\b(?: (.+))?)?")
_COLLECTIVE = re.compile(
    r"(?:cac|nhung|toan the|toan bo)\b"
    r"|[a-z ]+ (?:(?:cac|\d+) (?:tinh|thanh pho|huyen|xa|phuong|dia phuong)|cap (?:tinh|huyen|xa))\b"
    r"|co quan\b|don vi\b|dia phuong\b"
)
_PORTAL = re.compile(r"(?:cong|trang) (?:thong tin|dich vu)|bao\b|dai (?:truyen|tieng|phat)")
_YEAR = re.compile(r" (?:nam )?\d{4}$")


def fold_words(text: str) -> str:
    """ASCII words in lower case, general abbreviations spelled out, punctuation dropped."""
    plain = unicodedata.normalize("NFD", text.replace("\u00ad", ""))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower().replace("đ", "d").replace("ð", "d")
    plain = re.sub(r"[\w&]+(?:-[\w&]+)*", lambda match: _ABBREVIATIONS.get(match[0], match[0]), plain)
    return " ".join(re.findall(r"[a-z0-9]+", plain.replace("&", " va ")))


def token_f1(left: str, right: str) -> float:
    """Harmonic mean of shared words, each used once."""
    a, rest = fold_words(left).split(), fold_words(right).split()
    total = len(a) + len(rest)
    if not a or not rest:
        return float(a == rest)
    hits = 0
    for token in a:
        if token in rest:
            rest.remove(token)
            hits += 1
    return 2 * hits / total


def body(name: str) -> tuple[str, str, str]:
    """Folded head, level and place: ("uy ban nhan dan", "tinh", "soc trang")."""
    text = " ".join(unicodedata.normalize("NFC", name).replace("uỷ", "ủy").replace("Uỷ", "Ủy").lower().split())
    text = re.sub(r"\btp\.? ?(?=\w)", "thành phố ", re.sub(r"\btx\.? ?(?=\w)", "thị xã ", text))
    text = re.sub(r"^các thành viên |,? ?giai đoạn \d{4} ?[-–] ?\d{4}", "", _TITLE.sub("", text))
    text = re.sub(r"^(?:các|những) |,| và(?= )| của quốc hội$", "", text)
    party = _PARTY.fullmatch(text)
    if party:
        return fold_words(party[1]), "", fold_words(party[2] or "")
    parts = _PARTS.fullmatch(text)
    if not parts:
        return fold_words(text), "", ""
    return fold_words(parts[1]), fold_words(parts[2] or ""), fold_words(parts[3] or "")


def same_body(left: str, right: str) -> bool:
    """The same head, and no contradiction in level or place."""
    (head_a, level_a, place_a), (head_b, level_b, place_b) = body(left), body(right)
    if (level_a and level_b and level_a != level_b) or (place_a and place_b and place_a != place_b):
        return False
    return head_a == head_b or (head_a.split()[:2] == head_b.split()[:2] and token_f1(head_a, head_b) >= 0.85)


def same_person(left: str, right: str) -> bool:
    return fold_words(left) == fold_words(right)


def is_optional(name: str, used: Sequence[str]) -> bool:
    """A collective or a portal that no task uses: listing it is neither right nor wrong."""
    text = fold_words(name)
    collective = _COLLECTIVE.match(text) and not any(same_body(name, u) for u in used)
    return bool(_PORTAL.match(text) or collective)


def law_key(name: str | None) -> str:
    """A law's name without its year."""
    return _YEAR.sub("", fold_words(name or ""))


def pairs(gold: Sequence[str], predicted: Sequence[str], same: Callable[[str, str], bool] = same_body) -> int:
    """How many gold names find a partner of their own among the predicted names."""
    rest, hits = list(predicted), 0
    for name in gold:
        found = [p for p in rest if same(name, p)]
        if found:
            rest.remove(max(found, key=lambda p, name=name: token_f1(name, p)))  # type: ignore[misc]
            hits += 1
    return hits
