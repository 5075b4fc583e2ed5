"""The differences inside a linked pair, word by word: what a person reads between two wordings.

diff-match-patch does the work, over words: each word becomes one private character, so that no number and no
name is ever cut. Its semantic clean-up joins changes that only a stray "the" holds apart; it runs between the
numbers, names and longer words that both sides share, so that none of these is called changed. Where
diff-match-patch is missing, difflib takes its place (it is also what the tests check it against).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Literal

from comparators.alignment.words import Typed, Word, words
from comparators.model import Token

Operation = tuple[int, int]  # -1 removed, 0 equal, 1 added; over how many words

_FIRST_PRIVATE = 0xF0000
_STRAY = 3  # letters of the longest word ("the", "and") that may be given up for a readable diff


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A stretch of both texts, half-open code points. Parts in order tile the left and the right text.

    A removed part is empty on the right, an added part on the left. Words of an equal part are the same;
    white space and the shape of quotation marks and dashes may differ. ``typed`` says of a changed part that it
    is a number, a negation, a name or a verb; empty for mere wording. Of one change, all that was removed
    comes first, in as many parts as it has kinds of words.
    """

    kind: Literal["equal", "removed", "added"]
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    typed: Typed = ""


def diff_words(
    left: str,
    right: str,
    *,
    left_tokens: Sequence[Token] = (),
    right_tokens: Sequence[Token] = (),
    left_offset: int = 0,
    right_offset: int = 0,
) -> tuple[DiffPart, ...]:
    """The parts of two short texts, in order; () for two empty ones. Offsets count from each text's beginning.

    Tokens of the parse, with the offset at which the text begins in its article, let names and verbs be told
    by grammar instead of by their capitals.
    """
    lefts, rights = words(left, left_tokens, offset=left_offset), words(right, right_tokens, offset=right_offset)
    try:
        operations = _by_diff_match_patch(lefts, rights)
    except ImportError:
        operations = _by_difflib(lefts, rights)
    return tuple(_spaced(left, right, list(_parts(lefts, rights, operations))))


def _by_diff_match_patch(lefts: Sequence[Word], rights: Sequence[Word]) -> list[Operation]:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # it would stop by the clock, and differ from run to run
    characters: dict[str, str] = {}
    anchors = set()
    coded = []
    for side in (lefts, rights):
        for word in side:
            character = characters.setdefault(word.key, chr(_FIRST_PRIVATE + len(characters)))
            if word.typed or len(word.key) > _STRAY:
                anchors.add(character)
        coded.append("".join(characters[word.key] for word in side))
    stretches: list[list[tuple[int, str]]] = [[]]
    for kind, run in engine.diff_main(*coded, False):
        if kind:
            stretches[-1].append((kind, run))
            continue
        for anchored, group in groupby(run, anchors.__contains__):
            piece = (0, "".join(group))
            stretches += [[piece], []] if anchored else []
            if not anchored:
                stretches[-1].append(piece)
    operations = []
    for stretch in stretches:
        engine.diff_cleanupSemantic(stretch)
        operations += [(kind, len(run)) for kind, run in stretch]
    return operations


def _by_difflib(lefts: Sequence[Word], rights: Sequence[Word]) -> list[Operation]:
    matcher = SequenceMatcher(None, [w.key for w in lefts], [w.key for w in rights], autojunk=False)
    operations = []
    for tag, left_start, left_end, right_start, right_end in matcher.get_opcodes():
        if tag == "equal":
            operations.append((0, left_end - left_start))
        else:
            operations += [(-1, left_end - left_start), (1, right_end - right_start)]
    return operations


def _parts(lefts: Sequence[Word], rights: Sequence[Word], operations: list[Operation]) -> Iterator[DiffPart]:
    i = j = 0
    for changed, group in groupby((o for o in operations if o[1]), lambda operation: operation[0] != 0):
        sizes = {-1: 0, 0: 0, 1: 0}
        for kind, size in group:
            sizes[kind] += size
        if not changed:
            yield DiffPart("equal", *_reach(lefts, i, sizes[0]), *_reach(rights, j, sizes[0]))
            i, j = i + sizes[0], j + sizes[0]
        for typed, size in _by_type(lefts[i : i + sizes[-1]]):
            yield DiffPart("removed", *_reach(lefts, i, size), *_reach(rights, j, 0), typed)
            i += size
        for typed, size in _by_type(rights[j : j + sizes[1]]):
            yield DiffPart("added", *_reach(lefts, i, 0), *_reach(rights, j, size), typed)
            j += size


def _reach(side: Sequence[Word], first: int, size: int) -> tuple[int, int]:
    start = side[first].start if first < len(side) else side[-1].end if side else 0
    return start, side[first + size - 1].end if size else start


def _by_type(changed: Sequence[Word]) -> Iterator[tuple[Typed, int]]:
    """How many words in a row are of which type; "300 to 400" is one number."""
    kinds = [word.typed for word in changed]
    for place in range(1, len(kinds) - 1):
        if not kinds[place] and kinds[place - 1] == kinds[place + 1] and len(changed[place].key) <= _STRAY:
            kinds[place] = kinds[place - 1] if kinds[place - 1] == "number" else ""
    for typed, group in groupby(kinds):
        yield typed, len(list(group))


def _spaced(left: str, right: str, parts: list[DiffPart]) -> Iterator[DiffPart]:
    """Where words replace words, the white space that follows on both sides belongs to what is equal."""
    kept = list(parts)
    for place, (last, part) in enumerate(pairwise(parts)):
        if (last.kind, part.kind) != ("added", "equal"):
            continue
        first = place
        while first and parts[first - 1].kind == "added":
            first -= 1
        if not first or parts[first - 1].kind != "removed":
            continue
        cut = _end_space(left[: parts[first - 1].left_end])
        other = _end_space(right[: last.right_end])
        kept[first - 1] = replace(kept[first - 1], left_end=kept[first - 1].left_end - cut)
        for added in range(first, place + 1):
            kept[added] = replace(
                kept[added], left_start=kept[added].left_start - cut, left_end=kept[added].left_end - cut
            )
        kept[place] = replace(kept[place], right_end=kept[place].right_end - other)
        kept[place + 1] = replace(part, left_start=part.left_start - cut, right_start=part.right_start - other)
    yield from kept


def _end_space(text: str) -> int:
    return len(text) - len(text.rstrip())
