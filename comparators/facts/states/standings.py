"""States that exclude each other at one time, said of one thing wherever the two texts say it: burning, put out.

The words are those of resources/lexicons/standings.tsv. Both texts must say it of one bearer, and neither may tell
the other's state of it anywhere: a text that tells of a closure and of the reopening tells the whole story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from comparators.facts.acts.predicates import predicates_of
from comparators.facts.certainties.certainty import certainty_of, is_negated, verb_over
from comparators.facts.once import once
from comparators.facts.states.bearers import GROUPS, NOBODY, Bearer, bearer_at, number_of_them, one_bearer, subject_near
from comparators.facts.states.outcomes import phrase_end
from comparators.facts.states.years import other_case
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import standings, things
from comparators.model import Pair, Reading, Span
from comparators.reading.grammar import subtree
from comparators.values import Interval, When

_FIRM = frozenset({"stated", "expected"})
_AHEAD = frozenset({"appeal"})  # matters that are about what may come
# Matters that are named by their own words.
_OWN = frozenset({"appeal", "fire", "fire under control", "missing people", "captivity", "injuries"})
_SCENES = {"captivity": frozenset({"hostage", "captive", "abduct", "abduction", "kidnap", "kidnapper", "abductor"})}
_ALL = frozenset({"one", "nobody", "none", "anyone", "anybody", "person", "people"})
_YEAR = 300
_ONCE = Interval(date.min, date.min)
_YEARS_BACK = re.compile(
    r"^(?:previously|formerly|until now|in the past)\b|last year|years? (?:ago|earlier|before)", re.IGNORECASE
)
_DESCRIBING = frozenset({"acl", "relcl", "appos"})
_OF_DOERS = frozenset({"defeat"})  # matters of the subject, whatever the object
_LONG_AGO = 60  # days before the report: what is told of then is background
_DENIALS = frozenset({"no", "nobody", "not"})
_TOLD_OF = frozenset({"xcomp", "ccomp", "pcomp"})
_LINKED = 0.65  # how surely two unnamed bearers are one in linked sentences
_LIKE = 0.6
_NAMELESS = 0.6  # the same where the phrase itself says what it is about


@dataclass(frozen=True, slots=True)
class Standing:
    """One telling: tokens ``first`` to ``last`` (half-open) say that the bearer is in this state, or is not."""

    matter: str
    state: str
    denied: bool
    lasting: bool
    own: bool
    sentence: int
    first: int
    last: int
    bearer: Bearer
    past: tuple[Interval, ...]

    @property
    def sweeping(self) -> bool:
        """Whether it is denied of all: "police made no arrests", "nobody was arrested"."""
        return self.denied and (self.bearer.unsaid or self.bearer.noun in _ALL)


@dataclass(frozen=True, slots=True)
class StandingsApart:
    """Two tellings that exclude each other; ``sure`` is how surely they are of one bearer, 0 to 1."""

    left: Standing
    right: Standing
    sure: float

    def like(self, reading: Reading, own: Standing) -> tuple[Standing, ...]:
        """All tellings of one side of the same state, of the same bearer as far as the text says."""
        return tuple(
            s
            for s in standings_of(reading)
            if (s.matter, s.state, s.denied) == (own.matter, own.state, own.denied)
            and (
                s.sentence == own.sentence
                or not (s.past or s.bearer.other or (not own.own and another(s.bearer, own.bearer)))
            )
        )


def standings_apart(pair: Pair) -> Iterator[StandingsApart]:
    """One row a matter and bearer, the surest first."""
    lefts, rights = standings_of(pair.left), standings_of(pair.right)
    linked = {
        (i, j) for link in pair.alignment.links if link.relation != "parallel" for i in link.left for j in link.right
    }
    rows = []
    for a in lefts:
        for b in rights:
            if not excluded(a, b):
                continue
            sure = _one(pair, a, b, (a.sentence, b.sentence) in linked)
            if sure and not _told(lefts, a, b) and not _told(rights, b, a):
                rows.append(StandingsApart(a, b, sure))
    seen: set[tuple[str, str, frozenset[str]]] = set()
    for row in sorted(rows, key=lambda row: (-row.sure, row.left.first, row.right.first)):
        keys = {(row.left.matter, one.bearer.noun, one.bearer.names) for one in (row.left, row.right)}
        if not keys & seen:
            seen |= keys
            yield row


def excluded(a: Standing, b: Standing) -> bool:
    """Whether two states of one matter cannot hold at once: two states, or one and its denial."""
    denied = a.denied != b.denied and a.state == b.state
    return a.matter == b.matter and (denied if a.denied or b.denied else a.state != b.state)


def _one(pair: Pair, a: Standing, b: Standing, linked: bool) -> float:
    if _other_days(pair, a, b) or other_case(pair, a.matter, a.sentence, b.sentence):
        return 0.0
    if (a.past or b.past) and not any(x.overlaps(y) for x in a.past for y in b.past):
        return 0.0
    counts = number_of_them(pair.left, a.bearer), number_of_them(pair.right, b.bearer)
    if all(counts) and counts[0] != counts[1]:
        return 0.0  # "14 of the injured", "six of the injured"
    sure = one_bearer(pair, a.bearer, b.bearer)
    if sure or a.bearer.other or b.bearer.other or (a.bearer.names and b.bearer.names):
        return sure
    if a.matter == "injuries" and (a.denied or b.denied) and not (a.sweeping or b.sweeping):
        return 0.0  # no tourist was hurt, two firefighters were
    if (a.own and b.own) or a.sweeping or b.sweeping:
        return _NAMELESS
    if not linked:
        return 0.0
    open_ = any(not (bearer.noun or bearer.names) for bearer in (a.bearer, b.bearer))
    named = _names_it(pair.left, pair.right, a, b) or _names_it(pair.right, pair.left, b, a)
    return _LINKED if open_ or named else 0.0


def _other_days(pair: Pair, a: Standing, b: Standing) -> bool:
    """Whether a plan for one day stands beside the state of another: will stay closed on Tuesday, open on Wednesday."""
    planned = [
        (verb := verb_over(reading, own.sentence, own.first)) is not None
        and certainty_of(reading, own.sentence, verb).modality == "expected"
        for reading, own in ((pair.left, a), (pair.right, b))
    ]
    days = [
        [
            m.value
            for m in reading.mentions_by_sentence[own.sentence]
            if isinstance(m.value, When) and m.value.interval is not None and m.value.interval.days <= 1
        ]
        for reading, own in ((pair.left, a), (pair.right, b))
    ]
    if not (any(planned) and a.lasting and all(days)) or any(day.since or day.until for side in days for day in side):
        return False
    spans = [[day.interval for day in side if day.interval is not None] for side in days]
    return not any(one.overlaps(other) for one in spans[0] for other in spans[1])


def _names_it(reading: Reading, other: Reading, telling: Standing, there: Standing) -> bool:
    """Whether the other sentence speaks of this bearer, by its name or by a noun of like meaning."""
    place, sentence = telling.bearer.place, other.sentences[there.sentence]
    if place is None:
        return False
    inside = range(sentence.first, sentence.last)
    if telling.bearer.names:
        return any(other.tokens[i].text.lower() in telling.bearer.names for i in inside)
    return any(word_likeness(reading, place, other, i) >= _LIKE for i in inside if other.tokens[i].pos == "NOUN")


def _told(tellings: tuple[Standing, ...], own: Standing, other: Standing) -> bool:
    """Whether a text tells the state that the other text gives, too, of this bearer or of one that may be it."""
    for telling in tellings:
        if telling.past and not own.past:
            continue
        if telling.matter == own.matter and not excluded(telling, other) and telling.denied == other.denied:
            if telling.bearer.other or (not own.own and another(telling.bearer, own.bearer)):
                continue
            return True
    return False


def another(one: Bearer, other: Bearer) -> bool:
    """Whether two bearers of one text are plainly two: two names, or two nouns that are not used by turns."""
    if one.names and other.names:
        return not one.names & other.names
    if GROUPS & {one.noun, other.noun}:
        return False
    return bool(one.noun and other.noun) and one.noun != other.noun and other.noun not in things().get(one.noun, ())


@once
def standings_of(reading: Reading) -> tuple[Standing, ...]:
    """Every state of the lexicon that a text tells, in text order."""
    return tuple(_standings(reading))


def _standings(reading: Reading) -> Iterator[Standing]:
    table = standings()
    words = {token.lemma.lower() for token in reading.tokens}
    absent = {matter for matter, scene in _SCENES.items() if not words & scene}
    for number, sentence in enumerate(reading.sentences):
        lemmas = [(t.lemma.lower(), f"{t.lemma.lower()}/{t.pos}") for t in reading.sentence_tokens(number)]
        found = []
        for place, (lemma, tagged) in enumerate(lemmas):
            for phrase, matter, state, nouns, lasting in (*table.get(lemma, ()), *table.get(tagged, ())):
                end = phrase_end(lemmas, place, phrase)
                if end is not None:
                    found.append((place, end, phrase, matter, state, nouns, lasting))
        taken: set[tuple[str, int]] = set()
        for place, end, phrase, matter, state, nouns, lasting in sorted(found, key=lambda r: (-len(r[2]), r[0])):
            if matter in absent or taken & {(matter, i) for i in range(place, end)}:
                continue
            first, last = sentence.first + place, sentence.first + end
            verb = verb_over(reading, number, first)
            if verb is None or (matter not in _AHEAD and certainty_of(reading, number, verb).modality not in _FIRM):
                continue
            helped = any(reading.tokens[i].dep == "aux" for i in reading.dependents[verb])
            if reading.tokens[verb].tag == "VBG" and reading.tokens[verb].dep in _TOLD_OF and not helped:
                continue  # "saw him retrieving the gun"
            bearer = _bearer(reading, number, verb, first, last, matter)
            if nouns and bearer.noun not in nouns and not _is_number(reading, bearer):
                continue
            taken |= {(matter, i) for i in range(place, end)}
            denied = not _DENIALS & set(phrase) and _is_denied(reading, number, verb)
            past = long_ago(reading, number, first)
            yield Standing(matter, state, denied, lasting, matter in _OWN, number, first, last, bearer, past)


def long_ago(reading: Reading, number: int, first: int) -> tuple[Interval, ...]:
    """The days that the sentence names, where all of them lie long before the report; else none.

    "The bridge, built in 1871, collapsed": a day that only describes a noun dates nothing else.
    """
    known = [
        m.value.interval
        for m in reading.mentions_by_sentence[number]
        if isinstance(m.value, When) and m.value.interval is not None and not _describes(reading, number, m.span, first)
    ]
    if _YEARS_BACK.search(reading.sentence_text(number)):
        return tuple(known) or (_ONCE,)
    if reading.published is None:
        return ()
    written = reading.published.interval.earliest
    past = [
        day.latest < written - timedelta(days=_LONG_AGO if (day.latest - day.earliest).days < _YEAR else 0)
        for day in known
    ]
    return tuple(known) if past and all(past) else ()


def _describes(reading: Reading, number: int, day: Span, first: int) -> bool:
    """Whether a day stands inside a clause that describes a noun, in which the token ``first`` does not stand."""
    sentence = reading.sentences[number]
    place = next((i for i in range(sentence.first, sentence.last) if day.contains(reading.tokens[i].span)), None)
    while place is not None and reading.tokens[place].head != place:
        if reading.tokens[place].dep in _DESCRIBING:
            return first not in subtree(reading, sentence, place)
        place = reading.tokens[place].head
    return False


def _is_number(reading: Reading, bearer: Bearer) -> bool:
    return bearer.place is not None and reading.tokens[bearer.place].pos == "NUM"


def _is_denied(reading: Reading, number: int, verb: int) -> bool:
    below = [reading.tokens[i] for i in reading.dependents[verb]]
    never = any(t.text.lower() == "at" and t.dep == "prep" for t in below) and "at no time" in " ".join(
        t.text.lower() for t in reading.sentence_tokens(number)
    )
    head = reading.tokens[verb].head
    yet = reading.tokens[verb].dep == "xcomp" and any(
        reading.tokens[i].text.lower() == "yet" for i in reading.dependents[head]
    )
    return is_negated(reading, number, verb) != (never or yet)


def _bearer(reading: Reading, number: int, verb: int, first: int, last: int, matter: str) -> Bearer:
    """The object of an active verb, or its subject; a noun of the phrase itself is no bearer ("made no arrests")."""
    row = next((p for p in predicates_of(reading, number) if p.verb == verb), None)
    if row is None:
        return NOBODY
    inside = row.target is not None and first <= row.target < last
    if inside and reading.tokens[row.target or 0].lemma == "arrest":
        return NOBODY
    place = subject_near(reading, number, verb)
    if row.target is not None and not (inside or row.passive or row.lemma == "be" or matter in _OF_DOERS):
        place = row.target
    if reading.tokens[last - 1].text.lower() == "for":  # "are looking for three men"
        place = next((i for i in reading.dependents[last - 1] if reading.tokens[i].dep == "pobj"), place)
    return NOBODY if place is not None and first <= place < last else bearer_at(reading, number, place)


def standing_span(reading: Reading, standing: Standing) -> Span:
    """The state's words with what denies them ("have yet to approve"), and with its bearer, where that stands near."""
    start, opens = standing.first, reading.sentences[standing.sentence].first
    while start > opens and (
        reading.tokens[start - 1].pos in {"AUX", "PART"} or reading.tokens[start - 1].text == "yet"
    ):
        start -= 1
    places = [start, standing.last - 1]
    if standing.bearer.place is not None and abs(standing.bearer.place - standing.first) < 12:
        places.append(standing.bearer.place)
    return Span(reading.tokens[min(places)].span.start, reading.tokens[max(places)].span.end)
