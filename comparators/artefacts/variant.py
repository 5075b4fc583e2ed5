"""One name, two spellings: within a text, or between the two.

What it finds: two spellings of one name, such as "Nagorny Karabakh" and "Nagorno Karabakh" in the same article, or
"Kefraya" in one report and "Kafraya" in the other. Within a text also British beside American spelling, a capital
inside a name ("Wikileaks" beside "WikiLeaks") and the Arabic article with and without its hyphen; between two texts,
spellings that differ by a hyphen, an accent or a capital alone are left to the house's style. Where your desk has a
list of preferred spellings, it also finds what the list replaces.

Why it matters: a reader takes two spellings for two places or people, and a search finds half of them. Within one
text they are the trace of a careless hand or of two translations glued together.

An example: an article that writes "Kiev" in its first half and "Kyiv" in its second.

When it is wrong: two people, or two villages, may have names that are nearly the same. A quotation may keep another
spelling on purpose. Between two outlets, each spelling may be right by its own house's style, which is why such a
finding is of low severity.

Source: your list of preferred spellings; the gazetteer's aliases for known names; for others the letter channel
between Latin spellings, learned from names that share one native form (Wikidata, CC0; Google ar2en, Apache-2.0).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from comparators.artefacts.mixed import mixed_writing
from comparators.artefacts.name_rules import rare
from comparators.artefacts.name_runs import Line, Word, lines, longest_name
from comparators.artefacts.preferred import other_spellings
from comparators.house import House
from comparators.knowledge.gazetteer import Entry, Gazetteer, fold, gazetteer
from comparators.knowledge.letter_channel import plain
from comparators.knowledge.name_likeness import Forms, parts, ratio, same_consonants, same_start
from comparators.model import SIDES, Evidence, Finding, Pair, Reading, Side, Span, Suggestion

ALIKE = 1.45  # log likelihood ratio a letter between two spellings of one name
_SHORTEST = 5
_LONG = 8  # letters of a name that two spellings of it share, be it known to some
_TYPES = ("place", "person", "armed group", "organisation", "people", "weapon")


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a text writes a name: ``entry`` is the gazetteer's row, or None for an unknown name."""

    side: Side
    span: Span
    text: str
    entry: Entry | None


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a name that is spelled in two ways, on whichever sides."""
    house = pair.left.house
    names = gazetteer(house)
    for side in SIDES:
        yield from other_spellings(pair.reading(side), side)
    uses = [use for side in SIDES for use in uses_in(pair.reading(side), side, names)]
    for group, entry in known_groups(uses):
        if not ruled(group, house):
            yield finding(pair, group, entry)
    for group, entry in nearly_known_groups(uses):
        yield finding(pair, group, entry)
    for group in unknown_groups(uses):
        yield finding(pair, group, None)
    for side in SIDES:
        yield from mixed_writing(pair.reading(side), side)


def ruled(group: list[Use], house: House) -> bool:
    """Whether the house's own list says how each of these is spelled: then it has been said already."""
    listed = {spelling(name) for row in house.preferred for name in (row.preferred, *row.others)}
    return {spelling(use.text) for use in group} <= listed


def uses_in(reading: Reading, side: Side, names: Gazetteer) -> Iterator[Use]:
    """Every name of a text: whole known ones, and rare words that the gazetteer does not know."""
    for line in lines(reading, names):
        place = 0
        while place < len(line.words):
            word, *following = line.words[place : place + 2]
            if not word.capital and not (following and following[0].capital):
                place += 1
                continue
            count = longest_name(reading.text, line.words, place, names)
            if count:
                span = Span(word.span.start, line.words[place + count - 1].span.end)
                rows = [row for row in names.named(span.of(reading.text)) if row.type in _TYPES]
                if rows and not word.abbreviation:
                    yield Use(side, span, span.of(reading.text), rows[0])
            elif word.capital and not word.known and not line.shouted and _is_name(word):
                yield Use(side, word.span, word.text, None)
            elif _short_with_next(reading.text, line, place):
                span = Span(word.span.start, line.words[place + 1].span.end)
                yield Use(side, span, span.of(reading.text), None)
            place += max(count, 1)


def _short_with_next(text: str, line: Line, place: int) -> bool:
    """Whether a short unknown word stands here that only its neighbour makes a name of: "Urom al-Joz"."""
    word, *rest = line.words[place : place + 2]
    if not rest or line.shouted or not (word.capital and rest[0].capital) or word.abbreviation:
        return False
    joined = text[word.span.end : rest[0].span.start] in (" ", "-")
    return joined and len(plain(word.text)) == _SHORTEST - 1 and not rest[0].abbreviation and rare(word.text)


def _is_name(word: Word) -> bool:
    length = len(plain(word.text))
    long = length >= _LONG and not word.first and known_to_few(word.text)
    return length >= _SHORTEST and not word.abbreviation and (long or rare(word.text))


def known_to_few(word: str) -> bool:
    """Whether English writes this word seldom (Zipf frequency under 3.3, by wordfreq), as it does most family names."""
    from wordfreq import zipf_frequency

    return bool(zipf_frequency(fold(word), "en") < 3.3)


def known_groups(uses: list[Use]) -> Iterator[tuple[list[Use], Entry]]:
    """The uses of each known entry that is written in two ways which are spellings, not other names, of it."""
    by_entry: dict[str, list[Use]] = {}
    for use in uses:
        if use.entry is not None:
            by_entry.setdefault(use.entry.id, []).append(use)
    for group in by_entry.values():
        entry = group[0].entry
        first = group[0]
        same = [use for use in group if alike(first.text, use.text, entry)]
        if entry is not None and len({spelling(use.text) for use in same}) > 1:
            yield same, entry


