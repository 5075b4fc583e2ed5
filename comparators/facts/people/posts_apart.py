"""One person in two posts that nobody holds at a time: "judge Ana Kovač" and "Ana Kovač, a spokeswoman for the court".

The person is known by the full name, the post by the words beside it, in whatever sentence. A text that knows the
other's post, or tells of a change of posts, keeps it quiet; so does "former", "deputy" or "acting" in one text alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comparators.facts.once import once
from comparators.facts.people.described import Described, described
from comparators.knowledge.posts import Post, exclude, one_given_name
from comparators.model import Pair, Reading

_CHANGES = frozenset(
    {"appoint", "appointment", "name", "nominate", "nominee", "nomination", "elect", "promote", "promotion", "become",
     "succeed", "successor", "replace", "swear", "transfer", "reshuffle", "demote", "rename"}
)  # fmt: skip
_SURE = {"state": 0.68, "firm": 0.65, "rank": 0.5, "voice": 0.6, "trade": 0.55, "position": 0.6}
_SURE_ELSE, _ONCE_HELD = 0.6, 0.5


@dataclass(frozen=True, slots=True)
class PostsApart:
    """One person with a post in each text; ``sure`` is the confidence."""

    left: Described
    right: Described
    sure: float


@once
def posts_apart(pair: Pair) -> tuple[PostsApart, ...]:
    """One row a person, in the order of the left text."""
    return tuple(_posts_apart(pair))


def _posts_apart(pair: Pair) -> Iterator[PostsApart]:
    told: set[str] = set()
    for mine in described(pair.left):
        if mine.post is None or mine.name[-1] in told:
            continue
        here = [row for row in described(pair.left) if same_person(row, mine)]
        there = [row for row in described(pair.right) if same_person(row, mine)]
        if not any(len(row.name) > 1 for row in here) or not any(len(row.name) > 1 for row in there):
            continue
        told.add(mine.name[-1])
        if posts_change(pair.left, [row.sentence for row in here]) or posts_change(
            pair.right, [row.sentence for row in there]
        ):
            continue
        found = _apart(here, there)
        if found is not None:
            yield found


def _apart(here: list[Described], there: list[Described]) -> PostsApart | None:
    if any(row.beside for row in (*here, *there)):
        return None
    for past in (False, True):
        lefts = [row for row in here if row.post and row.past is past]
        rights = [row for row in there if row.post and row.past is past]
        if lefts and rights:
            if any(not exclude(_post(a), _post(b)) for a in lefts for b in rights):
                return None
            groups = {_post(lefts[0]).group, _post(rights[0]).group}
            sure = _SURE.get("voice" if len(groups) > 1 else min(groups), _SURE_ELSE)
            return PostsApart(lefts[0], rights[0], _ONCE_HELD if past else sure)
        if lefts or rights:
            return None
    return None


def _post(row: Described) -> Post:
    assert row.post is not None
    return row.post


def same_person(one: Described, other: Described) -> bool:
    """Whether two names may mean one person: one surname, and no two given names."""
    if one.name[-1] != other.name[-1]:
        return False
    if len(one.name) == 1 or len(other.name) == 1:
        return True
    short, long = sorted((one.name[:-1], other.name[:-1]), key=len)
    return bool(set(short) & set(long)) or one_given_name(short[0], long[0])


def posts_change(reading: Reading, numbers: Iterable[int]) -> bool:
    """Whether one of these sentences tells of a change of posts."""
    return any(token.lemma.lower() in _CHANGES for number in set(numbers) for token in reading.sentence_tokens(number))
