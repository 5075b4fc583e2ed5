"""Numbers as news English writes them: "1,200", "4.5m", "twenty-one", "half a million", "dozens", "two-thirds"."""

from __future__ import annotations

import re

_SMALL = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
)
_TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")
_WORDS = {word: number for number, word in enumerate(_SMALL)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "mn": 1e6, "m": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3,
}  # fmt: skip
_ORDINALS = re.findall(
    r"\w+",
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
)
ORDINAL_WORDS = {word: number for number, word in enumerate(_ORDINALS) if number} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "twenty-first": 21, "twenty-second": 22, "twenty-third": 23,
    "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27, "twenty-eighth": 28,
    "twenty-ninth": 29, "thirty-first": 31,
}  # fmt: skip

# What a reader takes vague numbers to mean: wide on purpose, so that "dozens" and 24 never clash.
VAGUE = {
    "a couple": (2.0, 3.0), "a few": (2.0, 6.0), "several": (3.0, 20.0), "a handful": (3.0, 7.0),
    "dozens": (20.0, 200.0), "scores": (40.0, 300.0), "hundreds": (100.0, 2000.0),
    "several hundred": (200.0, 990.0), "a few hundred": (200.0, 600.0), "a couple hundred": (150.0, 300.0),
    "thousands": (1000.0, 20000.0), "several thousand": (2000.0, 9900.0), "a few thousand": (2000.0, 6000.0),
    "tens of thousands": (20000.0, 200000.0), "hundreds of thousands": (100000.0, 2000000.0),
    "millions": (1e6, 2e7), "several million": (2e6, 9.9e6), "tens of millions": (2e7, 2e8),
    "several dozen": (30.0, 100.0),
    "several dozens": (30.0, 100.0), "a few dozen": (20.0, 70.0), "billions": (1e9, 2e10),
}  # fmt: skip
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1 / 6, "tenth": 0.1}

_one = "|".join(sorted(_WORDS, key=len, reverse=True))
_scale = "hundred|thousand|million|billion|trillion|dozen"
_joint = rf"(?:-|\ -\ (?=(?:{_scale})\b)|\ |\ and\ (?<=hundred\ and\ )|\ and\ (?<=thousand\ and\ ))"  # "two - million"
SPELLED = rf"(?:(?:an?|half\ an?)\ (?=(?:{_scale})\b)|\b(?:{_one})\b)(?:{_joint}?\b(?:{_one}|{_scale})\b)*"
_BEGINS = r"(?:(?<![\w.,])|(?<=\$US)|(?<=\$NZ)|(?<=\$A))"  # "$US5", "$A3": the sign of another dollar
DIGITS = rf"{_BEGINS}\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|{_BEGINS}\d+(?:\.\d+)?"
FIGURE = rf"(?:{DIGITS})(?:(?:\ -\ |\ |-)?(?:{_scale}|mn|bn|tn)\b|(?:m|k)\b)?"
NUMBER = rf"(?:{FIGURE}|{SPELLED})"
_vague = "|".join(re.escape(word) for word in sorted(VAGUE, key=len, reverse=True))
VAGUE_PATTERN = rf"\b(?:{_vague})\b"
_part = r"(?:third|quarter|fifth|sixth|tenth)"
_length = r"(?:second|minute|hour|day|night|week|month|year|decade|centur)"
# "Nine in ten pilots", but not "one in five years".
_of_so_many = (
    rf"(?:(?:\ out\ of\ (?:every\ )?|\ in\ every\ )(?:two|three|four|five|six|seven|eight|nine|ten|20|100)"
    rf"|\ in\ (?:three|four|five|six|seven|eight|ten|20|100)(?=\ (?:of|[a-z]+s)\b))\b(?!\ {_length})"
)
PART_FOLLOWS = rf"(?:[-\ ]{_part}s?\b|{_of_so_many})"  # "one-third" is no "one"
_so_many = rf"\b(?:one|two|three|four|five|six|seven|eight|nine){_of_so_many}"
FRACTION = rf"(?:\b(?:(?:one|two|three|four)(?:-|\ ){_part}s?|an?\ {_part}|half)\b|{_so_many})"

_DIGIT_NUMBER = re.compile(r"(?P<digits>[\d,]+(?:\.\d+)?)(?:(?: - |[ -])?(?P<scale>[a-z]+))?$")


def number_of(text: str) -> float | None:
    """The number that these words or digits say; None where they say none. "4.5m" is 4,500,000."""
    text = text.strip().lower()
    match = _DIGIT_NUMBER.match(text)
    if match:
        value = float(match["digits"].replace(",", ""))
        return value * _SCALES.get(match["scale"] or "", 1.0)
    return _spelled(text)


def fraction_of(text: str) -> float | None:
    """The share that these words say, between 0 and 1: "two-thirds", "a quarter", "nine in ten"."""
    words = re.split(r"[ -]", text.strip().lower())
    if {"in", "out"} & set(words):
        few, many = number_of(words[0]), number_of(words[-1])
        return few / many if few and many and few < many else None
    part = _FRACTIONS.get(words[-1].removesuffix("s") if words[-1] != "half" else "half")
    if part is None:
        return None
    return part * _WORDS.get(words[0], 1) if len(words) > 1 and words[0] in _WORDS else part


def _spelled(text: str) -> float | None:
    total, current, seen = 0.0, 0.0, False
    for word in re.split(r"[ -]+", text):
        if word in {"a", "an"}:
            current = current or 1.0
        elif word == "half":
            current = 0.5
        elif word in _WORDS:
            current, seen = current + _WORDS[word], True
        elif word in {"hundred", "dozen"}:
            current, seen = (current or 1.0) * _SCALES[word], True
        elif word in _SCALES:
            total, current, seen = total + (current or 1.0) * _SCALES[word], 0.0, True
        elif word != "and":
            return None
    return total + current if seen else None
