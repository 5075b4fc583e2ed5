"""One text made ready for comparison with any other: traits and meaning of each sentence that takes part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Sized
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comparators.alignment.clauses import Clause, clauses
from comparators.alignment.embedding import Meaning, meaning_of
from comparators.alignment.traits import CONTENT, Traits, Weights, traits_of
from comparators.errors import ModelError
from comparators.model import Reading, Role
from comparators.values import Quantity

_TITLES: frozenset[Role] = frozenset({"headline", "subhead", "pull_quote"})


@dataclass(frozen=True, slots=True)
class Matter:
    """The numbers of the sentences, their traits, and their meaning (None without the model).

    ``first_word`` says where each sentence's words begin among those of ``meaning``. ``clauses`` go sentence by
    sentence, ``first_clause`` says where each sentence's begin; ``clause_words`` are their words (places among those of
    ``meaning``; a subject that two clauses share stands twice), and ``first_clause_word`` says where each clause's
    begin. ``titles`` are sentences that say what the body says too (headline, subheads); ``repeats`` are those that
    stand before in the same words. ``figures`` are the sentence's numbers with what they count (50 % displaced).
    """

    numbers: tuple[int, ...]
    traits: tuple[Traits, ...]
    meaning: Meaning | None
    first_word: tuple[int, ...]
    clauses: tuple[Clause, ...]
    first_clause: tuple[int, ...]
    clause_words: NDArray[np.intp]
    first_clause_word: tuple[int, ...]
    titles: tuple[bool, ...]
    repeats: tuple[bool, ...]
    figures: tuple[Weights, ...]

    def clauses_of(self, row: int) -> range:
        """The places of a sentence's clauses among all of the text."""
        return range(self.first_clause[row], [*self.first_clause, len(self.clauses)][row + 1])


def prepare(reading: Reading, numbers: Sequence[int]) -> Matter:
    """These sentences of a reading, made ready."""
    chosen, meaning = meant(reading, numbers)
    order = {token: place for place, token in enumerate(token for group in chosen for token in group)}
    parts = [clauses(reading, number) for number in numbers]
    inside = [[order[token] for token in clause if token in order] for group in parts for clause in group]
    return Matter(
        numbers=tuple(numbers),
        traits=tuple(traits_of(reading, number) for number in numbers),
        meaning=meaning,
        first_word=starts(chosen),
        clauses=tuple(clause for group in parts for clause in group),
        first_clause=starts(parts),
        clause_words=np.array([place for group in inside for place in group], dtype=np.intp),
        first_clause_word=starts(inside),
        titles=tuple(reading.passage_of(number).role in _TITLES for number in numbers),
        repeats=_repeats([reading.sentence_text(number) for number in numbers]),
        figures=tuple(_figures(reading, number) for number in numbers),
    )


def starts(groups: Iterable[Sized]) -> tuple[int, ...]:
    """Where each group begins when they are laid end to end."""
    sizes = [0, *(len(group) for group in groups)]
    return tuple(int(size) for size in np.cumsum(sizes)[:-1])


def meant(reading: Reading, numbers: Sequence[int]) -> tuple[list[list[int]], Meaning | None]:
    """The content words of each sentence as token numbers, and the meaning of both; None without the model."""
    chosen = [
        [
            place
            for place in range(reading.sentences[number].first, reading.sentences[number].last)
            if reading.tokens[place].pos in CONTENT
            and any(character.isalnum() for character in reading.tokens[place].text)
        ]
        for number in numbers
    ]
    offsets = [reading.sentences[number].span.start for number in numbers]
    spans = [
        [(reading.tokens[place].span.start - start, reading.tokens[place].span.end - start) for place in group]
        for start, group in zip(offsets, chosen, strict=True)
    ]
    try:
        return chosen, meaning_of([reading.sentence_text(number) for number in numbers], spans)
    except ModelError:
        return chosen, None


def _figures(reading: Reading, number: int) -> Weights:
    values = (mention.value for mention in reading.mentions_by_sentence[number])
    counts = (value for value in values if isinstance(value, Quantity) and value.counted)
    return {f"{value.low} {value.unit} {value.counted}": 1.0 for value in counts}


def _repeats(texts: Sequence[str]) -> tuple[bool, ...]:
    letters = ["".join(c for c in text.casefold() if c.isalnum()) for text in texts]
    first = {words: place for place, words in reversed(list(enumerate(letters)))}
    return tuple(first[words] != place for place, words in enumerate(letters))
