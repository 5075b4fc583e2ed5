"""Weapons that no list names: a name in capitals or in quotation marks right before the kind of weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.knowledge.gazetteer import gazetteer
from comparators.model import Mention, Reading, Span
from comparators.values import Name

_KIND = (
    r"(?:(?:ballistic|cruise|anti-tank|anti-aircraft|surface-to-air|surface-to-surface|multiple|guided|heavy|combat|attack|"
    r"armed|kamikaze|rocket|missile)\s+)*(?:missiles?|rockets?|rocket\s+launchers?|launchers?|drones?|tanks?|howitzers?|"
    r"mortars?|torpedoes|torpedo|cluster\s+bombs?|fighter\s+jets?|warplanes?|helicopters?)"
)
_QUOTED = re.compile(rf"[“\"‘'](?P<name>[\w-]+(?:\s[\w-]+)?)[”\"’']\s+{_KIND}\b")
_CAPITAL = re.compile(rf"(?<![\w.-])(?P<name>[A-Z][\w]*(?:-[\w]+)?(?:\s[A-Z\d][\w-]*)?)\s+{_KIND}\b")
_DESIGNATION = re.compile(r"\d")


def weapons_in_context(reading: Reading, number: int) -> Iterator[Mention]:
    """Names before "missiles", "tanks" and their like; a country's or a group's name there is its owner, no weapon."""
    sentence = reading.sentences[number].span
    for pattern in (_QUOTED, _CAPITAL):
        for match in pattern.finditer(reading.text, sentence.start, sentence.end):
            span = Span(*match.span("name"))
            words = span.of(reading.text)
            if pattern is _CAPITAL and not _weapon_like(reading, number, span, words):
                continue
            if not gazetteer(reading.house).country_of(words) and not gazetteer(reading.house).named(words):
                yield Mention("weapon", span, number, Name(words, "", "context"))


def _weapon_like(reading: Reading, number: int, span: Span, words: str) -> bool:
    if _DESIGNATION.search(words):
        return True
    tokens = [token for token in reading.sentence_tokens(number) if token.span.overlaps(span)]
    opens = span.start == reading.sentences[number].span.start
    owner = any(token.entity in ("NORP", "ORG", "GPE", "PERSON", "DATE", "ORDINAL", "CARDINAL") for token in tokens)
    return not opens and not owner and all(token.pos == "PROPN" for token in tokens)
