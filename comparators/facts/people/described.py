"""The people whom a text names in full, with what it says they are: "judge Ana Kovač", "Ana Kovač, a judge"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.once import once
from comparators.facts.wording.names import folded
from comparators.knowledge.posts import Post, post_of
from comparators.model import Reading, Span
from comparators.reading.titles import OFFICE

_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "van", "von", "der",
     "den", "ter", "abu", "af", "zu", "y"}
)  # fmt: skip
_HONORIFICS = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "rev", "gen", "lt", "col", "maj",
     "capt", "sgt", "brig", "adm", "sen", "rep", "gov"}
)  # fmt: skip
_PAST = frozenset(
    {"former", "formerly", "ex", "once", "then", "late", "ousted", "retired", "past", "outgoing", "sacked", "dismissed",
     "deposed", "previous", "sometime", "fired"}
)  # fmt: skip
_BESIDE = frozenset(
    {"deputy", "vice", "acting", "interim", "caretaker", "shadow", "designate", "incoming", "elect", "candidate",
     "assistant", "provisional", "junior", "nominee", "temporary", "associate", "aide", "adviser", "advisor",
     "honorary", "would-be"}
)  # fmt: skip
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TRADE = re.compile(r"[A-Z][a-z]{2,}(?:er|or|ist|man|woman|ian|ee|ess)")
_HOLDING = frozenset({"compound", "nmod", "appos", "nsubj", "dobj", "pobj", "conj"})
_LINKING = frozenset({"of", "for", "in", "at"})
_MOST_WORDS, _MOST_PARTS = 12, 5
_NO_PERSON = frozenset({"GPE", "ORG", "LOC", "FAC", "DATE", "NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "MONEY"})


@dataclass(frozen=True, slots=True)
class Described:
    """Somebody named in full: ``name`` in folded parts, ``head`` and ``others`` the words for what they are.

    ``span`` takes in both; ``past`` is said of a former post, ``beside`` of a deputy or acting one.
    """

    name: tuple[str, ...]
    words: str
    named: Span
    span: Span
    sentence: int
    head: str
    others: frozenset[str]
    post: Post | None
    past: bool
    beside: bool

    def title(self, reading: Reading) -> str:
        """What the text calls them, without the name."""
        before = Span(self.span.start, self.named.start).of(reading.text)
        after = Span(self.named.end, self.span.end).of(reading.text)
        return " ".join(f"{before} {after}".strip(" ,(").split())


@once
def described(reading: Reading) -> tuple[Described, ...]:
    """Every full name of the text, once for each description beside it, and once without where there is none."""
    return tuple(row for number in range(len(reading.sentences)) for row in _of_sentence(reading, number))


def _of_sentence(reading: Reading, number: int) -> Iterator[Described]:
    if reading.passage_of(number).role not in {"body", "headline", "subhead", "caption"}:
        return
    for first, last in _name_runs(reading, number):
        start = _after_title(reading, first, last)
        if last - start < 1 or last - start > _MOST_PARTS:
            continue
        parts = [reading.tokens[i].text for i in range(start, last)]
        name = tuple(folded(part) for part in parts if part[:1].isalpha() and len(part) > 1)
        if len(name) < 2 and start == first:
            continue
        named = Span(reading.tokens[start].span.start, reading.tokens[last - 1].span.end)
        places = [row for row in _descriptions(reading, number, start, last) if row]
        rows = [_row(reading, number, name, named, row) for row in places or [[]]]
        if _a_person(reading, number, start, last, titled=start > first or any(row.post for row in rows)):
            yield from rows


def _row(reading: Reading, number: int, name: tuple[str, ...], named: Span, places: list[int]) -> Described:
    words = [reading.tokens[i].text.lower() for i in places]
    head = _head(reading, places)
    noun = reading.tokens[head].text.lower() if head is not None else ""
    others = frozenset(word for i, word in zip(places, words, strict=True) if i != head)
    spans = [reading.tokens[i].span for i in places] + [named]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    flags = set(words) | {part for word in words for part in word.split("-")}
    before, after = _around(reading, places, head) if head is not None else ([], [])
    post = post_of(noun, before, after) if noun else None
    return Described(
        name,
        named.of(reading.text),
        named,
        span,
        number,
        noun,
        others,
        post,
        bool(flags & _PAST),
        bool(flags & _BESIDE),
    )


def _head(reading: Reading, places: list[int]) -> int | None:
    """The last noun before "of", "for" and the like."""
    head = None
    for i in places:
        token = reading.tokens[i]
        if token.text.lower() in _LINKING and head is not None:
            return head
        if token.tag in ("NN", "NNP") or (token.pos in ("NOUN", "PROPN") and token.tag not in ("NNS", "NNPS")):
            head = i
    return head


def _around(reading: Reading, places: list[int], head: int) -> tuple[list[str], list[str]]:
    """The words before a noun, and those of the phrase after its "of" or "for" up to the next such word."""
    words = {i: reading.tokens[i].text.lower() for i in places}
    rest = [i for i in places if i > head]
    after: list[str] = []
    for i in rest[1:] if rest and words[rest[0]] in _LINKING else []:
        if words[i] in _LINKING:
            break
        after.append(words[i])
    return [words[i] for i in places if i < head], after


def _name_runs(reading: Reading, number: int) -> Iterator[tuple[int, int]]:
    """Runs of capitalised name words, half-open, titles and all: "Finance Minister Hugo de Vries"."""
    sentence = reading.sentences[number]
    place = sentence.first
    while place < sentence.last:
        if not _name_word(reading, place):
            place += 1
            continue
        end = place + 1
        while end < sentence.last:
            step = 1 + (reading.tokens[end].text in _PARTICLES or reading.tokens[end].text == "-")
            tight = reading.text[reading.tokens[end - 1].span.end : reading.tokens[end].span.start] in (" ", "", "-")
            if end + step > sentence.last or not tight or not _name_word(reading, end + step - 1):
                break
            end += step
        yield place, end
        place = end


def _name_word(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if not token.text[:1].isupper() or not any(c.isalpha() for c in token.text):
        return False
    return (
        token.pos in ("PROPN", "X")
        or (token.pos in ("NOUN", "ADJ") and token.entity == "PERSON")
        or (token.pos == "ADJ" and place + 1 < len(reading.tokens) and reading.tokens[place + 1].text[:1].isupper())
    )


def _after_title(reading: Reading, first: int, last: int) -> int:
    """Where the name starts after an office written with capitals."""
    start = first
    for end in range(first + 1, last):
        words = reading.text[reading.tokens[first].span.start : reading.tokens[end - 1].span.end]
        lower = [reading.tokens[i].text.lower() for i in range(first, end)]
        office = OFFICE.search(words) and OFFICE.search(lower[-1])
        if lower[-1].strip(".") in _HONORIFICS or office or post_of(lower[-1], lower[:-1]) is not None:
            start = end
    opens = first == 0 or reading.sentence_at(reading.tokens[first].span.start) != reading.sentence_at(
        reading.tokens[first - 1].span.start
    )
    if start == first and opens and last - first > 2 and _TRADE.fullmatch(reading.tokens[first].text):
        return first + 1  # "Beekeeper Jana Merk" at the start of a sentence
    return start


def _a_person(reading: Reading, number: int, start: int, last: int, *, titled: bool) -> bool:
    """Whether the run is a person's name: by what it is called, by its mention, or by the parser."""
    tokens = reading.tokens[start:last]
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    found = [m for m in reading.mentions_by_sentence[number] if m.span.overlaps(span) and m.kind != "role"]
    kinds = {m.kind for m in found}
    sources = {getattr(m.value, "source", "") for m in found}
    if titled:
        return not kinds or "person" in kinds or sources == {"parse"}
    if "person" in kinds:
        return not any(token.entity in _NO_PERSON for token in tokens) or kinds == {"person"}
    return not kinds and any(token.entity == "PERSON" for token in tokens)


