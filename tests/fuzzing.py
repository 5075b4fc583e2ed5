"""Damaged inputs of every format family, and what must hold for each: an article or a LoadError, and exact offsets."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator

from comparators.errors import LoadError
from comparators.loading import load_clipboard
from comparators.loading.formats import load_source
from comparators.loading.language import checked
from comparators.loading.source import Source
from comparators.model import Article, Reading
from comparators.reading.passages import split_passages
from comparators.reading.quote_marks import quoted_stretches
from comparators.reading.sentences import sentence_spans
from tests.loading import made_files as made

STORY = made.TEXT + "\n\nAuthor: Ama Mensah\n\nREAD MORE: Ferries\n\n(AFP, AP)\n"
SEEDS: dict[str, tuple[str, bytes]] = {
    "text": ("story.txt", STORY.encode()),
    "markdown": ("story.md", f"# {STORY}".encode()),
    "encodings": ("story.txt", STORY.replace("Jose", "José").encode("utf-16")),
    "html": ("story.html", made.html().encode()),
    "docx": ("story.docx", made.docx()),
    "odt": ("story.odt", made.odt()),
    "pdf": ("story.pdf", made.pdf()),
    "eml": ("story.eml", made.eml()),
    "nitf": ("story.nitf", made.NITF.encode()),
    "newsml": ("story.xml", made.NEWSML.encode()),
    "ninjs": ("story.json", json.dumps(made.NINJS).encode()),
}
_SPLICES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<",
    b"&#x110000;",
    b"]]>",
    b"<!--",
    b"<!DOCTYPE x>",
    b'"',
    "“".encode(),
    "”".encode(),
    b"\r",
    b"\r\n\r\n",
    b"PK\x03\x04",
    b"%PDF-",
    b"{",
    b"}",
    b"date 2017-07-11 ",
    b"...",
    b"?!",
    "‘’".encode(),
    b"(AP)",
    "\u202e".encode(),
    "e\u0301".encode(),
    "😀".encode(),
    b"By ",
    b"\x80\x93",
    b" " * 300,
    b"A" * 300,
    b"\\u0000",
)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The data with a few bytes changed, cut out, doubled or spliced in."""
    result = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(result) + 1)
        end = min(len(result), place + chance.randint(1, 60))
        deed = chance.randrange(6)
        if deed == 0:
            result[place:end] = bytes(chance.randrange(256) for _ in range(end - place))
        elif deed == 1:
            del result[place:end]
        elif deed == 2:
            result[place:place] = result[place:end]
        elif deed == 3:
            result[place:place] = chance.choice(_SPLICES)
        elif deed == 4 and place < len(result):
            result[place] ^= 1 << chance.randrange(8)
        else:
            result = result[: max(1, place)] if chance.random() < 0.1 else result
    return bytes(result)


def load(name: str, data: bytes) -> Article | None:
    """The article, or None where it was refused in words; anything else that is raised is a bug."""
    try:
        return checked(load_source(Source(data, name)), any_language=True)
    except LoadError:
        return None


def check_text(text: str) -> None:
    """What needs no parser: passages and sentences lie in order inside the text, without overlaps."""
    passages = split_passages(Article(text=text))
    end = 0
    for passage in passages:
        assert end <= passage.span.start < passage.span.end <= len(text)
        assert passage.span.of(text) == passage.span.of(text).strip()
        end = passage.span.end
        last = 0
        words = passage.span.of(text)
        for span in sentence_spans(words):
            assert last <= span.start < span.end <= len(words)
            assert span.of(words).strip() == span.of(words)
            last = span.end
    covered = "".join(passage.span.of(text) for passage in passages)
    lost = len("".join(text.split())) - len("".join(covered.split()))
    assert lost <= 0.02 * len(text) + 12, "only separators may stand outside every passage"
    for quoted in quoted_stretches(text, passages):
        assert quoted.span.contains(quoted.inner)


def check_reading(reading: Reading) -> None:
    """What must hold of every reading: exact offsets, order, and everything inside its sentence's passage."""
    text = reading.text
    for token in reading.tokens:
        assert token.span.of(text) == token.text
    end = 0
    for sentence in reading.sentences:
        assert end <= sentence.span.start < sentence.span.end
        assert reading.passages[sentence.passage].span.contains(sentence.span)
        assert sentence.first < sentence.last <= len(reading.tokens)
        end = sentence.span.end
    for mention in reading.mentions:
        assert mention.span.of(text).strip()
        assert reading.sentences[mention.sentence].span.overlaps(mention.span)


def check_clipboard(data: bytes) -> None:
    html = data.decode("utf-8", "replace")
    try:
        article = load_clipboard("", html, any_language=True)
    except LoadError:
        return
    check_text(article.text)


def families() -> Iterator[tuple[str, Callable[[random.Random], None]]]:
    """Each format family with a function that damages one input and checks it."""
    for family, (name, data) in SEEDS.items():

        def once(chance: random.Random, name: str = name, data: bytes = data) -> None:
            article = load(name, damaged(data, chance))
            if article is not None:
                check_text(article.text)

        yield family, once
    yield "clipboard", lambda chance: check_clipboard(damaged(made.html().encode(), chance))
