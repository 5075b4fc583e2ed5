"""Words that one text holds at arm's length, by quotation marks or "so-called", and the other writes plain.

What it finds
    Quotation marks round a word or a short phrase, or "so-called" before it, where the other text uses the same words
    without them; and a word or two in marks that nobody in the sentence is said to have used.

Why it matters
    Such marks say "their word, not mine". They may be careful attribution or open doubt; the reader sees which only
    beside a text that uses the word as its own.

An example
    Left: "The group's so-called charter was published on Friday." Right: "The group's charter was published on Friday."

When it is wrong
    Where the marks are plain quotation of a single word that matters, a title, or a term that is explained.

Source
    Wikipedia, Manual of Style, Words to watch: expressions of doubt (so-called, scare quotes); AP Stylebook, quotation
    marks and "so called".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.grammar import HYPHENS, NOT_PROSE, children, content, phrase, span_of
from comparators.framing.linked import closest_number, evidence, linked_numbers, shortened
from comparators.framing.matching import forms
from comparators.framing.plain_places import PlainPlaces
from comparators.knowledge.lexicons import labels, saying_verbs
from comparators.model import SIDES, Finding, Mention, Pair, Reading, Side, Slot, Span
from comparators.values import Quotation

ID = "framing/scare_quotes"
_LONGEST = 5
_LONGEST_ALONE = 3
_AROUND_ONE = 2  # words in common around a single word in marks
_COUNTS = frozenset({"dozen", "hundred", "thousand", "million", "ten"})
_LINKED, _ELSEWHERE, _NOWHERE = 0.75, 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Held:
    """A phrase at arm's length: ``span`` with its marks, ``tokens`` of the phrase itself, and how it is held."""

    span: Span
    tokens: tuple[int, ...]
    sentence: int
    mark: str
    speaker: str = ""


def find(pair: Pair) -> Iterator[Finding]:
    """Each phrase once, with every place where the other text writes it plain."""
    for side in SIDES:
        reading = pair.reading(side)
        theirs = PlainPlaces(pair.reading(_other(side)))
        met: set[frozenset[str]] = set()
        for held in (*_so_called(reading), *_marked(reading)):
            words = content([reading.tokens[i] for i in held.tokens])
            if not words or words in met:
                continue
            finding = _finding(pair, side, held, words, theirs)
            if finding is None or (not finding.side(_other(side)) and any(words & known for known in met)):
                continue
            met.add(words)
            yield finding


def _other(side: Side) -> Side:
    return "right" if side == "left" else "left"


def _so_called(reading: Reading) -> Iterator[Held]:
    tree = children(reading)
    for number, sentence in enumerate(reading.sentences):
        tokens = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].text not in HYPHENS]
        for place, index in enumerate(tokens):
            word = reading.tokens[index].text.casefold()
            two = len(tokens) > place + 2 and reading.tokens[tokens[place + 1]].text.casefold() == "called"
            if word != "so-called" and not (word == "so" and two):
                continue
            last = index if word == "so-called" else tokens[place + 1]
            head = _noun_after(reading, last, sentence.last)
            run = tuple(i for i in phrase(reading, tree, head) if i > last) if head is not None else ()
            if run:
                yield Held(span_of(reading, (index, *range(index + 1, run[-1] + 1))), run, number, "so-called")


def _noun_after(reading: Reading, index: int, end: int) -> int | None:
    """The last noun of the run of nouns and adjectives that follows."""
    found = None
    for place in range(index + 1, end):
        if reading.tokens[place].pos in {"NOUN", "PROPN"}:
            found = place
        elif reading.tokens[place].pos != "ADJ" and reading.tokens[place].text not in HYPHENS:
            break
    return found


def _marked(reading: Reading) -> Iterator[Held]:
    for mention in reading.mentions:
        if not isinstance(mention.value, Quotation) or mention.value.form == "indirect" or not mention.value.closed:
            continue
        if reading.passages[reading.sentences[mention.sentence].passage].role in NOT_PROSE:
            continue
        tokens = _inside(reading, mention)
        if 0 < len(tokens) <= _LONGEST and not _is_title(reading, tokens):
            yield Held(mention.span, tokens, mention.sentence, "quotation marks", mention.value.speaker)


def _inside(reading: Reading, mention: Mention) -> tuple[int, ...]:
    sentence = reading.sentences[mention.sentence]
    return tuple(
        i
        for i in range(sentence.first, sentence.last)
        if mention.span.contains(reading.tokens[i].span) and reading.tokens[i].pos not in {"PUNCT", "SYM"}
    )


def _is_title(reading: Reading, tokens: tuple[int, ...]) -> bool:
    """Capitals throughout: the name of a song, a ship, an operation; or a whole exclamation."""
    words = [reading.tokens[i] for i in tokens]
    return all(word.text[:1].isupper() or word.pos in {"ADP", "DET"} for word in words) or words[0].pos == "INTJ"


