"""Articles whose sentences and quotations were marked by hand, and how a reading compares with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comparators.model import Article, Reading, Span
from comparators.reading import read
from comparators.values import Quotation

FOLDER = Path(__file__).parent / "data" / "marked"
_SPEAKER = re.compile(r"⟨(?P<form>[dpi])·(?P<speaker>[^⟩]*)⟩")


@dataclass(frozen=True)
class Said:
    span: Span
    form: str
    speaker: str


@dataclass(frozen=True)
class Marked:
    """The plain text, where sentences begin in it, and its quotations."""

    name: str
    text: str
    starts: tuple[int, ...]
    quotations: tuple[Said, ...]


def marked_articles() -> Iterator[Marked]:
    for path in sorted(FOLDER.glob("*.txt")):
        yield unmark(path.stem, path.read_text(encoding="utf-8").split("\n", 2)[2])


def unmark(name: str, marked: str) -> Marked:
    text, place = "", 0
    starts: list[int] = []
    opened: list[int] = []
    said: list[Said] = []
    while place < len(marked):
        character = marked[place]
        place += 1
        if character == "‖":
            starts.append(len(text))
        elif character == "⟦":
            opened.append(len(text))
        elif character == "⟧":
            label = _SPEAKER.match(marked, place)
            assert label is not None, (name, text[-40:])
            said.append(Said(Span(opened.pop(), len(text)), label["form"], label["speaker"]))
            place = label.end()
        else:
            text += character
    assert not opened, name
    return Marked(name, text, tuple(starts), tuple(said))


def found_quotations(reading: Reading) -> list[Said]:
    return [
        Said(mention.span, mention.value.form[0], mention.value.speaker)
        for mention in reading.mentions
        if isinstance(mention.value, Quotation)
    ]


@dataclass
class Score:
    """Counts over several articles; precision and recall of them."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


def same_speaker(one: str, other: str) -> bool:
    """Whether two names fit: the same, or one the end of the other ("Trump", "Donald Trump")."""
    left, right = (" ".join(re.findall(r"\w+", name.lower())) for name in (one, other))
    if not left or not right:
        return left == right
    return left == right or left.endswith(" " + right) or right.endswith(" " + left)


def fits(found: Said, wanted: Said, *, speakers: bool = True) -> bool:
    """Words in marks must be the same to the letter; a reported clause must share more than half."""
    if (found.form == "i") != (wanted.form == "i") or (speakers and not same_speaker(found.speaker, wanted.speaker)):
        return False
    if found.form != "i":
        return found.span == wanted.span
    shared = min(found.span.end, wanted.span.end) - max(found.span.start, wanted.span.start)
    whole = max(found.span.end, wanted.span.end) - min(found.span.start, wanted.span.start)
    return shared > 0.5 * whole


def scores() -> tuple[dict[str, Score], list[str]]:
    """Sentences, quotations in marks and reported clauses over all ten, and what was wrong, in words."""
    totals = {"sentences": Score(), "quotations": Score(), "clauses": Score()}
    wrong: list[str] = []
    for item in marked_articles():
        reading = read(Article(text=item.text))
        starts = {sentence.span.start for sentence in reading.sentences}
        wanted = set(item.starts)
        totals["sentences"].right += len(starts & wanted)
        totals["sentences"].found += len(starts)
        totals["sentences"].wanted += len(wanted)
        wrong += [f"{item.name}: sentence at {item.text[at : at + 40]!r}" for at in sorted(starts ^ wanted)]
        found = found_quotations(reading)
        for name, forms in (("quotations", "dp"), ("clauses", "i")):
            ours = [said for said in found if said.form in forms]
            theirs = [said for said in item.quotations if said.form in forms]
            hits = [said for said in theirs if any(fits(other, said) for other in ours)]
            totals[name].right += len(hits)
            totals[name].found += len(ours)
            totals[name].wanted += len(theirs)
            missed = [said for said in theirs if said not in hits]
            extra = [said for said in ours if not any(fits(said, other) for other in theirs)]
            wrong += [f"{item.name}: missed {said.speaker}: {said.span.of(item.text)!r}" for said in missed]
            wrong += [f"{item.name}: extra {said.speaker}: {said.span.of(item.text)!r}" for said in extra]
    return totals, wrong
