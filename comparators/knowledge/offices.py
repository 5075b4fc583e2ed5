"""Offices as texts write them ("Foreign Minister of X", "X's defence secretary"), in the gazetteer's own terms."""

from __future__ import annotations

import re

# Longer titles first: "deputy foreign minister" must not be read as "foreign minister".
OFFICES: tuple[tuple[str, str], ...] = (
    ("deputy foreign minister", r"(?:deputy|vice|assistant) (?:foreign minister|secretary of state)"),
    ("", r"(?:deputy|vice|assistant|shadow|first deputy) (?:\w+ )?(?:minister|prime minister|secretary)"),
    ("foreign minister", r"foreign (?:affairs )?(?:minister|secretary)|minister (?:of|for) foreign affairs"),
    ("foreign minister", r"external affairs minister|secretary of state|top diplomat|foreign policy chief"),
    ("defence minister", r"defen[cs]e (?:minister|secretary)|minister of defen[cs]e|secretary of defen[cs]e"),
    ("interior minister", r"interior minister|minister of (?:the )?interior|home minister"),
    ("prime minister", r"prime minister|premier|chancellor"),
    ("vice president", r"vice[- ]president"),
    ("president", r"president"),
    ("supreme leader", r"supreme leader"),
    ("crown prince", r"crown prince"),
    ("king", r"king"),
    ("emir", r"emir"),
    ("secretary-general", r"secretary[- ]general"),
    ("spokesman", r"(?:\w+ )?(?:ministry |army |military |government )?spokes(?:man|woman|person)"),
    ("army chief", r"army chief|chief of (?:the )?(?:general )?staff|chief of the army|commander-in-chief"),
    ("speaker", r"parliament(?:ary)? speaker|speaker of (?:the )?parliament"),
    ("envoy", r"(?:special )?envoy|ambassador"),
    ("leader", r"leader"),
)
# How each of them ends: most texts need not be searched.
_LAST_WORDS = ("minister", "secretary", "state", "affairs", "diplomat", "chief", "defence", "defense", "interior",
               "premier", "chancellor", "president", "leader", "prince", "king", "emir", "general", "spokesman",
               "spokeswoman", "spokesperson", "staff", "army", "commander-in-chief", "speaker", "parliament", "envoy",
               "ambassador")  # fmt: skip
_NAMED = re.compile("|".join(f"(?P<o{number}>{pattern})" for number, (_, pattern) in enumerate(OFFICES)), re.I)


def office_before(text: str) -> tuple[str, int]:
    """The office that stands at the very end of this text and where it starts; "" and the length for none."""
    found = ("", len(text))
    words = text.rstrip(" ,")
    if not words.lower().endswith(_LAST_WORDS):
        return found
    for match in _NAMED.finditer(words):
        if match.end() == len(words) and (match.start() == 0 or not text[match.start() - 1].isalnum()):
            found = (OFFICES[_number(match)][0], match.start())
    return found


def office_after(text: str) -> tuple[str, int]:
    """The office that this text starts with and where it ends; "" and 0 for none."""
    match = _NAMED.match(text)
    if match is None or text[match.end() : match.end() + 1].isalnum():
        return "", 0
    return OFFICES[_number(match)][0], match.end()


def _number(match: re.Match[str]) -> int:
    return int(str(match.lastgroup)[1:])


def office_in(words: str) -> str:
    """The gazetteer's own term for an office ("Minister of Foreign Affairs of X"); other words in small letters.

    One word may stand before it ("Iraqi prime minister"), but "adviser to the president" is no president.
    """
    plain = " ".join(words.lower().split())
    match = _NAMED.match(words) or _NAMED.match(words.partition(" ")[2] if words[:1].isupper() else "")
    return (OFFICES[_number(match)][0] or plain) if match else plain
