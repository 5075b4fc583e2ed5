"""What stands around the story and is not the story: date headers, datelines, bylines, sign-offs, prompts.

Each pattern is anchored: the whole paragraph, its front or its tail. A sentence that merely mentions an
agency or a newsletter is left alone.
"""

from __future__ import annotations

import re

from comparators.model import Role

_AGENCY = (
    r"(?:The\s+)?(?:Thomson\s+)?(?:Reuters|REUTERS|AFP|AP|Associated\s+Press|dpa|DPA|EFE|ANSA|TASS|Tass|Interfax|Xinhua|"
    r"Anadolu(?:\s+Agency)?|AA|SANA|IRNA|PTI|IANS|ANI|Kyodo|Yonhap|KUNA|WAM|Ukrinform|Belga|APA|PAP|CTK|MTI|"
    r"RIA(?:\s+Novosti)?|Sputnik|Bloomberg|UPI|CNN|BBC|NNA|KCNA|ANP|NTB|TT|Agencies|agencies|AGENCIES)"
)
AGENCIES = rf"{_AGENCY}(?:\s*(?:,|/|;|&|and|with|-)\s*{_AGENCY})*"
NAME = r"[A-Z][\w’'-]*\.?(?:\s+(?:(?:de|al|el|bin|van|von|der|den|la|le|di|da|du)\s+)?[A-Z][\w’'-]*\.?){1,3}"
NAMES = rf"{NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){NAME})*"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{2,}(?:\s+[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+){0,3}"
_PLACE = r"[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,2}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:,?\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)"
_DATED = rf"(?:{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?)"
_DASH = r"\s*(?:—|–|--|-)\s+"

DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:\s*[,/]\s*(?:{_CAPITALS}|{_PLACE}))*{_DAY}?\s*(?:\({AGENCIES}\))?{_DASH}"
    rf"|{_PLACE}(?:\s*[,/]\s*{_PLACE})?{_DAY}?\s*\({AGENCIES}\)(?:{_DASH}|\s+)"
    rf"|{_DATED}?\s*\({AGENCIES}\){_DASH}"
    rf"|{_PLACE}(?:\s*[,/]\s*{_PLACE})?{_DAY}?(?:\s+(?:—|–|--)|-)\s+(?=[A-Z\"“]))"
)

_PROMPTS = (
    r"(?:read|see|learn)\s+(?:also|more)\b.*",
    r"also\s+(?:read|see)\b.*",
    r"related\s*(?:articles?|stories|links?|news|coverage|topics?)?\s*:.*",
    r"more\s*:.{5,200}",
    r"(?:related|recommended)(?:\s+(?:articles?|stories|links?|news|coverage|topics?|for\s+you))?",
    r"more\s+(?:on\s+this\s+story|from\s+\w+)\b.*",
    r"(?:sign\s+up|subscribe)\b.*",
    r".*\b(?:our|your)\s+(?:\w+\s+)?newsletters?\b.*",
    r"follow\s+(?:us|\w+(?:\s+\w+){0,3})\s+on\s+(?:twitter|facebook|instagram|x|telegram|google)\b.*",
    r"click\s+here\b.*|(?:continue|keep)\s+reading\b.*|share\s+this\b.*|story\s+continues\s+below.*",
    r"(?:advertisement|advertising|sponsored(?:\s+content)?|share|tweet|print|e-?mail|comments?)\.?",
    r"(?:twitter|facebook|whatsapp|telegram|instagram)\.?",
    r"download\s+(?:our|the)\s+app\b.*|skip\s+(?:to|past)\b.*|accept\s+(?:all\s+)?cookies\b.*",
    r"(?:tags?|topics)\s*:.*|view\s+(?:all\s+)?comments.*|join\s+(?:our|us\s+on)\b.*",
    r"(?:©|\(c\)|copyright)\s.*|.*\ball\s+rights\s+reserved\.?",
    r"support\s+(?:our|independent)\s+journalism\b.*",
    r"(?:watch|listen|video|must\s+read|trending|don['’]t\s+miss)\s*:.*",
)
_CORRECTIONS = (
    r"(?:correction|clarification|corrected|editor['’]?s['’]?\s+note|editors['’]\s+note)\s*(?:\([^)]*\))?\s*[:—–-].*",
    r"this\s+(?:story|article|report|post)\s+(?:has\s+been|was)\s+(?:corrected|updated|amended)\b.*",
    r"an\s+earlier\s+version\s+of\s+this\b.*",
)
_METADATA = (
    r"(?:slug|source|section|category|keywords|language|word\s*count|embargo(?:ed)?|location|outlet|publisher|url)"
    r"\s*[:=]\s*\S.{0,150}",
    r"\d+\s+min(?:ute)?s?\s+read|embargoed\s+until\b.{0,80}",
)
_SIGN_OFFS = (
    rf"[-–—\s]*{AGENCIES}\.?|\({AGENCIES}\)",
    r"[a-z]{2,5}(?:/[a-z]{2,5})+(?:,\s*[a-z]{2,5})*\s*(?:\([^()]{2,80}\))?",
    rf"[a-z]{{2,4}}\s+\({AGENCIES}\)|[A-Z]{{2,4}}(?:/[A-Z]{{2,4}})+",
    r"\(?(?:[Aa]dditional\s+)?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Ee]dited|[Tt]ranslated|[Pp]roduced)"
    r"\s+by\b.{2,250}",
    r"\(?[Ww]ith\s+(?:(?:additional\s+)?(?:reporting|input|files|information|material|inputs)\s+(?:by|from)|"
    r"agenc(?:y|ies))\b.{0,150}",
    r"\(?[Ss]ource\s*:\s*.{2,120}\)?",
)


