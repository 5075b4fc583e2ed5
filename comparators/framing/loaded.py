"""Evaluative and emotive wording where the other text words the same matter otherwise, or stays plain.

What it finds
    Words in the writer's own voice that judge, praise, heighten, show feeling, give a motive or assure, together with
    the passage of the other text that tells the same matter without them, or with others. Where the other text has no
    such passage, the finding says so.

Why it matters
    One adjective can carry a verdict. Whether it is deserved is for the reader of both texts to say; a single text does
    not show that there was a choice.

An example
    Left: "The barbaric attack on the hospital killed four nurses." Right: "The airstrike on the hospital killed four
    nurses."

When it is wrong
    Where the word is plain in its place ("a historic cathedral"), or belongs to a speaker whom the text follows without
    quotation marks. Lists of such words do not tell a biased text from another; this one only finds places to compare.

Source
    M. Recasens, C. Danescu-Niculescu-Mizil and D. Jurafsky, "Linguistic models for analyzing and detecting biased
    language", ACL 2013; Wikipedia, Manual of Style, Words to watch. Each line of the lexicon gives its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from comparators.framing.grammar import children, clause_around, content
from comparators.framing.linked import closest_number, evidence, linked_numbers, shortened
from comparators.framing.matching import Match, forms, index_of, matches
from comparators.knowledge.lexicons import Wording, loaded_wording
from comparators.model import SIDES, Finding, Pair, Reading, Severity, Side, Slot, Span

ID = "framing/loaded"
_MEANS = {
    "judging": "is a judging word",
    "praising": "is a praising word",
    "heightening": "is a heightening word",
    "feeling": "is a word of feeling",
    "assuring": "assures",
    "distancing": "keeps a distance",
    "motive": "states a motive",
    "image": "is an image",
    "superlative": "is a superlative",
    "gloss": "is a comment in passing",
}
# Wording that says something even where the other text is silent; the milder sorts need a contrast.
_STRONG = ("judging", "motive", "image", "praising")
_MOST_ALONE = 3
_NEAR = 8  # words
_FEWEST_SHARED = 3
_REACH = 70  # characters


def find(pair: Pair) -> Iterator[Finding]:
    """Contrasts in linked sentences first, then up to three places a side that the other text does not tell."""
    found = {side: _by_sentence(pair.reading(side)) for side in SIDES}
    told: set[tuple[int, int]] = set()
    for side, other in (("left", "right"), ("right", "left")):
        yield from _contrasts(pair, side, other, found, told)  # type: ignore[arg-type]
    for side in SIDES:
        yield from _alone(pair, side, found[side])


def _by_sentence(reading: Reading) -> Mapping[int, tuple[Match, ...]]:
    """Loaded wording in the writer's own voice, by sentence."""
    rows: dict[int, tuple[Match, ...]] = {}
    for match in matches(reading, _index()):
        if not match.quoted and not _plain(reading, match):
            rows[match.sentence] = (*rows.get(match.sentence, ()), match)
    return rows


def _plain(reading: Reading, match: Match) -> bool:
    """Part of a name ("the Radical Party"), or a noun used as a verb of another meaning."""
    first = reading.tokens[match.tokens[0]]
    return first.pos == "PROPN" and reading.passages[reading.sentences[match.sentence].passage].role != "headline"


def _contrasts(
    pair: Pair,
    side: Side,
    other: Side,
    found: Mapping[Side, Mapping[int, tuple[Match, ...]]],
    told: set[tuple[int, int]],
) -> Iterator[Finding]:
    mine, theirs = pair.reading(side), pair.reading(other)
    for number, hits in found[side].items():
        for partner in _partners(pair, side, number):
            pair_key = (number, partner) if side == "left" else (partner, number)
            words = {form for i in _tokens(theirs, partner) for form in forms(theirs, i)}
            own = [hit for hit in hits if hit.term not in words and not _said_there(mine, hit, words)]
            own = [hit for hit in own if _same_matter(mine, hit, theirs, partner)]
            if not own or pair_key in told:
                continue
            told.add(pair_key)
            answer = found[other].get(partner, ())
            yield _finding(pair, side, own, answer, theirs.sentences[partner].span)


def _partners(pair: Pair, side: Side, number: int) -> list[int]:
    """The sentence to set beside this one: the surest link, else the closest sentence."""
    linked = linked_numbers(pair, side, number)[:1]
    closest = closest_number(pair, side, number) if not linked else None
    return linked or ([closest] if closest is not None else [])


