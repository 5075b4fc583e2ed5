"""One harmful act, and two reports that do not say equally surely who did it.

For each place where a text names a doer, the places of the other text that tell the same act are found, by the links
and by where they stand. The text as a whole is asked, not one clause: if it names this doer in its own voice anywhere,
nothing is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.acts.behind import STATE, Behind, behind_of, doer_keys, is_camp
from comparators.facts.acts.nominal import acts_of
from comparators.facts.acts.predicates import Predicate
from comparators.facts.counts.claims import content_words
from comparators.facts.events.matters import fact_links, openings, other_tolls
from comparators.facts.events.one_event import one_event
from comparators.facts.events.one_story import openings_part
from comparators.facts.once import once
from comparators.model import SIDES, Link, Pair, Reading, Side
from comparators.reading.grammar import children

_ENOUGH, _SURE = 2.5, 3.0  # points for one event: where both name a doer, and where one does
_NO_ONE = frozenset(
    {"airstrike", "strike", "attack", "blast", "explosion", "bomb", "missile", "shell", "rocket", "bombing",
     "shelling", "raid", "gas", "fire", "gunfire", "drone", "mine", "car", "it", "that", "which"}
)  # fmt: skip
_ANYTHING = frozenset({"area", "city", "town", "village", "people", "person", "civilian", "other", "building"})
_LINKED = 0.75  # score of a link that is trusted alone
_WORDS, _A_WORD = 4, 0.5
_STEM = 5  # letters, as in the keys of doers
_TITLES = frozenset({"headline", "subhead", "kicker"})
_ATTACKS = frozenset({"attack", "explosion", "death", "shooting"})
# Two acts done with different means are two acts.
_MEANS = {
    "air": {"airstrike", "jet", "warplane", "plane", "aircraft", "air", "barrel", "helicopter", "drone", "aerial"},
    "shells": {"shell", "mortar", "rocket", "artillery", "sniper", "shelling"},
    "laid bomb": {"suicide", "bomber", "car", "truck", "motorbike", "motorcycle", "mine", "vest", "belt"},
    "gas": {"gas", "chemical", "chlorine", "sarin", "toxic", "poison"},
    "missile": {"missile"},
    "shooting": {"gun", "gunfire", "shoot", "shooting", "rifle"},
}


@dataclass(frozen=True, slots=True)
class Apart:
    """``named`` is on ``side``; the other text has ``other``, or only ``bare``, an act without a doer."""

    side: Side
    named: Behind
    other: Behind | None
    bare: Predicate | None
    link: Link | None
    points: float


@once
def doers_apart(pair: Pair) -> tuple[Apart, ...]:
    """The clearest such place for each body of either text, the surest first."""
    rows = [row for side in SIDES for row in _from(pair, side) if row.link is not None or not openings_part(pair)]
    rows.sort(key=lambda row: (-row.points, row.side, row.named.sentence))
    kept: list[Apart] = []
    for row in rows:
        if not any(other.named.agents & row.named.agents and other.side == row.side for other in kept):
            kept.append(row)
    return tuple(kept)


def _from(pair: Pair, side: Side) -> Iterator[Apart]:
    other: Side = "right" if side == "left" else "left"
    mine, theirs = pair.reading(side), pair.reading(other)
    named = behind_of(theirs)
    for row in behind_of(mine):
        if row.strength not in {"flat", "said", "doubted"} or row.event not in _ATTACKS or _is_habit(mine, row):
            continue
        if row.strength == "flat" and any(there.agents & row.agents and there.strength == "flat" for there in named):
            continue
        places = _places(pair, side, row)
        if row.act:
            for there in named:
                reach = {there.sentence, there.sentence - 1} if there.strength == "open" else {there.sentence}
                near = places + (_places(pair, side, row, row.sentence - 1) if there.strength == "open" else [])
                hit = next((place for place in near if place[0] in reach), None)
                if hit is not None and _is_weaker(mine, row, there) and not _other_toll(pair, side, row, there):
                    yield Apart(side, row, there, None, hit[1], hit[2] + 1)
        if not row.act or row.strength == "doubted" or any(there.agents & row.agents for there in named):
            continue
        told = {number for number, _, _ in places}
        first = {number for number in range(len(theirs.sentences)) if _opens(theirs, number)}
        if any(there.agents and there.sentence in told | first for there in named):
            continue
        if any(_speaks_of(theirs, number, row.agents) for number in told | first):
            continue
        for number, link, points in places:
            sure = link is not None and link.relation in {"same", "update"} and link.score >= _LINKED
            bare = _bare(theirs, number, row)
            left, right = (row.sentence, number) if side == "left" else (number, row.sentence)
            placed = any(reason.startswith("both name") for reason in one_event(pair, left, right, link).reasons)
            both_open = placed and _opens(mine, row.sentence) and number in first
            if bare is not None and not bare.nominal and points >= _SURE and (sure or both_open):
                yield Apart(side, row, None, bare, link, points)


def _is_habit(reading: Reading, row: Behind) -> bool:
    """ "Is regularly bombed by", "are carrying out strikes": no single act."""
    return row.act and not row.noun and reading.tokens[row.verb].tag in {"VBP", "VBG"} and not _titled(reading, row)


def _titled(reading: Reading, row: Behind) -> bool:
    return reading.passage_of(row.sentence).role in _TITLES


def _is_weaker(reading: Reading, row: Behind, there: Behind) -> bool:
    """Whether what the other text says of the doer is less sure; a noun takes its doer for given, so doubt is asked."""
    if there.strength == "open":
        return row.strength != "doubted" and not row.noun and not there.claim
    if not there.agents & row.agents:  # "opposition forces killed the pilot", as the army says, and "militants killed"
        one = (
            bool((there.target & row.target) - _ANYTHING) and there.event == row.event and not (there.noun or row.noun)
        )
        return one and there.strength == "said" and row.strength != "said"
    if row.strength != "flat":
        return False
    if row.noun:
        return there.strength in {"doubted", "denied"} and _opens(reading, row.sentence)
    return there.strength in {"said", "doubted", "denied"}


def _places(pair: Pair, side: Side, row: Behind, number: int | None = None) -> list[tuple[int, Link | None, float]]:
    """The sentences of the other text that tell what this one tells, with the points that speak for it."""
    number = row.sentence if number is None else max(0, number)
    rows: dict[int, tuple[int, Link | None, float]] = {}
    for link in fact_links(pair):
        if number in getattr(link, side):
            for there in link.right if side == "left" else link.left:
                rows.setdefault(there, (there, link, 0.0))
    reading = pair.left if side == "left" else pair.right
    other = pair.right if side == "left" else pair.left
    if _opens(reading, number):
        for there in range(len(other.sentences)):
            if _opens(other, there):
                rows.setdefault(there, (there, None, 0.0))
    for there in () if row.noun and not _opens(reading, number) else _alike(pair, side, number):
        rows.setdefault(there, (there, None, 0.0))
    found: list[tuple[int, Link | None, float]] = []
    for there, joint, _ in rows.values():
        left, right = (number, there) if side == "left" else (there, number)
        event = one_event(pair, left, right, joint)
        shared = len(content_words(pair.left, left) & content_words(pair.right, right))
        if (
            means_of(reading, number)
            and means_of(other, there)
            and not means_of(reading, number) & means_of(other, there)
        ):
            continue
        points = event.points + (joint.score if joint else 0.0) + _A_WORD * max(0, shared - 1)
        if points >= _ENOUGH and not other_tolls(pair, (left,), (right,)):
            found.append((there, joint, points))
    return sorted(found, key=lambda row: -row[2])


def _alike(pair: Pair, side: Side, number: int) -> list[int]:
    """Sentences of the other text that share many words with this one, although no link joins them."""
    mine, theirs = pair.reading(side), pair.right if side == "left" else pair.left
    words = content_words(mine, number)
    return [n for n in range(len(theirs.sentences)) if len(words & content_words(theirs, n)) >= _WORDS]


@once
def means_of(reading: Reading, number: int) -> frozenset[str]:
    """With what a sentence says the harm was done: from the air, by gunfire from afar, by a bomb laid, with gas."""
    words = {token.lemma.lower() for token in reading.sentence_tokens(number)}
    return frozenset(kind for kind, means in _MEANS.items() if words & means)


def _opens(reading: Reading, number: int) -> bool:
    return reading.passage_of(number).role in _TITLES or number in openings(reading)


def _other_toll(pair: Pair, side: Side, row: Behind, there: Behind) -> bool:
    """Whether the sentence before "it was unclear who" counts other dead: the doubt is about that attack."""
    before = (max(0, there.sentence - 1),)
    mine = (row.sentence,)
    if there.strength != "open":
        return False
    return other_tolls(pair, mine, before) if side == "left" else other_tolls(pair, before, mine)


def _bare(reading: Reading, number: int, row: Behind) -> Predicate | None:
    """The act of this kind in a sentence, where it stands without any doer that is somebody."""
    acts = [a for a in acts_of(reading, number) if a.event in _ATTACKS]
    if _has_doer(reading, number):
        return None
    if any(doer_keys(reading, a) for a in acts):
        return None
    acts = [a for a in acts if a.doer is None or reading.tokens[a.doer].lemma.lower() in _NO_ONE]
    same = [a for a in acts if a.event == row.event] or acts
    verbs = [a for a in same if not a.nominal]
    nouns = [a for a in same if a.nominal and not _is_done(reading, a)]
    return next(iter(verbs or nouns), None)


def _has_doer(reading: Reading, number: int) -> bool:
    """Whether any side's fighters stand in the sentence as those who do or undergo something."""
    sentence = reading.sentences[number]
    for place in range(sentence.first, sentence.last):
        token = reading.tokens[place]
        if is_camp(token.lemma.lower()) and (
            token.dep in {"nsubj", "nsubjpass", "conj"} or reading.tokens[token.head].text.lower() in {"by", "with"}
        ):
            return True
    return False


def _is_done(reading: Reading, act: Predicate) -> bool:
    """Whether the noun is what somebody does: "the factions launched an assault"."""
    verb = reading.tokens[act.verb].head
    below = children(reading, reading.sentences[act.sentence], verb)
    return reading.tokens[act.verb].dep == "dobj" and any(
        reading.tokens[i].dep == "nsubj" and reading.tokens[i].lemma.lower() not in _NO_ONE for i in below
    )


def _speaks_of(reading: Reading, number: int, agents: frozenset[str]) -> bool:
    """Whether the sentence has this body in any role: "the regime stepped up its campaign"."""
    lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
    lemmas |= {"state"} if lemmas & STATE else set()
    names = {getattr(m.value, "country", "") or "" for m in reading.mentions_by_sentence[number]}
    bodies = {key for key in agents if not (key.isupper() and agents - {key})}
    stems = {lemma[:_STEM] for lemma in lemmas}
    return bool(bodies & (lemmas | names | stems))
