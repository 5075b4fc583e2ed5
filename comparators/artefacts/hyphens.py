"""Hyphens of words that stand for one: "opposition held areas", "Syrian-regime controlled"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.slip import in_heading
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_HOLDERS = frozenset({"rebel", "government", "regime", "opposition", "militant", "insurgent", "jihadist", "army",
                      "terrorist", "state", "us", "uk", "u.s.", "eu", "un", "nato", "daesh", "isis", "isil", "qaeda",
                      "hezbollah", "russian", "iranian", "turkish", "saudi", "western", "kurdish", "american",
                      "foreign", "self", "british", "israeli", "syrian", "french", "russia", "iran",
                      "turkey"})  # fmt: skip
_DONE = frozenset({"held", "backed", "led", "controlled", "based", "linked", "affiliated", "brokered", "besieged",
                   "run", "allied", "sponsored", "trained", "proclaimed", "supported"})  # fmt: skip
_BODIES = "regime|government|army|opposition|rebel|state|militant"
_WRONG = re.compile(rf"\b([A-Z]\w+)-({_BODIES}) (held|controlled|backed|led|run|besieged)(?= [a-z])")


_SHIFTED = re.compile(
    rf"\b(?P<holder>[A-Z]\w+|{_BODIES}) (?P<done>backed|led|held|controlled)-(?P<noun>[A-Za-z]{{3,}})\b(?!-)"
)
_LOOSE = re.compile(rf"\b[A-Za-z][\w’']* -(?:{'|'.join(sorted(_DONE))})\b")


def hyphens(reading: Reading) -> Iterator[tuple[Span, str, str]]:
    """Each place with what is wrong and the right form."""
    for match in every_match(_WRONG, reading.text):
        yield Span(*match.span()), "a hyphen in the wrong place", f"{match[1]} {match[2]}-{match[3]}"
    for match in every_match(_SHIFTED, reading.text):
        if match["holder"].lower() in _HOLDERS:
            right = f"{match['holder']}-{match['done']} {match['noun']}"
            yield Span(*match.span()), "a hyphen in the wrong place", right
    for match in every_match(_LOOSE, reading.text):
        yield Span(*match.span()), "a space before the hyphen", match.group().replace(" -", "-")
    tokens = reading.tokens
    for number in range(len(tokens) - 2):
        holder, done, noun = tokens[number : number + 3]
        if (
            done.text in _DONE
            and holder.text.lower() in _HOLDERS
            and noun.pos in ("NOUN", "ADJ", "PROPN")
            and done.head > number + 1
            and done.dep in ("amod", "compound", "nmod")
            and reading.text[holder.span.end : done.span.start] == " "
            and not in_heading(reading, holder.span.start)
        ):
            span = Span(holder.span.start, done.span.end)
            yield span, "a hyphen is missing", f"{holder.text}-{done.text}"
