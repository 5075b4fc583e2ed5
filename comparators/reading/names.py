"""People, organisations, places, groups, weapons and offices that a text names, with the mentions of one gathered.

The gazetteer and titles come first; what is left is the parser's guess, corrected where the words around it
plainly say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comparators.model import Mention, MentionKind, Reading, Span
from comparators.reading.entities import gather
from comparators.reading.known_names import known_names
from comparators.reading.parsed_names import parsed_names
from comparators.reading.placed_names import placed_names
from comparators.reading.titles import offices, titled
from comparators.reading.weapons import weapons_in_context
from comparators.values import Name


def find_names(reading: Reading) -> Iterator[Mention]:
    """Every name in text order; mentions of one person, body or place share ``Name.entity``.

    ``source`` is gazetteer, title, context or parse. A country's adjective ("Azerbaijani") is a group with the
    country's code. An office ("the foreign minister") is a role; beside a name it shares that name's entity.
    """
    found: list[Mention] = []
    for number in range(len(reading.sentences)):
        sure = [*_titled(reading, number), *known_names(reading, number)]
        guessed = [*weapons_in_context(reading, number), *placed_names(reading, number), *parsed_names(reading, number)]
        found += _without_overlaps(reading, sure, guessed)
    roles = [role for number in range(len(reading.sentences)) for role in _roles(reading, number)]
    yield from gather(reading, found, roles)


def _titled(reading: Reading, number: int) -> Iterator[Mention]:
    """People named after an office or a title."""
    sentence = reading.sentences[number].span
    for office in offices(reading.text, sentence.start, sentence.end):
        if office.holder is not None:
            words = office.holder.of(reading.text)
            name = Name(words, "", "title", office.country, office.office)
            yield Mention("person", office.holder, number, name)
    for span in titled(reading.text, sentence.start, sentence.end):
        yield Mention("person", span, number, Name(span.of(reading.text), "", "title"))


def _roles(reading: Reading, number: int) -> Iterator[Mention]:
    sentence = reading.sentences[number].span
    for office in offices(reading.text, sentence.start, sentence.end):
        yield Mention("role", office.span, number, Name(office.office, "", "title", office.country, office.office))


def _without_overlaps(reading: Reading, sure: list[Mention], guessed: list[Mention]) -> list[Mention]:
    """One mention a stretch: the gazetteer's and the titles' before guesses, the longer before the shorter.

    A guess that runs on over a known place ("Washington Post", "Jordan Peterson") shows that the place was no place.
    """
    kept: list[Mention] = []
    for mention in sorted(sure, key=lambda item: (-len(item.span), item.value.source != "gazetteer")):  # type: ignore[union-attr]
        if any(other.span.overlaps(mention.span) for other in kept):
            _share_role(kept, mention)
            continue
        longer = next((guess for guess in guessed if _swallows(reading, guess, mention)), None)
        if longer is None:
            kept.append(mention)
    for guess in guessed:
        if not any(other.span.overlaps(guess.span) for other in kept):
            kept.append(guess)
    return sorted(kept, key=lambda item: item.span)


def _share_role(kept: list[Mention], mention: Mention) -> None:
    """A name known to the gazetteer that also stands after an office keeps that office."""
    for place, other in enumerate(kept):
        left, right = other.value, mention.value
        if other.span.overlaps(mention.span) and isinstance(left, Name) and isinstance(right, Name):
            if right.source == "title" and not left.role and other.kind == "person":
                kept[place] = replace(
                    other, value=replace(left, role=right.role, country=left.country or right.country)
                )
            elif left.source == "title" and right.source == "gazetteer" and mention.kind == "person":
                kept[place] = replace(mention, value=replace(right, role=left.role or right.role))


_PROPER: frozenset[MentionKind] = frozenset({"person", "organisation"})


def _swallows(reading: Reading, guess: Mention, known: Mention) -> bool:
    if guess.kind not in _PROPER or known.kind not in ("place", "group") or not guess.span.contains(known.span):
        return False
    rest = Span(known.span.end, guess.span.end).of(reading.text)
    return len(guess.span) > len(known.span) and bool(rest.strip()) and rest.strip()[0].isupper()