def _role_before(reading: Reading, number: int, start: int) -> int | None:
    """The noun right before a name that says what its bearer is."""
    if start <= reading.sentences[number].first:
        return None
    token = reading.tokens[start - 1]
    known = post_of(token.text.lower(), ()) is not None
    if token.tag in ("NN", "NNP") and (token.dep in _HOLDING or known):
        return start - 1
    return None


def _descriptions(reading: Reading, number: int, start: int, last: int) -> Iterator[list[int]]:
    yield _right_before(reading, number, start)
    yield _before_comma(reading, number, start, last)
    yield _after_comma(reading, number, last)


def _right_before(reading: Reading, number: int, start: int) -> list[int]:
    """ "presiding judge Ana Kovač", "Rijeka's sporting director Ana Kovač": the words for what, without the owner."""
    if _role_before(reading, number, start) is None:
        return []
    places: list[int] = []
    place = start - 1
    while place >= reading.sentences[number].first and len(places) < _MOST_WORDS:
        token = reading.tokens[place]
        word = token.pos in _INSIDE or token.tag in ("VBG", "VBN") or token.text == "-"
        if not word or (token.tag == "VBD" and token.dep not in ("amod", "compound")):
            break
        if token.tag == "VBN" and token.dep != "amod":
            break
        places.insert(0, place)
        place -= 1
    return places


