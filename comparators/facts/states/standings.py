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
from comparators.facts.certainties.clauses import is_aim
from comparators.facts.once import once
from comparators.facts.states.bearers import NOBODY, Bearer, bearer_at, subject_near
from comparators.facts.states.outcomes import phrase_end
from comparators.knowledge.measures import standings
from comparators.model import Reading, Span
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
_OF_DOERS = frozenset(
    {"defeat", "market", "future in office", "means of payment", "composure", "apology"}
)  # matters of the subject, whatever the object
_LONG_AGO = 60  # days before the report: what is told of then is background
LINKED_ONLY = frozenset(
    {"life", "damage", "market", "harm", "way out of captivity"}
)  # matters of which a story tells many
OF_OFFICES = frozenset({"office", "future in office"})
OF_ONE = frozenset({"life", "harm"})  # the same, of one who is named, or has a trade
_DENIALS = frozenset({"no", "nobody", "not"})
_CHANCES = frozenset({"chance", "risk", "danger", "possibility", "prospect", "threat", "fear", "likelihood", "hope"})
_TOLD_OF = frozenset({"xcomp", "ccomp", "pcomp"})


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
            if reading.tokens[verb].dep == "acl" and is_aim(reading, verb):
                continue  # "pressure to step down"
            if reading.tokens[verb].dep == "xcomp" and reading.tokens[reading.tokens[verb].head].pos == "ADJ":
                continue  # "is optimistic to end the war"
            if _is_chance(reading, verb):
                continue  # "little chance of the deal collapsing"
            if matter in LINKED_ONLY and reading.tokens[first].dep in {"amod", "compound"}:
                continue  # "the injured list", "a damaged reputation"
            helped = any(reading.tokens[i].dep == "aux" for i in reading.dependents[verb])
            if reading.tokens[verb].tag == "VBG" and reading.tokens[verb].dep in _TOLD_OF and not helped:
                continue  # "saw him retrieving the gun"
            if matter == "deal" and certainty_of(reading, number, verb).modality == "expected":
                state = "to come" if state == "done" else state
            bearer = _bearer(reading, number, verb, first, last, matter)
            if nouns and bearer.noun not in nouns and not _is_number(reading, bearer):
                continue
            if matter in OF_OFFICES and phrase[0] == "will" and not bearer.names:
                continue  # "the museum will remain closed"
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


def _is_chance(reading: Reading, verb: int) -> bool:
    """Whether a clause in "-ing" only says of what there is a chance or a danger."""
    place = verb
    while reading.tokens[place].tag != "VBN" and reading.tokens[place].dep in {"acl", "pcomp", "pobj", "prep"}:
        place = reading.tokens[place].head
        if reading.tokens[place].lemma in _CHANCES:
            return reading.tokens[verb].tag == "VBG"
    return False


def _is_number(reading: Reading, bearer: Bearer) -> bool:
    return bearer.place is not None and reading.tokens[bearer.place].pos == "NUM"


def _is_denied(reading: Reading, number: int, verb: int) -> bool:
    below = [reading.tokens[i] for i in reading.dependents[verb]]
    never = any(t.text.lower() == "at" and t.dep == "prep" for t in below) and "at no time" in " ".join(
        t.text.lower() for t in reading.sentence_tokens(number)
    )
    return is_negated(reading, number, verb) != never


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
    joint = reading.tokens[last - 1].text.lower()
    if joint == "for" or (matter == "damage" and joint in {"in", "to"}):  # "are looking for three men", "cracks in"
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
