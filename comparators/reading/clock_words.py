"""The hour as people say it: "half past four", "seven in the evening", "one minute after midnight", "at dawn"."""

from __future__ import annotations

from datetime import timedelta

from comparators.reading.number_words import SPELLED, number_of
from comparators.values import When

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|0?[1-9])"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_half = (
    r"(?:\ in\ the\ (?P<part>morning|afternoon|evening|night)|\ at\ (?P<night>night)|"
    rf"(?=\ (?:(?:on\ )?{_WEEKDAY}|this|that|yesterday|tomorrow|on\ the\ (?:same|next|following))\ "
    r"(?P<later>morning|afternoon|evening|night)))"
)
_AT = (
    "at", "At", "about", "around", "since", "Since", "until", "Until", "till", "by", "By", "from", "From", "before",
    "after", "past", "towards", "toward", "and", "to", "was", "or", "Before", "After",
)  # fmt: skip
_at = "(?:" + "|".join(rf"(?<=\b{word}\ )" for word in _AT) + ")"
_m = r"(?:\ ?(?P<half>(?i:[ap](?:\.\ ?)?m)\b\.?))"
_mid = r"(?:noon|midday|midnight)"
CLOCK_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "clock",
        rf"\b(?P<minutes>(?:{SPELLED}|[0-5]?\d))\ minutes?\ (?P<way>past|after|to|before)\ "
        rf"(?:(?P<mid>{_mid})|(?P<hour>{_HOUR})\b(?:\ o['’]clock|{_m})?{_half}?)",
    ),
    (
        "clock",
        r"\b(?P<minutes>(?:a\ )?quarter|half(?=\ past))\ (?P<way>past|after|to|before)\ "
        rf"(?:(?P<mid>{_mid})|(?P<hour>{_HOUR})\b(?:\ o['’]clock|{_m})?{_half}?)",
    ),
    (
        "clock",
        r"(?:(?<=\b[Aa]t\ )|(?<=\bby\ )|(?<=ntil\ )|(?<=ince\ )|(?<=\bwas\ )|(?<=efore\ )|(?<=fter\ )|(?<=about\ ))"
        rf"(?P<minutes>five|ten|twenty|twenty-five)\ (?P<way>past|to)\ "
        rf"(?P<hour>{_HOUR})\b(?:\ o['’]clock)?(?:{_half}|(?=[.,;:)]|\ (?:on|when|and|local|yesterday|as)\b|$))",
    ),
    ("clock", rf"\b(?P<hour>{_HOUR})\ o['’]clock\b{_half}?"),
    ("clock", rf"{_at}(?P<hour>{_HOUR})(?:[.:](?P<past>[0-5]\d))?{_half}"),
    ("clock", rf"(?<=,\ )(?P<hour>{_HOUR})[.:](?P<past>[0-5]\d){_half}"),
    ("clock", r"\b(?P<word>daybreak|dawn|sunrise|dusk|nightfall|sunset|sundown)\b(?!\ [a-z]+s\b)"),
)  # fmt: skip
_MINUTES = {"quarter": 15, "a quarter": 15, "half": 30}
_ONE = {"daybreak": "dawn", "sunrise": "dawn", "sunset": "dusk", "sundown": "dusk", "nightfall": "dusk"}
_AFTER_NOON = frozenset({"afternoon", "evening"})
_NIGHT_FALLS = 6  # "seven at night" is 19:00, "three in the night" 03:00


def resolve_clock(groups: dict[str, str]) -> When:
    """The hour that the words say, as "19:00"; "dawn" and "dusk" stay words, and so does noon."""
    if "word" in groups:
        word = groups["word"].lower()
        return When(None, "time", part=_ONE.get(word, word))
    if "mid" in groups:
        hour = 0 if groups["mid"] == "midnight" else 12
    else:
        hour = _hour(groups)
    minutes = hour * 60 + int(groups.get("past", "0"))
    if "minutes" in groups:
        gap = _MINUTES.get(groups["minutes"]) or int(number_of(groups["minutes"]) or 0)
        minutes += gap if groups["way"] in {"past", "after"} else -gap
    minutes %= int(timedelta(days=1).total_seconds()) // 60
    return When(None, "time", part=f"{minutes // 60:02d}:{minutes % 60:02d}")


def half_of_day(groups: dict[str, str]) -> str:
    """ "am" or "pm", however it is written ("p.m.", "P. M."); empty where the text gives none."""
    return "".join(character for character in groups.get("half", "").lower() if character.isalpha())


def _hour(groups: dict[str, str]) -> int:
    hour = int(number_of(groups["hour"]) or 0)
    half = half_of_day(groups)
    part = groups.get("part") or groups.get("night") or groups.get("later") or ""
    late = half == "pm" or part in _AFTER_NOON or (part == "night" and _NIGHT_FALLS <= hour < 12)
    early = half == "am" or part in {"morning", "night"}
    if hour == 12 and early:
        return 0 if part != "morning" else 12
    return hour % 12 + 12 if late else hour
