"""The words and signs that all reports use for areas, verdicts, kinds, relations and degrees of belief."""

from __future__ import annotations

from collections.abc import Mapping

from comparators.model import Area, Finding, Relation, Review, Role, Verdict
from comparators.values import Interval

AREAS: Mapping[Area, str] = {"facts": "Facts", "framing": "Framing", "artefacts": "Translation artefacts"}

VERDICTS: Mapping[Verdict, str] = {
    "conflict": "Conflict",
    "update": "Update",
    "scope": "Not the same thing",
    "certainty": "Other certainty",
    "omission": "One text only",
    "internal": "Within one text",
    "consistent": "Both hold",
}
SIGNS: Mapping[Verdict, str] = {
    "conflict": "≠",
    "update": "↗",
    "scope": "=",
    "certainty": "?",
    "omission": "◧",
    "internal": "↻",
    "consistent": "=",
}
RELATIONS: Mapping[Relation, str] = {
    "same": "the same matter",
    "update": "a later state of the same matter",
    "parallel": "alike, but another event",
    "related": "related",
}
ROLES: Mapping[Role, str] = {
    "headline": "headline",
    "kicker": "kicker",
    "subhead": "subheading",
    "dateline": "dateline",
    "byline": "author line",
    "caption": "caption",
    "pull_quote": "pull quote",
    "metadata": "metadata",
    "sign-off": "sign-off",
    "correction": "correction",
    "boilerplate": "boilerplate",
}

SOURCES: Mapping[str, str] = {
    "user": "as you said",
    "metadata": "from the file",
    "header": "from the header",
    "dateline": "from the dateline",
    "text": "from the text",
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def in_words(interval: Interval) -> str:
    """9 October 2020, January 2021, 2020, or 1 October 2020 to 9 October 2020."""
    iso = interval.iso()
    if "/" in iso:
        first, last = (in_words(Interval(day, day)) for day in (interval.earliest, interval.latest))
        return f"{first} to {last}"
    year, *rest = iso.split("-")
    return " ".join([str(int(rest[1]))] * (len(rest) > 1) + [MONTHS[int(rest[0]) - 1]] * bool(rest) + [year])


def days_apart(left: Interval, right: Interval) -> str:
    """Which report is the later, and by how much; one sentence."""
    if left.overlaps(right):
        return "Both reports may be of the same day." if left.days + right.days > 2 else "Both are of the same day."
    later, first, last = ("right", left, right) if left.latest < right.earliest else ("left", right, left)
    least, most = (last.earliest - first.latest).days, (last.latest - first.earliest).days
    span = f"{least}" if least == most else f"{least} to {most}"
    return f"The {later} report is later by {span} {'day' if most == 1 else 'days'}: its figures may be updates."


def badge(finding: Finding) -> str:
    """What sort of finding: the verdict of a fact, the kind of anything else."""
    if finding.verdict is not None:
        return VERDICTS[finding.verdict]
    return finding.kind.replace("_", " ").capitalize()


def sign(finding: Finding) -> str:
    """The verdict's sign; the leaf that has it for an omission; nothing outside facts."""
    if finding.verdict == "omission":
        return "◧" if finding.left else "◨"
    return SIGNS[finding.verdict] if finding.verdict else ""


def sureness(confidence: float) -> str:
    """A degree of belief as a percentage and a word. The words are the product's own bands."""
    percent = round(confidence * 100)
    for least, word in ((90, "very likely"), (70, "likely"), (50, "more likely than not")):
        if percent >= least:
            return f"{percent} %, {word}"
    return f"{percent} %, uncertain"


def decided(review: Review, finding: Finding) -> str:
    """What the person decided, as one line; empty while nothing is decided."""
    decision = review.of(finding.id)
    words = [] if decision.state == "open" else [decision.state.capitalize()]
    words += [part for part in (decision.reason, decision.note) if part]
    return ": ".join(words[:2]) + (f" ({words[2]})" if len(words) > 2 else "")
