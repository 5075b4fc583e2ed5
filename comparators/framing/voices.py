"""Whose words a text hands on: the quotations of a reading, gathered by speaker."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.framing.grammar import children, phrase, span_of
from comparators.framing.sayings import TITLES
from comparators.model import Reading, Span
from comparators.values import Quotation

# Papers and events that "say" something are no voices.
NO_VOICE = frozenset(
    {"statement", "report", "reports", "announcement", "lawsuit", "suit", "document", "documents", "letter", "memo",
     "memos", "poll", "polls", "study", "article", "tweet", "post", "data", "figures", "it", "law", "complaint"}
)  # fmt: skip
# What ends the name of a place, of which something is said.
PLACES = frozenset(
    {"road", "street", "square", "avenue", "bridge", "river", "crossing", "province", "city", "airport", "mosque",
     "dam", "lake", "mountain", "mountains", "farms", "camp"}
)  # fmt: skip
_BESIDE = 25  # characters
_SMALL = frozenset({"the", "so-called", "so", "called", "a", "an"})


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker in one text: ``words`` are the names by which two texts know the same one.

    ``direct`` are quotations in marks, ``indirect`` reported clauses; both in text order. ``attributed`` are the
    direct ones again, each with its speaker and verb where these stand beside it.
    """

    name: str
    words: frozenset[str]
    direct: tuple[Span, ...]
    indirect: tuple[Span, ...]
    attributed: tuple[Span, ...] = ()

    @property
    def length(self) -> int:
        """Characters of direct quotation."""
        return sum(len(span) for span in self.direct)

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(sorted((*self.direct, *self.indirect)))


def voices(reading: Reading) -> tuple[Voice, ...]:
    """All named speakers, by first quotation. Words without a speaker, or of an unnamed one, are nobody's."""
    found: list[tuple[str, frozenset[str], list[tuple[Span, Quotation]]]] = []
    for mention in reading.mentions:
        value = mention.value
        words = speaker_words(value.speaker) if isinstance(value, Quotation) else frozenset()
        if not words or not isinstance(value, Quotation):
            continue
        for place, (name, known, rows) in enumerate(found):
            if words <= known or known <= words:
                found[place] = (max(name, value.speaker, key=len), known | words, [*rows, (mention.span, value)])
                break
        else:
            found.append((value.speaker, words, [(mention.span, value)]))
    return tuple(
        Voice(
            name=clean(name),
            words=words,
            direct=tuple(span for span, value in rows if value.form != "indirect"),
            indirect=tuple(span for span, value in rows if value.form == "indirect"),
            attributed=tuple(with_speaker(span, value) for span, value in rows if value.form != "indirect"),
        )
        for name, words, rows in found
    )


def with_speaker(span: Span, value: Quotation) -> Span:
    """The quotation and, where they stand close by, the verb and the speaker."""
    start, end = span.start, span.end
    for first, last in ((value.verb_start, value.verb_end), (value.speaker_start, value.speaker_end)):
        if first is not None and last is not None and max(first - end, start - last) <= _BESIDE:
            start, end = min(start, first), max(end, last)
    return Span(start, end)


def clean(name: str) -> str:
    """The name without an article or "so-called" before it."""
    words = name.split()
    while len(words) > 1 and words[0].casefold() in _SMALL | {"-"}:
        words.pop(0)
    return " ".join(words)


def speaker_words(name: str) -> frozenset[str]:
    """The words with a capital that are no titles; empty for unnamed officials and groups, and for papers."""
    words = [word.strip(".,'’\"”“").removesuffix("'s").removesuffix("’s") for word in clean(name).split()]
    if not words or not words[-1][:1].isupper() or words[-1].casefold() in NO_VOICE | PLACES:
        return frozenset()
    return frozenset(word.casefold() for word in words if word[:1].isupper()) - TITLES


def same_voice(left: Voice, right: Voice) -> bool:
    """Has one of them no name that the other lacks?"""
    return left.words <= right.words or right.words <= left.words


def named_in(reading: Reading, voice: Voice) -> tuple[int, ...]:
    """The sentences that name the speaker: by two words of a long name, or by the only or last one."""
    last = clean(voice.name).split()[-1].casefold()
    needed = min(2, len(voice.words))
    found = []
    for number, _ in enumerate(reading.sentences):
        words = {token.text.casefold() for token in reading.sentence_tokens(number) if token.text[:1].isupper()}
        if len(words & voice.words) >= needed or (last in voice.words and last in words and len(voice.words) <= 3):
            found.append(number)
    return tuple(found)


def naming(reading: Reading, voice: Voice, number: int) -> Span:
    """The words of this sentence that name the speaker."""
    tree = children(reading)
    sentence = reading.sentences[number]
    indexes = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].text.casefold() in voice.words]
    last = indexes[-1] if indexes else sentence.first
    return span_of(reading, phrase(reading, tree, last))
