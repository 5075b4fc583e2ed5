"""Posts that one person fills at a time, in whatever words a text names them: posts.tsv, ministries.tsv and the like.

"CFO", "finance director" and "head of finance" are one post; "judge" and "spokeswoman" exclude each other; "chairman"
and "chief executive" may be one person.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import resources
from comparators.errors import DataError

_MINISTER = "minister"
_SECRETARY = "secretary"  # of a ministry, in British and American English


@dataclass(frozen=True, slots=True)
class Post:
    """A post: ``group`` is that of posts.tsv, ``fields`` what a minister answers for, empty where that is not said."""

    name: str
    group: str
    fields: frozenset[str] = frozenset()


def post_of(head: str, before: Collection[str], after: Sequence[str] = ()) -> Post | None:
    """The post that a noun names, all in small letters; None for a word that may stand for many posts.

    ``before`` are the words that stand before the noun, ``after`` those of its "of" or "for": with "the head of the
    police cyber unit" the last of these must belong to the post, too, which the police's does not.
    """
    near = frozenset(before)
    found = max(
        (
            row
            for row in _by_head().get(head, ())
            if row[0] <= near or (row[0] <= near | frozenset(after) and after[-1] in row[0])
        ),
        key=lambda row: (len(row[0]), row[1]),
        default=None,
    )
    fields = frozenset(field for word in (*before, *after) for field in _fields().get(word, ()))
    if head == _SECRETARY and found is None and fields and "press" not in near:
        return Post(_MINISTER, "state", fields)
    if found is None:
        return None
    name = found[1]
    return Post(name, _groups()[name], fields if name == _MINISTER else frozenset())


def one_post(mine: Post, theirs: Post) -> bool:
    """Whether two posts are one in other words; a minister whose field is not said may be any minister."""
    fields = mine.fields & theirs.fields or not (mine.fields and theirs.fields)
    return mine.name == theirs.name and bool(fields)


def exclude(mine: Post, theirs: Post) -> bool:
    """Whether nobody holds both posts at a time."""
    if mine.name == theirs.name:
        return not one_post(mine, theirs)
    both = frozenset((mine.name, theirs.name))
    if both in _relations():
        return _relations()[both] == "apart"
    return mine.group == theirs.group or _relations().get(frozenset((mine.group, theirs.group))) == "apart"


def one_given_name(one: str, other: str) -> bool:
    """Whether two given names, folded, may be one: a short form, a by-name, or the form of another tongue."""
    if one == other or one[:1] + "." in (one, other) or len(one.strip(".")) == 1 or len(other.strip(".")) == 1:
        return True
    return bool(_by_names().get(one, frozenset()) & _by_names().get(other, frozenset()))


def _rows(name: str, columns: int) -> list[list[str]]:
    rows = []
    for number, line in enumerate(resources.read_text("lexicons", name).splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != columns or not all(cells):
            raise DataError(f"A line needs {columns} cells, with a reason.", where=f"{name}, line {number}")
        rows.append(cells)
    return rows


@lru_cache(maxsize=1)
def _by_head() -> Mapping[str, tuple[tuple[frozenset[str], str], ...]]:
    """Head word -> (the other words of the phrase, post)."""
    table: dict[str, list[tuple[frozenset[str], str]]] = {}
    for post, _, phrases, _ in _rows("posts.tsv", 4):
        for phrase in phrases.split("|"):
            *others, head = [word for word in phrase.split() if word not in ("of", "in")]
            table.setdefault(head, []).append((frozenset(others), post))
            if " of " in phrase:  # "head of government": the noun before "of" is the head
                first, rest = phrase.split(" of ")
                table.setdefault(first, []).append((frozenset(rest.split()), post))
    return {head: tuple(sorted(rows, key=lambda row: row[1])) for head, rows in table.items()}


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, str]:
    return {post: group for post, group, _, _ in _rows("posts.tsv", 4)}


@lru_cache(maxsize=1)
def _fields() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for field, words, _ in _rows("ministries.tsv", 3):
        for word in words.split("|"):
            table[word] = (*table.get(word, ()), field)
    return table


@lru_cache(maxsize=1)
def _relations() -> Mapping[frozenset[str], str]:
    return {frozenset((one, other)): relation for one, other, relation, _ in _rows("posts_together.tsv", 4)}


@lru_cache(maxsize=1)
def _by_names() -> Mapping[str, frozenset[str]]:
    """A given name in small letters -> the lines that have it."""
    table: dict[str, frozenset[str]] = {}
    for name, forms, _ in _rows("by_names.tsv", 3):
        for form in (name, *forms.split("|")):
            table[form.lower()] = table.get(form.lower(), frozenset()) | {name}
    return table
