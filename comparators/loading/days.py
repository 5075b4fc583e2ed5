"""The day in a metadata stamp: 2021-01-11T14:03:00+01:00, 20210111T1403, Mon, 11 Jan 2021 14:03:00 +0100."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

from comparators.values import Interval

_STAMP = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def day_of(stamp: str | None) -> Interval | None:
    """The calendar day as written (no time zone is applied), or None where there is none."""
    if not stamp:
        return None
    match = _STAMP.match(stamp.strip())
    try:
        if match is not None:
            day = date(int(match[1]), int(match[2]), int(match[3]))
        else:
            parsed = parsedate(stamp)
            if parsed is None:
                return None
            day = date(*parsed[:3])
    except (ValueError, TypeError, IndexError):
        return None
    return Interval(day, day) if 1800 <= day.year <= 2200 else None
