"""How the texts sound: words of feeling, length of sentences and ease of reading, where they are far apart.

What it finds
    One text that tells with many words of feeling or force where the other stays sober, with the words; one that hedges
    ("perhaps", "appears to") or assures ("clearly", "of course") much more often; sentences twice as long, or a reading
    level far apart. Small differences are not shown. And the tone on each actor: words that judge and belong by grammar
    to a person, country or side, in the text's own voice (its label, an adjective, what it is said to be or to do),
    where one text has two or more and the other few or none. All actors stand in the table of tone.

Why it matters
    A sober and a stirring report of one event are not received alike, though each fact be the same. Words that stick to
    one actor decide whom the reader holds it with.

An example
    Left: "Residents ran out screaming and wept in the rubble." Right: "The quake measured 6.1 and struck at 2:37 p.m."

When it is wrong
    In short texts a few words decide. Readability formulas were made for whole texts of schoolbook English; lost
    punctuation makes sentences long. A word may state a fact (a court's “terrorist”), or an actor be taken for another.

Source
    R. Flesch, "A new readability yardstick", 1948, and J. Kincaid and others, 1975, by textstat; words of feeling:
    resources/lexicons/loaded.tsv; hedges and boosters: K. Hyland, Metadiscourse, 2005. Tone on actors: H. Rashkin, S.
    Singh and Y. Choi, "Connotation frames", ACL 2016; words: resources/lexicons/labels.tsv, loaded.tsv, conduct.tsv.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from functools import lru_cache

from comparators.framing.emphasis import prose
from comparators.framing.grammar import NOT_PROSE, children, clause_around, span_of
from comparators.framing.linked import evidence, shortened
from comparators.framing.matching import Match, index_of, matches
from comparators.framing.tone_actors import actor_findings
from comparators.knowledge.lexicons import hedges, loaded_wording
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

ID = "framing/tone"
_SORTS = frozenset({"feeling", "heightening", "judging"})
_FEWEST = 4
_FEWEST_SORTS = 3  # different hedges; "could" again and again is a habit
_LEAST = 0.8  # words of feeling per hundred
_MORE = 2.0  # times as many words of feeling per hundred words
_GRADES = 7.0  # school years apart
_LOST = 18.0  # beyond this the full stops were lost, not the readers
_SHORTEST_TEXT = 120  # words; formulas say nothing of less
_SHOWN = 4
_AROUND = 5  # words
_OPENING = 8  # words of a long sentence


def find(pair: Pair) -> Iterator[Finding]:
    """The tone on actors first, then words of feeling, hedges and boosters, and the ease of reading."""
    yield from actor_findings(pair)
    yield from _feeling(pair)
    for sort in ("hedge", "booster"):
        yield from _certainty(pair, sort)
    yield from _reading_ease(pair)


def _words(reading: Reading) -> int:
    """Words of prose."""
    return sum(
        any(character.isalnum() for character in token.text)
        for number, sentence in enumerate(reading.sentences)
        if reading.passages[sentence.passage].role not in NOT_PROSE
        for token in reading.sentence_tokens(number)
    )


def _more_and_less(rate: Mapping[Side, float]) -> tuple[Side, Side]:
    return ("left", "right") if rate["left"] > rate["right"] else ("right", "left")


def _rates_apart(pair: Pair, found: Mapping[Side, list[Match]]) -> dict[Side, float] | None:
    """These words per hundred of either text; None for short texts, and where neither has many more of them."""
    size = {side: _words(pair.reading(side)) for side in SIDES}
    if min(size.values()) < _SHORTEST_TEXT:
        return None
    rate = {side: 100 * len(found[side]) / size[side] for side in SIDES}
    more, less = _more_and_less(rate)
    few = len(found[more]) < _FEWEST or rate[more] < _LEAST or rate[more] < _MORE * max(rate[less], 0.2)
    return None if few else rate


def _feeling(pair: Pair) -> Iterator[Finding]:
    found = {
        side: [m for m in matches(pair.reading(side), _index()) if not _in_a_name(pair, side, m)] for side in SIDES
    }
    rate = _rates_apart(pair, found)
    if rate is None:
        return
    more, less = _more_and_less(rate)
    if len({match.term for match in found[more]}) < _FEWEST:
        return
    listing = {side: ", ".join(dict.fromkeys(_said(pair.reading(side), m) for m in found[side])) for side in SIDES}
    values = tuple(f"{rate[side]:.1f} per 100 words" for side in SIDES)
    yield Finding(
        comparator=ID,
        kind="tone",
        severity="low",
        confidence=round(min(0.75, 0.4 + 0.05 * len(found[more])), 2),
        title="Words of feeling and force",
        statement=(
            f"The {more} text has {rate[more]:.1f} words of feeling or force per hundred, "
            f"the {less} one {rate[less]:.1f}."
        ),
        explanation=f"Left: {shortened(listing['left'], limit=160) or 'none'}. "
        f"Right: {shortened(listing['right'], limit=160) or 'none'}.",
        doubt="In short texts a few words decide; some stand in quotations.",
        left=evidence(pair.left, _shown(pair.left, found["left"])),
        right=evidence(pair.right, _shown(pair.right, found["right"])),
        values=(values[0], values[1]),
        slots=(Slot("words of feeling or force", values[0], values[1], "differs"),),
        source="Words: resources/lexicons/loaded.tsv, sorts feeling, heightening and judging.",
    )


def _in_a_name(pair: Pair, side: Side, match: Match) -> bool:
    """ "Fatah al-Sham" is no sham."""
    return pair.reading(side).tokens[match.tokens[0]].pos == "PROPN"


def _certainty(pair: Pair, sort: str) -> Iterator[Finding]:
    """One text hedges, or assures, much more often than the other, outside quotation marks."""
    found = {side: [m for m in matches(pair.reading(side), _certainties(sort)) if not m.quoted] for side in SIDES}
    rate = _rates_apart(pair, found)
    if rate is None:
        return
    more, less = _more_and_less(rate)
    if len({match.term for match in found[more]}) < _FEWEST_SORTS:
        return
    listing = {side: ", ".join(dict.fromkeys(_said(pair.reading(side), m) for m in found[side])) for side in SIDES}
    values = tuple(f"{rate[side]:.1f} per 100 words" for side in SIDES)
    yield Finding(
        comparator=ID,
        kind="tone",
        severity="low",
        confidence=round(min(0.7, 0.35 + 0.05 * len(found[more])), 2),
        title=f"{sort.capitalize()}s",
        statement=(
            f"The {more} text has {rate[more]:.1f} {sort}s per hundred words, the {less} one {rate[less]:.1f}: words "
            f"that {'lower' if sort == 'hedge' else 'raise'} its certainty."
        ),
        explanation=f"Left: {shortened(listing['left'], limit=160) or 'none'}. "
        f"Right: {shortened(listing['right'], limit=160) or 'none'}.",
        doubt="In short texts a few words decide; a hedge may be care where little is known.",
        left=evidence(pair.left, _shown(pair.left, found["left"])),
        right=evidence(pair.right, _shown(pair.right, found["right"])),
        values=(values[0], values[1]),
        slots=(Slot(f"{sort}s", values[0], values[1], "differs"),),
        source="K. Hyland, Metadiscourse, 2005: hedges and boosters; resources/lexicons/hedges.tsv.",
    )


@lru_cache(maxsize=2)
def _certainties(sort: str) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return index_of(word.term for word in hedges() if word.sort == sort)


def _said(reading: Reading, match: Match) -> str:
    return match.span.of(reading.text).casefold()


def _shown(reading: Reading, found: list[Match]) -> list[Span]:
    """The first such words, each once, with the phrase that they stand in."""
    tree = children(reading)
    spans: dict[str, Span] = {}
    for match in found:
        span = clause_around(reading, tree, match.tokens[0], longest=_AROUND)
        spans.setdefault(match.term, span if span.contains(match.span) else match.span)
    return list(spans.values())[:_SHOWN]


def _reading_ease(pair: Pair) -> Iterator[Finding]:
    if min(_words(pair.left), _words(pair.right)) < _SHORTEST_TEXT:
        return
    grades = {side: _grade(pair.reading(side)) for side in SIDES}
    if abs(grades["left"] - grades["right"]) < _GRADES or max(grades.values()) > _LOST:
        return
    longest = {side: _longest(pair.reading(side)) for side in SIDES}
    values = (f"grade {grades['left']:.0f}", f"grade {grades['right']:.0f}")
    yield Finding(
        comparator=ID,
        kind="tone",
        severity="low",
        confidence=0.5,
        title="Ease of reading",
        statement=f"The left text reads at school {values[0]}, the right one at {values[1]} (Flesch-Kincaid).",
        explanation=(
            f"The longest sentences begin: left “{shortened(longest['left'].of(pair.left.text))}”, "
            f"right “{shortened(longest['right'].of(pair.right.text))}”."
        ),
        doubt="The formula counts syllables and sentences; lost punctuation makes sentences long.",
        left=evidence(pair.left, (longest["left"],)),
        right=evidence(pair.right, (longest["right"],)),
        values=values,
        slots=(Slot("Flesch-Kincaid grade", *values, "differs"),),
        source="Flesch 1948; Kincaid and others 1975; computed by textstat.",
    )


def _grade(reading: Reading) -> float:
    """The Flesch-Kincaid grade of the body's sentences; metadata and captions are no prose."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 imports pkg_resources, which warns
        import textstat

    text = " ".join(reading.sentence_text(number) for number in prose(reading))
    return float(textstat.flesch_kincaid_grade(text)) if text else 0.0


def _longest(reading: Reading) -> Span:
    """The opening words of the longest sentence."""
    numbers = prose(reading) or tuple(range(len(reading.sentences)))
    longest = max((reading.sentences[n] for n in numbers), key=lambda item: (len(item.span), -item.span.start))
    return span_of(reading, tuple(range(longest.first, min(longest.first + _OPENING, longest.last))))


@lru_cache(maxsize=1)
def _index() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return index_of(word.term for word in loaded_wording().values() if word.sort in _SORTS)
