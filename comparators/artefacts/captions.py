"""Captions of pictures and films that stand in the story as paragraphs or sentences of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Reading, Span

_FIRST = 8  # passages at the start of a text among which pictures stand
_SHORT = 14  # words of a second headline
_MARKS = re.compile('[“”"‘]')
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MONTHS = "Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec"
_SHOWS = re.compile(
    r"^(?:(?:A|An|This|The) )?(?:(?:handout|undated|file|satellite|general|still|combination|screen|video) )*"
    r"(?:photo|photograph|picture|image|view|grab|screengrab|Still image)\b[^.]{0,80}\bshows?\b",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    rf"\b[A-Z]\w+,? (?:[A-Z]\w+,? )+(?:on )?(?:[A-Z]\w+day,? )?(?:{_MONTHS})\w*\.? \d{{1,2}},? (?:19|20)\d\d\.?\s*$"
)
# What people do in pictures, as captions tell it: in the present.
_SEEN = frozenset({"address", "speak", "listen", "wave", "arrive", "walk", "stand", "sit", "shake", "look", "gesture",
                   "hold", "pose", "attend", "greet", "testify", "ride", "carry", "run", "cry", "smile", "watch",
                   "point", "embrace", "inspect", "depart", "board"})  # fmt: skip
_REPORTS = re.compile(
    r"; (?:[\w'’,.-]+ ){0,12}(?:correspondent|anchor|reporter|analyst|professor|host|editor|contributor) "
    r"(?:[\w'’.-]+ ){2,9}(?:reports?|reacts?|weighs? in|discuss(?:es)?|explains?)\b|^[A-Z][^.;\n]{20,200}; "
    r"(?:[A-Z][\w'’.-]+ ){2,6}(?:reports?|reacts?|weighs? in) (?:on|from|for)\b"
)


def captions(reading: Reading) -> Iterator[Span]:
    """Passages read as captions, galleries apart; sentences that name a picture, end like a caption ("Aleppo, Syria,
    April 27, 2017") or say who reports; paragraphs that tell what a picture shows.
    """
    for passage in reading.passages:
        if passage.role == "caption" and passage.title is None:
            yield passage.span
    for number, sentence in enumerate(reading.sentences):
        passage = reading.passage_of(number)
        if passage.role != "body":
            continue
        words = sentence.span.of(reading.text)
        first = sentence.passage < _FIRST and number < 3 * _FIRST
        alone = passage.span.of(reading.text).strip() == words.strip()
        film = _REPORTS.search(words)
        if film:
            line = words.rfind("\n", 0, film.start() + 1) + 1  # the film's own line, where no stop ends the one before
            line += len(words[line:]) - len(words[line:].lstrip())
            yield Span(sentence.span.start + line, sentence.span.end)
        elif (
            _PLACE_AND_DAY.search(words)
            or (first and _SHOWS.search(words))
            or (alone and first and _without_a_verb(reading, number))
            or (alone and _tells_a_picture(reading, number))
            or (alone and _second_headline(reading, number))
        ):
            yield sentence.span


def _without_a_verb(reading: Reading, number: int) -> bool:
    """Whether a sentence that ends in a full stop and quotes nobody holds no finite verb."""
    sentence = reading.sentences[number]
    words = sentence.span.of(reading.text).rstrip()
    tokens = reading.tokens[sentence.first : sentence.last]
    return (
        words.endswith(".")
        and len(tokens) >= 9
        and not re.search("[“”\"‘’']", words.replace("’s", "").replace("'s", ""))
        and not any(token.tag in _FINITE for token in tokens)
    )


def _tells_a_picture(reading: Reading, number: int) -> bool:
    """Whether somebody is seen to do something now, and the sentence goes on with "as" or "during"."""
    sentence = reading.sentences[number]
    tokens = reading.tokens[sentence.first : sentence.last]
    shown = any(token.dep == "ROOT" and token.tag == "VBZ" and token.lemma in _SEEN for token in tokens)
    return shown and any(token.text in ("as", "during", "before", "after", "while", "at") for token in tokens)


def _second_headline(reading: Reading, number: int) -> bool:
    """Whether a short paragraph right after the headline tells in the present what happened, as titles of films do."""
    sentence = reading.sentences[number]
    if not 1 <= sentence.passage <= 2 or reading.passages[sentence.passage - 1].role not in ("headline", "caption"):
        return False
    tokens = reading.tokens[sentence.first : sentence.last]
    words = sentence.span.of(reading.text)
    root = next((token for token in tokens if token.dep == "ROOT"), None)
    return (
        5 <= len(tokens) <= _SHORT
        and root is not None
        and root.tag in ("VBZ", "VBP")
        and root.lemma not in ("be", "have", "say")
        and not any(token.tag in ("VBD", "MD") for token in tokens)
        and not _MARKS.search(words)
    )
