"""Persons whom one text alone introduces by a word that judges, and claims that one text alone calls a theory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.framing.affiliation import PEOPLES
from comparators.framing.descriptors import Introduction, introductions
from comparators.framing.grammar import children, content, in_quotes, phrase, span_of
from comparators.framing.terms import Hit
from comparators.knowledge.gazetteer import gazetteer
from comparators.model import SIDES, Pair, Reading, Side, Span, Token

_SHOWN = 3
_SHORTEST_NAME = 4
_NO_NAMES = frozenset(
    {"front", "group", "groups", "organization", "organisation", "army", "forces", "force", "terrorist", "terrorists",
     "islamic", "islamist", "state", "free", "brigade", "militants", "militant", "militia", "movement", "party",
     "units",
     "takfiri", "rebels", "rebel", "killed", "kill", "attack", "attacks", "jihadist", "jihadists", "extremists",
     "tags",
     "extremist", "dead", "fighters", "blast", "near", "gunmen", "wing", "armed"}
)  # fmt: skip
# A claim may be anybody's; these say by themselves that it need not be so.
_DOUBTS = frozenset({"theory", "narrative", "hoax", "myth", "smear"})


@dataclass(frozen=True, slots=True)
class Contrast:
    """One thing under a label that judges on ``side``, and plain on the other."""

    side: Side
    about: str
    word: str
    attitude: str
    source: str
    spans: tuple[Span, ...]
    plain: tuple[Span, ...]


def person_contrasts(pair: Pair) -> Iterator[Contrast]:
    """Each person once a side: all judging introductions, and how the other text introduces the same person."""
    found = {side: introductions(pair.reading(side)) for side in SIDES}
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        for person, rows in found[side].items():
            judged = [row for row in rows if row.attitude]
            theirs = found[other].get(person, ())
            if not judged or not theirs or {row.word for row in judged} & {row.word for row in theirs}:
                continue
            first = judged[0]
            yield Contrast(
                side=side,
                about=person.title(),
                word=first.word,
                attitude=first.attitude,
                source=first.source,
                spans=tuple(row.span for row in judged[:_SHOWN]),
                plain=tuple(row.span for row in _best(theirs)[:_SHOWN]),
            )


def _best(rows: tuple[Introduction, ...]) -> list[Introduction]:
    """The mentions that say most of the person, before bare names."""
    return sorted(rows, key=lambda row: (not row.attitude, not row.roles, -len(row.span), row.span))


def group_contrasts(pair: Pair, hits: dict[Side, tuple[Hit, ...]]) -> Iterator[Contrast]:
    """Groups that one text names with a judging label ("the PKK terrorist organisation"), the other by name alone.

    A name of several words counts once.
    """
    judged = {side: _judged_names(pair.reading(side), hits[side]) for side in SIDES}
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        told: list[list[Hit]] = []
        for name, rows in judged[side].items():
            plain = _named(pair.reading(other), name) if name not in judged[other] else ()
            if plain and rows not in told:
                told.append(rows)
                first = rows[0]
                spans = tuple(hit.span for hit in rows[:_SHOWN])
                yield Contrast(side, name.upper(), first.term, first.attitude, first.source, spans, plain)


def _judged_names(reading: Reading, hits: tuple[Hit, ...]) -> dict[str, list[Hit]]:
    """Names of groups inside labels that take a view against an armed group, lower case."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.referent != "armed group" or hit.attitude != "negative" or hit.name:
            continue
        for token in reading.sentence_tokens(hit.sentence):
            if hit.span.contains(token.span) and _names_a_group(token):
                found.setdefault(token.text.casefold(), []).append(hit)
    return found


def _names_a_group(token: Token) -> bool:
    """An acronym, or a word of a name that is no nation's, no place's and no common noun's with a capital."""
    if token.pos != "PROPN" or token.text.casefold() in _NO_NAMES or token.dep == "det":
        return False
    if token.text.isupper():
        return len(token.text) > 1 and not gazetteer().country_of(token.text)
    plain = token.text.casefold()
    if not token.text[:1].isupper() or len(plain) < _SHORTEST_NAME or plain.endswith(PEOPLES):
        return False
    return token.entity not in {"GPE", "LOC", "FAC"} and not gazetteer().country_of(token.text.removesuffix("s"))


def _named(reading: Reading, name: str) -> tuple[Span, ...]:
    """The first phrases that hold this name, outside quotation marks."""
    tree = children(reading)
    quoted = in_quotes(reading)
    found = [
        span_of(reading, phrase(reading, tree, token.head if token.dep == "compound" else index))
        for index, token in enumerate(reading.tokens)
        if token.text.casefold() == name and token.text[:1].isupper() and not quoted[index]
    ]
    return tuple(found[:_SHOWN])


def claim_contrasts(pair: Pair, hits: dict[Side, tuple[Hit, ...]]) -> Iterator[Contrast]:
    """What one text calls a theory, a narrative or a hoax ("the collusion theory"), and the other names plainly."""
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        doubted: dict[str, list[Hit]] = {}
        for hit in hits[side]:
            if hit.referent == "allegation" and hit.term.split()[-1] in _DOUBTS:
                for topic in _topics(pair.reading(side), hit):
                    doubted.setdefault(topic, []).append(hit)
        for topic, rows in doubted.items():
            plain = _plain(pair.reading(other), topic, hits[other])
            if plain:
                first = rows[0]
                spans = tuple(hit.span for hit in rows[:_SHOWN])
                yield Contrast(side, topic, first.term, first.attitude, first.source, spans, plain)


def _topics(reading: Reading, hit: Hit) -> frozenset[str]:
    """The nouns before the label: what the theory is about."""
    inside = [token for token in reading.sentence_tokens(hit.sentence) if hit.span.contains(token.span)]
    return content([token for token in inside[:-1] if token.pos == "NOUN"])


def _plain(reading: Reading, topic: str, hits: tuple[Hit, ...]) -> tuple[Span, ...]:
    """Phrases with this noun that no doubting label rules; empty where the text doubts it too."""
    tree = children(reading)
    doubted = [h for h in hits if h.referent == "allegation" and h.attitude in {"doubting", "negative"}]
    found = []
    quoted = in_quotes(reading)
    for index, token in enumerate(reading.tokens):
        if token.lemma != topic or token.pos != "NOUN" or quoted[index]:
            continue
        if any(hit.span.contains(token.span) for hit in doubted):
            return ()
        head = token.head if token.dep == "compound" else index
        found.append(span_of(reading, tuple(sorted({*phrase(reading, tree, head), index}))))
    return tuple(dict.fromkeys(found))[:_SHOWN]
