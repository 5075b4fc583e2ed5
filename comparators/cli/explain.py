"""diptych explain: what a comparator looks for, and what it found in these two texts, marked in its place."""

from __future__ import annotations

import difflib
from argparse import Namespace
from collections.abc import Iterable, Iterator

from comparators.cli.pair import compared
from comparators.errors import DiptychError
from comparators.model import SIDES, Evidence, Reading
from comparators.registry import COMPARATORS, Comparator
from comparators.reports.text import filled, finding_lines
from comparators.reports.visible import one_line, visible

RULE = "─" * 72


def explain_command(chosen: Namespace) -> int:
    """Print the comparator's own text, then each of its findings with the evidence ⟦marked⟧ in the text."""
    comparator = named(chosen.comparator)
    comparison = compared(chosen, comparators=(comparator,))
    print(visible(comparator.text))
    for finding in comparison.findings:
        print(RULE, *finding_lines(comparison.pair, finding), sep="\n")
        for side in SIDES:
            for line in marked(comparison.pair.reading(side), finding.side(side)):
                print(*filled(f"  {side} ", line), sep="\n")
    count = len(comparison.findings)
    print(RULE, f"{count} {'finding' if count == 1 else 'findings'} of {comparator.id}.", sep="\n")
    return 1 if any(not finding.quiet for finding in comparison.findings) else 0


def named(identifier: str) -> Comparator:
    """The comparator with this id. An unknown one is an error that names the nearest."""
    by_id = {comparator.id: comparator for comparator in COMPARATORS}
    if identifier in by_id:
        return by_id[identifier]
    near = difflib.get_close_matches(identifier, by_id, n=3, cutoff=0.4)
    advice = f"Did you mean {' or '.join(near)}?" if near else "See the list: diptych comparators."
    raise DiptychError(f"There is no comparator {identifier!r}.", advice=advice)


def marked(reading: Reading, evidence: Iterable[Evidence]) -> Iterator[str]:
    """Each sentence that holds evidence, with its number and the evidence between ⟦ and ⟧."""
    items = sorted(evidence)
    for number, sentence in enumerate(reading.sentences):
        inside = [item for item in items if item.span.overlaps(sentence.span)]
        if not inside:
            continue
        cuts = [(max(item.start, sentence.span.start), "⟦") for item in inside]
        cuts += [(min(item.end, sentence.span.end), "⟧") for item in inside]
        text, last = "", sentence.span.start
        for offset, bracket in sorted(cuts, key=lambda cut: (cut[0], cut[1] == "⟦")):
            text, last = text + reading.text[last:offset] + bracket, offset
        yield f"sentence {number}: {one_line(text + reading.text[last : sentence.span.end])}"
