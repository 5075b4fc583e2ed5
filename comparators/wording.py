"""The words and signs that window and reports use for areas, verdicts, kinds, relations, roles and days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from comparators.model import Finding, Relation, Review, Role, Verdict
from comparators.values import NO_YEAR

# strftime would write these in the language of the machine, which Qt makes Python follow.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

GROUPS: Mapping[str, str] = {
    "facts": "Facts",
    "framing": "Framing",
    "artefacts": "Translation artefacts",
    "omissions": "In one report only",
}
COUNTED: Mapping[str, tuple[str, str]] = {  # one, several
    "facts": ("factual divergence", "factual divergences"),
    "framing": ("framing difference", "framing differences"),
    "artefacts": ("translation artefact", "translation artefacts"),
    "omissions": ("in one report only", "in one report only"),
}

VERDICTS: Mapping[str, str] = {
    "conflict": "Conflict",
    "update": "Update",
    "scope": "Not the same thing",
    "certainty": "Other certainty",
    "omission": "One side only",
    "internal": "Inside one text",
    "consistent": "Both hold",
}


def towards(finding: Finding) -> str:
    """The sign between the values of two texts: an arrow to the later one of an update, where that is known.

    A figure that says as of when it holds, in neither text, is no later than the other.
    """
    if finding.verdict != "update":
        return "|"
    slot = next((slot for slot in finding.slots if slot.name == "As of"), None)
    if slot is None:
        return "→"
    days = [_day_of(words) for words in (slot.left, slot.right)]
    if days[0] is None or days[1] is None:
        return "→" if slot.agreement == "later" else "|"
    return "←" if days[0] > days[1] else "→"


def _day_of(words: str) -> date | None:
    """The day that ``day_words`` writes so."""
    day, _, rest = words.partition(" ")
    month, _, year = rest.partition(" ")
    if month not in MONTHS or not (day.isdigit() and year.isdigit()):
        return None
    return date(int(year), MONTHS.index(month) + 1, int(day))


KINDS: Mapping[str, str] = {
    "scare_quotes": "Quotation marks",
    "label": "Label",
    "verb": "Reporting verb",
    "agency": "Agency",
    "loaded": "Loaded word",
    "voice": "Voice",
    "metadata": "Header",
    "quotation": "Quotation",
    "typo": "Misprint",
    "boilerplate": "Leftover",
    "variant": "Two spellings",
    "meaning": "Meaning",
    "term": "Term",
    "pronoun": "Pronoun",
    "agreement": "Agreement",
    "calque": "Calque",
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


def group_of(finding: Finding) -> str:
    """The group that reports list it in: its area, but what one report leaves out stands apart, as it is long."""
    return "omissions" if finding.verdict == "omission" else finding.area


def kind_name(finding: Finding) -> str:
    """What the finding's kind is called."""
    return KINDS.get(finding.kind, finding.kind.replace("_", " ").capitalize())


def badge(finding: Finding) -> str:
    """What sort of finding: the verdict of a fact, the kind of anything else."""
    return VERDICTS[finding.verdict] if finding.verdict else kind_name(finding)


def sign(finding: Finding) -> str:
    """The verdict's sign; the leaf that has it for an omission; nothing outside facts."""
    if finding.verdict == "omission":
        return "◧" if finding.left else "◨"
    return SIGNS[finding.verdict] if finding.verdict else ""


def decided(review: Review, finding: Finding) -> str:
    """What the person decided, as one line; empty while nothing is decided."""
    decision = review.of(finding.id)
    words = [] if decision.state == "open" else [decision.state.capitalize()]
    words += [part for part in (decision.reason, decision.note) if part]
    return ": ".join(words[:2]) + (f" ({words[2]})" if len(words) > 2 else "")


# How the two values of a slot stand to each other.
AGREEMENTS: Mapping[str, str] = {"same": "=", "differs": "≠", "later": "↗", "missing": "–"}


def month_words(day: date) -> str:
    """October 2020; October alone where the year is not known."""
    return f"{MONTHS[day.month - 1]} {day.year}" if day.year > NO_YEAR + 1 else MONTHS[day.month - 1]


def day_words(day: date) -> str:
    """9 October 2020."""
    return f"{day.day} {month_words(day)}"
