"""Nobody named here, somebody blamed there: what two reports say of who was behind an attack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.acts.doers_apart import means_of
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.matters import openings
from comparators.facts.events.one_story import openings_part
from comparators.knowledge.measures import events
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

_NOBODY = re.compile(
    r"\b(?:no (?:immediate |group |one |claim)[^.;]{0,40}?\b(?:claim(?:ed)?|responsibility)\b[^.;]{0,60}|"
    r"(?:not|un)(?: immediately)? (?:clear|known) who (?:was behind|carried out|fired)[^.;]{0,40}|"
    r"no (?:claim of responsibility|group has claimed)[^.;]{0,60})",
    re.IGNORECASE,
)
_BLAMED = re.compile(
    r"\b(?:[\w’']+\s){0,4}(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|(?:has |have )?claimed responsibility|"
    r"(?:was|were|been) (?:later |immediately )?claimed by|"
    r"(?:was|were) behind the (?:attack|blast|bombing|strike)s?)\b[^.;]{0,70}",
    re.IGNORECASE,
)


_CLAIMED = re.compile(r"\bclaimed (?:responsibility|by)", re.IGNORECASE)  # comes after the hours in which nobody has


_OF_WHAT = re.compile(r"\bblam(?:ed|es|ing) (?:the|a|an|its|their|this|these) (?P<what>\w+)(?: \w+){0,2}? on\b")


def blamed(pair: Pair) -> Iterator[Finding]:
    """One finding where one report says that nobody claimed the act and the other names somebody for it."""
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        nobody = _first(pair.reading(side), _NOBODY)
        somebody = _first(pair.reading(other), _BLAMED)
        if nobody is None or somebody is None or _first(pair.reading(side), _BLAMED) is not None:
            continue
        if openings_part(pair) or _other_means(pair.reading(side), pair.reading(other), somebody):
            continue
        left, right = (nobody, somebody) if side == "left" else (somebody, nobody)
        words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
        yield divergence(
            pair,
            "attribution",
            "update" if _CLAIMED.search(words[1 if side == "left" else 0]) else "certainty",
            left=(left,),
            right=(right,),
            title="Who is blamed",
            statement=f"“{words[0]}” on the left, “{words[1]}” on the right.",
            explanation="One report says that nobody has claimed the act, the other names somebody for it.",
            doubt="The blame may be for another act.",
            severity="medium",
            confidence=0.6,
            values=words,
            slots=(Slot("Blamed", words[0], words[1], "differs"),),
        )


def _other_means(reading: Reading, other: Reading, blame: Span) -> bool:
    """Whether the blame is for an act of another kind than the one that the first report opens with."""
    number = other.sentence_at(blame.start)
    if number is None:
        return False
    first = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "headline"]
    means = frozenset[str]().union(*(means_of(reading, n) for n in (*first, *openings(reading))))
    theirs = means_of(other, number)
    return bool(means and theirs) and not means & theirs


def _of_another_matter(text: str) -> bool:
    """ "Blamed the delay on the rebels"."""
    match = _OF_WHAT.search(text)
    return match is not None and match["what"].lower().removesuffix("s") not in events()


def _first(reading: Reading, pattern: re.Pattern[str]) -> Span | None:
    """The first match in a sentence; "no one claimed responsibility" blames nobody."""
    for number, sentence in enumerate(reading.sentences):
        text = reading.sentence_text(number)
        match = pattern.search(text)
        if match is not None and not (pattern is _BLAMED and (_NOBODY.search(text) or _of_another_matter(text))):
            words = match[0].rstrip()
            if text[match.start() + len(words) :][:1].isalnum():
                words = words.rpartition(" ")[0]  # the pattern stopped inside a word
            return Span(sentence.span.start + match.start(), sentence.span.start + match.start() + len(words))
    return None
