"""Which labels of the two texts stand for one thing: by what they stand for, whose it is, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from comparators.framing.terms import Hit

# Actors keep their identity through a text, so all their labels may be compared. Acts and things are many of one kind;
# they are compared in linked sentences alone.
ACTORS = frozenset(
    {"armed group", "armed forces", "government", "people on the move", "protesters", "captives", "territory",
     "the unborn", "campaign worker"}
)  # fmt: skip


_OF_NATIONS = frozenset({"government", "armed forces"})
_ENOUGH = 4  # labels of both texts together


def is_actor(hit: Hit) -> bool:
    return hit.name or hit.referent in ACTORS


def shared_referents(left: tuple[Hit, ...], right: tuple[Hit, ...]) -> Iterator[tuple[str, list[Hit], list[Hit]]]:
    """Each actor that both texts label: its kind, and the labels of both.

    Where the texts know one nation for the kind, labels without a nation are taken to mean it. Where they know
    several, only labels of one nation are set side by side.
    """
    referents = dict.fromkeys(hit.referent for hit in (*left, *right) if is_actor(hit))
    for referent in referents:
        mine = [hit for hit in left if hit.referent == referent]
        other = [hit for hit in right if hit.referent == referent]
        mine, other = ([_of_nation(hit) for hit in rows] for rows in (mine, other))
        sides = sorted({hit.affiliation for hit in (*mine, *other)} - {""})
        if len(sides) < 2:
            groups = [(mine, other)]
        else:
            groups = [(_of(mine, side), _of(other, side)) for side in sides]
        for lefts, rights in groups:
            if lefts and rights:
                yield referent, lefts, rights


def slight(referent: str, left: list[Hit], right: list[Hit]) -> bool:
    """Armed men named once or twice, in sentences far apart, may be of any band; a government of any country."""
    if referent in _OF_NATIONS:
        return len(left) == len(right) == 1 and any(_bare(hit) for hit in (*left, *right))
    return referent == "armed group" and min(len(left), len(right)) == 1 and len(left) + len(right) < _ENOUGH


def _bare(hit: Hit) -> bool:
    """Only "the government", of whichever country."""
    return not hit.affiliation and len(hit.span) <= len(hit.term)


def _of_nation(hit: Hit) -> Hit:
    """A government or army called after a person ("the Assad regime") names no nation: it is whichever is meant."""
    called_after = hit.referent in _OF_NATIONS and hit.affiliation == hit.affiliation.casefold()
    return replace(hit, affiliation="") if called_after and hit.affiliation else hit


def _of(found: list[Hit], side: str) -> list[Hit]:
    """The labels of one nation; those without any join it where the text knows no other."""
    known = {hit.affiliation for hit in found} - {""}
    return [hit for hit in found if hit.affiliation == side or (not hit.affiliation and known == {side})]


def _doubted_by_both(mine: Hit, left: tuple[Hit, ...], other: Hit, right: tuple[Hit, ...]) -> bool:
    """Is one label doubting, and does the other text doubt the like elsewhere? Nobody repeats "alleged" each time."""
    if "doubting" not in {mine.attitude, other.attitude}:
        return False
    return all(any(h.referent == mine.referent and h.attitude == "doubting" for h in side) for side in (left, right))


def _is_one_thing(hit: Hit) -> bool:
    """Names are compared in the whole text; two areas in linked sentences are mostly two places."""
    return not hit.name and hit.referent != "territory"


def linked_hits(
    links: Iterable[tuple[int, int]], left: tuple[Hit, ...], right: tuple[Hit, ...]
) -> Iterator[tuple[Hit, Hit]]:
    """Labels for one kind of thing in linked sentences that judge it otherwise, and are not of two nations.

    Where one sentence has a label of the other's attitude too, both texts write both, and nothing is said.
    """
    for i, j in links:
        for referent in dict.fromkeys(hit.referent for hit in left if hit.sentence == i and _is_one_thing(hit)):
            lefts = [hit for hit in left if hit.sentence == i and hit.referent == referent]
            rights = [hit for hit in right if hit.sentence == j and hit.referent == referent]
            if {hit.attitude for hit in lefts} & {hit.attitude for hit in rights}:
                continue
            for mine in lefts:
                for other in rights:
                    if _doubted_by_both(mine, left, other, right):
                        continue
                    one_side = not mine.affiliation or not other.affiliation or mine.affiliation == other.affiliation
                    if one_side and not _another_deed(mine, other):
                        yield mine, other


def _another_deed(mine: Hit, other: Hit) -> bool:
    """An act that a power is named for ("US-led intervention") beside one that nobody is: not surely one."""
    acts = not is_actor(mine) and not is_actor(other)
    return acts and "euphemism" in {mine.attitude, other.attitude} and bool(mine.affiliation) != bool(other.affiliation)


def without_others(mine: list[Hit], others: list[Hit]) -> tuple[list[Hit], list[Hit]]:
    """ "The Trump administration" beside "the Kim regime": an administration is compared with administrations alone."""
    kinds = [{_is_administration(hit) for hit in rows} for rows in (mine, others)]
    if kinds == [{True}, {True}] or not (True in kinds[0] or True in kinds[1]):
        return mine, others
    left, right = ([hit for hit in rows if not _is_administration(hit)] for rows in (mine, others))
    return left, right


def _is_administration(hit: Hit) -> bool:
    return hit.term.split()[-1].removesuffix("s") == "administration"
