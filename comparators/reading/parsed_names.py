"""Names as the parser guesses them, with its commonest mistakes about their kind set right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.knowledge.gazetteer import gazetteer
from comparators.model import Mention, MentionKind, Reading, Span, Token
from comparators.reading.abbreviations import words
from comparators.reading.titles import BODY
from comparators.values import Name

_KINDS: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    "PRODUCT": "weapon",
}  # fmt: skip
_LAND = re.compile(
    r"\b(?:province|region|district|city|town|village|valley|mountains?|river|sea|gulf|island|islands|governorate|oblast|"
    r"airport|square|street|road|bridge|camp|crossing|strait|peninsula|county|desert)\b",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|at|outside|around|across|throughout|(?:city|town|village|province|region|district|capital|outskirts|"
    r"suburb|north|south|east|west|island|port)\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PERSON_NOUNS = words(
    """son daughter grandson granddaughter wife husband mother father brother sister uncle aunt nephew niece cousin
    neighbour neighbor friend resident spokesman spokeswoman driver teacher doctor lawyer student farmer worker"""
)
_TIME_OR_NUMBER = re.compile(r"^[\d\W]+$|^(?:early|late|mid)\b", re.IGNORECASE)
_WEAPON_NEAR = re.compile(r"\b(?:missiles?|rockets?|drones?|tanks?|howitzers?|launchers?|rifles?|jets?|bombs?)\b")


def parsed_names(reading: Reading, number: int) -> Iterator[Mention]:
    """The parser's entities in this sentence, in order; days, numbers, laws and works are left to others."""
    for label, run in _runs(reading, number):
        tokens = _trimmed(run)
        if not tokens:
            continue
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        shown = span.of(reading.text)
        if not any(character.isupper() for character in shown) or _TIME_OR_NUMBER.match(shown) or "\n" in shown:
            continue
        if label != "NORP" and not any(token.pos in ("PROPN", "ADJ", "X") for token in tokens):
            continue
        if label == "ORG" and _only_opens(reading, number, span):
            continue
        kind = _by_neighbours(reading, tokens) or _kind(reading, label, span, shown)
        if kind is not None:
            yield Mention(kind, span, number, Name(" ".join(shown.split()), "", "parse"))


def _runs(reading: Reading, number: int) -> Iterator[tuple[str, list[Token]]]:
    run: list[Token] = []
    for token in reading.sentence_tokens(number):
        if run and (token.entity != run[-1].entity or not token.entity):
            yield run[-1].entity, run
            run = []
        if token.entity in _KINDS:
            run.append(token)
    if run:
        yield run[-1].entity, run


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without articles, marks and possessives at the edges."""
    edge = {"DET", "PUNCT", "PART", "SYM", "ADP", "CCONJ"}
    while tokens and (tokens[0].pos in edge or tokens[0].text.lower() in ("the", "a", "an")):
        tokens = tokens[1:]
    while tokens and (tokens[-1].pos in edge or tokens[-1].text in ("'s", "’s", "’")):
        tokens = tokens[:-1]
    return tokens


def _only_opens(reading: Reading, number: int, span: Span) -> bool:
    """A single capitalised word that opens its sentence and stands nowhere else with a capital: no name at all."""
    shown = span.of(reading.text)
    first = reading.sentences[number].span.start == span.start
    return first and " " not in shown and not shown.isupper() and reading.text.count(shown) == 1


def _by_neighbours(reading: Reading, tokens: list[Token]) -> MentionKind | None:
    """A place beside "and" with a known place; a person after "her grandson,"."""
    (last, head) = (tokens[-1], reading.tokens[tokens[-1].head])
    if last.dep == "appos" and head.lemma in _PERSON_NOUNS:
        return "person"
    if (
        last.dep == "conj"
        and len(tokens) == 1
        and any(entry.type in ("place", "country") for entry in gazetteer(reading.house).named(head.text))
    ):
        return "place"
    return None


def _kind(reading: Reading, label: str, span: Span, shown: str) -> MentionKind | None:
    """What the words beside a name say of its kind, before what the parser says."""
    after = reading.text[span.end : span.end + 24]
    before = reading.text[max(0, span.start - 30) : span.start]
    following = after.split(None, 1)[0] if after[:1].isspace() and after.split() else ""
    if BODY.search(shown) and label not in ("PERSON",):
        return "organisation"
    if _LAND.search(shown) or _LAND.fullmatch(following.strip(".,;")):
        return "place"
    if label == "PRODUCT":
        return "weapon" if _WEAPON_NEAR.search(after) else None
    if label in ("PERSON", "ORG") and " " not in shown and _PLACE_BEFORE.search(before) and label == "PERSON":
        return "place"
    return _KINDS[label]