def _any(patterns: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.DOTALL | flags)


# In this order: "Source: Reuters" at the end is a sign-off before it is metadata.
WHOLE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("correction", _any(_CORRECTIONS, re.IGNORECASE)),
    ("sign-off", _any(_SIGN_OFFS)),
    ("metadata", _any(_METADATA, re.IGNORECASE)),
    ("boilerplate", _any(_PROMPTS, re.IGNORECASE)),
)
_LONGEST_FURNITURE = 400

BYLINE = re.compile(
    rf"(?:(?:[Bb]y|BY|[Aa]uthors?\s*:|AUTHOR\s*:|[Ww]ritten\s+by|[Rr]eport(?:ed)?\s+by|[Tt]ext\s*:|[Rr]eporter\s*:)\s*:?\s*"
    rf"(?:{NAMES}|[A-Z][A-Z.’'-]+(?:\s+[A-Z][A-Z.’'-]+){{1,3}})"
    rf"(?:\s*[,|(]?\s*(?:in\s+)?[\w .’'-]{{2,40}}\)?)?)"
)
CAPTION = re.compile(
    r"(?:(?:photo|image|picture|file\s+photo|file|caption|image\s+caption|photograph|illustration)\s*(?:\([^)]*\)|by\b|:|credit).*"
    r"|.*[(\[](?:file\s+)?(?:photo|image|picture|photograph)s?(?:\s+(?:by|from|credit))?\b[^)\]]*[)\]]\.?"
    r"|.*[(\[][^)\]]*\b(?:Getty|Photo/|via\s+REUTERS|Handout|file\s+photo)[^)\]]*[)\]]\.?"
    # News photographs are dated in full: "… in Tijuana, Mexico, Friday, April 27, 2018."
    r"|[^.\"“]{30,300},?\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2},\s+\d{4}\."
    r"|in\s+this\s+(?:\w+\s+){0,3}(?:photo|image|picture|frame\s+grab)\b.*)",
    re.IGNORECASE | re.DOTALL,
)


def whole_role(words: str) -> Role | None:
    """The role of a paragraph that is furniture as a whole, or None."""
    if len(words) > _LONGEST_FURNITURE:
        return None
    for role, pattern in WHOLE:
        if pattern.fullmatch(words):
            return role
    if len(words) <= 150 and BYLINE.fullmatch(words):
        return "byline"
    if CAPTION.fullmatch(words):
        return "caption"
    return None