def alike(left: str, right: str, entry: Entry | None) -> bool:
    """Whether two names of one entry are spellings of one form: "Kiev" and "Kyiv", not "Daesh" and "IS"."""
    if spelling(left) == spelling(right):
        return True
    one, other = parts(left), parts(right)
    if len(one) != len(other) or min(map(len, (*one, *other)), default=0) < 3:
        return False
    return all(
        same_start(first, second) and _close(first, second, 0.4) for first, second in zip(one, other, strict=True)
    )


def spelling(name: str) -> str:
    """A name as spelling goes: without hyphens, accents, case and an article."""
    return " ".join(word for word in fold(name).replace("'", "").split() if word not in ("al", "el", "the"))


def nearly_known_groups(uses: list[Use]) -> Iterator[tuple[list[Use], Entry]]:
    """Unknown names that are very likely a known one which one of the texts writes as it is known."""
    known: dict[str, list[Use]] = {}
    unknown: dict[str, list[Use]] = {}
    for use in uses:
        (unknown if use.entry is None else known).setdefault(spelling(use.text), []).append(use)
    for one, unknown_uses in unknown.items():
        for other, known_uses in known.items():
            entry = known_uses[0].entry
            if entry is not None and one != other and _one_name(one, other) and len(one.split()) == len(other.split()):
                yield unknown_uses + known_uses, entry


def unknown_groups(uses: list[Use]) -> Iterator[list[Use]]:
    """Uses of unknown names that are very likely one name in two spellings."""
    by_spelling: dict[str, list[Use]] = {}
    for use in uses:
        if use.entry is None:
            by_spelling.setdefault(spelling(use.text), []).append(use)
    for one, other in combinations(by_spelling, 2):
        if _one_name(one, other):
            yield by_spelling[one] + by_spelling[other]


def _one_name(one: str, other: str) -> bool:
    same = same_start(one, other) and same_consonants(one, other) and not _inflected(one, other)
    return same and _close(one, other, ALIKE)


def _close(one: str, other: str, needed: float) -> bool:
    value, _ = ratio(plain(one), Forms((other,)))
    return value / len(plain(one)) >= needed


def _inflected(one: str, other: str) -> bool:
    """Armenia and Armenian, Hassan and Hassani, a plural: one word grown from the other."""
    return one.startswith(other) or other.startswith(one)


def right_form(group: list[Use], entry: Entry | None, house: House) -> Suggestion | None:
    """The form to prefer, with what speaks for it; None where nothing does."""
    forms: dict[str, list[str]] = {}
    for use in group:
        forms.setdefault(spelling(use.text), []).append(use.text)
    if entry is not None and alike(group[0].text, entry.canonical, entry):
        return Suggestion(house.spelling(entry.canonical), entry.source)
    names = gazetteer(house)
    grounds: tuple[tuple[str, Callable[[str], float]], ...] = (
        ("the spelling that the two texts use more often", lambda form: len(forms[form])),
        ("the gazetteer, which spells another name so", lambda form: sum(w in names.known_words for w in form.split())),
        ("the spelling that English writes more often (wordfreq)", lambda form: written(form)),
    )
    for source, weight in grounds:
        best, second, *_ = sorted(forms, key=weight, reverse=True)
        if weight(best) > weight(second):
            return Suggestion(house.spelling(forms[best][0]), source)
    return None


def written(form: str) -> float:
    """How often English writes the rarest word of a name, in steps of Zipf frequency."""
    from wordfreq import zipf_frequency

    return float(min((round(zipf_frequency(word, "en")) for word in form.split()), default=0))


def finding(pair: Pair, group: list[Use], entry: Entry | None) -> Finding:
    """A group of uses as a finding, its forms in order of how often they are written."""
    evidence: dict[Side, list[Evidence]] = {"left": [], "right": []}
    said: dict[Side, str] = {"left": "", "right": ""}
    within = False
    for side in SIDES:
        forms: dict[str, list[Use]] = {}
        for use in group:
            if use.side == side:
                forms.setdefault(spelling(use.text), []).append(use)
        ordered = sorted(forms.values(), key=lambda uses: (-len(uses), uses[0].span))
        within = within or len(ordered) > 1
        for place, uses in enumerate(ordered):
            shown = uses[:1] if place == 0 else uses
            evidence[side] += [pair.reading(side).evidence(use.span) for use in shown]
        said[side] = " and ".join(f"“{uses[0].text}”" + times(len(uses)) for uses in ordered)
    where = [f"the {side} text writes {said[side]}" for side in SIDES if said[side]]
    statement = "; ".join(where)
    return Finding(
        comparator="artefacts/variant",
        kind="variant",
        severity="medium" if within else "low",
        confidence=(0.9 if entry else 0.7) if within else (0.8 if entry else 0.6),
        title="Two spellings" if within else "Spelled differently",
        statement=statement[:1].upper() + statement[1:] + ".",
        explanation=(
            "Both are known spellings of one name." if entry else "Their sounds are the same, letter for letter."
        ),
        doubt="They could be two names that happen to be nearly the same." if entry is None else "",
        left=tuple(sorted(evidence["left"])),
        right=tuple(sorted(evidence["right"])),
        values=(said["left"] or None, said["right"] or None),
        suggestion=right_form(group, entry, pair.left.house),
        source=entry.source if entry else "",
    )


def times(count: int) -> str:
    """How often, from two upwards."""
    return f" ({count} times)" if count > 1 else ""
