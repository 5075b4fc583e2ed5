"""Every noun of the product, frozen.

Offsets are half-open code points into ``Article.text`` everywhere: ``text[start:end] == quote``.
Values of mentions (quantities, dates, names, quotations) stand in ``values.py``.
"""

from comparators.model.alignment import Alignment, Link, Nearest, Pair
from comparators.model.comparison import Comparison, Notice, Profile
from comparators.model.finding import Candidate, Finding, Slot, Suggestion
from comparators.model.reading import Reading
from comparators.model.review import Decision, OwnLink, Review
from comparators.model.text import Article, Evidence, Mention, Origin, Passage, PublicationDate, Sentence, Span, Token
from comparators.model.words import (
    KINDS,
    QUIET_VERDICTS,
    SIDES,
    Agreement,
    Area,
    DecisionState,
    MentionKind,
    Part,
    Relation,
    Role,
    Severity,
    Side,
    Verdict,
)

__all__ = [
    "KINDS",
    "QUIET_VERDICTS",
    "SIDES",
    "Agreement",
    "Alignment",
    "Area",
    "Article",
    "Candidate",
    "Comparison",
    "Decision",
    "DecisionState",
    "Evidence",
    "Finding",
    "Link",
    "Mention",
    "MentionKind",
    "Nearest",
    "Notice",
    "Origin",
    "OwnLink",
    "Pair",
    "Part",
    "Passage",
    "Profile",
    "PublicationDate",
    "Reading",
    "Relation",
    "Review",
    "Role",
    "Sentence",
    "Severity",
    "Side",
    "Slot",
    "Span",
    "Suggestion",
    "Token",
    "Verdict",
]
