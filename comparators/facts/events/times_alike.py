"""Whether two dates or lengths of time can be one: as told, whether or not the day is known."""

from __future__ import annotations

import re

from comparators.facts.wording.hours import across_midnight, hours_agree
from comparators.model import Pair, Span
from comparators.values import Interval, When

_LENGTH = 0.12  # of the longer: "six weeks" and "44 days" agree
_MONTHS = 45  # days
_A_WEEK, _ANOTHER_DAY = 7, 4  # days
_NIGHT, _NEWS = 2, 3  # days of a night; days after which a report has other news
_AFTER = re.compile(r"\W*(before|after|since|ago|later|earlier)\b", re.I)
_AHEAD = re.compile(
    r"\b(in|within|for|over|last|past|next|after)\s(?:the\s)?"
    r"(?:(?:about|around|some|nearly|almost|roughly|another|a further|up to|at (?:least|most)|(?:more|less) than|only|"
    r"just)\s)?$",
    re.IGNORECASE,
)


def agree(left: When, right: When) -> bool:
    """Whether both can be one time. Unresolved dates agree where no part of them clashes."""
    if left.form == right.form == "time":
        return hours_agree(left.part, right.part)
    if left.form == "duration" and right.form == "duration":
        a, b = left.days or 0.0, right.days or 0.0
        return abs(a - b) <= _LENGTH * max(a, b)
    if left.days is not None and right.days is not None:  # "three years ago", "four years ago"
        return abs(left.days - right.days) <= _LENGTH * max(left.days, right.days)
    if left.form == right.form == "weekday" and left.weekday is not None and left.weekday == right.weekday:
        return True  # one weekday, counted from two days of publication that need not be right
    if left.interval is not None and right.interval is not None:
        if _are_ranges(left, right):
            return left.interval == right.interval
        if left.interval.overlaps(right.interval):
            return True
        return across_midnight(left, right)
    parts = ("year", "month", "day", "weekday")
    told = [(getattr(left, part), getattr(right, part)) for part in parts]
    clashes = [a is not None and b is not None and a != b for a, b in told]
    return not any(clashes) or across_midnight(left, right)


def _are_ranges(left: When, right: When) -> bool:
    """Two stretches of whole years with both ends given: "from 1977 to 1981"."""
    both = (left, right)
    return all(
        w.form == "absolute" and w.month is None and not w.part and w.interval and w.interval.days > 367 for w in both
    )


def far_apart(left: When, right: When) -> bool:
    """Two reports seldom give one event two dates that are months apart: then they speak of two."""
    if left.interval is None or right.interval is None or left.form == "duration":
        return False
    first, second = sorted((left.interval, right.interval))
    return (second.earliest - first.latest).days > _MONTHS


def own_days(pair: Pair, left: When, right: When) -> bool:
    """Whether two days clash that are each counted from its own report's day, and these lie days apart: two days of
    a story that goes on, or a day of publication that was mistaken."""
    mine, theirs = pair.left.published, pair.right.published
    if mine is None or theirs is None or left.form == "duration" or right.form == "duration":
        return False
    if not {left.form, right.form} & {"weekday", "relative"}:
        return False
    told = mine.interval, theirs.interval
    first, second = sorted(told)
    near = [
        when.interval is not None and abs((when.interval.earliest - day.earliest).days) <= _A_WEEK
        for when, day in zip((left, right), told, strict=True)
    ]
    own = each_of_its_own_day(pair, left.interval, right.interval)
    return own or ((second.earliest - first.latest).days >= _ANOTHER_DAY and all(near))


def each_of_its_own_day(pair: Pair, left: Interval | None, right: Interval | None) -> bool:
    """Whether each report tells what its own day brought, and these are two days."""
    mine, theirs = pair.left.published, pair.right.published
    if mine is None or theirs is None or mine.interval == theirs.interval:
        return False
    if left is None or right is None or mine.interval.days > 1 or theirs.interval.days > 1:
        return False
    gaps = mine.interval.latest - left.latest, theirs.interval.latest - right.latest
    if max(left.days, right.days) <= _NIGHT and gaps[0].days == gaps[1].days == 0:
        return True
    between = abs((mine.interval.latest - theirs.interval.latest).days)
    return between >= _NEWS and all(0 <= gap.days < between - 1 for gap in gaps)


def another_grain(left: When, right: When) -> bool:
    """A day here and a month or a part of one there: such a date tells the background, not the event of the day."""
    if left.interval is None or right.interval is None or left.form == "duration":
        return False
    return (left.interval.days <= 2) != (right.interval.days <= 2)


_WITHIN = re.compile(r"\b(?:in|within|over|during)\s+$", re.IGNORECASE)


def one_anchor(left: str, first: Span, right: str, second: Span) -> bool:
    """Whether two lengths of time can run from one moment: "nine days before the vote" and "in 30 days" do not."""
    tied = ["-" in text[span.start : span.end] for text, span in ((left, first), (right, second))]
    within = [bool(_WITHIN.search(text[: span.start][-12:])) for text, span in ((left, first), (right, second))]
    if (tied[0] and within[1]) or (tied[1] and within[0]):
        return False  # "a one-year term", "two terms in seven months"
    anchors = _anchor(left, first), _anchor(right, second)
    if (tied[0] and anchors[1]) or (tied[1] and anchors[0]):
        return False  # "a 90-day stay", "two minutes later"
    return not all(anchors) or anchors[0] == anchors[1] or not {"before", "after", "since"} & set(anchors)


def _anchor(text: str, span: Span) -> str:
    ahead = _AHEAD.search(text[max(0, span.start - 30) : span.start])
    over = ahead is not None and ahead[1].lower() in {"for", "over"}  # "held out for half an hour before it fell"
    found = ahead if over else _AFTER.match(text, span.end) or ahead
    word = found[1].lower() if found else ""
    return {"later": "after", "earlier": "before"}.get(word, word)
