"""The links that facts are compared under: those of the alignment, and the leads of two reports of one story."""

from __future__ import annotations

from itertools import islice

from comparators.facts.counts.claims import content_words
from comparators.facts.counts.fit import fits
from comparators.facts.once import once
from comparators.knowledge.measures import events
from comparators.model import Link, Pair, Reading
from comparators.values import Quantity

_LEAD = 2  # sentences of the body
_LEAST = 2  # content words that two leads must share
_DEAD = frozenset({"dead", "people"})
_SCORE = 0.5
LEADS = ("both open their report",)


@once
def fact_links(pair: Pair) -> tuple[Link, ...]:
    """All links but parallel ones, surest first, and those between opening sentences that tell one kind of event."""
    links = [link for link in pair.alignment.links if link.relation != "parallel"]
    links.sort(key=lambda link: (-link.score, link.left, link.right))
    linked = {(i, j) for link in pair.alignment.links for i in link.left for j in link.right}
    for i in openings(pair.left):
        for j in openings(pair.right):
            if (i, j) not in linked and _one_event(pair, i, j):
                links.append(Link((i,), (j,), "same", _SCORE, LEADS))
    return tuple(links)


def other_tolls(pair: Pair, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether sentences count different dead: then they may tell two attacks, of two days and two doers."""
    counts = [
        [m.value for n in numbers for m in reading.mentions_by_sentence[n] if getattr(m.value, "counted", "") in _DEAD]
        for reading, numbers in ((pair.left, left), (pair.right, right))
    ]
    mine, theirs = ([value for value in side if isinstance(value, Quantity)] for side in counts)
    return bool(mine and theirs) and not any(fits(a, b) for a in mine for b in theirs)


@once
def openings(reading: Reading) -> tuple[int, ...]:
    """The first sentences of the body."""
    body = (n for n, s in enumerate(reading.sentences) if reading.passages[s.passage].role == "body")
    return tuple(islice(body, _LEAD))


def _one_event(pair: Pair, left: int, right: int) -> bool:
    shared = content_words(pair.left, left) & content_words(pair.right, right)
    return len(shared) >= _LEAST and bool(_events(pair.left, left) & _events(pair.right, right))


def _events(reading: Reading, number: int) -> set[str]:
    return {events()[token.lemma] for token in reading.sentence_tokens(number) if token.lemma in events()}
