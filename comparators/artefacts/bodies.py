"""Names of bodies that are nearly right: all words of a known name but one, which is a slip of the right one.

"Syria Democratic Forces", "Worker's Party of Korea", "Human Right Watch": the wrong word is the right one in another
number, the country for its people, an apostrophe in another place, or a letter away. Two words ("Syrian Arm") hardly
say which body is meant: there the wrong one must be no word that anybody knows ("Ananolu Agency").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA, Levenshtein

from comparators.artefacts.name_rules import Suspect, rare
from comparators.artefacts.name_runs import Line
from comparators.knowledge.gazetteer import Entry, Gazetteer
from comparators.knowledge.name_likeness import Match, same_consonants
from comparators.model import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?")
_FEWEST = 2  # words of a name
_MANY = 3  # words of a name that say which body is meant
_LONG = 6  # letters from which one letter may differ
_UNKNOWN_LONG = 5  # the same in a word that nobody knows
_SURE = 9.0
_PARTED = re.compile(r"[\s-]+")
_NOT_BODIES = frozenset({"person", "country", "place"})
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "de", "al"})
# British and American spelling, and what the two make of one name: no slip.
_SPELLINGS = ((r"isation", "ization"), (r"ise\b", "ize"), (r"our", "or"), (r"ence\b", "ense"), (r"entre\b", "enter"),
              (r"mme\b", "m"), (r"aeda\b", "aida"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Name:
    """A right name: its words as they are written, and its row under that name."""

    words: tuple[str, ...]
    entry: Entry


def nearly_named(text: str, line: Line, gazetteer: Gazetteer) -> Iterator[Suspect]:
    """The names of this sentence in which one word is a slip, in text order."""
    found = list(_WORD.finditer(text, line.sentence.span.start, line.sentence.span.end))
    words = [match.group().replace("’", "'") for match in found]
    names = _names(gazetteer)
    place = 0
    while place < len(words):
        slip = _slip_at(words, place, names, gazetteer) if words[place][0].isupper() else None  # no name begins small
        if slip is None:
            place += 1
            continue
        name, wrong = slip
        last = place + len(name.words) - 1
        ending = len(found[last].group()) - len(_bare(found[last].group())) if wrong != last - place else 0
        span = Span(found[place].start(), found[last].end() - ending)
        if len(_PARTED.split(text[span.start : span.end])) == len(name.words):
            context = f"all but one word are those of a known name: “{words[place + wrong]}” for “{name.words[wrong]}”"
            yield Suspect(span, "body", context, (Match(name.entry, _SURE, "latin"),))
        place = last + 1


def _slip_at(
    words: Sequence[str], place: int, names: Sequence[Mapping[str, tuple[_Name, ...]]], gazetteer: Gazetteer
) -> tuple[_Name, int] | None:
    """The name that is nearly written from here on, and which of its words is wrong."""
    for ahead in (0, 1):  # the first word or the second is right
        if place + ahead >= len(words):
            return None
        for name in names[ahead].get(_bare(words[place + ahead]).casefold(), ()):
            here = list(words[place : place + len(name.words)])
            if len(here) < len(name.words) or not all(word[:1].isupper() or word.casefold() in _SMALL for word in here):
                continue
            here[-1] = here[-1] if "'" in name.words[-1] else _bare(here[-1])
            wrong = [number for number, pair in enumerate(zip(here, name.words, strict=True)) if not _alike(*pair)]
            if len(wrong) == 1 and _is_slip_of(name, here, wrong[0], gazetteer) and not gazetteer.named(" ".join(here)):
                return name, wrong[0]
    return None


def _alike(word: str, right: str) -> bool:
    return _plain(word) == _plain(right)


def _is_slip_of(name: _Name, here: Sequence[str], wrong: int, gazetteer: Gazetteer) -> bool:
    """Whether these words can be the name with one word gone wrong."""
    word, right = _plain(here[wrong]), _plain(name.words[wrong])
    if same_consonants(word, right) and rare(right):
        return False  # "Failaq" for "Faylaq": another way to write it
    if len(name.words) >= _MANY and _is_slip(here[wrong], name.words[wrong], gazetteer, last=wrong == len(here) - 1):
        return True
    return (
        len(right) >= _UNKNOWN_LONG
        and word[:1] == right[:1]
        and 0 < OSA.distance(word, right) <= (2 if len(name.words) >= _MANY else 1)
        and word not in gazetteer.known_words
        and rare(word)
    )


def _is_slip(word: str, right: str, gazetteer: Gazetteer, *, last: bool) -> bool:
    """Whether this can be the right word gone wrong."""
    if right.casefold() in _SMALL or word.casefold() in _SMALL:
        return False
    bare, plain = _plain(word).replace("'", ""), _plain(right).replace("'", "")
    if bare == plain:
        # "Peoples" for "People's" may have lost its apostrophe on the way; "Worker's" for "Workers'" has not.
        return "'" in word and "'" in right and not last
    country = gazetteer.country_of(word)
    if country and country == gazetteer.country_of(right):
        return True
    if gazetteer.country_of(word) or gazetteer.country_of(right):
        return False
    if bare == f"{plain}s":
        return not last  # at the end it may be a possessive that lost its apostrophe
    if bare == plain.removesuffix("s"):
        return True
    return len(plain) >= _LONG and bare[:1] == plain[:1] and Levenshtein.distance(bare, plain) == 1


def _bare(word: str) -> str:
    """Without a possessive ending."""
    return re.sub(r"(?:['’]s|['’])$", "", word) if "'" in word or "’" in word else word


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """A word as names are compared: no case, no possessive ending where it ends the name, one spelling."""
    plain = word.replace("’", "'").casefold()
    for british, american in _SPELLINGS:
        plain = re.sub(british, american, plain)
    return plain


@lru_cache(maxsize=2)
def _names(gazetteer: Gazetteer) -> Sequence[Mapping[str, tuple[_Name, ...]]]:
    """Long names by their first word, and by their second."""
    rows: tuple[dict[str, tuple[_Name, ...]], ...] = ({}, {})
    for entry in gazetteer.entries:
        for written in entry.names if entry.type not in _NOT_BODIES else ():
            words = tuple(word.replace("’", "'") for word in _WORD.findall(written))
            if len(words) >= _FEWEST and len(words) == len(_PARTED.split(written)):
                for ahead in (0, 1):
                    key = _bare(words[ahead]).casefold()
                    rows[ahead][key] = (*rows[ahead].get(key, ()), _Name(words, replace(entry, canonical=written)))
    return rows
