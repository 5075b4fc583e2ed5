"""Times that the story brings together where neither words nor links are sure: hours, days and plans of one event.

Both reports must tell one story, and neither may tell the other's time. Then an hour stands beside an hour that is
near, the day on which "the incident took place" beside that of the other report's lead, and the day that something was
planned for beside the day on which it came, or for which another plans it.
"""

from __future__ import annotations

import re

from comparators.facts.certainties.certainty import SAYING
from comparators.facts.events.clashes import Sort, one_moment
from comparators.facts.events.dated import event_of
from comparators.facts.events.one_matter import one_matter
from comparators.facts.events.timed import Timed, is_ahead, timed_of
from comparators.facts.once import once
from comparators.facts.wording.hours import minutes_apart, one_zone, two_zones
from comparators.facts.wording.meaning import likeness
from comparators.facts.wording.opposed import are_opposites
from comparators.knowledge.measures import events
from comparators.model import Pair, Reading

_PLANNED = (0.45, 0.25, 0.3)  # score of the link, likeness of the words that are dated and of those around
_SMALL_HOURS, _LATE = "03:00", "21:00"
_NEAR = 100  # minutes between two hours that may be meant for one
_PAGE = frozenset({"update", "post", "publish", "print"})
_STAMP = re.compile(r"\s*(?:last )?(?:updated|posted|published|modified|edited)\b", re.IGNORECASE)
_JOURNEYS = frozenset({"departure", "arrival"})
_TAKES_PLACE = frozenset({"take", "happen", "occur", "carry", "begin", "start", "unfold", "come"})
_STATES = frozenset({"be", "stay", "remain", "continue", "keep"})
_POINTING = frozenset({"the", "this", "that", "which"})
_ITSELF = frozenset({"incident", "action", "event", "operation", "exchange"})


def in_story(pair: Pair, a: Timed, b: Timed, sort: Sort, link: float, head: float, core: float) -> tuple[float, str]:
    """How sure two times that clash are of one event, and why; 0 where nothing brings them together."""
    if not one_matter(pair) or _not_told(pair.left, a) or _not_told(pair.right, b):
        return 0.0, ""
    ahead = is_ahead(pair.left, a), is_ahead(pair.right, b)
    if any(ahead):
        near = all(x >= least for x, least in zip((link, head, core), _PLANNED, strict=True))
        words = pair.left.tokens[a.anchor].lemma, pair.right.tokens[b.anchor].lemma
        planned = sort == "day" and near and not are_opposites(*words)
        planned = planned and not (_lasts(pair.left, a) or _lasts(pair.right, b))
        return (0.55, "one report gives it as planned") if planned else (0.0, "")
    if sort not in {"clock", "day"} or not _one_phase(pair, a, b):
        return 0.0, ""
    if _of_the_story(pair.left, a) and _in_lead(pair.right, b):
        return 0.5, "the one dates the event itself, the other opens with it"
    if _of_the_story(pair.right, b) and _in_lead(pair.left, a):
        return 0.5, "the one dates the event itself, the other opens with it"
    if sort == "clock":
        near = minutes_apart(a.clock, b.clock) <= _NEAR and not of_a_journey(pair, a, b) and _one_zone(pair, a, b)
        if near and not _across_midnight(a, b) and _best(pair, a, b):
            return 0.5, "the two hours are near, and no other hour is told in like words"
    return 0.0, ""


def _across_midnight(a: Timed, b: Timed) -> bool:
    """Whether one hour is late in the evening and the other after midnight: those of two days."""
    early, late = sorted((a.clock, b.clock))
    return early < _SMALL_HOURS and late >= _LATE


def _not_told(reading: Reading, timed: Timed) -> bool:
    """Whether it is the time of a statement, or of the page."""
    stamped = _STAMP.match(reading.sentence_text(timed.sentence)) is not None
    return stamped or reading.tokens[timed.anchor].lemma in SAYING | _PAGE


