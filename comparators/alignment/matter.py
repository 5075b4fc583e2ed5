"""One text made ready for comparison with any other: traits and meaning of each sentence that takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparators.alignment.embedding import Matrix, Meaning, meaning_of
from comparators.alignment.traits import CONTENT, Traits, Weights, traits_of, weight
from comparators.errors import ModelError
from comparators.model import Reading, Role
from comparators.values import Quantity

_TITLES: frozenset[Role] = frozenset({"headline", "subhead", "pull_quote"})
_LEAST = 0.3  # what the commonest content word weighs beside a rare one


@dataclass(frozen=True, slots=True)
class Matter:
    """The numbers of the sentences, their traits, and their meaning (None without the model).

    ``first_word`` says where each sentence's words begin among those of ``meaning``; ``weights`` and ``verbs``
    go with these words. ``titles`` are sentences that say what the body says too (headline, subheads); ``repeats``
    are those that stand before in the same words. ``figures`` are the sentence's numbers with what
    they count (50 % displaced).
    """

    numbers: tuple[int, ...]
    traits: tuple[Traits, ...]
    meaning: Meaning | None
    first_word: tuple[int, ...]
    weights: Matrix
    verbs: Matrix
    titles: tuple[bool, ...]
    repeats: tuple[bool, ...]
    figures: tuple[Weights, ...]


def prepare(reading: Reading, numbers: Sequence[int]) -> Matter:
    """These sentences of a reading, made ready."""
    chosen, meaning = meant(reading, numbers)
    words = [reading.tokens[place] for group in chosen for place in group]
    sizes = np.cumsum([0, *(len(group) for group in chosen)])
    return Matter(
        numbers=tuple(numbers),
        traits=tuple(traits_of(reading, number) for number in numbers),
        meaning=meaning,
        first_word=tuple(int(size) for size in sizes[:-1]),
        weights=np.array([max(_LEAST, weight(token.lemma)) for token in words], dtype=np.float32),
        verbs=np.array([token.pos == "VERB" for token in words], dtype=np.float32),
        titles=tuple(reading.passage_of(number).role in _TITLES for number in numbers),
        repeats=_repeats([reading.sentence_text(number) for number in numbers]),
        figures=tuple(_figures(reading, number) for number in numbers),
    )


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
    starts = [reading.sentences[number].span.start for number in numbers]
    spans = [
        [(reading.tokens[place].span.start - start, reading.tokens[place].span.end - start) for place in group]
        for start, group in zip(starts, chosen, strict=True)
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
