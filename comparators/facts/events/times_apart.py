"""One event that two reports give two times, in sentences that need not be aligned.

Two times are set against each other where they are of one sort (hours, days, months, stretches, deadlines), clash, and
neither is told in the other report; where no other time of either text dates an event of that kind; and where something
speaks for one event: the sentences are aligned, the word that is dated is the same or alike, the words around it are,
one number stands in both, or all but one part of the time agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.doers import two_doers
from comparators.facts.counts.other_doer import of_other_years
from comparators.facts.events.clashes import Sort, clash, told_by
from comparators.facts.events.dated import event_of
from comparators.facts.events.matters import other_tolls
from comparators.facts.events.one_matter import one_matter, sentence_links, well_covered
from comparators.facts.events.one_story import openings_meet
from comparators.facts.events.timed import Timed, core_of, is_ahead, timed_of, weekdays_of
from comparators.facts.events.times_alike import each_of_its_own_day
from comparators.facts.events.times_in_story import in_story, of_a_journey
from comparators.facts.events.times_unfit import (
    GLOSS,
    PAGE,
    ahead_of_clause,
    describes,
    is_only,
    is_set_aside,
    is_there,
    names_which,
    two_pages,
)
from comparators.facts.events.two_occasions import of_two_people, one_of_several
from comparators.facts.events.two_things import are_turns, is_aftershock
from comparators.facts.once import once
from comparators.facts.wording.closeness import stem
from comparators.facts.wording.hours import hours_agree, one_zone, two_zones, with_zone
from comparators.facts.wording.meaning import likeness, word_likeness
from comparators.model import Pair, Reading

_LINKED, _WELL_LINKED = 0.4, 0.6  # score of the link
_LIKE_CORE = 0.3  # cosine of the words around that lets two hours of one day be those of one event
_ONE_HEAD, _ONE_CORE, _CLOSE_CORE = 0.4, 0.28, 0.5
_MONTHS = 45  # days
_LIGHT = frozenset({"be", "go", "get", "have", "do", "make", "take", "come"})  # verbs that tell many deeds


@dataclass(frozen=True, slots=True)
class Apart:
    """Two times of one event; ``reasons`` say in words what speaks for one, ``sure`` how much, 0 to 1.

    ``moved`` says that one report tells as planned what the other tells as it came.
    """

    left: Timed
    right: Timed
    sort: Sort
    reasons: tuple[str, ...]
    sure: float
    moved: bool = False


@once
def times_apart(pair: Pair) -> tuple[Apart, ...]:
    """Every two times of one event that clash, each time once, the surest first."""
    if not one_matter(pair):
        return ()
    rows = sorted(_clashes(pair), key=lambda row: (-row.sure, row.left.span, row.right.span))
    taken: set[tuple[str, int]] = set()
    kept = []
    for row in rows:
        keys = {("left", row.left.span.start), ("right", row.right.span.start)}
        if not keys & taken:
            taken |= keys
            kept.append(row)
    return tuple(kept)


def _clashes(pair: Pair) -> Iterator[Apart]:
    links = sentence_links(pair)
    mine, theirs = timed_of(pair.left), timed_of(pair.right)
    for a in mine:
        for b in theirs:
            sort = clash(a, b)
            if sort is None or told_by(a, theirs, sort) or told_by(b, mine, sort):
                continue
            if sort == "day" and each_of_its_own_day(pair, a.days, b.days):
                continue
            if sort == "year" and is_there(pair.left, a) != is_there(pair.right, b):
                continue  # "the war began in 2011", "fighting began there in mid-2012"
            if sort == "clock" and (
                GLOSS.match(pair.left.text, a.span.end) or GLOSS.match(pair.right.text, b.span.end)
            ):
                continue  # "10:00 am (0800 GMT)": the moment stands twice
            if sort == "clock" and (describes(pair.left, a) or describes(pair.right, b)):
                continue
            if ahead_of_clause(pair.left, a) or ahead_of_clause(pair.right, b):
                continue
            if names_which(pair.left, a) or names_which(pair.right, b) or two_pages(pair, a, b):
                continue
            if _two_turns(pair, a, b):
                continue
            if is_aftershock(pair.left, a.anchor) != is_aftershock(pair.right, b.anchor):
                continue
            if two_doers(pair, a.span, b.span) or (sort == "duration" and of_other_years(pair, a.sentence, b.sentence)):
                continue
            link, row = links.get((a.sentence, b.sentence), 0.0), None
            if not is_set_aside(pair, a, b, sort) and is_only(pair.left, a) and is_only(pair.right, b):
                row = _judged(pair, a, b, sort, link)
            row = row or _loosely(pair, a, b, sort, link)
            if row is not None:
                yield row


def _two_turns(pair: Pair, a: Timed, b: Timed) -> bool:
    """Whether it was closed at the one time and reopened at the other; not where it is to stay closed until then."""
    if a.phase != b.phase or is_ahead(pair.left, a) or is_ahead(pair.right, b):
        return False
    return are_turns(pair.left.tokens[a.anchor].lemma, pair.right.tokens[b.anchor].lemma)


def _loosely(pair: Pair, a: Timed, b: Timed, sort: Sort, link: float) -> Apart | None:
    """Two times that only the story brings together."""
    if sort == "clock" and {pair.left.tokens[a.anchor].lemma, pair.right.tokens[b.anchor].lemma} & PAGE:
        return None
    cores = core_of(pair.left, a), core_of(pair.right, b)
    head, core = _head(pair, a, b), likeness(pair.left, cores[0], pair.right, cores[1])
    sure, why = in_story(pair, a, b, sort, link, head, core)
    moved = is_ahead(pair.left, a) != is_ahead(pair.right, b)
    return Apart(a, b, sort, (why,), sure, moved) if sure else None


def _judged(pair: Pair, a: Timed, b: Timed, sort: Sort, link: float) -> Apart | None:
    head = _head(pair, a, b)
    cores = core_of(pair.left, a), core_of(pair.right, b)
    core = likeness(pair.left, cores[0], pair.right, cores[1])
    numbers = {stem(pair.left, i) for i in cores[0] if pair.left.tokens[i].pos == "NUM"} & {
        stem(pair.right, i) for i in cores[1] if pair.right.tokens[i].pos == "NUM"
    }
    told = [
        ("the sentences are aligned", link >= _LINKED),
        ("one word or kind of event is dated", head == 1.0),
        ("the words that are dated are alike", _ONE_HEAD <= head < 1.0),
        ("the words around are alike", core >= _LIKE_CORE),
        (f"both give {', '.join(sorted(numbers))}", bool(numbers)),
    ]
    reasons = [words for words, holds in told if holds]
    sure = 0.0
    if sort == "clock":
        sure = _of_hours(pair, a, b, max(link, head, core), like=_alike(link, head, core))
        reasons += ["both name that day"] if a.days and b.days else []
    elif sort == "span":
        sure = 0.0 if of_two_people(pair, a.span, b.span) else 0.5 + 0.2 * max(link, core)
        reasons.append("each report has but one such stretch")
    elif a.phase == b.phase and a.phase in {"by", "end"}:
        firm = (numbers and core >= _LIKE_CORE) or (link >= _WELL_LINKED and core >= _LIKE_CORE) or core >= _CLOSE_CORE
        sure = 0.6 if firm else 0.0
        reasons.append("both are ends of a term")
    elif sort == "duration":
        sure = 0.5 if head >= _ONE_HEAD and core >= _CLOSE_CORE and link >= _LINKED else 0.0
    else:
        sure = _of_days(pair, a, b, head, core, link)
        if head < 1.0 and ((sort == "year" and link < _LINKED) or _months_apart(a, b)):
            sure = 0.0  # the battle of last year, the attack of 2013
        reasons += ["the hour is one"] if _one_hour(a, b) else []
        reasons += ["all but the month is the same"] if _one_slip(a, b) else []
    return Apart(a, b, sort, tuple(reasons), round(sure, 3)) if sure else None


def _alike(link: float, head: float, core: float) -> bool:
    """Whether two hours are of one event: of one word, of like words with like ones around, or well aligned."""
    if head == 1.0 or (link >= _WELL_LINKED and core >= _LIKE_CORE):
        return True
    return head >= _ONE_HEAD and (core >= _LIKE_CORE or link >= _LINKED)


def _of_hours(pair: Pair, a: Timed, b: Timed, most: float, *, like: bool) -> float:
    """Two hours of one day, or of a day that one text leaves out."""
    if two_zones(pair.left.text, a.span, pair.right.text, b.span):
        return 0.0
    if not one_zone(with_zone(pair.left.text, a.span), with_zone(pair.right.text, b.span)) or of_a_journey(pair, a, b):
        return 0.0
    if like:
        return 0.45 + 0.2 * most
    return 0.45 if a.phase == b.phase == "start" and openings_meet(pair) else 0.0


def _of_days(pair: Pair, a: Timed, b: Timed, head: float, core: float, link: float) -> float:
    """Two days, months or years; where nothing but the day parts the times, a day is soon mistaken."""
    if (
        other_tolls(pair, (a.sentence,), (b.sentence,))
        or a.phase != b.phase
        or one_of_several(pair, a.sentence, b.sentence)
    ):
        return 0.0
    if _one_hour(a, b) or (_one_slip(a, b) and _one_doer(pair, a, b)):
        return 0.5
    if not well_covered(pair) and not openings_meet(pair):
        return 0.0
    if head == 1.0 and core >= _CLOSE_CORE:
        return 0.6
    if link >= _WELL_LINKED and core >= _CLOSE_CORE and head >= _ONE_HEAD:
        return 0.6
    return 0.5 if head >= _ONE_HEAD and core >= _ONE_CORE else 0.0


def _head(pair: Pair, a: Timed, b: Timed) -> float:
    lemmas = pair.left.tokens[a.anchor].lemma.lower(), pair.right.tokens[b.anchor].lemma.lower()
    kinds = event_of(pair.left, a.anchor), event_of(pair.right, b.anchor)
    if (lemmas[0] == lemmas[1] and lemmas[0] not in _LIGHT) or (kinds[0] and kinds[0] == kinds[1]):
        return 1.0
    return min(0.99, word_likeness(pair.left, a.anchor, pair.right, b.anchor))


def _one_hour(a: Timed, b: Timed) -> bool:
    """The same hour of neighbouring days."""
    days = weekdays_of(a), weekdays_of(b)
    near = any((x - y) % 7 in {1, 6} for x in days[0] for y in days[1])
    return bool(a.clock and b.clock) and near and hours_agree(a.clock, b.clock)


def _one_slip(a: Timed, b: Timed) -> bool:
    """The same day of two neighbouring months: "1 June" and "July 1"."""
    if a.days is None or b.days is None or a.days.days != 1 or b.days.days != 1:
        return False
    first, second = a.days.earliest, b.days.earliest
    return first.day == second.day and first.month != second.month and abs((first - second).days) <= 31


def _months_apart(a: Timed, b: Timed) -> bool:
    """Whether two dates are so far apart that only one word for both makes them those of one event."""
    if a.days is None or b.days is None:
        return False
    first, second = sorted((a.days, b.days))
    return (second.earliest - first.latest).days > _MONTHS


def _one_doer(pair: Pair, a: Timed, b: Timed) -> bool:
    """Whether both have one subject, by its word, a pronoun too."""
    words = [_subjects(reading, timed) for reading, timed in ((pair.left, a), (pair.right, b))]
    return bool(words[0] & words[1])


def _subjects(reading: Reading, timed: Timed) -> set[str]:
    heads = {timed.anchor}
    if reading.tokens[timed.anchor].dep == "xcomp":  # "she is to take office"
        heads.add(reading.tokens[timed.anchor].head)
    sentence = reading.sentences[timed.sentence]
    return {
        reading.tokens[i].lemma.lower()
        for i in range(sentence.first, sentence.last)
        if reading.tokens[i].head in heads and reading.tokens[i].dep in {"nsubj", "nsubjpass"}
    }
