"""The one date that differs between two sentences that otherwise say the same, unless the two are of two acts."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.certainties.certainty import SAYING
from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.doers import two_doers
from comparators.facts.counts.one_statement import one_statement
from comparators.facts.counts.other_doer import of_other_years
from comparators.facts.events.dated import Dated, as_it_stood, dated_word, dates_of
from comparators.facts.events.matters import other_tolls
from comparators.facts.events.times_alike import agree, another_grain, one_anchor, own_days
from comparators.facts.events.two_occasions import of_two_people, of_two_titles, one_of_several, two_steps_at_law
from comparators.facts.events.two_things import are_turns, of_two_things
from comparators.facts.wording.closeness import Near, near_paraphrases
from comparators.facts.wording.hours import ROUGH_HOUR, is_rough, minutes_apart, one_zone, two_zones, with_zone
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import events
from comparators.model import Link, Pair, Reading
from comparators.values import When

_ONE_STATEMENT = 0.6  # of the words of the shorter sentence
_ALL_BUT_ONE = 0.85  # of the same words
_LIGHT = frozenset({"see", "have", "do", "make", "take", "get", "go", "come"})  # "saw the closure of the road in 2018"
_UNLIKE = 0.3  # likeness of two words below which they are two things


def lone_dates(pair: Pair) -> Iterator[tuple[Dated, Dated, Link, float]]:
    """The one date that differs between two sentences that otherwise say the same."""
    for near in near_paraphrases(pair):
        lefts = dates_of(pair.left, near.left, times=True)
        rights = dates_of(pair.right, near.right, times=True)
        for form in ("point", "duration", "time"):
            mine = [d for d in lefts if _sort(d.value) == form]
            theirs = [d for d in rights if _sort(d.value) == form]
            free = [a for a in mine if not any(_answers(pair, a, b) for b in theirs)]
            others = [b for b in theirs if not any(_answers(pair, a, b) for a in mine)]
            sure = (near.overlap >= 0.5 and near.firm) or one_statement(near)
            if len(free) != 1 or len(others) != 1 or not sure or agree(free[0].value, others[0].value):
                continue
            if as_it_stood(free[0], others[0]) or _of_another_noun(pair, near, free[0], others[0]):
                continue
            if of_unlike_words(pair, near.overlap, free[0], others[0]):
                continue
            spans = free[0].mention.span, others[0].mention.span
            if form == "duration" and not one_anchor(pair.left.text, spans[0], pair.right.text, spans[1]):
                continue  # "held out for half an hour", "18 hours earlier"
            if form == "time" and (_ends(pair.left, free[0]) or _ends(pair.right, others[0])):
                continue  # "by 6:40 it was out", "the call came in at 3:30"; what is over by six is over by seven
            if another_grain(free[0].value, others[0].value) or (
                form == "time" and not _clock_apart(pair, free[0], others[0])
            ):
                continue
            if (
                form != "time"
                and {free[0].head, others[0].head} & SAYING
                and not _calendar_days_of_one_statement(near, free[0], others[0])
            ):
                continue
            if not other_tolls(pair, (near.left,), (near.right,)) and not of_two_acts(pair, free[0], others[0]):
                yield free[0], others[0], near.link, 0.6 * near.overlap


def of_two_acts(pair: Pair, left: Dated, right: Dated) -> bool:
    """Whether two dates that clash are of two persons' acts, or each of its own report's week, weeks apart."""
    if agree(left.value, right.value):
        return False
    words = (
        dated_word(pair.left, left.mention.sentence, left.mention),
        dated_word(pair.right, right.mention.sentence, right.mention),
    )
    if words[0] is not None and words[1] is not None and of_two_things(pair, words[0], words[1]):
        return True
    if are_turns(left.head, right.head):
        return True  # "closed on Sunday", "reopened on Monday"
    if _is_bound(pair.left, left) != _is_bound(pair.right, right) or _of_two_figures(pair, left, right):
        return True
    if words[0] is not None and words[1] is not None and _was_to(pair.left, words[0]) != _was_to(pair.right, words[1]):
        return True  # "was to have begun in April", "will begin in May"
    if left.value.form == "duration" and _of_two_bodies(pair, left.mention.sentence, right.mention.sentence):
        return True  # "the Orlans offered a seven-year deal", "an eight-year offer of the Moors"
    if left.value.form == "duration" and of_other_years(pair, left.mention.sentence, right.mention.sentence):
        return True
    if {left.event, right.event} == {"departure", "arrival"}:
        return True
    if words[0] is not None and words[1] is not None and _back(pair.left, words[0]) != _back(pair.right, words[1]):
        return True  # "moved to Sella", "moved back"
    numbers = left.mention.sentence, right.mention.sentence
    if one_of_several(pair, *numbers) or two_steps_at_law(pair, *numbers):
        return True
    if any(apart(pair, left.mention.span, right.mention.span) for apart in (of_two_people, of_two_titles)):
        return True
    return two_doers(pair, left.mention.span, right.mention.span) or own_days(pair, left.value, right.value)


def _of_two_bodies(pair: Pair, left: int, right: int) -> bool:
    """Whether each sentence names clubs, firms or bodies, and none that the other one has."""
    names = [
        {
            token.text.lower()
            for token in reading.sentence_tokens(number)
            if token.entity == "ORG" and token.pos == "PROPN"
        }
        for reading, number in ((pair.left, left), (pair.right, right))
    ]
    return bool(names[0] and names[1]) and not names[0] & names[1]


def _is_bound(reading: Reading, dated: Dated) -> bool:
    """Whether it is only said to come no sooner: "will not reopen before Wednesday"."""
    before = reading.text[: dated.mention.span.start].rstrip().rsplit(None, 1)
    negated = any(token.dep == "neg" for token in reading.sentence_tokens(dated.mention.sentence))
    return negated and bool(before) and before[-1].lower() in {"before", "until"}


def _of_two_figures(pair: Pair, left: Dated, right: Dated) -> bool:
    """Whether two months are those of two rates: "7.8 percent in August", "8.1 percent in July"."""
    if left.value.month is None or right.value.month is None or left.value.day or right.value.day:
        return False
    shares = [
        {c.value.low for c in claims_of(r) if c.sentence == d.mention.sentence and c.value.unit == "percent"}
        for r, d in ((pair.left, left), (pair.right, right))
    ]
    return bool(shares[0] and shares[1]) and not shares[0] & shares[1]


def _was_to(reading: Reading, place: int) -> bool:
    """Whether it did not come to pass as planned: "was to have begun"."""
    over = reading.tokens[reading.tokens[place].head]
    helped = {reading.tokens[i].text.lower() for i in reading.dependents[place]}
    return {"to", "have"} <= helped and over.lemma == "be" and over.tag == "VBD"


def _back(reading: Reading, place: int) -> bool:
    return any(reading.tokens[i].text.lower() in {"back", "again"} for i in reading.dependents[place])


def _of_another_noun(pair: Pair, near: Near, left: Dated, right: Dated) -> bool:
    """Whether one date is that of a noun which the other sentence does not have: "Saturday's final"."""
    if left.noun_after and right.noun_after:
        return False  # "the 1994 robbery", "the 1999 raid"
    for dated, other, reading, number in ((left, right, pair.right, near.right), (right, left, pair.left, near.left)):
        kinds = bool(dated.event) and dated.event == other.event
        if dated.noun_after and not kinds and dated.head not in {t.lemma for t in reading.sentence_tokens(number)}:
            return True
    return False


def of_unlike_words(pair: Pair, alike: float, left: Dated, right: Dated) -> bool:
    """Whether the dated words are nothing like each other: "a court heard on Tuesday", "died on Saturday".

    ``alike`` is the share of the shorter sentence's words that both have, 0 to 1: nearly one sentence dates one thing.
    """
    if alike >= _ALL_BUT_ONE or left.head == right.head or (left.event and left.event == right.event):
        return False
    words = (
        dated_word(pair.left, left.mention.sentence, left.mention),
        dated_word(pair.right, right.mention.sentence, right.mention),
    )
    if words[0] is None or words[1] is None or {left.head, right.head} & _LIGHT:
        return False
    return word_likeness(pair.left, words[0], pair.right, words[1]) < _UNLIKE


def _calendar_days_of_one_statement(near: Near, left: Dated, right: Dated) -> bool:
    """Whether two dates by the calendar stand in nearly one sentence: then the parser alone hangs them on its verb of
    saying ("he stressed that in 1981 …"), or one report has mistaken the day."""
    calendar = {left.value.form, right.value.form} <= {"absolute", "partial"}
    return calendar and near.firm and near.overlap >= _ONE_STATEMENT


def _answers(pair: Pair, left: Dated, right: Dated) -> bool:
    """Whether one date is the other's counterpart: they agree, and are written in one way or can be compared."""
    if not agree(left.value, right.value):
        return False
    words = left.mention.span.of(pair.left.text).lower(), right.mention.span.of(pair.right.text).lower()
    resolved = left.value.interval is not None and right.value.interval is not None
    return words[0] == words[1] or resolved or left.value.form == right.value.form


