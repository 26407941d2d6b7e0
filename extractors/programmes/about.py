"""Which of the programmes that a text mentions it is about or gives work for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.model import Facts, LinkStrength, Span
from extractors.programmes.mentions import Mention
from extractors.programmes.table import programmes

# A clause that gives work: a verb of duty, and the programme as its object not far behind. On folded text.
_DUTY = re.compile(
    r"(?<!\w)(?:day\s(?:manh|nhanh)|thuc\sday|tang\scuong|tap\strung|trien\skhai|chu\strong|quan\stam|tiep\stuc|khan\struong"
    r"|nang\scao|phan\sdau|hoan\sthanh|tham\smuu|xay\sdung|ban\shanh|ra\ssoat|don\sdoc|chi\sdao|chu\sdong|huong\sdan|to\schuc"
    r"|thuc\shien|phoi\shop|xac\sdinh|bao\sdam|dam\sbao|dieu\schinh|lam\stot|co\sgiai\sphap|phat\strien|ho\stro|giai\sngan)(?!\w)"
)
# Words after which the programme is only a circumstance, and signs of what is past.
_ASIDE = re.compile(
    r"(?<!\w)(?:sau|khi|trong\sboi\scanh|theo|can\scu|tai|ve\sviec|nhu|da|dang|ket\squa|nham|de|gop\sphan|phuc\svu)(?!\w)"
)
# Headings of what has been done, and of what is to be done.
_RESULTS = re.compile(
    r"(?<!\w)(?:ket\squa|tinh\shinh|danh\sgia|uu\sdiem|han\sche|ton\stai|thuc\strang|thanh\stuu)(?!\w)"
)
_WORK = re.compile(r"(?<!\w)(?:nhiem\svu|giai\sphap|phuong\shuong|to\schuc|yeu\scau|ket\sluan)(?!\w)")
_BASIS = re.compile(r"\W*(?:can\scu|theo\sde\snghi|xet\s(?:de\snghi|to\strinh))(?!\w)")
_CLAUSE = re.compile(r"[.;:\n]|, (?=khong|nhung)")
_REACH = {LinkStrength.NAMED: 160, LinkStrength.TOPIC: 60}
_OFTEN = {LinkStrength.CITED: 1, LinkStrength.NAMED: 3, LinkStrength.TOPIC: 8}


def about(mentions: Sequence[Mention], folded: str, facts: Facts) -> frozenset[str]:
    """Codes of the programmes that the text is about: in its title, in a clause that gives work, or again and again.

    A defining document counts where it is cited outside the legal bases.
    """
    titled = {mention.code for mention in mentions if _in_title(mention, facts)}
    told = [m for m in mentions if not (m.basis or _is_weak(m) or _is_aside(m, folded, facts))]
    counts = Counter((mention.code, mention.strength) for mention in told)
    often = {code for (code, strength), count in counts.items() if count >= _OFTEN[strength]}
    past = _past(folded, facts)
    worked = {m.code for m in told if _gives_work(m, folded) and not any(part.contains(m.span) for part in past)}
    return frozenset(titled | often | worked)


def _in_title(mention: Mention, facts: Facts) -> bool:
    """In the title; where none was found, in the header, but not as the name of a body."""
    title, body = facts.header.title, facts.structure.body
    if title:
        return title.span.overlaps(mention.span)
    return body is not None and mention.span.end <= body.start and not (mention.basis or _is_weak(mention))


def _is_weak(mention: Mention) -> bool:
    """Topic words are enough for a standing programme only: a region or a goal is not yet its national programme."""
    return mention.strength is LinkStrength.TOPIC and programmes()[mention.code].last is not None


def _past(folded: str, facts: Facts) -> list[Span]:
    """Sections that tell what has been done."""
    headed = [(section, folded[section.heading.start : section.heading.end]) for section in facts.structure.sections]
    return [section.span for section, words in headed if _RESULTS.search(words) and not _WORK.search(words)]


def _is_aside(mention: Mention, folded: str, facts: Facts) -> bool:
    """In the legal bases, the recipients, the signature, a portal's own parts, or in the name of a law."""
    structure = facts.structure
    parts = [structure.recipients, structure.signature, *structure.boilerplate]
    if any(part is not None and part.contains(mention.span) for part in parts):
        return True
    start = folded.rfind("\n", 0, mention.span.start) + 1
    basis = _BASIS.match(folded, start)
    return bool(basis) or folded.endswith("luat ", start, mention.span.start)


def _gives_work(mention: Mention, folded: str) -> bool:
    """Whether the programme is the object of a verb of duty in its clause."""
    reach = _REACH.get(mention.strength)
    if reach is None:
        return False
    clause = _CLAUSE.split(folded[max(mention.span.start - 300, 0) : mention.span.start])[-1]
    duties = list(_DUTY.finditer(clause))
    if not duties or len(clause) - duties[-1].end() >= reach:
        return False
    return not _ASIDE.search(clause, max(duties[-1].start() - 12, 0))
