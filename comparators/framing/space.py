"""What only one text dwells on: its longest run of sentences that no link joins to the other text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from comparators.framing.grammar import CONTENT
from comparators.framing.linked import headline
from comparators.model import Pair, Reading, Side

_FEWEST = 2  # sentences
_LEAST = 0.1  # of the text's words
_WORDS_SHOWN = 4
# Calls and lists of links that ran into the report.
_MENU = re.compile(
    r"\b(?:Related (?:News|Articles|Stories|Topics)|SUBSCRIBE|[Ss]ubscribe to our|[Ff]ollow us on|[Cc]lick here"
    r"|[Ss]ign up for|We respect your privacy|we respect your privacy|[Ll]atest [Nn]ews [Uu]pdates|Category News)\b"
)
_OUT = frozenset({"metadata", "byline", "dateline", "sign-off", "boilerplate", "correction", "headline", "caption",
                  "kicker", "subhead"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """A run of sentences told by one text alone: ``share`` of its words, ``place`` where it begins, both 0 to 1.

    ``about`` are the nouns that mark it, the most frequent first.
    """

    numbers: tuple[int, ...]
    share: float
    place: float
    about: tuple[str, ...]


def only_here(pair: Pair, side: Side) -> tuple[OnlyHere, ...]:
    """Such runs, the longest by words first; none shorter than two sentences or a tenth of the text."""
    reading = pair.reading(side)
    linked = set(pair.alignment.by_left if side == "left" else pair.alignment.by_right)
    numbers = body(reading)
    size = {number: words(reading, number) for number in numbers}
    total = sum(size.values())
    runs: list[list[int]] = [[]]
    for number in numbers:
        if number in linked:
            runs.append([])
        else:
            runs[-1].append(number)
    found = []
    for run in sorted(runs, key=lambda run: (-sum(size[n] for n in run), run)):
        share = sum(size[n] for n in run) / total if total else 0.0
        if len(run) >= _FEWEST and share >= _LEAST:
            before = sum(size[n] for n in numbers if n < run[0])
            found.append(OnlyHere(tuple(run), round(share, 3), round(before / total, 3), _about(pair, side, run)))
    return tuple(found)


def body(reading: Reading) -> tuple[int, ...]:
    """The sentences of running text, without headlines, captions and matter around the report; in order."""
    head = headline(reading)
    return tuple(
        number
        for number, sentence in enumerate(reading.sentences)
        if number != head
        and reading.passages[sentence.passage].role not in _OUT
        and not _MENU.search(sentence.span.of(reading.text))
    )


def words(reading: Reading, number: int) -> int:
    return sum(any(c.isalnum() for c in token.text) for token in reading.sentence_tokens(number))


def _about(pair: Pair, side: Side, run: list[int]) -> tuple[str, ...]:
    """Nouns and names of the run that the other text lacks before those that it has."""
    other = pair.right if side == "left" else pair.left
    theirs = {token.lemma for token in other.tokens if token.pos in CONTENT}
    found = [
        token for n in run for token in pair.reading(side).sentence_tokens(n) if token.pos in {"NOUN", "PROPN"}
        and len(token.text) > 2 and token.text.isalnum()
    ]  # fmt: skip
    counts = Counter(token.lemma for token in found)
    shown = {token.lemma: token.text for token in reversed(found)}
    order = list(dict.fromkeys(token.lemma for token in found))
    ranked = sorted(order, key=lambda lemma: (lemma in theirs, -counts[lemma], order.index(lemma)))
    return tuple(shown[lemma] for lemma in ranked[:_WORDS_SHOWN])