def _sort(when: When) -> str:
    return when.form if when.form in {"duration", "time"} else "point"


def _clock_apart(pair: Pair, left: Dated, right: Dated) -> bool:
    """Whether two hours of one zone are more than a rounding apart, and not those of a start and an end."""
    if {events().get(left.head), events().get(right.head)} == {"beginning", "ending"}:
        return False
    if any(_no_verb(reading, dated) for reading, dated in ((pair.left, left), (pair.right, right))):
        return False  # the page's own hour: "on Dec 23, 5:03p"
    if not one_zone(with_zone(pair.left.text, left.mention.span), with_zone(pair.right.text, right.mention.span)):
        return False
    if two_zones(pair.left.text, left.mention.span, pair.right.text, right.mention.span):
        return False
    rough = is_rough(pair.left.text, left.mention.span) or is_rough(pair.right.text, right.mention.span)
    return not rough or minutes_apart(left.value.part, right.value.part) > ROUGH_HOUR


def _ends(reading: Reading, dated: Dated) -> bool:
    """Whether the hour is one by which something was done."""
    before = reading.text[: dated.mention.span.start].rstrip().rsplit(None, 1)
    return bool(before) and before[-1].lower() in {"by", "until", "till", "before"}


def _no_verb(reading: Reading, dated: Dated) -> bool:
    return not any(token.pos in {"VERB", "AUX"} for token in reading.sentence_tokens(dated.mention.sentence))
