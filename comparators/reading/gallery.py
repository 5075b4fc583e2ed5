"""A picture gallery run into the text: captions that all repeat one title.

A web page's gallery often reaches a wire text as paragraphs that begin alike: the gallery's title, then the
picture's own heading, then its caption, with nothing between them.
"""

from __future__ import annotations

import re

from comparators.model import Passage, Span
from comparators.reading.abbreviations import words

FEWEST_CAPTIONS = 3
_FEWEST_TITLE_WORDS = 3
_LONGEST_TITLE_WORDS = 20
_LONGEST_HEADING_WORDS = 12
_WORD = re.compile(r"\S+")
_MARKED_END = re.compile(r"[?!:]$")
# A heading does not end with these: "Fear in | Stepanakert".
_LEANS_ON_NEXT = words(
    "a an the of in on at for to from by with and or as near over under after before between against vs new "
    "president minister"
)
# Words that open a sentence and hardly ever stand capitalised inside a heading.
_OPENS_A_SENTENCE = words(
    "The A An This These In On At For From After Before During According It He She They We There Several Many Some "
    "Most Both Each More Since While When As But And Two Three Four Five"
)


def gather_galleries(text: str, passages: list[Passage]) -> list[Passage]:
    """The passages, with those that share a repeated title made captions of one gallery."""
    result = list(passages)
    titled = _shared_titles(text, [passage.span for passage in passages if passage.role == "body"])
    for place, passage in enumerate(result):
        title = titled.get(passage.span)
        if title is not None:
            result[place] = Passage(passage.span, "caption", title=title, heading=_heading(text, title, passage.span))
    return result


def _shared_titles(text: str, spans: list[Span]) -> dict[Span, Span]:
    """For each paragraph that begins with a repeated title: where that title stands in it."""
    opening: dict[tuple[str, ...], list[Span]] = {}
    for span in spans:
        words = span.of(text).split(None, _LONGEST_TITLE_WORDS + 1)[:_LONGEST_TITLE_WORDS]
        if len(words) >= _FEWEST_TITLE_WORDS:
            opening.setdefault(tuple(words[:_FEWEST_TITLE_WORDS]), []).append(span)
    titles: dict[Span, Span] = {}
    for group in opening.values():
        if len(group) < FEWEST_CAPTIONS:
            continue
        count = _common_words([span.of(text) for span in group])
        if count and _title_like(text, group, count):
            for span in group:
                titles[span] = Span(span.start, span.start + _nth_word_end(span.of(text), count))
    return titles


def _common_words(paragraphs: list[str]) -> int:
    """How many words at the front all paragraphs share, without articles that belong to what follows."""
    rows = [paragraph.split(None, _LONGEST_TITLE_WORDS + 1)[:_LONGEST_TITLE_WORDS] for paragraph in paragraphs]
    count = 0
    for column in zip(*rows, strict=False):
        if len(set(column)) > 1:
            break
        count += 1
    while count and rows[0][count - 1].lower() in _LEANS_ON_NEXT:
        count -= 1
    return count if count >= _FEWEST_TITLE_WORDS else 0


def _title_like(text: str, group: list[Span], count: int) -> bool:
    """Whether the shared words are a title: no stop in them, and what follows starts afresh with a capital.

    "The Kremlin said that …" three times is a habit of speech, not a title: its sentence goes on.
    """
    prefix = " ".join(group[0].of(text).split(None, count + 1)[:count])
    if re.search(r"[.!?,;](?:\s|$)", prefix) or prefix[:1] in "\"“‘'":
        return False
    following = [span.of(text)[_nth_word_end(span.of(text), count) :].lstrip(" :–—-|\n") for span in group]
    if not all(rest and (rest[0].isupper() or rest[0].isdigit() or rest[0] in '"“') for rest in following):
        return False
    return len({rest.split(None, 1)[0] for rest in following}) > 1 and len(prefix) >= 12


def _nth_word_end(words: str, count: int) -> int:
    end = 0
    for number, match in enumerate(_WORD.finditer(words), start=1):
        end = match.end()
        if number == count:
            break
    return end


def _heading(text: str, title: Span, whole: Span) -> Span | None:
    """The picture's own heading: the words from the title to the first real sentence, None where there are none."""
    rest = text[title.end : whole.end]
    found = list(_WORD.finditer(rest))
    while found and not any(character.isalnum() for character in found[0].group()):
        found.pop(0)
    if not found:
        return None
    start = title.end + found[0].start()
    line = rest.find("\n", found[0].end())
    if line > 0 and len(rest[found[0].start() : line].split()) <= _LONGEST_HEADING_WORDS:
        return Span(start, title.end + len(rest[:line].rstrip()))
    place = _heading_words([word.group() for word in found[: _LONGEST_HEADING_WORDS + 1]])
    if not place or place >= len(found):
        return None
    return Span(start, title.end + found[place - 1].end())


def _heading_words(row: list[str]) -> int:
    """How many of these words are the heading; 0 where the sentence begins at once."""
    candidates = []
    for place, word in enumerate(row):
        if place and _MARKED_END.search(row[place - 1]) and word[:1].isupper():
            return place
        if place and word.lstrip("“\"'‘")[:1].isupper() and row[place - 1].lower() not in _LEANS_ON_NEXT:
            candidates.append(place)
        if word.endswith((".", ",", ";")):
            break
    opening = [place for place in candidates if row[place] in _OPENS_A_SENTENCE]
    if opening:
        return opening[0]
    # A run of capitals is one name: the sentence begins with its first word.
    return candidates[0] if candidates else 0
