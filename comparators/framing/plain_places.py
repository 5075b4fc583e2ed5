"""Where a text writes some words as its own: close together, in their order, outside quotation marks."""

from __future__ import annotations

from functools import cached_property

from comparators.framing.grammar import content, in_quotes, span_of
from comparators.model import Reading, Span

_SHORTEST_STEM, _STEM_SHARE = 7, 0.68
_HELD = ("so-called", "socalled", "alleged", "self-styled")


class PlainPlaces:
    """One text, asked again and again; its words are laid out once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words: dict[int, frozenset[str]] = {}

    def of(self, kind: str, lemmas: list[str]) -> list[tuple[int, Span]]:
        """Sentence and span of each such place, in text order; a single word counts only as this part of speech."""
        tokens = self._reading.tokens
        found = []
        for start in self._starts(lemmas[0]):
            number = self._sentences[start]
            sentence = self._reading.sentences[number]
            run = self._run(start, sentence.last, lemmas)
            if len(run) == 1 and tokens[start].pos != kind and tokens[start].lemma == lemmas[0]:
                continue  # "the shows" is not "showed"
            if run and not self._quoted[start] and not self._held_too(start, sentence.first):
                found.append((number, span_of(self._reading, tuple(range(start, run[-1] + 1)))))
        return found

    def has_any(self, lemmas: frozenset[str]) -> bool:
        """Does the text have one of these words at all?"""
        return not lemmas.isdisjoint(self._places)

    def words_of(self, number: int) -> frozenset[str]:
        """The lemmas of a sentence that carry meaning."""
        if number not in self._words:
            self._words[number] = content(self._reading.sentence_tokens(number))
        return self._words[number]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index in self._sentences:
            found.setdefault(self._reading.tokens[index].lemma, []).append(index)
        return found

    @cached_property
    def _sentences(self) -> dict[int, int]:
        rows = enumerate(self._reading.sentences)
        return {index: number for number, sentence in rows for index in range(sentence.first, sentence.last)}

    @cached_property
    def _quoted(self) -> tuple[bool, ...]:
        return in_quotes(self._reading)

    def _starts(self, lemma: str) -> list[int]:
        """Where this word or one of its long stem stands, in text order."""
        if len(lemma) < _SHORTEST_STEM:
            return self._places.get(lemma, [])
        return sorted(i for known, places in self._places.items() if _alike(known, lemma) for i in places)

    def _run(self, start: int, end: int, lemmas: list[str]) -> list[int]:
        """These lemmas from here on, with at most one word between two of them; empty where they do not all follow."""
        run = [start]
        for lemma in lemmas[1:]:
            near = range(run[-1] + 1, min(run[-1] + 3, end))
            after = next((i for i in near if _alike(self._reading.tokens[i].lemma, lemma)), None)
            if after is None:
                return []
            run.append(after)
        return run

    def _held_too(self, index: int, first: int) -> bool:
        before = "".join(self._reading.tokens[i].text.casefold() for i in range(max(first, index - 3), index))
        return before.endswith(_HELD)


def _alike(left: str, right: str) -> bool:
    """One word, or two of one long stem (denuclearise, denuclearisation)."""
    if left == right:
        return True
    if left[:_SHORTEST_STEM] != right[:_SHORTEST_STEM]:
        return False
    shared = next(
        (n for n, (one, two) in enumerate(zip(left, right, strict=False)) if one != two), len(min(left, right, key=len))
    )
    return shared >= _SHORTEST_STEM and shared >= _STEM_SHARE * max(len(left), len(right))
