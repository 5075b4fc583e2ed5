"""Measures of one text, by textstat and by counting; shown side by side, never as a score of an outlet.

What is measured is the report's prose: metadata, author line, sign-off and boilerplate are read but not counted.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable

from comparators.artefacts.translated import translated
from comparators.model import Profile, Reading, Role, Sentence
from comparators.values import Quotation

NOT_PROSE: frozenset[Role] = frozenset({"metadata", "byline", "sign-off", "boilerplate", "dateline"})
_WORD = re.compile(r"[^\s—]+")
_ENDS = re.compile(r"[.!?…]+")


def profile(reading: Reading) -> Profile:
    """Words, sentences, readability and the share of words in quotation; zeros for an empty text.

    Headlines and captions count as words but have no sentences of their own kind, so words a sentence and
    readability are taken over sentences of running text alone. Readability is Flesch's reading ease (1948; higher is
    easier) and the Flesch-Kincaid grade (1975; years of schooling), both made for English.
    """
    prose = [sentence for sentence in reading.sentences if reading.passages[sentence.passage].role not in NOT_PROSE]
    running = [s for s in prose if s.part == "body" and reading.passages[s.passage].role != "headline"]
    words = [word for sentence in prose for word in _words(reading, sentence)]
    lengths = [len(_words(reading, sentence)) for sentence in running]
    quoted = _quoted(reading, words)
    ease, grade = _readability(reading, running)
    return Profile(
        words=len(words),
        sentences=len(running),
        words_per_sentence=round(sum(lengths) / len(running), 1) if running else 0.0,
        reading_ease=ease,
        grade=grade,
        quoted_share=round(quoted / len(words), 3) if words else 0.0,
        measures=(
            ("longest_sentence", max(lengths, default=0)),
            ("quotations", sum(1 for _ in _given_to_someone(reading))),
            ("speakers", len({value.speaker_entity or value.speaker for value in _speakers(reading)})),
            *((("translated", judged),) if (judged := translated(reading)) else ()),
        ),
    )


def _words(reading: Reading, sentence: Sentence) -> list[int]:
    """Where its words start. "Nagorno-Karabakh", "don't" and "3.5" are one word each, as a person counts."""
    runs = _WORD.finditer(reading.text, sentence.span.start, sentence.span.end)
    return [run.start() for run in runs if any(character.isalnum() for character in run[0])]


def _quoted(reading: Reading, words: Iterable[int]) -> int:
    inside = bytearray(len(reading.text))
    for start, end in _given_to_someone(reading):
        inside[start:end] = b"\x01" * (end - start)
    return sum(inside[word] for word in words)


def _given_to_someone(reading: Reading) -> Iterable[tuple[int, int]]:
    """Where words stand in quotation marks and are somebody's; a nickname or a title in marks is not."""
    for mention in reading.mentions:
        value = mention.value
        if isinstance(value, Quotation) and (value.form == "direct" or (value.form == "partial" and value.speaker)):
            yield mention.span.start, mention.span.end


def _speakers(reading: Reading) -> Iterable[Quotation]:
    """Every quotation, direct or reported, whose speaker is known."""
    for mention in reading.mentions:
        if isinstance(mention.value, Quotation) and mention.value.speaker:
            yield mention.value


def _readability(reading: Reading, running: Iterable[Sentence]) -> tuple[float, float]:
    """Reading ease and grade over these sentences.

    textstat parts sentences at every full stop, "U.S." and "3.5" included. It is given the reading's own sentences
    instead: one full stop at the end of each, none within.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 imports pkg_resources, which warns
        import textstat

    sentences = (" ".join(_ENDS.sub("", s.span.of(reading.text)).split()) for s in running)
    text = " ".join(f"{sentence}." for sentence in sentences if any(c.isalnum() for c in sentence))
    if not text:
        return 0.0, 0.0
    return round(textstat.flesch_reading_ease(text), 1), round(textstat.flesch_kincaid_grade(text), 1)
