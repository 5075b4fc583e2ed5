"""One person under two names: finance chief Marco Teller here, Marco Keller there; Peter Anhalt, Petra Anhalt.

The two share the surname or the given name, neither text knows the other's form, and something beside the name says
that one person is meant: the same post or trade, the same age, or two linked sentences. Spellings of one name (what the
artefacts call a variant), short forms and by-names ("Bill", "William") are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz

from comparators.facts.once import once
from comparators.facts.people.described import Described, described
from comparators.facts.wording.names import folded
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.letter_channel import plain
from comparators.knowledge.name_likeness import Forms, ratio, same_consonants, same_start, same_style
from comparators.knowledge.posts import exclude, one_given_name, one_post, post_of
from comparators.model import Mention, Pair, Reading

_NEAR = 60  # of 100, by letters: a slip of the pen in a surname
_SPELT, _SPELT_LONG = 85, 88  # of 100, by letters: a spelling; the same where the first letter differs
_LONG, _SPELT_ABROAD = 8, 75  # letters of a long name, and likeness of 100 that makes a spelling of it
_FORM = 4  # letters that two forms of a given name begin with: "Alexis", "Alexandros"
_LINKED = 0.6  # score of a link
_VARIANT_LETTERS = 5  # from here on equal consonants make a spelling
_ONE_SOUND = str.maketrans("cqywzj", "kkivsi")
_VARIANT_RATIO = 2.0  # log likelihood ratio a letter: letters that scripts exchange
_OTHER_SEX = ("a", "e", "ia", "ine", "ina", "ette", "elle", "la", "na", "ne")  # Daniel, Daniela; Paul, Pauline
_BY_SEX = ("a", "ova", "eva", "aya", "ska")  # Ivanov, Ivanova; Novak, Novakova
_SURE = {"post": 0.7, "age": 0.7, "trade": 0.65, "link": 0.6}
_FAR_POST = 0.6


@dataclass(frozen=True, slots=True)
class NamesDiffer:
    """One person with two names: ``part`` is the part that differs, ``by`` what says that one is meant."""

    left: Described
    right: Described
    part: str
    by: str
    sure: float

    @property
    def spelt(self) -> bool:
        """Whether a letter or two make the difference, as when a foreign name is written in other letters."""
        place = 0 if self.part == "given name" else -1
        one, other = self.left.name[place], self.right.name[place]
        if one[:_FORM] == other[:_FORM] and min(len(one), len(other)) > _FORM and self.part == "given name":
            return True
        least = _SPELT if one[0] == other[0] else _SPELT_LONG
        if min(len(one), len(other)) >= _LONG:
            least = _SPELT_ABROAD  # "Kurbanguly", "Gurbanguli"
        return fuzz.ratio(one, other) >= least and (self.part == "surname" or (one[-1] == "a") == (other[-1] == "a"))


@once
def names_differ(pair: Pair) -> tuple[NamesDiffer, ...]:
    """One row a person, in the order of the left text; none for a name that could be several people there."""
    both = product(described(pair.left), described(pair.right))
    rows = [row for mine, theirs in both for row in _differ(pair, mine, theirs)]
    best: dict[tuple[str, ...], NamesDiffer] = {}
    for row in sorted(rows, key=lambda row: -row.sure):
        best.setdefault(row.left.name, row)
    kept = [row for row in best.values() if sum(o.right.name == row.right.name for o in best.values()) == 1]
    return tuple(sorted(kept, key=lambda row: row.left.span))


def _differ(pair: Pair, mine: Described, theirs: Described) -> Iterator[NamesDiffer]:
    part = _part(mine, theirs)
    if _possessive(pair.left, mine, theirs) or _possessive(pair.right, theirs, mine):
        return
    named = (*described(pair.left), *described(pair.right))
    short = mine.name[:-1]
    if len(short) > 1 and short == theirs.name[:-1] and any(row.name == short for row in named):
        return  # "Lena Hart Checks In", "Lena Hart Check In": the last word is none of the name
    if not part or _known(pair, mine, theirs, part):
        return
    posts = [
        [row for row in described(r) if row.name == own.name and row.post] for r, own in _sides(pair, mine, theirs)
    ]
    if any(a.past == b.past and exclude(a.post, b.post) for a, b in product(*posts) if a.post and b.post):
        return
    by = _one_person(pair, mine, theirs)
    if not by or (by == "trade" and part == "given name" and not mine.post):
        return
    if by == "link" and part == "given name" and any(_of_another(r, row) for r, row in _sides(pair, mine, theirs)):
        return
    near = fuzz.ratio(mine.name[-1], theirs.name[-1]) >= _NEAR
    if part == "surname" and not near:
        if by in ("post", "age") and len(mine.name) > 1 and len(theirs.name) > 1:
            yield NamesDiffer(mine, theirs, part, by, _FAR_POST)
        return
    yield NamesDiffer(mine, theirs, part, by, _SURE[by])


def _part(mine: Described, theirs: Described) -> str:
    """Which part of two names differs, "" where both or none do, or where they may be one name."""
    lasts = mine.name[-1], theirs.name[-1]
    if "".join(mine.name[1:]) == "".join(theirs.name[1:]) != "" and mine.name[0] == theirs.name[0]:
        return ""
    both = len(mine.name) > 1 and len(theirs.name) > 1
    if lasts[0] == lasts[1]:
        given = any(
            _one_given(a, b) for a in mine.name[:-1] for b in theirs.name[:-1]
        )  # "Senior Trooper William Hakim"
        return "given name" if both and not given else ""
    given = not both or mine.name[0] == theirs.name[0]
    return "surname" if given and not _one_spelling(*lasts) and not _of_a_couple(*lasts) else ""


def _possessive(reading: Reading, mine: Described, theirs: Described) -> bool:
    """Whether a name has the "s" of an owner whose apostrophe was lost: "Bashar al-Assads forces"."""
    if mine.name[-1] != theirs.name[-1] + "s" or mine.named.end != mine.span.end:
        return False
    rest = reading.text[mine.named.end :]
    return rest[:1] == " " and rest[1:2].islower()


def _one_given(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    ending = long.removeprefix(short)
    if ending in _OTHER_SEX or (short[-1] != "a") != (long[-1] != "a"):
        return one_given_name(one, other) or (short + "h" == long)
    return one_given_name(one, other) or _one_spelling(one, other) or _shortened(short, long)


def _shortened(short: str, long: str) -> bool:
    """Whether the letters of one name stand in the other in their order: "Tom", "Thomas"; "Lex", "Alex"."""
    rest = iter(long)
    return len(short) < len(long) and all(letter in rest for letter in short.removesuffix("y").removesuffix("ie"))


def _one_spelling(one: str, other: str) -> bool:
    """Whether two words are spellings of one name, as scripts and house styles make them."""
    if same_style(one, other) or _as_heard(one) == _as_heard(other):
        return True
    if min(len(one), len(other)) < _VARIANT_LETTERS or not (plain(one) and plain(other)):
        return False
    if same_start(one, other) and same_consonants(one, other):
        return True
    return ratio(plain(one), Forms((other,)))[0] / len(plain(one)) >= _VARIANT_RATIO


def _as_heard(name: str) -> str:
    """The name in letters that languages write for one sound: Anca and Anka, Viktor and Victor, Filip and Philip."""
    return re.sub(r"(.)\1", r"\1", name.replace("ph", "f").translate(_ONE_SOUND))


def _of_a_couple(one: str, other: str) -> bool:
    """Whether one surname is the other's form for a woman."""
    short, long = sorted((one, other), key=len)
    return long.removeprefix(short.removesuffix("y").removesuffix("i")) in _BY_SEX


