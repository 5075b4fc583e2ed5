"""One name where the other report has another, in sentences that otherwise mean the same.

Beside ``names_apart``, which goes by shared words: here the words around the names are compared by meaning, so that a
paraphrase counts as well as a repetition, and the two names need only fill one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from comparators.facts.once import once
from comparators.facts.wording.alike import Facing, facing, least_like, one_slot, rest_alike
from comparators.facts.wording.closeness import near_paraphrases
from comparators.facts.wording.names import Name, each_once, initials, names_of, own_words, told_in
from comparators.facts.wording.names_apart import SEVERAL, Apart, names_apart
from comparators.facts.wording.names_unfit import unfit
from comparators.knowledge.name_likeness import joined, sounds
from comparators.model import Pair, Reading, Span
from comparators.reading.titles import OFFICE

# Mean cosine of all other words, by how many things say that the names stand in one place. Among linked sentences of
# real reports that part in names, hardly any reach .7, and none of those had three things for one place.
_REST = {2: 0.74, 3: 0.68, 4: 0.68}
_REST_ALONE = 0.8  # where the two are the only names that differ, and little else speaks for one place
_UNLIKE = 0.6  # cosine to the likest word: above it the name has its counterpart there
_SPELT, _SPELT_OTHERWISE = 55, 70  # of 100, by letters: spellings of one word; where the first letter differs, too
_LETTERS = 4  # of "DWI", which is no place
_TIED = re.compile(r"\s?-\s?(?:born|based|bred|made|led|backed|bound)\b")
_SOUNDS = 12  # in both names together: fewer tell little
_GLUED, _LONG = 80, 5  # the same for a word inside the other, and its letters at least


def other_names(pair: Pair, kind: str) -> Iterator[tuple[Apart, float]]:
    """Every two names of this kind in one place, by shared words and then by meaning, with how alike the rest is."""
    told: list[Span] = []
    for near in near_paraphrases(pair):
        for apart in names_apart(pair, near) if near.firm else ():
            told += [apart.left, apart.right]
            tied = _tied(pair.left, apart.left) or _tied(pair.right, apart.right)
            if apart.kind == kind and not tied and not unfit(pair, apart):
                yield apart, near.overlap
    for apart, rest in names_replaced(pair):
        if (
            apart.kind == kind
            and not unfit(pair, apart)
            and not any(span.overlaps(own) for span in told for own in (apart.left, apart.right))
        ):
            yield apart, rest


@once
def names_replaced(pair: Pair) -> tuple[tuple[Apart, float], ...]:
    """Two names that fill one place, and how alike the rest of their sentences is; each name used once."""
    rows = sorted(
        (row for face in facing(pair) for row in _candidates(pair, face)),
        key=lambda row: (-row[0], row[1].left, row[1].right),
    )
    used: set[tuple[str, object]] = set()
    kept = []
    for rest, apart in rows:
        keys: set[tuple[str, object]] = {("left", apart.left), ("right", apart.right)}
        if not keys & used:
            used |= keys
            kept.append((apart, rest))
    return tuple(kept)


def _candidates(pair: Pair, row: Facing) -> Iterator[tuple[float, Apart]]:
    both = names_of(pair.left, row.left, wide=True), names_of(pair.right, row.right, wide=True)
    lefts = [
        name for name in _lone(both[0], both[1], pair.right) if least_like(pair, row, name.span, on_left=True) < _UNLIKE
    ]
    rights = [
        name for name in _lone(both[1], both[0], pair.left) if least_like(pair, row, name.span, on_left=False) < _UNLIKE
    ]
    if min(len(lefts), len(rights)) >= SEVERAL:
        return
    alone = len(lefts) == len(rights) == 1
    for mine in lefts:
        for other in rights:
            rest = rest_alike(pair, row, mine.span, other.span)
            if rest < min(_REST.values()) or _one_name(mine, other):
                continue
            if _describes(pair.left, mine) != _describes(pair.right, other):
                continue  # "Northway Motors", "the Austrian car maker"
            if _fills_no_place(pair.left, mine, other) or _fills_no_place(pair.right, other, mine):
                continue
            points, where = one_slot(pair, row, mine.span, other.span, heads=(mine.head, other.head))
            one_kind = bool(mine.kind) and mine.kind == other.kind
            if not where and mine.kind and other.kind and not one_kind:
                continue  # a team, and the cup that it plays for
            may_be_one = one_kind or (points and {mine.kind, other.kind} != {"person", "place"})
            if rest >= _REST.get(points, 1.0) or (alone and rest >= _REST_ALONE and may_be_one):
                kind = "place" if _place(mine, other) else "person"
                yield rest, Apart(mine.span, other.span, kind, where or "in sentences that otherwise name the same")


def _tied(reading: Reading, span: Span) -> bool:
    """Whether a name is only part of a word: "Austria-born"."""
    return _TIED.match(reading.text, span.end) is not None


def _fills_no_place(reading: Reading, name: Name, other: Name) -> bool:
    """Whether a name is of another kind than the tagger says, or only part of a word: "Austrian-born"."""
    words = name.span.of(reading.text)
    if _tied(reading, name.span):
        return True
    if name.kind == "person" or other.kind == "person":
        return " of " in words
    letters = words.replace(".", "")
    unknown = letters.isupper() and len(letters) <= _LETTERS and not name.known
    return "place" in (name.kind, other.kind) and unknown


def _describes(reading: Reading, name: Name) -> bool:
    """Whether a name only says of what country, town or people something is: "Austrian"."""
    token = reading.tokens[name.head]
    return " " not in name.words and token.dep == "amod" and (token.pos == "ADJ" or token.entity == "NORP")


def _lone(names: list[Name], others: list[Name], other: Reading) -> list[Name]:
    """The names that the other text does not have, by the words that tell them from names which both sentences have."""
    theirs = {name.words for name in others}
    shared = {word for name in names if name.words in theirs for word in name.words.split()}
    rows = []
    for name in names:
        own = " ".join(word for word in name.words.split() if word not in shared)
        if name.words not in theirs and own and not OFFICE.fullmatch(name.words) and not told_in(own, other):
            rows.append(name)
    return each_once(rows)


def _one_name(mine: Name, other: Name) -> bool:
    """Whether two names may mean one: one entity, a spelling, the first letters."""
    entities = [name.entity.removeprefix("people/") for name in (mine, other)]
    if entities[0] and entities[0] == entities[1]:
        return True
    if initials(mine.words, other.words) or initials(other.words, mine.words):
        return True
    if all(entities) and mine.known and other.known:
        return False  # two bodies of the gazetteer
    own, theirs = own_words(mine.words, other.words), own_words(other.words, mine.words)
    if min(len(own), len(theirs)) >= _LONG and fuzz.partial_ratio(own, theirs) >= _GLUED:
        return True
    if _sound_alike(mine.words, other.words):
        return True
    return any(
        fuzz.ratio(a, b) >= (_SPELT if a[0] == b[0] else _SPELT_OTHERWISE) for a in own.split() for b in theirs.split()
    )


def _sound_alike(left: str, right: str) -> bool:
    """Whether half of the sounds of two names are the same, and enough of them: "Deir az-Zour", "Deir Ezzor"."""
    mine, theirs = sounds(joined(left)), sounds(joined(right))
    return 4 * len(mine & theirs) >= max(_SOUNDS, len(mine) + len(theirs))


def _place(mine: Name, other: Name) -> bool:
    return "place" in (mine.kind, other.kind) and "person" not in (mine.kind, other.kind)
