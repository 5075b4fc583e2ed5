"""The words that the product uses for sides, roles, kinds and verdicts: identifiers, as they are written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")

Role = Literal[
    "headline", "kicker", "subhead", "dateline", "byline", "body", "caption", "pull_quote",
    "metadata", "sign-off", "correction", "boilerplate",
]  # fmt: skip
Part = Literal["body", "title", "heading"]
Area = Literal["facts", "framing", "artefacts"]
Verdict = Literal["conflict", "update", "scope", "certainty", "omission", "internal", "consistent"]
Severity = Literal["high", "medium", "low"]
Relation = Literal["same", "update", "parallel", "related"]
MentionKind = Literal[
    "quantity", "date", "person", "organisation", "place", "group", "weapon", "role", "label", "quotation",
]  # fmt: skip
DecisionState = Literal["open", "confirmed", "dismissed"]
Agreement = Literal["same", "differs", "later", "missing"]

QUIET_VERDICTS: frozenset[Verdict] = frozenset({"scope", "consistent"})
KINDS: Mapping[str, tuple[str, ...]] = {
    "facts": ("quantity", "date", "place", "person", "role", "actor", "attribution", "modality", "polarity",
              "status", "omission"),
    "framing": ("label", "verb", "agency", "loaded", "scare_quotes", "voice", "emphasis", "frame", "tone"),
    "artefacts": ("name", "variant", "term", "agreement", "pronoun", "calque", "measure", "meaning", "quotation",
                  "typo", "metadata", "boilerplate"),
}  # fmt: skip
