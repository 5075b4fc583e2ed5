"""Known mistranslations of a name, word for word: "France Presse" for Agence France-Presse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.name_rules import NEAR, Suspect
from comparators.artefacts.name_runs import Line
from comparators.knowledge.gazetteer import Entry, Gazetteer
from comparators.knowledge.name_likeness import Match
from comparators.model import Span


def curated(text: str, line: Line, gazetteer: Gazetteer) -> Iterator[Suspect]:
    """Known mistranslations of a name, word for word; a weapon's only beside its cue."""
    place = 0
    words = line.words
    while place < len(words):
        if not (words[place].capital and gazetteer.may_be_mistranslated(words[place].text)):
            place += 1
            continue
        for count in range(min(5, len(words) - place), 0, -1):
            group = words[place : place + count]
            span = Span(group[0].span.start, group[-1].span.end)
            rows = gazetteer.mistranslated(" ".join(word.text for word in group)) if group[0].capital else ()
            if rows and not all(word.named for word in group) and _fits(text, span, line, rows[0]):
                yield Suspect(span, "term", rows[0].note or "a known word-for-word translation", _sure(rows))
                place += count - 1
                break
        place += 1


def _sure(rows: tuple[Entry, ...]) -> tuple[Match, ...]:
    return tuple(Match(row, 20.0, "latin") for row in rows)


def _fits(text: str, span: Span, line: Line, entry: Entry) -> bool:
    before = text[max(line.sentence.span.start, span.start - NEAR) : span.start]
    if re.search(r"[A-Z][\w’']+ $", before) and span.start > line.sentence.span.start:
        return not re.search(r"\b(?:Agence|Agency)\b", before)
    if entry.type != "weapon":
        return True
    around = before + text[span.end : span.end + NEAR]
    return any(re.search(rf"\b{re.escape(cue)}\b", around, re.I) for cue in entry.cue_words)
