"""The words of dates: patterns, most specific first, each named after what it writes."""

from __future__ import annotations

import re

from comparators.reading.clock_words import CLOCK_PATTERNS
from comparators.reading.number_words import NUMBER, ORDINAL_WORDS, VAGUE_PATTERN

MONTHS = re.findall(r"\w+", "january february march april may june july august september october november december")
WEEKDAYS = re.findall(r"\w+", "monday tuesday wednesday thursday friday saturday sunday")


def _capital(words: list[str]) -> str:
    """Both "October" and "OCTOBER": small "may" and "march" are verbs."""
    return "|".join(f"{word.capitalize()}|{word.upper()}" for word in words)


_full_month = _capital(MONTHS)
_short_month = "|".join(
    f"{word}|{word.upper()}" for word in re.findall(r"\S+", "Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec")
)
MONTH = rf"(?:{_full_month}|(?:{_short_month})\b\.?)"
_clear_month = _capital([month for month in MONTHS if month not in {"may", "march"}])
WEEKDAY = rf"(?:{_capital(WEEKDAYS)})"
_any_weekday = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\b\.?)"
_ordinal = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))
_day = rf"(?:[0-3]?\d(?:st|nd|rd|th)?|(?i:{_ordinal}))"
_numbered = r"[0-3]?\d(?:st|nd|rd|th)"
YEAR = r"(?:1[0-9]|20)\d\d"
_end = r"(?![\d%]|[.,:]\d|\w)"
_period = (
    r"(?:(?:\b(?:[Tt]he\ )?(?:[Ee]arly|[Mm]id|[Ll]ate|[Bb]eginning\ of|[Ss]tart\ of|[Mm]iddle\ of|[Ee]nd\ of))[\ -]+)"
)
_which = r"(?:(?:[Ll]ast|[Nn]ext|[Tt]his(?:\ past|\ coming)?)\ )"
_time_of_day = r"(?:morning|afternoon|evening|night)"
_season = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)"
_near = rf"(?i:today|yesterday|tomorrow|tonight|last\ night|this\ {_time_of_day}|overnight)"
_unit = r"(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))"
_count = rf"(?:{NUMBER}|{VAGUE_PATTERN}|\b[Aa]n?\b)"
_zone = r"(?:\ ?\(?(?:GMT|UTC|BST|EDT|EST|CET|CEST|PDT|PST|ET|local\ time)\)?(?:[+-]\d{1,2})?)"

