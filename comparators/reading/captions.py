"""Picture captions that only their grammar gives away: one sentence without a finite verb."""

from __future__ import annotations

import re
from dataclasses import replace

from comparators.model import Passage, Reading

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FEWEST_WORDS = 6
_MOST_WORDS = 45
_MOST_SENTENCES = 3
_POINTS = re.compile(r",\s(?:(?:far|second\sfrom)\s)?(?:left|right|cent(?:er|re)),\s|\((?:left|right|L|R|C)\)")


def with_verbless_captions(reading: Reading) -> tuple[Passage, ...]:
    """The passages; a body paragraph of one sentence that ends with a stop and has no finite verb is a caption.

    "The party's chairman during a meeting in Atlanta last February." stands under a picture; one that says who is
    who in it ("Ama Mensah, right, with …") may be followed by a sentence more. A quotation and the only paragraph of
    a text are left alone.
    """
    by_passage: dict[int, list[int]] = {}
    for number, sentence in enumerate(reading.sentences):
        by_passage.setdefault(sentence.passage, []).append(number)
    result = list(reading.passages)
    for place, numbers in by_passage.items():
        passage = reading.passages[place]
        if passage.role != "body" or len(by_passage) <= 2 or not _verbless(reading, numbers[0]):
            continue
        if len(numbers) == 1 or (len(numbers) <= _MOST_SENTENCES and _POINTS.search(reading.sentence_text(numbers[0]))):
            result[place] = replace(passage, role="caption")
    return tuple(result)


def _verbless(reading: Reading, number: int) -> bool:
    words = reading.sentence_text(number)
    tokens = reading.sentence_tokens(number)
    if not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or not words.endswith(".") or words[0] in "\"“‘'":
        return False
    # The tagger takes a participle for a past tense now and then: a subject shows that the verb is finite.
    return not any(token.tag in _FINITE or token.dep in ("nsubj", "nsubjpass") for token in tokens)
