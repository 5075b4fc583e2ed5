"""How a text describes its sources: by whose they are, whom they are for, where they sit, or how they know."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comparators.framing.grammar import NOT_PROSE
from comparators.model import Reading, Span

# Words before a medium or a monitor that say whose it is or whom it is for …
_WHOSE = (
    r"(?:state(?: ?- ?(?:run|owned|controlled|linked|affiliated))?|government(?: ?- ?(?:run|owned|controlled))?"
    r"|(?:pro|anti) ?- ?\w+|semi-official|opposition|independent|propaganda|partisan|activist"
    r"|\w+ ?- ?(?:linked|affiliated|backed|funded|owned|allied)|loyalist|rebel|jihadist|party)"
)
# … and the medium or monitor itself, with up to three words between them.
_MEDIUM = (
    r"(?:media|TV|television|radio|broadcaster|news agency|agency|newspaper|daily|news site|site|website|outlet"
    r"|newswire(?: service)?|channel|network|Observatory|monitor(?:ing group)?|watchdog|war monitor)"
)
_DESCRIBED = re.compile(rf"\b(?P<whose>{_WHOSE})(?:[ \n]+(?!and\b|or\b)[\w'’]+){{0,3}}?[ \n]+{_MEDIUM}\b")


@dataclass(frozen=True, slots=True)
class SourceName:
    """One description of a source; ``whose`` is the telling word, ``names`` the names in it, both in lower case."""

    whose: str
    names: frozenset[str]
    span: Span


def described_sources(reading: Reading) -> tuple[SourceName, ...]:
    """Each description once, in text order."""
    found: dict[str, SourceName] = {}
    for sentence in reading.sentences:
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for match in _DESCRIBED.finditer(reading.text, sentence.span.start, sentence.span.end):
            whose = re.sub(r" ?- ?", "-", match["whose"].casefold())
            rest = reading.text[match.end("whose") : match.end()]
            names = frozenset(word.casefold() for word in re.findall(r"\b[A-Z]\w+", rest)) - {"tv"}
            found.setdefault(f"{whose} {sorted(names)}", SourceName(whose, names, Span(match.start(), match.end())))
    return tuple(found.values())


def named_plainly(reading: Reading, names: frozenset[str]) -> Span | None:
    """The first place at which the text gives one of these names without such a description, or None."""
    described = [item.span for item in described_sources(reading)]
    for token in reading.tokens:
        named = token.pos == "PROPN" and token.text.casefold() in names
        if named and not any(span.contains(token.span) for span in described):
            return token.span
    return None