_PATTERNS: tuple[tuple[str, str], ...] = (
    *CLOCK_PATTERNS,
    ("iso", r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"),
    ("numeric", r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})"),
    (
        "day",
        rf"(?:(?P<weekday>{_any_weekday}),?\ )?(?:the\ )?\b(?P<day>{_day})"
        rf"(?:(?:\ ?[-–]\ ?|\ to\ |\ and\ )(?P<until>{_day}))?"
        rf"\ (?:of\ )?(?P<month>{MONTH})(?:,?\ (?:of\ )?(?P<year>{YEAR}){_end})?",
    ),
    (
        "day",
        rf"(?:(?P<weekday>{_any_weekday}),?\ )?\b(?P<month>{MONTH})\ (?:the\ )?(?P<day>{_day}){_end}"
        rf"(?:(?:\ ?[-–]\ ?|\ to\ )(?P<until>{_day}){_end})?(?:,?\ (?P<year>{YEAR}){_end})?",
    ),
    ("numbered", rf"\b(?:[Tt]he\ )?(?P<day>{_numbered})\ \((?P<weekday>{_any_weekday})\)"),
    ("numbered", rf"\b(?P<weekday>{WEEKDAY}),?\ the\ (?P<day>{_numbered})\b(?!\ (?:of|{MONTH}))"),
    (
        "month",
        rf"(?:(?P<part>{_period})|(?P<which>{_which}))(?P<month>{MONTH})(?!\w)(?:,?\ (?:of\ )?(?P<year>{YEAR}){_end})?",
    ),
    ("month", rf"\b(?P<month>{MONTH}),?\ (?:of\ )?(?P<year>{YEAR}){_end}"),
    ("month", rf"\b(?P<month>{MONTH})\ (?:of\ )?(?P<which>last)\ year\b"),
    ("month", rf"\b(?P<month>{_clear_month})(?![\w-])"),
    (
        "month",
        r"(?:(?<=[Ii]n\ )|(?<=[Ss]ince\ )|(?<=[Uu]ntil\ )|(?<=[Bb]y\ )|(?<=during\ )|(?<=from\ )|(?<=of\ )|"
        r"(?<=between\ ))"
        rf"(?P<month>{MONTH})(?![\w-])",
    ),
    ("years", rf"\b(?:[Ff]rom\ |[Bb]etween\ )(?P<year>{YEAR})\ (?:to|until|and|through)\ (?P<until>{YEAR}){_end}"),
    ("years", rf"\b(?:the\ )?years\ (?P<year>{YEAR})\ (?:to|until|and|through)\ (?P<until>{YEAR}){_end}"),
    ("years", rf"(?<![\w,.-])(?P<year>{YEAR})[-–](?P<until>{YEAR}|\d\d){_end}"),
    ("decade", rf"(?:\b[Tt]he\ )?(?P<part>{_period})?\b(?P<year>(?:1[5-9]|20)\d0)'?s\b"),
    ("century", rf"(?P<part>{_period})?\b(?P<number>\d{{1,2}}(?:st|nd|rd|th)|(?i:{_ordinal}))[-\ ]century\b"),
    ("year", rf"(?:(?P<part>{_period})|(?P<season>{_season}(?:\ of)?\ ))(?P<year>{YEAR}){_end}"),
    ("year", rf"(?<![\w.,$€£:/+-])(?P<year>{YEAR})(?![\w%]|[.,:/]\d|-\d|,\d)"),
    (
        "weekday",
        rf"(?P<which>{_which})?(?:(?P<part>[Ee]arly|[Ll]ate)\ (?:on\ )?)?"
        rf"\b(?P<weekday>{WEEKDAY})(?:['’]?s(?=\ ))?(?!\w)"
        rf"(?:\ (?P<late>early|late))?(?:\ (?P<time>{_time_of_day})\b)?",
    ),
    ("near", rf"\b(?P<word>{_near})\b(?:\ (?P<time>{_time_of_day})\b)?"),
    (
        "span",
        r"\b(?P<which>(?i:last|next|this|the\ past|the\ last|the\ previous|previous|this\ past|the\ coming))\ "
        r"(?P<unit>week|weekend|month|year|decade|century)\b",
    ),
    ("ago", rf"(?P<count>{_count})[\ -](?P<unit>{_unit})s?\ ago\b"),
    ("duration", rf"(?P<count>\b(?:[Aa]n?|[Oo]ne|[Tt]he)\b)\ (?P<unit>{_unit})(?=\ (?:after|before|later|earlier)\b)"),
    (
        "duration",
        rf"(?<!\d:)(?P<count>{NUMBER}|{VAGUE_PATTERN})(?:\ -\ |\ |-)(?P<unit>{_unit})s?\b(?!(?:\ -\ |\ |-)old\b)",
    ),
    ("duration", r"(?<![\w-])(?P<count>)(?P<unit>decade|week|month|year|day)s?-(?:old|long)\b"),
    ("time", rf"(?<![\w:.,])(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?\ ?(?P<half>(?i:[ap]\.?\ ?m)\b\.?){_zone}?"),
    ("time", rf"(?<![\w:.,])(?P<hour>[012]?\d):(?P<minute>[0-5]\d)(?![\d:]){_zone}?"),
    ("time", rf"(?<![\w:.,])(?P<hour>[012]?\d)\.(?P<minute>[0-5]\d){_zone}"),
    ("time", rf"(?<![\w:.,])(?P<hour>[012]\d)(?P<minute>[0-5]\d)\ ?{_zone}"),
    ("time", r"\b(?P<word>(?i:noon|midnight|midday))\b"),
)  # fmt: skip
PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS)


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(word.lower().rstrip(".")[:3]))


def weekday_number(word: str) -> int:
    """Monday is 0."""
    return next(number for number, day in enumerate(WEEKDAYS) if day.startswith(word.lower().rstrip(".")[:3]))


def day_number(word: str) -> int:
    """The day of the month, of "9", "27th" or "ninth"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINAL_WORDS[word.lower()]