def _finding(pair: Pair, side: Side, held: Held, words: frozenset[str], theirs: PlainPlaces) -> Finding | None:
    other = _other(side)
    mine = pair.reading(side)
    if any(mine.tokens[i].pos == "NUM" or mine.tokens[i].lemma in _COUNTS for i in held.tokens):
        return None  # a figure in marks is one that is quoted
    anywhere = theirs.of(
        mine.tokens[held.tokens[-1]].pos,
        [mine.tokens[i].lemma for i in held.tokens if mine.tokens[i].lemma in words],
    )
    linked = {*linked_numbers(pair, side, held.sentence), closest_number(pair, side, held.sentence)}
    names = any(mine.tokens[i].pos in {"NOUN", "PROPN", "VERB"} for i in held.tokens)
    around = content(mine.sentence_tokens(held.sentence)) - words
    plain = [
        (number, span)
        for number, span in anywhere
        if held.mark == "so-called"
        or (number in linked and (len(held.tokens) > 1 or len(around & theirs.words_of(number)) >= _AROUND_ONE))
        or (number not in linked and names and around & theirs.words_of(number))
    ]
    if not plain:
        # A word in marks that the other text uses in another form ("terrorist organisations") is not this text's alone.
        shared = held.mark != "so-called" and theirs.has_any(words)
        alone = not anywhere and not shared
        return _unanswered(pair, side, held) if alone and _judges(mine, held) else None
    near = [span for number, span in plain if number in linked]
    quote = shortened(held.span.of(mine.text), limit=60)
    shown = shortened(plain[0][1].of(pair.reading(other).text), limit=60)
    spans: dict[Side, list[Span]] = {side: [held.span], other: [span for _, span in plain]}
    values = {side: quote, other: shown}
    return Finding(
        comparator=ID,
        kind="scare_quotes",
        severity="medium" if near or held.mark == "so-called" else "low",
        confidence=_LINKED if near else _ELSEWHERE,
        title=quote,
        statement=f"The {side} text writes {quote}; the {other} text writes “{shown}” in its own words.",
        explanation=(
            f"By {held.mark} the {side} text leaves the words to others; the {other} text uses them without."
            if held.mark != "so-called"
            else f"“So-called” doubts that the name is right; the {other} text uses it without."
        ),
        doubt="The marks may be plain quotation of words that matter.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(values["left"], values["right"]),
        slots=(Slot("words", values["left"], values["right"], "differs"),),
        source="Wikipedia, Manual of Style, Words to watch: expressions of doubt; AP Stylebook, quotation marks.",
    )


def _judges(reading: Reading, held: Held) -> bool:
    """Is the phrase so-called or nobody's, or is one of its words a label that judges?"""
    if held.mark == "so-called":
        return True
    if len(held.tokens) > _LONGEST_ALONE:
        return False
    said = any(token.lemma in saying_verbs() for token in reading.sentence_tokens(held.sentence))
    said = said or _stands_with_words(reading, held)
    if not held.speaker and not said and all(reading.tokens[i].text.islower() for i in held.tokens):
        return True  # a word or two in marks that nobody is said to have used
    words = {form for i in held.tokens for form in forms(reading, i)}
    return bool(words & _attitudes())


def _stands_with_words(reading: Reading, held: Held) -> bool:
    """Does its sentence quote somebody at more length? Then the word or two are of that statement."""
    return any(
        isinstance(mention.value, Quotation)
        and mention.sentence == held.sentence
        and len(mention.span) > len(held.span)
        for mention in reading.mentions
    )


@lru_cache(maxsize=1)
def _attitudes() -> frozenset[str]:
    return frozenset(term.term for term in labels() if term.attitude != "neutral")


def _unanswered(pair: Pair, side: Side, held: Held) -> Finding:
    """The other text does not use the words; its passage on the matter is shown where there is one."""
    other: Side = "right" if side == "left" else "left"
    partner = next(iter(linked_numbers(pair, side, held.sentence)), closest_number(pair, side, held.sentence))
    passage = [pair.reading(other).sentences[partner].span] if partner is not None else []
    quote = shortened(held.span.of(pair.reading(side).text), limit=60)
    spans: dict[Side, list[Span]] = {side: [held.span], other: passage}
    shown = f"“{shortened(passage[0].of(pair.reading(other).text))}”" if passage else "no passage on it"
    return Finding(
        comparator=ID,
        kind="scare_quotes",
        severity="low",
        confidence=_NOWHERE + (0.1 if passage else 0.0),
        title=quote,
        statement=f"The {side} text writes {quote}; the {other} text does not use the words.",
        explanation=f"By {held.mark} the {side} text leaves the words to others. The {other} text has {shown}.",
        doubt="The marks may be plain quotation of words that matter.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(quote, None) if side == "left" else (None, quote),
        source="Wikipedia, Manual of Style, Words to watch: expressions of doubt; AP Stylebook, quotation marks.",
    )
