"""How each link looks: its hue, its sign, and whether it carries a conflict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comparators.model import Alignment, Finding, Link, Reading
from desktop.desk.glyphs import Glyph
from desktop.desk.places import finding_sentences

_HUES = {"same": "same", "update": "facts", "parallel": "quiet", "related": "quiet"}
_RELATION_SIGNS: dict[str, Glyph] = {"update": "update", "parallel": "parallel"}


@dataclass(frozen=True, slots=True)
class Look:
    """``hue`` is a token of the theme; ``sign`` the glyph on the knot, None for a plain dot."""

    hue: str
    sign: Glyph | None

    @property
    def hatched(self) -> bool:
        return self.sign == "parallel"


def looks_of(left: Reading, right: Reading, alignment: Alignment, findings: Iterable[Finding]) -> dict[str, Look]:
    """The look of every link, by link id. A link that carries a conflict is red, whatever its relation."""
    carried: dict[str, set[str]] = {}
    for finding in findings:
        if finding.verdict not in ("conflict", "consistent") or not finding.left or not finding.right:
            continue
        rights = finding_sentences(right, finding, "right")
        for number in sorted(finding_sentences(left, finding, "left")):
            for link in alignment.by_left.get(number, ()):
                if rights & set(link.right):
                    carried.setdefault(link.id, set()).add(finding.verdict)
    return {link.id: _look(link, carried.get(link.id, set())) for link in alignment.links}


def _look(link: Link, verdicts: set[str]) -> Look:
    if "conflict" in verdicts:
        return Look("conflict", "conflict")
    if link.locked and link.relation == "same":
        return Look(_HUES[link.relation], "locked")
    sign = _RELATION_SIGNS.get(link.relation)
    if sign is None and "consistent" in verdicts:
        sign = "consistent"
    return Look(_HUES[link.relation], sign)


def describe_link(link: Link) -> str:
    """The link's relation, score and reasons in one line: "same, 0.91: both Shusha, cathedral, destroyed"."""
    words = f"{link.relation}, kept by you" if link.locked else f"{link.relation}, {link.score:.2f}"
    return f"{words}: {'; '.join(link.reasons)}" if link.reasons else words
