"""What hangs at the end of a paragraph, after its last full stop: author lines, sign-offs, prompts, lists of links."""

from __future__ import annotations

import re

from comparators.model import Role
from comparators.reading.abbreviations import BEFORE_A_FIGURE
from comparators.reading.furniture import AGENCIES, NAMES

_LONGEST = 1_000  # characters
_WORD = r"[A-Z][a-zà-ÿ’'-]+"
TAILS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("byline", re.compile(rf"(?<=[.!?\"”’)])\s+(?:Authors?|Written\s+by|Reporter|By)\s*:\s*{NAMES}\s*$")),
    (
        "sign-off",
        re.compile(
            rf"(?<=[.!?\"”’)])\s*(?:[-–—]+\s*{AGENCIES}|\({AGENCIES}\)|\b{AGENCIES}|[a-z]{{2,4}}/[a-z]{{2,4}}"
            r"(?:\s*\([^()]{2,60}\))?|\([Ss]ource\s*:[^()]{2,120}\)|\((?:[Aa]dditional\s+)?(?:[Rr]eporting|[Ee]diting|"
            r"[Ww]riting)\s+by\b[^()]{2,250}\)|Source:?\s+[A-Z]\S+(?:\s+\S+){0,3}|"
            # Desk initials and counters: "SSH 11", "SA - 12", "212-11".
            r"(?:[A-Z]{2,4}\s*[-–]?\s*)?\d{1,3}(?:-\d{1,3})?|"
            # Names with slashes: "H.Zain/ Ghossoun /M. al-Frieh".
            r"(?:[A-Z][\w.]{0,11}\s){0,2}?[A-Z][\w.-]{1,15}(?:\s?/\s?(?:[A-Z][\w.-]{0,11}\s){0,2}?[A-Z][\w.-]{1,15}){1,5}|"
            r"(?:Additional\s+)?(?:[Rr]eporting|[Ee]diting|[Ww]riting)\s+by\s+[A-Z][^()]{2,300}|"
            r"(?:[\w/]+\s+)?[Aa]gencies\s+contributed\s+to\s+this\s+(?:report|story|article))\.?\s*$"
        ),
    ),
    ("metadata", re.compile(r"\s(?:Last\s+(?:[Uu]pdated?|[Mm]odified)\s*:)\s[^.!?]{8,80}$")),
    # What a page lists under its story, without any full stop: tags, topics, links of the house.
    (
        "boilerplate",
        re.compile(
            r"(?:\s\.\.\.)?(?:\s\d{1,4}){0,3}(?:\sTopic\s[^.!?]{5,80}\(\d+\))?\s(?:(?:Tags|Related):?\s[^.!?]{3,900}|"
            r"Community\s+standards\s?Discussion\b[^.!?]{0,200})$"
        ),
    ),
    (
        "boilerplate",
        re.compile(
            r"(?<=[.!?\"”’)])\s+(?:Subscribe\b[^.!?]{0,150}\s)?(?:Copyright|©)\s(?:\W+\s)?\d{4}\b[^.!?]{0,60}\.?$|"
            r"(?<=[.!?\"”’)])\s+[^.!?]{0,400}\b(?:Privacy\s+Policy|Cookie\s+Policy|Terms\s+of\s+(?:Use|Service))\b[^.!?]{0,80}$"
        ),
    ),
    (
        "boilerplate",
        re.compile(
            r"\s(?:Read\s+Also|READ\s+(?:ALSO|MORE))$|"
            r"(?<=[.!?\"”’)])\s+(?:Read\s+(?:Also|More)(?:\s*:.{0,200})?|READ\s+(?:ALSO|MORE)\b.{0,200}|Twitter|Facebook|"
            r"Share|Tweet|Our\s+Standards\s*:.{0,80}|(?:Sign\s+up|Subscribe)\s+(?:to|for)\b.{0,200}|Follow\s+(?:us|@\w+)\b.{0,80})\s*$"
        ),
    ),
    # A name alone, without a full stop where the paragraph has them; or several names.
    (
        "byline",
        re.compile(
            rf"(?<=[a-z\d][.!?\"”’)])\s+(?:{_WORD}(?:\s{_WORD}){{1,2}}|{_WORD}(?:\s{_WORD}){{1,7}}\sand\s{_WORD}\s{_WORD}\.?)$"
        ),
    ),
)


def tail(words: str) -> tuple[Role, int] | None:
    """The role of what hangs at the end of a paragraph, and the offset at which it begins; None where nothing does."""
    for role, pattern in TAILS:
        match = pattern.search(words, max(0, len(words) - _LONGEST))
        if match is not None and not _figure_of_a_word(words, match):
            found = match.group()
            return role, match.start() + len(found) - len(found.lstrip())
    return None


def _figure_of_a_word(words: str, match: re.Match[str]) -> bool:
    """Whether the figures that hang there belong to the shortened word before them: "until Sept. 14."."""
    before = re.search(r"([A-Za-z]+)\.$", words[: match.start()])
    figures = match.group().strip(" .").replace("-", "").isdigit()
    return figures and before is not None and before[1].lower() in BEFORE_A_FIGURE
