"""Numbers in the text, with their bounds and units, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Mention, Reading, Span
from comparators.reading.ages import ages_by_decade, is_age_after_name
from comparators.reading.counted import counted_by
from comparators.reading.dates import find_dates
from comparators.reading.long_times import joined
from comparators.reading.number_words import (
    FRACTION,
    NUMBER,
    ORDINAL_WORDS,
    PART_FOLLOWS,
    VAGUE,
    VAGUE_PATTERN,
    fraction_of,
    number_of,
)
from comparators.reading.units import CURRENCY_SIGNS, SPELLINGS, measure_of
from comparators.values import Bound, Quantity

_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("at_least", r"at\ least|no\ (?:fewer|less)\ than|not\ less\ than|a\ minimum\ of|upwards\ of"),
    ("more_than", r"(?:well\ |far\ |slightly\ |just\ )?(?:more\ than|over|above|in\ excess\ of|exceeding|beyond)"),
    ("at_most", r"at\ most|no\ more\ than|not\ more\ than|up\ to|as\ (?:many|much|high)\ as|a\ maximum\ of"),
    ("less_than", r"(?:well\ |slightly\ |just\ )?(?:fewer\ than|less\ than|under|below)"),
    (
        "about",
        r"(?:just\ )?(?:nearly|almost|close\ to|about|around|approximately|roughly|an?\ estimated|estimated|circa|some|"
        r"or\ so|virtually|an\ average\ of|on\ average)",
    ),
)  # fmt: skip
_bound = "|".join(f"(?P<{name}>{words})" for name, words in _BOUNDS)
_sign = (
    r"(?:\b(?:US|AU?|CA?|NZ|HK|S)\$|\$(?:US|A|NZ)(?=\d)|[$€£¥₹]|\b(?:USD|EUR|GBP|JPY|INR|CNY|RMB|Rs\.?)(?=\ ?\d))\ ?"
)
_unit = "|".join(rf"(?:{form})(?![a-z²]|\d)" for form, _ in SPELLINGS)
_ordinal = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))

QUANTITY = re.compile(
    rf"""(?:\b(?:{_bound})\ +(?:the\ |about\ |a\ further\ )?)?
    (?:(?P<sign>{_sign})?(?P<low>{NUMBER})(?!\d|{PART_FOLLOWS}|(?:st|nd|rd|th)\b)
         (?:(?P<to>\ ?[-–]\ ?|\ to\ |\ and\ (?<=between\ {{0}}\ and\ )|\ or\ )(?:{_sign})?(?P<high>{NUMBER}))?
         (?P<more>\ or\ (?:more|so)|-odd|-plus|\+)?
       |(?P<vague>{VAGUE_PATTERN})
       |(?P<fraction>{FRACTION})(?=\ (?:of|the|its|their|his|her|all|a\ century)\b|\ [a-z])
       |\b(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)|{_ordinal})\b(?!-)
       |\b(?P<frequency>once|twice|thrice)\b)
    (?:(?:\ ?-\ ?|\ of\ |\ )?(?P<unit>{_unit}))?
    (?P<age>(?:\ -\ |-|\ )old\b)?""".replace(r"\ and\ (?<=between\ {0}\ and\ )|", ""),
    re.VERBOSE | re.IGNORECASE,
)
_MAGNITUDE = re.compile(r"magnitude(?:\ -\ |\ |-)(?:of\ )?$|[Mm]agnitude$")
_MAGNITUDE_AFTER = re.compile(r"(?:\ -\ |\ |-)magnitude\b")
_AGED = re.compile(r"\b(?:aged?|age\ of)\ $", re.IGNORECASE)
_DOING = re.compile(r"(?:ed|ing)\ $")
_BETWEEN = re.compile(rf"\b(?:between|from)\ (?:{_sign})?$", re.IGNORECASE)
_SCALE = re.compile(r"(?:hundred|thousand|million|billion|trillion|(?<=\d)(?:m|mn|bn|tn|k))\b", re.IGNORECASE)
_AND_NUMBER = re.compile(rf"\ and\ (?:{_sign})?(?P<high>{NUMBER})", re.IGNORECASE)
_NOT_A_NUMBER = re.compile(
    r"[A-Za-z]\ ?-\ ?$|#$|\d:$|\b(?:No\.?|number|[Cc]hapter|[Aa]rticle|[Rr]esolution|[Rr]oute|[Hh]ighway|[Ff]light|"
    r"[Cc]hannel|[Ff]ormula|COVID|[Pp]age|[Ss]ection|[Gg]roup\ of)\ ?-?\ ?$"
)


def find_quantities(reading: Reading) -> Iterator[Mention]:
    """Every number that counts or measures something, in text order; dates and times are left to ``find_dates``.

    A mention's span is the number with its bound words and its unit ("more than 6,000", "20 kilometers").
    Values stand in the text's own unit. A fraction is a percentage ("half" is 50 percent) with what it is taken of.
    """
    yield from joined(reading.text, _quantities(reading))


def _quantities(reading: Reading) -> Iterator[Mention]:
    dates = [mention.span for mention in find_dates(reading, None) if getattr(mention.value, "form", "") != "duration"]
    for number, sentence in enumerate(reading.sentences):
        text, start = reading.sentence_text(number), sentence.span.start
        passed = 0
        ages = dict(ages_by_decade(text))
        for span, age in ages.items():
            yield Mention("quantity", Span(start + span.start, start + span.end), number, age)
        for match in QUANTITY.finditer(text):
            if match.start() < passed or any(span.overlaps(Span(*match.span())) for span in ages):
                continue
            first, last, value = _read(match, text)
            if value is None:
                continue
            core = Span(start + _core(match), start + last)
            if any(core.overlaps(date) for date in dates):
                continue
            if (
                not (value.unit or value.ordinal)
                and value.low == value.high
                and is_age_after_name(text[:first], value.low or 0.0, text[last:])
            ):
                value = Quantity(value.low, value.high, value.bound, "year", "age")
            value = _with_counted(reading, number, core, value, text[last:])
            if value is not None:
                passed = last
                yield Mention("quantity", Span(start + first, start + last), number, value)


def _core(match: re.Match[str]) -> int:
    return next(match.start(name) for name in ("low", "vague", "fraction", "ordinal", "frequency") if match[name])


def _read(match: re.Match[str], text: str) -> tuple[int, int, Quantity | None]:
    """Where the expression begins and ends, and its value; None where it is no quantity after all."""
    first, last = match.span()
    if _NOT_A_NUMBER.search(text[: _core(match)]) and not _MAGNITUDE.search(text[: _core(match)]):
        return first, last, None
    unit = _unit_name(match)
    bound: Bound = next((name for name, _ in _BOUNDS if match[name]), "exact")
    if match["ordinal"]:
        word = match["ordinal"].lower()
        digits = re.match(r"\d+", word)
        value = float(digits[0]) if digits else float(ORDINAL_WORDS[word])
        if unit or (
            word == "second" and not re.search(r"\b(?:the|a|his|her|its|their)\ $", text[: match.start("ordinal")])
        ):
            return first, last, None
        return match.start("ordinal"), match.end("ordinal"), Quantity(value, value, ordinal=True)
    if match["frequency"]:
        times = {"once": 1.0, "twice": 2.0, "thrice": 3.0}[match["frequency"].lower()]
        if times == 1.0:  # "once" is more often "formerly" or "as soon as"
            return first, last, None
        return match.start("frequency"), match.end("frequency"), Quantity(times, times, counted="times")
    if match["vague"]:
        low, high = VAGUE[re.sub(r"\s+", " ", match["vague"].lower())]
        if match["vague"].lower() == "scores" and not re.match(
            r"\ (?:of|more|were|have|are)\b|\ [A-Z]", text[match.end("vague") :]
        ):
            return first, last, None
        return first, last, _bounded(low, high, "about", unit)
    if match["fraction"]:
        share = fraction_of(match["fraction"])
        if " in " in match["fraction"] and _DOING.search(text[: match.start("fraction")]):
            few = match["fraction"].split()[0]  # "killed two in three attacks"
            return first, match.start("fraction") + len(few), Quantity(number_of(few), number_of(few), bound)
        half = match["fraction"].lower() == "half" and _half_is_no_share(text, match)
        if share is None or half or _POINT.match(text, match.end("fraction")):
            return first, last, None
        return (
            first,
            match.end("fraction"),
            Quantity(100 * share, 100 * share, bound if share == 0.5 else "about", "percent"),
        )
    low_value, high_value = number_of(match["low"]), number_of(match["high"]) if match["high"] else None
    other: re.Match[str] | None = None
    if low_value is None:
        return first, last, None
    if match["to"] and (
        high_value is None or high_value <= low_value or ("or" in match["to"] and high_value != low_value + 1)
    ):
        last, high_value = match.end("low"), None
        unit = ""
    elif (
        high_value is None
        and _BETWEEN.search(text[: match.start("low")])
        and (other := _AND_NUMBER.match(text, match.end("low")))
    ):
        high_value, last = number_of(other["high"]), other.end()
        rest = re.match(rf"(?:-|\ )(?P<unit>{_unit})", text[last:], re.VERBOSE | re.IGNORECASE)
        if rest:
            unit, last = _name_of(rest["unit"]), last + rest.end()
    upper = match["high"] or (other["high"] if other is not None else "")
    if high_value is not None and upper and not _SCALE.search(match["low"]):
        scale = _SCALE.search(upper)  # "two to three million" starts at two million
        times = (number_of("1 " + scale[0].lower()) or 1.0) if scale else 1.0
        low_value *= times if low_value * times < high_value else 1.0  # "900,000 to two million"
    if match["more"]:
        bound = "about" if match["more"].strip() in {"or so", "-odd"} else "at_least"
    if match["age"] or _AGED.search(text[: match.start("low")]):
        return first, last, Quantity(low_value, high_value or low_value, bound, "year", "age")
    if _MAGNITUDE.search(text[: match.start("low")]) or _MAGNITUDE_AFTER.match(text, last):
        return first, last, Quantity(low_value, high_value or low_value, bound, "", "magnitude")
    if not unit and text[last:].startswith(" times "):
        return first, last, Quantity(low_value, high_value or low_value, bound, counted="times")
    return first, last, _bounded(low_value, high_value, bound, unit)


def _bounded(low: float, high: float | None, bound: Bound, unit: str) -> Quantity:
    counted = {"duration": "duration", "distance": "distance"}.get(measure_of(unit), "")
    if measure_of(unit).startswith("money"):
        counted = "money"
    if bound in {"more_than", "at_least"}:
        return Quantity(low, high, bound, unit, counted)
    if bound in {"at_most", "less_than"}:
        return Quantity(None, high or low, bound, unit, counted)
    return Quantity(low, high or low, bound, unit, counted)


# "A quarter point", "half a percentage point": a step of a rate, no share.
_POINT = re.compile(r"[ -](?:an? )?(?:(?:percentage|basis)[ -])?points?\b", re.IGNORECASE)


def _half_is_no_share(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start("fraction")], text[match.end("fraction") :]
    return (
        bool(re.search(r"(?:\b(?:first|second|other|and\ an?|last|latter|better)\ |-)$", before))
        or not re.match(r"\ (?:of|the|its|their|his|her|all)\b", after)
        or bool(re.match(r"\ (?:an?|the)\ (?:hour|dozen|century|time)\b|\ of\ (?:the\ )?(?:\d{4}|this|last)", after))
    )


def _unit_name(match: re.Match[str]) -> str:
    if match["sign"]:
        return CURRENCY_SIGNS[match["sign"].strip().lower()]
    return _name_of(match["unit"]) if match["unit"] else ""


def _name_of(form: str) -> str:
    return next(name for spelling, name in SPELLINGS if re.fullmatch(spelling, form, re.IGNORECASE))


def _with_counted(reading: Reading, number: int, core: Span, value: Quantity, after: str) -> Quantity | None:
    """The value with what it counts. A bare "one" that counts nothing is a pronoun and gives None."""
    sentence = reading.sentences[number]
    inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(core)]
    if not inside:
        return None
    share_of, base = "", None
    if value.unit == "percent":
        of = re.match(r"\ (?:of\ )?(?P<what>(?:the|its|their|his|her|all\b)?(?:[^,.;:()]|,(?=\d)){2,80})", after)
        if of:
            share_of = re.split(
                r"\ (?:and|or|but|who|which|that|was|were|have|has|had|is|are|could|would|will|test|say)\b", of["what"]
            )[0].strip()
            inner = QUANTITY.search(share_of)
            of_it = after.startswith(" of ") or not re.search(r"\d|percent|per cent", core.of(reading.text))
            whole = of_it and inner is not None and measure_of(_unit_name(inner)) not in {"duration", "share"}
            base = number_of(inner["low"]) if inner and inner["low"] and whole else None
    if value.counted:
        return value
    counted = counted_by(reading, number, inside[0], inside[-1] + 1, ordinal=value.ordinal)
    if value.low == value.high == 1 and counted.noun is None and not value.ordinal:
        return None
    if value.ordinal and counted.noun is None:
        return None
    measure = counted.measure
    if value.unit and counted.noun is None and measure_of(value.unit) not in {"share", "points"}:
        measure = measure_of(value.unit)
    return Quantity(
        value.low, value.high, value.bound, value.unit, measure, counted.group, share_of, base, value.ordinal
    )
