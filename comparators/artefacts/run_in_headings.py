"""Sub-headings that run into the sentence after them: between dashes, in capitals, a clause, an abstract noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from comparators.model import Reading, Span, Token

_DASHED = re.compile(r"(?<=[.!?”\"'] )[–—-] ?[A-Z][^–—.!?\n-]{3,70} [–—-](?= [A-Z])")
_TITLED = re.compile(
    r"(?:(?<=[.!?”\"] )|(?<=\n))(?P<heading>(?:[A-Z][a-z]+ ){1,4}[A-Z][a-z]+) "
    r"(?=The (?!Hague|Times|Guardian|Associated|Independent|Economist|Telegraph|Observer|Sun)[A-Z][a-z]+ [a-z])"
)
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_REPORTS = frozenset({"say", "tell", "report", "add", "announce", "claim", "quote", "state", "write", "have", "be"})
_CLAUSE = 6  # words within which a heading has its verb, and after which it has ended
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "siege", "crisis", "toll", "escape", "exodus")
# Bodies and times that stand before a name as its kind: "opposition Syrian National Council".
_KINDS = frozenset({"opposition", "coalition", "organisation", "organization", "government", "authority", "delegation",
                    "station", "corporation", "administration", "institution", "foundation", "association",
                    "federation", "mission", "parliament", "department", "commission", "population", "operation",
                    "city", "university", "community", "agency", "region", "entity", "alliance", "intelligence",
                    "resolution", "edition", "division", "section", "publication", "faction", "nation",
                    "celebrity", "settlement", "regiment", "movement", "establishment", "conference", "residence",
                    "audience", "television", "facility", "charity", "election"})  # fmt: skip


def sub_headings(reading: Reading) -> Iterator[Span]:
    """Each such heading."""
    for match in _DASHED.finditer(reading.text):  # as one agency writes them: "- Troops kill 10 children - Meanwhile …"
        yield Span(*match.span())
    for match in _TITLED.finditer(reading.text):
        place = reading.sentence_at(match.start())
        if place is not None and reading.passage_of(place).role == "body":
            yield Span(*match.span("heading"))
    for number, sentence in enumerate(reading.sentences):
        tokens = reading.tokens[sentence.first : sentence.last]
        if reading.passage_of(number).role == "body" and len(tokens) >= _CLAUSE:
            end = _clause(tokens) or _noun(tokens)
            if end:
                yield Span(sentence.span.start, tokens[end - 1].span.end)


def _clause(tokens: Sequence[Token]) -> int:
    """Where a clause in the present ends before a sentence with a verb of its own ("Russia denies involvement Turkish
    President Erdogan discussed …"): no article in it, and no capital between its verb and the sentence.
    """
    verb = next((n for n, token in enumerate(tokens[:_CLAUSE]) if token.tag in ("VBZ", "VBP")), 0)
    if not verb or not _heads(tokens[: verb + 1]):
        return 0
    start = _next_capital(tokens, verb + 1)
    ends = tokens[start - 1].pos in ("NOUN", "ADV") and verb + 1 < start <= verb + _CLAUSE
    return start if ends and tokens[start].text.istitle() and _has_own_verb(tokens[start:]) else 0


def _noun(tokens: Sequence[Token]) -> int:
    """Where a noun ends that can be no kind of the name after it ("International condemnation Turkeys minister …")."""
    start = _next_capital(tokens, 1)
    if not 2 <= start <= _CLAUSE or not tokens[start].text.istitle() or not tokens[0].text.istitle():
        return 0
    head = tokens[start - 1]
    plain = all(token.pos in ("ADJ", "NOUN", "PROPN") for token in tokens[:start])
    abstract = head.tag == "NN" and head.text.endswith(_ABSTRACT) and head.text not in _KINDS
    return start if plain and abstract and _has_own_verb(tokens[start:], reports=True) else 0


def _next_capital(tokens: Sequence[Token], first: int) -> int:
    """The first token from here on that is not in small letters; 0 for none."""
    return next((n for n in range(first, len(tokens)) if not tokens[n].text.islower()), 0)


def _heads(tokens: Sequence[Token]) -> bool:
    """Whether nouns without an article stand before a verb in small letters that reports nobody's words."""
    *before, verb = tokens
    plain = verb.text.islower() and verb.pos == "VERB" and verb.lemma not in _REPORTS
    return plain and all(token.pos in ("PROPN", "NOUN", "ADJ", "NUM") for token in before)


def _has_own_verb(tokens: Sequence[Token], *, reports: bool = False) -> bool:
    """Whether a finite verb comes before any mark; one of reporting only where it may."""
    first = next((token for token in tokens[1:] if token.pos == "PUNCT" or token.tag in _FINITE), None)
    return first is not None and first.tag in _FINITE and (reports or first.lemma not in _REPORTS)
