"""Wordings that give a translation away, with a natural one each: ``resources/lexicons/calques.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import resources
from comparators.knowledge.lexicons import bad_line, expect, rows
from comparators.knowledge.pattern_words import needed

LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic", "ru": "Russian", "tr": "Turkish", "fa": "Persian", "fr": "French", "es": "Spanish", "de": "German",
    "zh": "Chinese", "it": "Italian", "pt": "Portuguese", "hi": "Hindi",
}  # fmt: skip
KINDS = frozenset({"calque", "term", "agreement", "meaning", "measure"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One line: what to look for, the natural wording, and the languages in which the phrase is at home."""

    kind: str
    pattern: re.Pattern[str]
    wording: str
    languages: tuple[str, ...]
    strong: bool
    example: str
    reason: str
    needs: tuple[str, ...] = ()

    def may_stand_in(self, lowered: str) -> bool:
        """Whether a text in small letters holds what every match needs: most need not be searched at all."""
        return not self.needs or any(letters in lowered for letters in self.needs)

    def letters_in(self, lowered: str) -> Iterator[int]:
        """Every place of the letters that a match needs."""
        for letters in self.needs:
            place = lowered.find(letters)
            while place >= 0:
                yield place
                place = lowered.find(letters, place + 1)

    def suggestion(self, match: re.Match[str]) -> str:
        """The natural wording for this match."""
        return match.expand(self.wording)


def read_wordings(path: Path) -> tuple[Wording, ...]:
    """The lines of a file, in its order. DataError names a line whose pattern does not fit its own example."""
    found: list[Wording] = []
    for number, (kind, pattern, wording, languages, strength, example, reason) in rows(path, 7):  # type: ignore[misc]
        expect(path, number, kind, KINDS)
        expect(path, number, strength, frozenset({"strong", "weak"}))
        codes = tuple(languages.split(","))
        for code in codes:
            expect(path, number, code, frozenset(LANGUAGES))
        try:
            compiled = compile_pattern(pattern)
        except re.error as error:
            raise bad_line(path, number, f"{pattern!r} is no pattern: {error}.") from error
        match = compiled.search(example)
        if match is None:
            raise bad_line(path, number, f"{pattern!r} does not find its example {example!r}.")
        match.expand(wording)
        found.append(Wording(kind, compiled, wording, codes, strength == "strong", example, reason, needed(pattern)))
    return tuple(found)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern as it is searched: whole words, any white space for a blank, capitals only where it asks for one."""
    spaced = re.sub(r" (?![?*+{])", r"\\s+", pattern)
    capitals = "[A-Z]" in pattern
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", 0 if capitals else re.IGNORECASE)


@lru_cache(maxsize=1)
def wordings() -> tuple[Wording, ...]:
    """All lines of the built-in list."""
    return read_wordings(resources.path("lexicons", "calques.tsv"))


def languages_in_words(codes: tuple[str, ...]) -> str:
    """ "Arabic or French"."""
    names = [LANGUAGES[code] for code in codes]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]
