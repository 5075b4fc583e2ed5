"""People: another name, or another sex, in sentences that otherwise say the same.

What it finds
    A person named in one sentence and another person in its place in the aligned one; "he" against "she". Wherever
    they stand, two names that share the surname or the given name, where one post, trade or age says that one
    person is meant and neither text knows the other's form. Somebody without a name who is a woman here, and there
    a man of the same age to whom the same happened. Two people, each put in charge of one thing by one of the
    reports. Another relative, or civilians against fighters, in the same place of two sentences.

Why it matters
    A wrong name harms two people: the one who is named and the one who is not.

An example
    Left: "Minister Anna Kovač said she would resign." Right: "Minister Anna Kovač said he would resign."
    Left: "finance chief Marco Teller" Right: "Marco Keller, the finance director"

When it is wrong
    Where two people of one surname hold one post in turn; where two spellings of one name are far apart, where a
    nickname or an office stands for the name, and where the sentences quote two people who say the same.

Source
    The two quotations; words that exclude each other in resources/lexicons/alternatives.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.certainties.quoted_by_two import quoted_by_two
from comparators.facts.divergence import beside, divergence
from comparators.facts.people.in_charge import TakesOver, in_charge_apart
from comparators.facts.people.names_differ import NamesDiffer, names_differ
from comparators.facts.people.pronouns_apart import pronouns_apart
from comparators.facts.people.sex_apart import Sexed, sexes_apart
from comparators.facts.states.steps import steps_apart
from comparators.facts.status import across
from comparators.facts.wording.alternatives import alternative_findings
from comparators.facts.wording.closeness import Near
from comparators.facts.wording.names_apart import Apart
from comparators.facts.wording.names_replaced import other_names
from comparators.model import SIDES, Finding, Pair, Side, Slot, Span


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a sentence for sex, one for each name in another's place."""
    for near, left, right in pronouns_apart(pair):
        yield _sex(pair, near, left, right)
    for mine, theirs, dead in sexes_apart(pair):
        yield _two_sexes(pair, mine, theirs, dead=dead)
    told: dict[Side, list[Span]] = {side: [] for side in SIDES}
    for first, second in in_charge_apart(pair):
        told["left"].append(first.who.named)
        told["right"].append(second.who.named)
        yield _two_in_charge(pair, first, second)
    for row in names_differ(pair):
        told["left"].append(row.left.named)
        told["right"].append(row.right.named)
        yield _two_names(pair, row)
    for side in SIDES:
        told[side] += [evidence.span for found in quoted_by_two(pair) for evidence in found.side(side)]
    for apart, alike in other_names(pair, "person"):
        again = any(apart.left.overlaps(span) for span in told["left"])
        if not again and not any(apart.right.overlaps(span) for span in told["right"]):
            yield _name(pair, apart, alike)
    yield from alternative_findings(pair, "person")
    for step in steps_apart(pair):
        if step.first.kind == "person":
            yield across(pair, step, "person")


def _sex(pair: Pair, near: Near, left: int, right: int) -> Finding:
    words = pair.left.tokens[left].text, pair.right.tokens[right].text
    return divergence(
        pair,
        "person",
        "conflict",
        left=(pair.left.tokens[left].span,),
        right=(pair.right.tokens[right].span,),
        title="He or she",
        statement=f"“{words[0]}” against “{words[1]}” in sentences that otherwise say the same.",
        explanation="The sentences are aligned, share most of their words, and make one person a man and a woman.",
        doubt="The pronouns may stand for two people.",
        severity="medium",
        confidence=0.3 + 0.5 * near.overlap,
        values=words,
        slots=(Slot("Pronoun", words[0], words[1], "differs"),),
    )


def _name(pair: Pair, apart: Apart, alike: float) -> Finding:
    words = apart.left.of(pair.left.text), apart.right.of(pair.right.text)
    return divergence(
        pair,
        "person",
        "conflict",
        left=(apart.left,),
        right=(apart.right,),
        title="Person",
        statement=f"{beside(words)}, in the same place of the sentence.",
        explanation=f"The sentences are aligned and say nearly the same; both names stand {apart.where}.",
        doubt="The two names may be spellings or by-names of one person.",
        severity="high",
        confidence=0.25 + 0.5 * alike,
        values=words,
        slots=(Slot("Person", words[0], words[1], "differs"),),
    )


_BY = {
    "post": "both are said to hold one post",
    "trade": "both are called the same",
    "age": "both are of one age",
    "link": "their sentences tell the same",
}


def _two_names(pair: Pair, row: NamesDiffer) -> Finding:
    names = row.left.words, row.right.words
    called = row.left.title(pair.left), row.right.title(pair.right)
    return divergence(
        pair,
        "person",
        "conflict",
        left=(row.left.span,),
        right=(row.right.span,),
        title="One person, two names",
        statement=f"{beside(names)}: the {row.part} differs.",
        explanation=f"Neither report knows the other’s form of the name, and {_BY[row.by]}.",
        doubt="Letters of another script may be written so or so; or they are two people."
        if row.spelt
        else "They may be two people, or two forms of one name.",
        severity="low" if row.spelt else "medium",
        confidence=row.sure,
        values=names,
        slots=(
            Slot("Person", *names, "differs"),
            Slot("What they are", *called, "same" if row.by in ("post", "trade") else "missing"),
        ),
    )


def _two_sexes(pair: Pair, mine: Sexed, theirs: Sexed, *, dead: bool) -> Finding:
    words = mine.span.of(pair.left.text), theirs.span.of(pair.right.text)
    return divergence(
        pair,
        "person",
        "conflict",
        left=(mine.span,),
        right=(theirs.span,),
        title="Man or woman",
        statement=f"“{words[0]}” on the left, “{words[1]}” on the right.",
        explanation="Each report tells of one person of this age without a name"
        + (" who died." if dead else ", and both sentences tell the same."),
        doubt="They may be two people who are of one age.",
        severity="medium",
        confidence=0.68 if dead else 0.6,
        values=words,
        slots=(
            Slot("Age", f"{mine.age:g}", f"{theirs.age:g}", "same"),
            Slot("Sex", mine.sex, theirs.sex, "differs"),
        ),
    )


def _two_in_charge(pair: Pair, mine: TakesOver, theirs: TakesOver) -> Finding:
    names = mine.who.words, theirs.who.words
    return divergence(
        pair,
        "person",
        "conflict",
        left=(mine.span,),
        right=(theirs.span,),
        title="Who takes over",
        statement=f"Who takes over: {beside(names)}.",
        explanation="Each report puts one person in charge, and neither names the other’s.",
        doubt="They may take over two tasks, or one after the other.",
        severity="medium",
        confidence=0.62,
        values=names,
        slots=(Slot("In charge", *names, "differs"),),
    )
