"""Who speaks: the name behind a noun phrase, a pronoun or a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from comparators.model import Mention, Reading, Span
from comparators.reading.speech import Saying
from comparators.reading.titles import offices
from comparators.values import Name, Quotation

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PRONOUNS = {"he": "one", "she": "one", "they": "many", "it": "thing", "i": "", "we": "", "you": ""}
_OVERLAPPING = 8  # names that may begin before a place and reach over it
_REACH = 3  # sentences within which a pronoun finds its speaker
_THING = re.compile(r"[’']s\s")  # "Mr. Mbeki's remarks" are no he


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker: ``name`` as best known, ``span`` where this sentence names it, ``entity`` for gathering mentions."""

    name: str
    entity: str
    span: Span | None
    sentence: int


def resolve_speaker(reading: Reading, saying: Saying | None, number: int, previous: Speaker | None) -> Speaker | None:
    """The speaker of this verb, or None where the text leaves it open.

    A pronoun goes back to the last speaker within a few sentences; "the official" to one that was called so.
    """
    if saying is None or saying.speaker is None:
        return None
    span = saying.speaker
    words = span.of(reading.text)
    lower = words.lower()
    if lower in _PRONOUNS:
        nearer = number - previous.sentence - 1 if previous is not None else _REACH
        named = _last_subject(reading, number, lower, reach=min(nearer, _REACH))
        if lower == "it" and previous is not None and _is_person(reading, previous):
            body = _last_body(reading, number, reach=_REACH)
            return Speaker(body, key(body), span, number) if body else None
        thing = previous is not None and lower in ("he", "she") and _THING.search(previous.name) is not None
        if named is None and previous is not None and not thing and number - previous.sentence <= _REACH:
            return Speaker(previous.name, previous.entity, span, number)
        name = named or ""
        return Speaker(name, key(name), span, number) if name else None
    if previous is not None and lower.startswith("the ") and _called_so(lower[4:], previous, reading, number):
        return Speaker(previous.name, previous.entity, span, number)
    name = _name_in(reading, span, saying.head) or _holder_of(reading, lower) or _ARTICLE.sub("", words)
    return Speaker(name, key(name), span, number)


def with_entities(quotations: list[Mention], names: list[Mention]) -> list[Mention]:
    """The quotations, each speaker with the entity of the name that says who it is, so that mentions gather."""
    in_order = sorted(names, key=lambda name: name.span)
    starts = [name.span.start for name in in_order]
    known: dict[str, str] = {}
    for mention in quotations:
        value = mention.value
        if isinstance(value, Quotation) and value.speaker_start is not None and value.speaker_end is not None:
            span = Span(value.speaker_start, value.speaker_end)
            near = in_order[max(0, bisect_left(starts, span.start) - _OVERLAPPING) : bisect_left(starts, span.end)]
            entity = _entity(span, [name for name in near if name.span.overlaps(span)])
            if entity:
                known.setdefault(value.speaker_entity, entity)
    return [
        replace(
            mention,
            value=replace(
                mention.value, speaker_entity=known.get(mention.value.speaker_entity, mention.value.speaker_entity)
            ),
        )
        if isinstance(mention.value, Quotation)
        else mention
        for mention in quotations
    ]


def _entity(span: Span, names: list[Mention]) -> str:
    """The person named in a noun phrase, or the name that makes up most of it; empty for "the Azerbaijani army"."""
    for mention in names:
        value = mention.value
        whole = 2 * len(mention.span) > 1.3 * len(span)
        fits = mention.kind == "person" or (whole and mention.kind in ("organisation", "place"))
        if isinstance(value, Name) and value.entity and fits:
            return value.entity
    return ""


def key(name: str) -> str:
    """One key for a name however it is spaced or cased."""
    return " ".join(re.findall(r"[\w’'-]+", name.lower()))


