"""Two states of one matter that exclude each other, said of one bearer: by its name, its noun, or by the link.

Of matters of which one story tells many (who died, what was damaged) only linked sentences are asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.certainty import certainty_of, verb_over
from comparators.facts.events.own_dates import of_another_year
from comparators.facts.states.bearers import GROUPS, Bearer, number_of_them, one_bearer
from comparators.facts.states.outcomes import had_been
from comparators.facts.states.standings import LINKED_ONLY, OF_ONE, Standing, standings_of
from comparators.facts.states.years import other_case
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import things
from comparators.model import Pair, Reading
from comparators.reading.grammar import subtree
from comparators.values import When

_OWNED = frozenset({"market"})  # matters of what belongs to somebody: "Norda's shares"
_PERSONAL = frozenset({"future in office", "means of payment"})  # matters of one who is named, or of one office
_NEAR = 9  # tokens behind a noun, in which its partners are named
_KIN = frozenset(
    {"mother", "father", "wife", "husband", "son", "daughter", "brother", "sister", "child", "parent", "girlfriend",
     "boyfriend", "ex-girlfriend", "ex-wife", "ex-husband", "fiancee", "uncle", "aunt", "grandmother", "grandfather"}
)  # fmt: skip
_BUT_NOT = re.compile(r"\bbut not\b", re.IGNORECASE)
_LINKED = 0.65  # how surely two unnamed bearers are one in linked sentences
_LIKE = 0.6
_NAMELESS = 0.6  # the same where the phrase itself says what it is about


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
    if (
        of_another_year(pair, a.first, b.first)
        or _other_days(pair, a, b)
        or other_case(pair, a.matter, a.sentence, b.sentence)
    ):
        return 0.0
    if a.denied != b.denied and _BUT_NOT.search(
        (pair.right if a.denied else pair.left).sentence_text(b.sentence if a.denied else a.sentence)
    ):
        return 0.0  # "apologised for the delay but not for the decision"
    if (a.past or b.past) and not any(x.overlaps(y) for x in a.past for y in b.past):
        return 0.0
    counts = number_of_them(pair.left, a.bearer), number_of_them(pair.right, b.bearer)
    if all(counts) and counts[0] != counts[1]:
        return 0.0  # "14 of the injured", "six of the injured"
    if a.matter in LINKED_ONLY and not (linked or (a.matter in OF_ONE and _near_links(pair, a, b))):
        return 0.0
    if a.matter in OF_ONE | _PERSONAL and not _is_one(pair, a.bearer, b.bearer):
        return 0.0
    if a.matter in OF_ONE and (_is_pronoun(pair.left, a) or _is_pronoun(pair.right, b)):
        return 0.0  # "to arrest him": whom, is a guess
    if a.matter == "plea" and had_been(pair.left, a.sentence, a.first) != had_been(pair.right, b.sentence, b.first):
        return 0.0  # "had pleaded not guilty", and in the end "pleaded guilty"
    if a.matter == "health" and not all(counts) and (_are_several(pair.left, a) or _are_several(pair.right, b)):
        return 0.0  # "three people had died", "many of the wounded are critical"
    if a.matter == "health" and (_is_he(pair.left, a) or _is_he(pair.right, b)):
        return 0.0  # "he was listed in stable condition", of another than the boy who died
    if a.matter in OF_ONE and (a.bearer.noun in _KIN or b.bearer.noun in _KIN) and a.bearer.noun != b.bearer.noun:
        return 0.0  # "killed his mother", "Golan was arrested": one surname
    if a.matter in _OWNED and not _of_one_owner(pair, a, b):
        return 0.0
    partners = _partners(pair.left, a), _partners(pair.right, b)
    if all(partners) and not partners[0] & partners[1]:
        return 0.0  # a deal with Norda, agreements with Sella and Toral
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


def _is_he(reading: Reading, own: Standing) -> bool:
    """Whether somebody is meant whom the sentence does not name."""
    place = own.bearer.place
    return not own.bearer.names and (place is None or reading.tokens[place].text.lower() in {"he", "she", "who"})


def _are_several(reading: Reading, own: Standing) -> bool:
    place = own.bearer.place
    return place is not None and (reading.tokens[place].tag in {"NNS", "JJ"} or reading.tokens[place].lemma == "people")


def _is_pronoun(reading: Reading, own: Standing) -> bool:
    return own.bearer.place is not None and reading.tokens[own.bearer.place].text.lower() in {"him", "her"}


def _partners(reading: Reading, own: Standing) -> frozenset[str]:
    """The names behind a "with" or "between" that stands near what the state is said of: "the deal with Norda"."""
    if own.bearer.place is None:
        return frozenset()
    sentence = reading.sentences[own.sentence]
    joints = [
        i
        for i in range(own.bearer.place + 1, min(sentence.last, own.bearer.place + _NEAR))
        if reading.tokens[i].text.lower() in {"with", "between"} and reading.tokens[i].pos == "ADP"
    ]
    inside = [i for joint in joints[:1] for i in subtree(reading, sentence, joint)]
    return frozenset(reading.tokens[i].text.lower() for i in inside if reading.tokens[i].pos == "PROPN")


def _is_one(pair: Pair, left: Bearer, right: Bearer) -> bool:
    """Whether both name one person, or speak of one by the same trade: not "a soldier", nor "people"."""
    if left.names and right.names:
        return bool(left.names & right.names)
    if left.place is None or right.place is None or left.noun != right.noun:
        return False
    both = ((pair.left, left.place), (pair.right, right.place))
    return all(
        reading.tokens[place].tag == "NN"
        and any(
            reading.tokens[i].text.lower() in {"the", "his", "her", "its", "their"} for i in reading.dependents[place]
        )
        for reading, place in both
    )


def _near_links(pair: Pair, a: Standing, b: Standing) -> bool:
    """Whether a link joins the one sentence with the other or with the one before it, which named the person."""
    return any(
        (a.sentence in link.left and b.sentence - 1 in link.right)
        or (a.sentence - 1 in link.left and b.sentence in link.right)
        for link in pair.alignment.links
        if link.relation != "parallel"
    )


def _of_one_owner(pair: Pair, a: Standing, b: Standing) -> bool:
    """Whether both are of one owner by name, or neither has one, and no two kinds are named: "oil prices"."""
    if a.bearer.place is None or b.bearer.place is None:
        return False
    rows = ((pair.left, a, a.bearer.place), (pair.right, b, b.bearer.place))
    inside = [
        [i for i in subtree(reading, reading.sentences[own.sentence], place) if i != place]
        for reading, own, place in rows
    ]
    owners = [
        {r.tokens[i].text.lower() for i in side if r.tokens[i].pos == "PROPN"}
        for (r, *_), side in zip(rows, inside, strict=True)
    ]
    kinds = [[i for i in side if r.tokens[i].pos == "NOUN"] for (r, *_), side in zip(rows, inside, strict=True)]
    alike = any(word_likeness(pair.left, i, pair.right, j) >= _LIKE for i in kinds[0] for j in kinds[1])
    if owners[0] or owners[1]:
        return bool(owners[0] & owners[1]) or (alike and not (owners[0] and owners[1]))
    return alike or not (kinds[0] and kinds[1])


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
            mine, one = own.bearer, telling.bearer
            if own.matter in OF_ONE and not (mine.names & one.names or mine.noun == one.noun != ""):
                continue  # others died
            return True
    return False


def another(one: Bearer, other: Bearer) -> bool:
    """Whether two bearers of one text are plainly two: two names, or two nouns that are not used by turns."""
    if one.names and other.names:
        return not one.names & other.names
    if GROUPS & {one.noun, other.noun}:
        return False
    return bool(one.noun and other.noun) and one.noun != other.noun and other.noun not in things().get(one.noun, ())
