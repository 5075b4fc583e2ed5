"""Dates as headers write them: a full calendar date, with what stands around it ("Published", "09:15 GMT")."""

from __future__ import annotations

import re
from datetime import date

from comparators.values import Interval

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?P<day>\d{{1,2}}){_ORDINAL}\s+(?:of\s+)?(?P<month>{MONTH}),?\s+(?P<year>\d{{4}})"
    rf"|(?P<month2>{MONTH})\s+(?P<day2>\d{{1,2}}){_ORDINAL}(?:,\s*|\s*)(?P<year2>\d{{4}})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year3>\d{4}))(?!\d)"
)
_CUE = (
    r"(?:date(?:\s+of\s+publication)?|published(?:\s+(?:on|at))?|first\s+published(?:\s+on)?|updated(?:\s+on)?|"
    r"last\s+(?:updated|modified)(?:\s+(?:on|at))?|posted(?:\s+on)?|issued(?:\s+on)?|created(?:\s+on)?|pubdate)\s*[:=]?\s*"
)
_TIME = (
    r"(?:\s*[,|–-]?\s*(?:(?:last\s+)?updated\s+)?(?:at\s+)?\d{1,2}[:.]?\d{2}\s?(?:[AaPp]\.?[Mm]\.?)?\s?"
    r"(?:GMT|UTC|E[SD]T|C[SED]T|M[SD]T|P[SD]T|BST|CEST|CET|MSK|AST)?(?:\s?[+-]\d{1,2}(?::?\d{2})?)?(?![\w%]))?"
)
HEADER = re.compile(rf"(?P<cue>{_CUE})?(?:(?P<weekday>{WEEKDAY})\.?,?\s+)?{_DATE}{_TIME}", re.IGNORECASE)


def header_interval(match: re.Match[str]) -> Interval | None:
    """The day that a HEADER match names; None for an impossible one. 05-02-2015 is read day first, where it can be."""
    found = match.groupdict()
    try:
        if found["iso"]:
            day = date.fromisoformat(found["iso"])
        elif found["first"]:
            first, second, year = int(found["first"]), int(found["second"]), int(found["year3"])
            day = date(year, second, first) if second <= 12 else date(year, first, second)
        else:
            month = MONTHS[(found["month"] or found["month2"]).lower().rstrip(".")]
            day = date(int(found["year"] or found["year2"]), month, int(found["day"] or found["day2"]))
    except ValueError:
        return None
    return Interval(day, day)


def ambiguous(match: re.Match[str]) -> bool:
    """Whether the header could be read month first as well: 05/02/2015."""
    first, second = match["first"], match["second"]
    return bool(first) and int(first) <= 12 and int(second) <= 12 and first != second