def _of_another(reading: Reading, row: Described) -> bool:
    """Whether the text gives the surname alone an office that this bearer has not: "President Orlan and Mila Orlan"."""
    own = {word for other in described(reading) if other.name == row.name for word in (other.head, *other.others)}
    return any(
        folded(token.text) == row.name[-1]
        and place
        and post_of(before := reading.tokens[place - 1].text.lower(), ()) is not None
        and reading.tokens[place - 1].text[:1].isupper()
        and before not in own
        and not row.named.overlaps(token.span)
        for place, token in enumerate(reading.tokens)
    )


def _known(pair: Pair, mine: Described, theirs: Described, part: str) -> bool:
    """Whether a text has the other's form anywhere, or both are one entry of the gazetteer."""
    place = -1 if part == "surname" else 0
    if mine.name[place] in _words(pair.right) or theirs.name[place] in _words(pair.left):
        return True
    same = [row.name for reading in (pair.left, pair.right) for row in described(reading) if len(row.name) > 1]
    if part == "given name" and len({name for name in same if name[-1] == mine.name[-1]}) > 2:
        return True  # a family
    entries = [{entry.id for entry in gazetteer(r.house).named(row.words)} for r, row in _sides(pair, mine, theirs)]
    return bool(entries[0] & entries[1])


def _sides(pair: Pair, mine: Described, theirs: Described) -> tuple[tuple[Reading, Described], ...]:
    return (pair.left, mine), (pair.right, theirs)


@once
def _words(reading: Reading) -> frozenset[str]:
    return frozenset(folded(token.text) for token in reading.tokens)


def _one_person(pair: Pair, mine: Described, theirs: Described) -> str:
    """What says that one person is meant; "" for nothing."""
    if mine.post and theirs.post and mine.past == theirs.past and mine.beside == theirs.beside:
        if one_post(mine.post, theirs.post) and mine.post.group != "trade":
            return "post"
        if one_post(mine.post, theirs.post):
            return "trade"
    if mine.head and mine.head == theirs.head:
        return "trade"
    ages = _ages(pair.left, mine), _ages(pair.right, theirs)
    if ages[0] and ages[0] == ages[1]:
        return "age"
    for link in pair.alignment.links:
        sure = link.relation in {"same", "update"} and link.score >= _LINKED
        if sure and mine.sentence in link.left and theirs.sentence in link.right:
            return "link"
    return ""


def _ages(reading: Reading, row: Described) -> frozenset[float]:
    """The ages that stand right beside a name."""
    near = [m for m in reading.mentions_by_sentence[row.sentence] if _is_age(m) and _beside(m, row)]
    return frozenset(m.value.low for m in near)  # type: ignore[union-attr, misc]


def _is_age(mention: Mention) -> bool:
    return mention.kind == "quantity" and getattr(mention.value, "counted", "") == "age"


def _beside(mention: Mention, row: Described) -> bool:
    return 0 <= mention.span.start - row.named.end <= 3 or 0 <= row.named.start - mention.span.end <= 25