def _name_in(reading: Reading, span: Span, head: int | None = None) -> str | None:
    """The person named inside a noun phrase: "local official Medhat Atakishiyev" gives the last two words.

    With a ``head``, only the name that holds it: "Guliyeva's neighbours" are not Guliyeva.
    """
    run: list[int] = []
    first = bisect_left(reading.tokens, span.start, key=lambda token: token.span.start)
    for place in range(first, len(reading.tokens)):
        token = reading.tokens[place]
        if token.span.start >= span.end:
            break
        glued = token.text in ("-", "‐") and bool(run) and reading.tokens[place - 1].span.end == token.span.start
        if span.contains(token.span) and ((token.entity == "PERSON" and token.pos == "PROPN") or glued):
            run.append(place)
        elif run:
            if head is None or head in run:
                break
            run = []
    if not run or (head is not None and head not in run):
        return None
    return Span(reading.tokens[run[0]].span.start, reading.tokens[run[-1]].span.end).of(reading.text)


def _called_so(title: str, previous: Speaker, reading: Reading, number: int) -> bool:
    if number - previous.sentence > _REACH or previous.span is None:
        return False
    return re.search(rf"\b{re.escape(title)}\b", previous.span.of(reading.text), re.IGNORECASE) is not None


def _last_subject(reading: Reading, number: int, pronoun: str, *, reach: int) -> str | None:
    """For "he" and "she", the last person that was a subject in the sentences just before, by name or by office."""
    if pronoun not in ("he", "she"):
        return None
    for earlier in range(number - 1, max(-1, number - 1 - reach), -1):
        for token in reversed(reading.sentence_tokens(earlier)):
            if token.dep not in ("nsubj", "nsubjpass"):
                continue
            if token.entity == "PERSON":
                return _name_in(reading, _whole_name(reading, earlier, token.span))
            holder = _holder_of(reading, "the " + token.text.lower())
            if holder is not None:
                return holder
    return None


def _is_person(reading: Reading, speaker: Speaker) -> bool:
    """Whether the text calls this speaker he or she, or the parse takes the name for a person's wherever it stands."""
    if speaker.span is not None and speaker.span.of(reading.text).lower() in ("he", "she"):
        return True
    last = speaker.name.split()[-1] if speaker.name else ""
    found = [token.entity for token in reading.tokens if token.text == last]
    return bool(found) and all(entity == "PERSON" for entity in found)


def _last_body(reading: Reading, number: int, *, reach: int) -> str:
    """For "it", the last subject that is no person: a name of a body, or the noun that it goes by."""
    for earlier in range(number - 1, max(-1, number - 1 - reach), -1):
        for token in reversed(reading.sentence_tokens(earlier)):
            if token.dep != "nsubj" or token.pos not in ("NOUN", "PROPN") or token.entity == "PERSON":
                continue
            if token.entity == "ORG":
                return _whole_name(reading, earlier, token.span).of(reading.text)
            if token.tag == "NN":
                return token.text
    return ""


def _holder_of(reading: Reading, words: str) -> str | None:
    """For "the president", the one person whom this text calls President; None where there are several or none."""
    title = words.removeprefix("the ")
    holders = _holders(reading.text).get(title, frozenset()) if words.startswith("the ") else frozenset()
    return min(holders) if len(holders) == 1 else None


@lru_cache(maxsize=8)
def _holders(text: str) -> dict[str, frozenset[str]]:
    """Every office that stands before a name in this text, with the fullest names of those who hold it."""
    rows: dict[str, set[str]] = {}
    for office in offices(text, 0, len(text)):
        if office.holder is not None:
            rows.setdefault(office.office, set()).add(office.holder.of(text))
    return {
        office: frozenset(name for name in names if not any(other.endswith(" " + name) for other in names))
        for office, names in rows.items()
    }


def _whole_name(reading: Reading, number: int, span: Span) -> Span:
    start, end = span.start, span.end
    for token in reversed(reading.sentence_tokens(number)):
        if token.entity == "PERSON" and token.span.end + 1 == start:
            start = token.span.start
    return Span(start, end)