def _before_comma(reading: Reading, number: int, start: int, last: int) -> list[int]:
    """ "the provincial police chief, Ana Kovač,": a phrase with an article or an owner, closed by a mark."""
    sentence = reading.sentences[number]
    if start - 2 < sentence.first or reading.tokens[start - 1].text != ",":
        return []
    if last < sentence.last and reading.tokens[last].pos not in ("PUNCT", "VERB", "AUX", "ADP", "SCONJ", "CCONJ"):
        return []
    places: list[int] = []
    for place in range(start - 2, max(sentence.first, start - 2 - _MOST_WORDS) - 1, -1):
        token = reading.tokens[place]
        if token.pos == "DET" or token.tag in ("PRP$", "POS"):
            if place > sentence.first and reading.tokens[place - 1].text.lower() in _LINKING and token.tag != "POS":
                continue
            return places if places and reading.tokens[places[-1]].pos in ("NOUN", "PROPN") else []
        if token.text.lower() not in _LINKING and token.pos not in _INSIDE and token.tag not in ("VBG", "VBN"):
            return []
        places.insert(0, place)
    return []


def _after_comma(reading: Reading, number: int, last: int) -> list[int]:
    """ "Ana Kovač, 41, a spokeswoman for the court,", "Ana Kovač is the mayor": an age between is passed over."""
    sentence = reading.sentences[number]
    words = [token.text.lower() for token in reading.tokens[last : min(last + 3, sentence.last)]]
    if words[:1] in (["is"], ["was"]):
        places, _ = _phrase(reading, number, last + 1)
        return places if _names_post(reading, places) else []
    if words[:1] not in ([","], ["("]) or len(words) < 2:
        return []
    if words[1] == "who" and words[2:] in (["is"], ["was"]):
        places, _ = _phrase(reading, number, last + 3)
        return places if _names_post(reading, places) else []
    aged = reading.tokens[last + 1].pos == "NUM" and words[2:] == [","]
    places, end = _phrase(reading, number, last + (3 if aged else 1))
    listed = end < sentence.last and reading.tokens[end].pos == "CCONJ"
    return places if not listed or _names_post(reading, places) else []


def _names_post(reading: Reading, places: list[int]) -> bool:
    head = _head(reading, places)
    if head is None:
        return False
    return post_of(reading.tokens[head].text.lower(), *_around(reading, places, head)) is not None


def _phrase(reading: Reading, number: int, place: int) -> tuple[list[int], int]:
    """The words of the noun phrase that starts here, without articles and its owner, and where it ends."""
    sentence = reading.sentences[number]
    places: list[int] = []
    seen_head = False
    while place < sentence.last and len(places) < _MOST_WORDS:
        token = reading.tokens[place]
        linked = any(reading.tokens[i].text.lower() in _LINKING for i in places)
        if token.tag == "POS" and not linked:
            places = []  # the owner
        elif token.tag.startswith("W"):
            break
        elif token.pos == "DET" or token.tag in ("PRP$", "POS") or token.text == "-":
            pass
        elif token.text.lower() in _PAST or token.pos in _INSIDE or token.tag in ("VBG", "VBN"):
            places.append(place)
            seen_head = seen_head or token.pos in ("NOUN", "PROPN")
        elif token.text.lower() in _LINKING and seen_head:
            places.append(place)
        else:
            break
        place += 1
    return ([] if _head(reading, places) is None else places), place
