"""Speech that lost its quotation marks: somebody says "I" or "we" outside marks, and a verb of saying follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Reading, Sentence, Span

# The first person, and contractions that lost their apostrophe: a newspaper hardly writes them in its own voice.
_FIRST = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|myself|ourselves|I['’](?:m|ve|ll|d)|[Ww]e['’](?:re|ve|ll|d)|Im|Ive|Ill|[Ww]eve|"
    r"[Tt]heres|[Dd]ont|Hes|Shes|[Tt]heyre|[Tt]hats|[Yy]oure|[Tt]heyve|[Cc]ant|[Ww]hats|"
    r"[Yy]ou|[Yy]our)\b(?!\.)"
)
_WERE = re.compile(
    r"^Were (?:sad|angry|happy|here|going|not|all|very|ready|still|in|just|trying|waiting|afraid|talking)\b"
)
_SAYING = r"(?:said|says|told|added|wrote|tweeted|asked|explained|recalled|declared)"
_TAG = re.compile(
    rf"\b(?:he|she|they|[A-Z][\w’'-]+|\d\d|[a-z]+) {_SAYING}\b(?! that\b)|\b{_SAYING} (?:[A-Z]|the |a |one )"
)
_MARKS = re.compile("[“”\"«»]|(?<!\\w)['‘]|['’](?!\\w)")
_TOLD = re.compile(rf"\b{_SAYING}(?: [\w’'-]+){{0,6}} that\b")  # told reporters that …: reported, not quoted
_COLON = re.compile(rf"\b{_SAYING}(?: [\w’'-]+){{0,3}}: [A-Z][a-z’']* [a-z][^“”\"\n]*")
# Words in the present, then who spoke and by which means: not put back in time, as reported speech is.
_BY_WIRE = re.compile(
    rf"\b(?:is|are|has|have|will|can)\b[^“”\"\n]* {_SAYING}(?: [A-Z][\w-]+)? "
    r"(?:by (?:tele)?phone|over the (?:tele)?phone|(?:via|by|over|on) (?:Skype|WhatsApp|the [Ii]nternet))\b"
)
_ADDED = re.compile(r"(?<![,”\"]) (?:he|she|it) (?:added|continued|said|concluded|stressed)\.?\s*$")
_REACH = 2  # sentences after which the one who speaks is still named


def lost_marks(reading: Reading) -> Iterator[Span]:
    """Each sentence that is somebody's speech without marks, in text order.

    In a text that has lost marks for sure, words in the present before "he added" have lost theirs too.
    """
    sure = tuple(_sure(reading))
    told = tuple(_present(reading)) if sure else ()
    yield from sorted({*sure, *told})


def _present(reading: Reading) -> Iterator[Span]:
    for sentence in reading.sentences:
        words = sentence.span.of(reading.text)
        if _ADDED.search(words) and not _TOLD.search(words) and _outside_marks(reading, sentence):
            tokens = reading.tokens[sentence.first : sentence.last]
            verb = next((token for token in tokens if token.tag in ("VBD", "VBZ", "VBP", "MD")), None)
            if verb is not None and verb.tag != "VBD" and verb.text not in ("would", "could", "might"):
                yield sentence.span


def _sure(reading: Reading) -> Iterator[Span]:
    """Each sentence that gives itself away: by the first person, a colon, or how it came."""
    sentences = reading.sentences
    for number, sentence in enumerate(sentences):
        if not _outside_marks(reading, sentence):
            continue
        colon = _COLON.search(sentence.span.of(reading.text))
        if colon:
            yield Span(sentence.span.start + colon.start(), sentence.span.start + colon.end())
            continue
        wired = _BY_WIRE.search(sentence.span.of(reading.text))
        if wired and not _TOLD.search(wired.group()):
            yield sentence.span
            continue
        if not _in_the_first_person(sentence.span.of(reading.text)):
            continue
        following = sentences[number : number + _REACH + 1]
        for other in following:
            if other.passage != sentence.passage or _MARKS.search(other.span.of(reading.text)):
                break
            if _TAG.search(other.span.of(reading.text)):
                yield sentence.span
                break


def _outside_marks(reading: Reading, sentence: Sentence) -> bool:
    """Whether a told sentence holds no mark, and its paragraph has no quotation open before it."""
    passage = reading.passages[sentence.passage]
    if passage.role != "body" or _MARKS.search(sentence.span.of(reading.text)):
        return False
    before = reading.text[passage.span.start : sentence.span.start]
    if before.count("“") > before.count("”"):
        return False
    straight = before.rfind('"')
    if before.count('"') % 2 == 0 or straight < 0:
        return True
    return closes(before, straight)


def closes(text: str, place: int) -> bool:
    """Whether a straight mark surely closes by its shape: no space before it, none but a space or a stop after it."""
    return not text[place - 1 : place].isspace() and text[place + 1 : place + 2] in (" ", ".", ",", "\n", "")


def _in_the_first_person(words: str) -> bool:
    """Whether somebody says "I" or "we", and it is not told as said ("he told them that we …")."""
    first = _FIRST.search(words) or _WERE.search(words)
    return first is not None and not _TOLD.search(words[: first.start()])