def _same_matter(mine: Reading, hit: Match, theirs: Reading, partner: int) -> bool:
    """Does the other sentence speak of what the word is said of: three words around it, or the noun it stands by?"""
    tree = children(mine)
    first = mine.tokens[hit.tokens[0]]
    noun = mine.tokens[first.head].lemma if first.dep == "amod" else ""
    around = clause_around(mine, tree, first.head if first.dep == "amod" else hit.tokens[0], longest=_NEAR)
    wide = [t for t in mine.sentence_tokens(hit.sentence) if abs(t.span.start - hit.span.start) <= _REACH]
    words = content([t for t in wide if not hit.span.contains(t.span)] + [t for t in wide if around.contains(t.span)])
    other = content(theirs.sentence_tokens(partner))
    return noun in other or len((words - {hit.term}) & other) >= _FEWEST_SHARED


def _tokens(reading: Reading, number: int) -> range:
    return range(reading.sentences[number].first, reading.sentences[number].last)


def _said_there(reading: Reading, hit: Match, words: set[str]) -> bool:
    return any(form in words for index in hit.tokens[:1] for form in forms(reading, index))


def _alone(pair: Pair, side: Side, found: Mapping[int, tuple[Match, ...]]) -> Iterator[Finding]:
    candidates = [(hits, number) for number, hits in found.items() if not _partners(pair, side, number)]
    strong = [([hit for hit in hits if _wording(hit).sort in _STRONG], number) for hits, number in candidates]
    ranked = sorted((row for row in strong if row[0]), key=lambda row: (-len(row[0]), row[1]))
    told: set[str] = set()
    fresh = [(hits, n) for hits, n in ranked if not _repeats(hits, told)]
    for hits, _ in fresh[:_MOST_ALONE]:
        yield _finding(pair, side, list(hits), (), None)


def _repeats(hits: list[Match], told: set[str]) -> bool:
    """Were all these words shown already? Notes them as shown."""
    terms = {hit.term for hit in hits}
    repeated = terms <= told
    told |= terms
    return repeated


def _finding(pair: Pair, side: Side, own: list[Match], answer: tuple[Match, ...], passage: Span | None) -> Finding:
    other: Side = "right" if side == "left" else "left"
    mine, theirs = pair.reading(side), pair.reading(other)
    spans = {side: _phrases(mine, own), other: _phrases(theirs, list(answer)) or ([passage] if passage else [])}
    words = {
        side: ", ".join(dict.fromkeys(hit.span.of(mine.text) for hit in own)),
        other: ", ".join(dict.fromkeys(hit.span.of(theirs.text) for hit in answer)),
    }
    quotes = {
        key: shortened(pair.reading(key).text[rows[0].start : rows[-1].end]) for key, rows in spans.items() if rows
    }
    if answer:
        stand = f"the {side} text writes “{words[side]}”, the {other} text “{words[other]}”"
    elif passage:
        stand = f"the {side} text writes “{words[side]}”; the {other} text tells the same without such a word"
    else:
        stand = f"the {side} text writes “{quotes[side]}”; the {other} text has no passage for it"
    first = _wording(own[0])
    severity: Severity = "medium" if passage and first.sort in _STRONG else "low"
    reasons = [
        f"“{_wording(hit).term}” {_MEANS[_wording(hit).sort]}: {_wording(hit).source}" for hit in (*own, *answer)
    ]
    return Finding(
        comparator=ID,
        kind="loaded",
        severity=severity,
        confidence=round(0.45 + (0.15 if passage else 0.0) + (0.1 if first.sort in _STRONG else 0.0), 2),
        title=shortened(words[side], limit=40),
        statement=f"Wording: {stand}.",
        explanation="; ".join(dict.fromkeys(reasons)) + ".",
        doubt="The word may be plain in its place, or belong to a speaker whom the text follows.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(words["left"] or None, words["right"] or None),
        slots=(Slot("wording", words["left"] or "none", words["right"] or "none", "differs"),),
        source=(
            "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; Wikipedia, Manual of Style, Words to watch; "
            "reasons by line in the lexicon."
        ),
    )


def _phrases(reading: Reading, found: list[Match]) -> list[Span]:
    """The phrases in which the words stand, in text order."""
    tree = children(reading)
    spans = []
    for hit in found:
        around = clause_around(reading, tree, hit.tokens[0])
        spans.append(Span(min(around.start, hit.span.start), max(around.end, hit.span.end)))
    return sorted(spans)


def _wording(match: Match) -> Wording:
    return loaded_wording()[match.term]


@lru_cache(maxsize=1)
def _index() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return index_of(loaded_wording())
