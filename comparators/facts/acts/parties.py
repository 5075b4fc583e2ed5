"""Whether two words for a party may mean one, or one that acts for the other: the authorities, a navy and its ship."""

from __future__ import annotations

from comparators.facts.once import once
from comparators.knowledge.lexicons import Wording, source_kinds
from comparators.knowledge.measures import noun_kinds
from comparators.model import Token

_FORCE = frozenset(
    {"officer", "policeman", "detective", "investigator", "agent", "patrol", "force", "troop", "soldier"}
)
_POLICE = frozenset(
    {"police", "policeman", "officer", "patrol", "sheriff", "deputy", "trooper", "constabulary", "detective", "agent",
     "authority", "fbi", "nypd", "lapd"}
)  # fmt: skip
# Services whose ships, units and members do what the service is said to do.
_SERVICES = _FORCE | frozenset(
    {"navy", "naval", "army", "military", "crew", "ship", "warship", "coastguard", "personnel", "marine"}
)


def one_service(heads: tuple[Token, Token], mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one may act for the other: a navy and a ship by name, a crew and its officers."""
    served = bool(mine & _SERVICES), bool(theirs & _SERVICES)
    others = [head for head, serves in zip(heads, served, strict=True) if not serves]
    return all(served) or (any(served) and others[0].pos == "PROPN" and others[0].entity != "PERSON")


def is_police(head: Token, names: frozenset[str]) -> bool:
    """Whether a party is the police under some name: "officers", "the California Highway Patrol"."""
    return head.lemma.lower() in _POLICE or bool(names & _POLICE)


def are_authorities(left: str, right: str) -> bool:
    """Whether both nouns name the authorities, of whom each report may name another part."""
    return {left.lower(), right.lower()} <= _authorities(source_kinds()) | _FORCE


@once
def _authorities(kinds: tuple[Wording, ...]) -> frozenset[str]:
    return frozenset(row.term for row in kinds if row.sort == "authorities")


def of_one_kind(left: str, right: str) -> bool:
    """Whether both nouns name people, or both bodies: then neither acts for the other by its nature."""
    kinds = noun_kinds().get(left.lower(), frozenset()), noun_kinds().get(right.lower(), frozenset())
    return bool(kinds[0] & kinds[1] & {"person", "body"})
