"""Two versions of one quotation: words in quotation marks that are nearly the same in both reports, and not quite."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from comparators.facts.certainties.quoted_frames import Turned, turned
from comparators.facts.divergence import divergence, shortened
from comparators.facts.once import once
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.names import folded
from comparators.model import Finding, Mention, Pair, Reading, Slot, Span
from comparators.reading.units import UNITS
from comparators.values import Quotation

_FEWEST = 6  # words of the shorter quotation
_ALIKE = 0.72  # share of the words of both that stand in both, in one order, within the stretch that both quote
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_FEWEST_OF_SENSE = 2  # words of sense that both must have
_LIGHT = frozenset({"be", "have", "do", "go", "get", "say", "make", "want"})
_MASKED = re.compile(r"(\w)[*#@_-]+(\w*)")
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "nothing", "none", "without"})
_ONE_WORD = 65  # of 100, by letters: "ceasefire" and "cease-fire", "destroyed" and "destroy", are one word
_SAME_NAME = 70
_LIKE = 0.55  # cosine of two words in their sentences
_MOST = 3  # words that may be exchanged; more is another quotation, or another translation


@dataclass(frozen=True, slots=True)
class _Change:
    """The first exchanged words, at how many places words were exchanged, and whether these mean much the same."""

    left: Span
    right: Span
    places: int
    alike: bool


@once
def quoted_apart(pair: Pair) -> tuple[Finding, ...]:
    """One finding a quotation that both reports give in marks, with a content word exchanged inside it."""
    return tuple(_quoted_apart(pair))


def _quoted_apart(pair: Pair) -> Iterator[Finding]:
    taken: set[Span] = set()
    for mine in _direct(pair.left):
        for theirs in _direct(pair.right):
            if theirs.span in taken or not _one_speaker(mine, theirs):
                continue
            change = _change(pair, mine.span, theirs.span)
            turn = turned(pair, mine, theirs) if change is None else None
            if change is not None:
                yield _finding(pair, mine, theirs, change)
            elif turn is not None:
                yield _turned(pair, mine, theirs, turn)
            else:
                continue
            taken.add(theirs.span)
            break


@once
def _direct(reading: Reading) -> tuple[Mention, ...]:
    return tuple(
        m
        for m in reading.mentions
        if isinstance(m.value, Quotation)
        and m.value.form != "indirect"
        and len(m.span.of(reading.text).split()) >= _FEWEST
    )


def _one_speaker(mine: Mention, theirs: Mention) -> bool:
    names = getattr(mine.value, "speaker", ""), getattr(theirs.value, "speaker", "")
    return not all(names) or fuzz.token_set_ratio(names[0].casefold(), names[1].casefold()) >= _SAME_NAME


def _change(pair: Pair, left: Span, right: Span) -> _Change | None:
    """What was exchanged; None for other quotations, for equal ones, and where one is only cut shorter."""
    lefts, rights = _places(pair.left, left), _places(pair.right, right)
    keys = [_key(pair.left, i) for i in lefts], [_key(pair.right, j) for j in rights]
    blocks = [op for op in Indel.opcodes(*keys).as_matching_blocks() if op.size]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    inner_end = last.a + last.size, last.b + last.size
    inner = inner_end[0] - first.a, inner_end[1] - first.b  # what both quote
    shared = sum(block.size for block in blocks)
    if min(inner) < _FEWEST or 2 * shared / sum(inner) < _ALIKE:
        return None
    same = [lefts[block.a + step] for block in blocks for step in range(block.size)]
    parts = [pair.left.tokens[i] for i in same]
    carried = sum(t.pos in _CONTENT - {"PROPN"} and t.lemma not in _LIGHT for t in parts)
    if carried < _FEWEST_OF_SENSE or not any(t.pos in {"VERB", "AUX"} for t in parts):
        return None  # "Orlan's famous Winter series", "I don't want to contemplate that"
    tails = lefts[inner_end[0] :], rights[inner_end[1] :]
    last_word = len(tails[0]) == len(tails[1]) == 1 and (first.a, first.b) == (0, 0)  # "within days", "within weeks"
    if not last_word and _goes_on(pair.left, lefts[inner_end[0] :]) and _goes_on(pair.right, rights[inner_end[1] :]):
        return None  # "to protect our coast", "to feed our children": two sentences with one beginning
    changed = []
    for before, after in pairwise(blocks):
        gone, come = lefts[before.a + before.size : after.a], rights[before.b + before.size : after.b]
        if _differs(pair, gone, come):
            changed.append((gone, come))
    if last_word and _differs(pair, *tails):
        changed.append(tails)
    if not changed or sum(max(len(gone), len(come)) for gone, come in changed) > _MOST:
        return None
    gone, come = changed[0]
    return _Change(
        Span(pair.left.tokens[gone[0]].span.start, pair.left.tokens[gone[-1]].span.end),
        Span(pair.right.tokens[come[0]].span.start, pair.right.tokens[come[-1]].span.end),
        len(changed),
        not _other_units(pair, gone, come)
        and max(word_likeness(pair.left, i, pair.right, j) for i in gone for j in come) >= _LIKE,
    )


def _other_units(pair: Pair, gone: list[int], come: list[int]) -> bool:
    """Whether "days" stand here and "weeks" there: near in sense, and not the same."""
    mine, theirs = {pair.left.tokens[i].lemma for i in gone}, {pair.right.tokens[j].lemma for j in come}
    return bool(mine & UNITS.keys() and theirs & UNITS.keys() and not mine & theirs)


def _goes_on(reading: Reading, rest: list[int]) -> bool:
    """Whether the sentence goes on after the words that both quote, with a word of content."""
    if not rest:
        return False
    before = reading.text[reading.tokens[rest[0] - 1].span.start : reading.tokens[rest[0]].span.start]
    return not any(mark in before for mark in ",.;:!?") and any(_carries(reading, i) for i in rest[:2])


def _places(reading: Reading, span: Span) -> list[int]:
    starts = _starts(reading)
    inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    tokens = reading.tokens
    return [i for i in inside if span.contains(tokens[i].span) and any(c.isalnum() for c in tokens[i].text)]


@once
def _starts(reading: Reading) -> tuple[int, ...]:
    return tuple(token.span.start for token in reading.tokens)


def _key(reading: Reading, place: int) -> str:
    return folded(reading.tokens[place].text.replace("’", "'"))


def _differs(pair: Pair, gone: list[int], come: list[int]) -> bool:
    """Whether content stands on both sides and is not one word in two forms or spellings."""
    mine = [i for i in gone if _carries(pair.left, i)]
    theirs = [j for j in come if _carries(pair.right, j)]
    if not mine or not theirs or _is_masked(pair, mine, theirs):
        return False
    one = [(i, j) for i in mine for j in theirs if fuzz.ratio(_key(pair.left, i), _key(pair.right, j)) >= _ONE_WORD]
    mine = [i for i in mine if i not in {here for here, _ in one}]
    theirs = [j for j in theirs if j not in {there for _, there in one}]
    if not mine or not theirs:
        return False
    words = " ".join(_key(pair.left, i) for i in mine), " ".join(_key(pair.right, j) for j in theirs)
    lemmas = {pair.left.tokens[i].lemma for i in mine} & {pair.right.tokens[j].lemma for j in theirs}
    return not lemmas and fuzz.ratio(words[0].replace(" ", ""), words[1].replace(" ", "")) < _ONE_WORD


def _is_masked(pair: Pair, gone: list[int], come: list[int]) -> bool:
    """Whether one report masks an oath that the other prints: "f***ing"."""
    words = [
        r.text[r.tokens[p[0]].span.start : r.tokens[p[-1]].span.end] for r, p in ((pair.left, gone), (pair.right, come))
    ]
    for masked, open_ in (words, words[::-1]):
        found = _MASKED.fullmatch(masked)
        if (
            found
            and "*" in masked
            and open_.lower().startswith(found[1].lower())
            and open_.lower().endswith(found[2].lower())
        ):
            return True
    return False


def _carries(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return token.pos in _CONTENT or token.text.lower() in _NOT


def _finding(pair: Pair, mine: Mention, theirs: Mention, change: _Change) -> Finding:
    quotes = mine.span.of(pair.left.text), theirs.span.of(pair.right.text)
    words = change.left.of(pair.left.text), change.right.of(pair.right.text)
    names = [str(getattr(m.value, "speaker", "")) for m in (mine, theirs)]
    translated = change.places > 1 or change.alike
    times = "one place" if change.places == 1 else f"{change.places} places"
    return divergence(
        pair,
        "attribution",
        "consistent" if translated else "conflict",
        left=(mine.span,),
        right=(theirs.span,),
        title="Words of a quotation",
        statement=f"One quotation in two versions: “{shortened(words[0], 60)}” against “{shortened(words[1], 60)}”.",
        explanation="Both reports give these words in quotation marks, nearly the same, "
        + (f"as two translations may be: they differ at {times}." if translated else "but for one place."),
        doubt="Could also be two translations of words said in another language, or words said twice.",
        severity="low" if translated else "medium",
        confidence=0.6,
        values=words,
        slots=(
            Slot("Speaker", names[0], names[1], "same" if all(names) else "missing"),
            Slot("Quoted words", shortened(quotes[0], 60), shortened(quotes[1], 60), "differs"),
        ),
    )


def _turned(pair: Pair, mine: Mention, theirs: Mention, turn: Turned) -> Finding:
    quotes = mine.span.of(pair.left.text), theirs.span.of(pair.right.text)
    words = turn.left.of(pair.left.text), turn.right.of(pair.right.text)
    names = [str(getattr(m.value, "speaker", "")) for m in (mine, theirs)]
    denied = turn.turn == "denied"
    why = {
        "denied": "They are the same words, and one of them denies what the other says.",
        "possible": "They are the same words, and one of them only says that it is possible.",
        "other words": "Most of the words are the same, and the others have another sense.",
    }[turn.turn]
    return divergence(
        pair,
        "attribution",
        "conflict",
        left=(mine.span,),
        right=(theirs.span,),
        title="Words of a quotation",
        statement=f"One quotation in two versions: “{shortened(words[0], 60)}” against “{shortened(words[1], 60)}”.",
        explanation=f"Both reports give these words in quotation marks to one speaker. {why}",
        doubt="Could also be two sentences of one speech, or two translations of words said in another language.",
        severity="high" if denied else "medium" if turn.turn == "possible" else "low",
        confidence=0.65 if denied else 0.6,
        values=words,
        slots=(
            Slot("Speaker", names[0], names[1], "same" if all(names) else "missing"),
            Slot("Quoted words", shortened(quotes[0], 60), shortened(quotes[1], 60), "differs"),
        ),
    )