def _one_phase(pair: Pair, a: Timed, b: Timed) -> bool:
    """Whether both are moments of the event, or both its start; "from 1 a.m." opens a stretch of its own."""
    if a.phase == b.phase:
        return True
    lead = [r.text[t.lead : t.span.start].lower().split()[:1] for r, t in ((pair.left, a), (pair.right, b))]
    return {a.phase, b.phase} == {"at", "start"} and not {"from", "since"} & {w for words in lead for w in words}


def _of_the_story(reading: Reading, timed: Timed) -> bool:
    """Whether a time dates the event by itself: "the incident took place on Monday"."""
    if reading.tokens[timed.anchor].lemma not in _TAKES_PLACE:
        return False
    sentence = reading.sentences[timed.sentence]
    for i in range(sentence.first, sentence.last):
        token = reading.tokens[i]
        if token.head != timed.anchor or token.dep not in {"nsubj", "nsubjpass"}:
            continue
        if token.text.lower() in {"which", "that", "this"}:
            return True
        pointed = any(t.head == i and t.text.lower() in _POINTING for t in reading.sentence_tokens(timed.sentence))
        return pointed and (token.lemma in _ITSELF or token.lemma in events())
    return False


def _in_lead(reading: Reading, timed: Timed) -> bool:
    """Whether it is the one such time of the sentence that opens the story."""
    body = next((n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "body"), -1)
    if timed.sentence != body:
        return False
    same = [
        t for t in timed_of(reading) if t.sentence == body and t.shape == "point" and bool(t.clock) == bool(timed.clock)
    ]
    return len(same) == 1


def _lasts(reading: Reading, timed: Timed) -> bool:
    """Whether a state is told of that day, which may end on the next: "will stay closed on Tuesday"."""
    return timed.phase == "at" and reading.tokens[timed.anchor].lemma in _STATES


def of_a_journey(pair: Pair, a: Timed, b: Timed) -> bool:
    """Whether one time is that of setting out or arriving, and the other is not."""
    kinds = [event_of(r, t.anchor) for r, t in ((pair.left, a), (pair.right, b))]
    return kinds[0] != kinds[1] and bool(_JOURNEYS & set(kinds))


def _one_zone(pair: Pair, a: Timed, b: Timed) -> bool:
    words = [r.text[t.span.start : t.span.end + 12] for r, t in ((pair.left, a), (pair.right, b))]
    if two_zones(pair.left.text, a.span, pair.right.text, b.span):
        return False
    return one_zone(*(text.replace("local time", "") for text in words))


def _best(pair: Pair, a: Timed, b: Timed) -> bool:
    """Whether no other time of its sort, in either text, stands in a sentence that is more like the other's."""
    own = _likeness(pair, a, b)
    here = [t for t in timed_of(pair.left) if t.sentence != a.sentence and _one_sort(t, a) and not one_moment(a, t)]
    there = [t for t in timed_of(pair.right) if t.sentence != b.sentence and _one_sort(t, b) and not one_moment(b, t)]
    return own >= max((_likeness(pair, t, b) for t in here), default=0.0) and own >= max(
        (_likeness(pair, a, t) for t in there), default=0.0
    )


def _one_sort(one: Timed, other: Timed) -> bool:
    return one.shape == other.shape and bool(one.clock) == bool(other.clock)


def _likeness(pair: Pair, a: Timed, b: Timed) -> float:
    return _sentences(pair)[a.sentence, b.sentence]


@once
def _sentences(pair: Pair) -> dict[tuple[int, int], float]:
    """How like every two sentences with a time are."""
    lefts, rights = ({t.sentence for t in timed_of(reading)} for reading in (pair.left, pair.right))
    return {
        (i, j): likeness(pair.left, _tokens(pair.left, i), pair.right, _tokens(pair.right, j))
        for i in lefts
        for j in rights
    }


def _tokens(reading: Reading, number: int) -> range:
    return range(reading.sentences[number].first, reading.sentences[number].last)
