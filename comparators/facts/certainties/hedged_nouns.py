"""Acts that a noun names, flatly in one text and with doubt in the other: "the chemical attack", "an alleged …".

Only mentions that say which act they mean count: "the attack" refers back to whatever was said of it before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.counts.claims import content_words
from comparators.facts.divergence import divergence, shortened
from comparators.facts.once import once
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.measures import events
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span
from comparators.reading.grammar import children, noun_phrase, subtree

_HEDGES = frozenset(
    {"alleged", "suspected", "reported", "purported", "apparent", "supposed", "claimed", "presumed", "unconfirmed"}
)  # fmt: skip
_CARRY = frozenset({"NOUN", "PROPN", "ADJ"})
_EMPTY = frozenset({"report", "day", "week", "year", "month", "people", "new", "major", "large", "first", "last"})
_OTHERS = frozenset({"earlier", "previous", "past", "other", "similar", "further", "another", "more", "any", "no",
                     "former", "such", "future"})  # fmt: skip
_TITLES = frozenset({"headline", "subhead", "kicker", "pull_quote"})
_MOST = 2  # quotations a side
_SHARED = 4  # content words of the two sentences, where the nouns themselves share no further word


@dataclass(frozen=True, slots=True)
class Named:
    """One mention: ``which`` are the words that say which act is meant, ``hedge`` the word of doubt or nothing."""

    head: str
    event: str
    which: frozenset[str]
    hedge: str
    own: bool
    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Hedged:
    """``side`` doubts, the other text does not; or one text does both, and then ``flat`` is of its opening."""

    side: Side
    doubts: tuple[Named, ...]
    flat: tuple[Named, ...]


@once
def named_acts(reading: Reading) -> tuple[Named, ...]:
    """Every noun that names an act, or that stands with a word of doubt, in text order."""
    return tuple(_named(reading))


def _named(reading: Reading) -> Iterator[Named]:
    for number, sentence in enumerate(reading.sentences):
        voiced = is_voiced(reading, number)
        for place in range(sentence.first, sentence.last):
            token = reading.tokens[place]
            if token.pos not in {"NOUN", "PROPN"} or token.dep in {"compound", "amod", "nmod", "poss"}:
                continue
            below = [reading.tokens[i].text.lower() for i in children(reading, sentence, place) if i < place]
            hedge = next((word for word in below if word in _HEDGES), "")
            lemma = token.lemma.lower()
            if (not hedge and lemma not in events()) or _is_another(reading, number, place):
                continue
            span = noun_phrase(reading, sentence, place)
            inside = [i for i in subtree(reading, sentence, place) if span.contains(reading.tokens[i].span)]
            which = frozenset(
                reading.tokens[i].lemma.lower()
                for i in inside
                if reading.tokens[i].pos in _CARRY and i != place and not gazetteer().country_of(reading.tokens[i].text)
            )
            yield Named(lemma, events().get(lemma, ""), which - _HEDGES - _EMPTY, hedge, not voiced, number, span)


def _is_another(reading: Reading, number: int, place: int) -> bool:
    """ "Three earlier attacks", "the deadliest attack": told of others, or compared with them."""
    below = [reading.tokens[i] for i in children(reading, reading.sentences[number], place)]
    return any(token.tag in {"JJS", "CD"} or token.text.lower() in _OTHERS for token in below)


def hedged_apart(pair: Pair) -> Iterator[Hedged]:
    """One row an act, the text that doubts it against the one that does not."""
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        mine, theirs = named_acts(pair.reading(side)), named_acts(pair.reading(other))
        taken: set[Span] = set()
        for doubt in mine:
            if not doubt.hedge or doubt.span in taken:
                continue
            alike = [n for n in mine if _one(pair.reading(side), n, pair.reading(side), doubt)]
            doubts = tuple(n for n in alike if n.hedge)
            taken |= {n.span for n in doubts}
            if any(not n.hedge and n.own and not _titled(pair.reading(side), n) for n in alike):
                continue
            there = [n for n in theirs if any(_one(pair.reading(side), d, pair.reading(other), n) for d in doubts)]
            flat = tuple(n for n in there if n.own and not n.hedge and not _titled(pair.reading(other), n))
            if flat and not any(n.hedge for n in there):
                yield Hedged(side, doubts[:_MOST], flat[:_MOST])


def _titled(reading: Reading, named: Named) -> bool:
    return reading.passage_of(named.sentence).role in _TITLES


def _one(reading: Reading, left: Named, other: Reading, right: Named) -> bool:
    """Whether two mentions name one act: one word, and a further word in common that says which."""
    if left.head != right.head:
        return False
    if left.which & right.which:
        return True
    shared = content_words(reading, left.sentence) & content_words(other, right.sentence)
    return len(shared) >= _SHARED and not (left.which and right.which)


def findings(pair: Pair) -> Iterator[Finding]:
    """One finding an act."""
    for row in hedged_apart(pair):
        other: Side = "right" if row.side == "left" else "left"
        doubts, flat = tuple(n.span for n in row.doubts), tuple(n.span for n in row.flat)
        words = [shortened(doubts[0].of(pair.reading(row.side).text)), shortened(flat[0].of(pair.reading(other).text))]
        ways = ["in doubt (" + row.doubts[0].hedge + ")", "as a fact"]
        if row.side == "right":
            words.reverse()
            ways.reverse()
        yield divergence(
            pair,
            "modality",
            "certainty",
            left=doubts if row.side == "left" else flat,
            right=flat if row.side == "left" else doubts,
            title="How sure",
            statement=f"“{words[0]}” ({ways[0]}), “{words[1]}” ({ways[1]}).",
            explanation="One report never names this act without a word of doubt, the other never with one.",
            doubt="The two nouns may name two acts of one kind.",
            severity="medium",
            confidence=0.5,
            values=(words[0], words[1]),
            slots=(
                Slot("Act", row.doubts[0].head, row.flat[0].head, "same"),
                Slot("Certainty", ways[0], ways[1], "differs"),
            ),
        )
