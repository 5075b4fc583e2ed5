"""The measures of both texts, as rows: how long, how hard to read, how much in quotation, how much in common."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.model import SIDES, Comparison, Pair, Side


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the profile."""

    name: str
    left: str
    right: str


def in_common(pair: Pair, side: Side) -> float:
    """The share of a text, by length, that stands in sentences linked as the same matter or a later state of it."""
    linked = {
        number
        for link in pair.alignment.links
        if link.relation in ("same", "update")
        for number in (link.left if side == "left" else link.right)
    }
    lengths = [len(sentence.span) for sentence in pair.reading(side).sentences]
    return sum(length for number, length in enumerate(lengths) if number in linked) / (sum(lengths) or 1)


def measures(comparison: Comparison) -> list[Measure]:
    """Every measure of the profile; one that a text lacks is a dash."""
    left, right = comparison.left_profile, comparison.right_profile
    common = [f"{in_common(comparison.pair, side):.0%}" for side in SIDES]
    rows = [
        Measure("Words", f"{left.words:,}", f"{right.words:,}"),
        Measure("Sentences", f"{left.sentences:,}", f"{right.sentences:,}"),
        Measure("Words a sentence", f"{left.words_per_sentence}", f"{right.words_per_sentence}"),
        Measure("Reading ease (Flesch, higher is easier)", f"{left.reading_ease}", f"{right.reading_ease}"),
        Measure("School grade (Flesch-Kincaid)", f"{left.grade}", f"{right.grade}"),
        Measure("Share of words in quotation", f"{left.quoted_share:.0%}", f"{right.quoted_share:.0%}"),
    ]
    rows.append(Measure("Share of the text that the other text also tells", *common))
    lefts, rights = dict(left.measures), dict(right.measures)
    for name in dict.fromkeys([*lefts, *rights]):
        rows.append(Measure(name.replace("_", " ").capitalize(), str(lefts.get(name, "–")), str(rights.get(name, "–"))))
    return rows
