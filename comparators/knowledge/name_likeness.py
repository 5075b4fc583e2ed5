"""How much likelier a spelling is as a damaged form of a known name than as any other name.

The figure is a log likelihood ratio: the letter channel's chance of this spelling, given the name's Arabic, Russian
or Latin form, against the chance of the spelling as a name at all. ``NEEDED`` above the logarithm of the number of
candidates keeps false answers under one in a hundred (measured by ``tests/bench/names.py``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from comparators.knowledge.gazetteer import Entry, fold
from comparators.knowledge.letter_channel import Script, channels, plain, surprise

NEEDED = 3.0
_NEVER = -99.0
_PARTICLES = frozenset(
    {"al", "el", "ash", "as", "an", "ar", "bin", "ibn", "abu", "ould", "de", "von", "der", "le", "la", "ال"}
)
_GLUED_ARTICLE = re.compile(r"(?<=[\s-])([AE]l)(?=[bdfghjkmnqrstwz][a-z]{3})")  # "Urum Alkobra"
_PARTS = re.compile(r"[\s\-'’]+")


@dataclass(frozen=True, slots=True)
class Forms:
    """The written forms of one name: Latin spellings, and the native forms that a translator may have read."""

    latin: tuple[str, ...]
    arabic: tuple[str, ...] = ()
    russian: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A known name that a spelling may stand for: ``ratio`` is the log likelihood ratio."""

    entry: Entry
    ratio: float
    through: Script


def forms_of(entry: Entry) -> Forms:
    """The forms of a gazetteer row."""
    return Forms(entry.names, entry.native_ar, entry.native_ru)


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name without particles such as "al" and "bin", plain."""
    words = [plain(word) for word in _PARTS.split(name)]
    kept = tuple(word.removeprefix("ال") if len(word) > 4 else word for word in words)
    return tuple(word for word in kept if word and word not in _PARTICLES)


@lru_cache(maxsize=65536)
def joined(name: str) -> str:
    """The words of a name as one, plain."""
    return "".join(parts(name))


@lru_cache(maxsize=65536)
def log_chance(latin: str, native: str, script: Script) -> float:
    """log P(latin | native) by the channel of this script; both plain."""
    chance = channels()[script].probability(latin, native)
    return math.log(chance) if chance > 0 else _NEVER


def ratio(latin: str, forms: Forms) -> tuple[float, Script]:
    """The log likelihood ratio of this plain spelling, and the script that explains it best."""
    found: list[tuple[float, Script]] = []
    scripts: tuple[tuple[Script, tuple[str, ...]], ...] = (
        ("arabic", forms.arabic),
        ("russian", forms.russian),
        ("latin", forms.latin[:1]),
    )
    for script, names in scripts:
        chances = [log_chance(latin, native, script) for native in map(joined, names) if native]
        if chances:
            found.append((max(chances), script))
    best, through = max(found, default=(_NEVER, "latin"))
    whole = math.log(sum(math.exp(chance - best) for chance, _ in found) / max(len(found), 1)) if found else 0.0
    return best + whole - surprise(latin), through  # type: ignore[return-value]


def by_word(words: Sequence[str], forms: Forms) -> float:
    """The lowest ratio of a word of the spelling with its counterpart; 0 where the words cannot be paired off."""
    lows: list[float] = []
    for name in forms.latin:
        counterparts = parts(name)
        if len(counterparts) != len(words):
            continue
        native = [form for form in (*forms.arabic, *forms.russian) if len(parts(form)) == len(words)]
        cells = []
        for place, word in enumerate(words):
            arabic = tuple(parts(form)[place] for form in native if form in forms.arabic)
            russian = tuple(parts(form)[place] for form in native if form in forms.russian)
            cells.append(ratio(word, Forms((counterparts[place],), arabic, russian))[0])
        lows.append(min(cells))
    return max(lows, default=0.0)


def matches(name: str, entries: Iterable[Entry], *, needed: float = NEEDED) -> tuple[Match, ...]:
    """The entries that this name may be a damaged form of, the likeliest first; most often empty.

    A name of several words must resemble word by word; one right word and one foreign is another person.
    """
    words = parts(_GLUED_ARTICLE.sub(r"\1-", name))
    latin = "".join(words)
    candidates = tuple(entries)
    syllables = len(words) > 1 and min(map(len, words)) <= 2  # "Li Qiang", "Li Keqiang": a letter is another person
    if len(latin) < 4 or not latin.isascii() or not candidates or syllables:
        return ()
    bar = math.log(len(candidates)) + needed
    found: list[Match] = []
    for entry in candidates:
        if abs(len(latin) - len(joined(entry.canonical))) > 5 or not share_sounds(latin, entry):
            continue
        forms = forms_of(entry)
        value, through = ratio(latin, forms)
        if value >= bar and (len(words) == 1 or by_word(words, forms) > 0.0):
            found.append(Match(entry, value, through))
    return tuple(sorted(found, key=lambda match: (-match.ratio, match.entry.id)))


_SOUNDS = {
    letter: sound
    for sound, letters in {
        "P": "bpfvwбпвф", "T": "tdтд", "K": "kgqcxjhszкгхжзсчшщцй", "M": "mм", "N": "nн", "L": "lл", "R": "rр",
    }.items()
    for letter in letters
}  # fmt: skip


@lru_cache(maxsize=65536)
def sounds(latin: str) -> frozenset[str]:
    """Pairs of neighbouring consonant sounds, coarsely: what a damaged form still shares with the right one."""
    code = "^" + "".join(_SOUNDS.get(letter, "") for letter in latin if letter not in "hjw") + "$"
    return frozenset(code[place : place + 2] for place in range(len(code) - 1))


def share_sounds(latin: str, entry: Entry) -> bool:
    """Whether it is worth reckoning: half of the sounds of both are the same.

    Of the damaged names that pass the bar 99 in 100 do, of two names that have nothing to do with each other 5.
    """
    own = sounds(latin)
    for name in entry.names:
        other = sounds(joined(name))
        if 4 * len(own & other) >= len(own) + len(other):
            return True
    return False


def same_style(left: str, right: str) -> bool:
    """Whether two spellings differ by house style alone: case, accents, hyphens, doubled letters, y for i."""
    return _style(left) == _style(right)


def _style(name: str) -> str:
    letters = plain(fold(name)).replace("y", "i").replace("ph", "f").replace("kh", "h").replace("ou", "u")
    return re.sub(r"(.)\1+", r"\1", letters.replace("iia", "ia").replace("ii", "i"))


_STARTS = {letter: group[0] for group in ("gqkc", "yije", "oui", "dj", "fp", "wv") for letter in group}


def same_start(one: str, other: str) -> bool:
    """Whether two words start with one sound: "Gaddafi" and "Qaddafi"."""
    return one[0] == other[0] or _STARTS.get(one[0], one[0]) == _STARTS.get(other[0], other[0])


def same_consonants(one: str, other: str) -> bool:
    """Whether the consonants are the same, doubled ones and weak ones (h, w, y) apart."""
    return _consonants(one) == _consonants(other)


def _consonants(name: str) -> str:
    kept = [letter for letter in plain(name).replace("q", "k").replace("c", "k") if letter not in "aeiouyhw"]
    return "".join(letter for place, letter in enumerate(kept) if place == 0 or kept[place - 1] != letter)
