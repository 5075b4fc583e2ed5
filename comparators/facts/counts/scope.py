"""Whether two figures speak of one thing: the same measure, of the same people, at one place, at one time."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from comparators.facts.counts.claims import Claim, is_rate
from comparators.facts.counts.figure_kind import kinds_of
from comparators.facts.counts.fit import written
from comparators.knowledge.measures import groups
from comparators.model import Agreement, Reading, Slot
from comparators.values import Interval, Quantity
from comparators.wording import day_words, month_words

TOLLS = frozenset(
    {
        "dead", "wounded", "casualties", "missing", "displaced", "evacuated", "arrested", "abducted",
        "captured", "freed", "trapped", "rescued", "infected", "besieged", "bodies", "destroyed", "damaged",
        "hospitalised", "treated", "survivors", "aboard", "passengers", "jobs cut", "on strike", "without power",
        "told to leave",
    }
)  # fmt: skip
# Counts that fall as people are found; a date is as of when they stood.
FALLING = frozenset({"missing", "trapped", "without power"})
# Groups that one event's reports call by turns: the difference is a label, not another count.
_ALIKE = (
    frozenset({"residents", "refugees", "victims", "passengers", ""}),  # half of the residents, or 75,000 people
    frozenset({"medics", "staff", "aid workers"}),
    frozenset({"house", "home", "building", "dwelling"}),
    frozenset({"vehicle", "car", "truck", "lorry"}),
)
_PEOPLE = frozenset({"people", "troops"})
_CLIMB = 4  # heads from a bare number to what it is said of
_NEAR = 4  # tokens from a number to what it counts
_GUNS = frozenset(
    {
        "rocket", "shell", "missile", "howitzer", "gun", "cannon", "mortar", "artillery", "pistol", "round", "bullet",
        "ammunition", "rifle", "launcher", "munition", "cartridge", "projectile",
    }
)  # fmt: skip
_THINGS = frozenset({"destroyed", "damaged"})
_AREAS = frozenset({"village", "town", "city", "district", "county", "province", "state", "region", "country", "world"})
_SAME_PLACE = 80  # of 100, by letters: Kefraya and Kafraya
TITLES = {
    "dead": "Deaths", "wounded": "Injured", "casualties": "Casualties", "missing": "Missing", "evacuated":
    "Evacuated", "displaced": "Driven from their homes", "arrested": "Arrests", "abducted": "Abducted",
    "trapped": "Trapped", "captured": "Captured", "freed": "Freed", "infected": "Infected", "besieged": "Under siege",
    "destroyed": "Destroyed", "damaged": "Damaged", "bodies": "Bodies found", "rescued": "Rescued", "money":
    "Money", "distance": "Distance", "duration": "Duration", "age": "Age", "magnitude": "Magnitude", "troops":
    "Troops", "people": "People", "times": "How often", "hospitalised": "In hospital", "survivors": "Survivors",
    "aboard": "On board", "passengers": "Passengers", "crowd": "Taking part", "jobs cut": "Jobs cut",
    "on strike": "On strike", "without power": "Without power", "told to leave": "Told to leave", "treated": "Treated",
    "cancelled": "Cancelled",
}  # fmt: skip
MODALITIES = {
    "stated": "as a fact", "possible": "as possible", "expected": "as expected", "alleged": "as a report or accusation",
    "wanted": "as an aim", "conditional": "under a condition", "estimated": "as an estimate",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """``apart`` names, in words, each way in which the two do not count the same thing."""

    slots: tuple[Slot, ...]
    apart: tuple[str, ...]


def compare_scope(left_reading: Reading, right_reading: Reading, left: Claim, right: Claim) -> Scope:
    """The slots of two claims beside each other, and what parts them."""
    apart: list[str] = []
    called = heading(left_reading, left), heading(right_reading, right)
    converted = (left.value.share_base is None) != (right.value.share_base is None)  # a share, and what it comes to
    one = left.measure == right.measure or converted
    slots = [Slot("Counted", called[0], called[1], "same" if one else "differs")]

    whom = _groups(left.value.group, right.value.group)
    if whom == "differs":
        apart.append(f"of whom: {whom_of(left_reading, left)} and {whom_of(right_reading, right)}")
    if left.measure in TOLLS | _PEOPLE or left.value.group or right.value.group:
        slots.append(Slot("Of whom", whom_of(left_reading, left), whom_of(right_reading, right), whom))
    if left.part != right.part:
        apart.append("one is part of a larger number")
    if is_rate(left_reading, left.sentence, left.token) != is_rate(right_reading, right.sentence, right.token):
        apart.append("one is counted by the day, week or hour")

    where = _places(left.places, right.places)
    if where == "differs" and not (left.total and right.total):
        apart.append(f"places: {', '.join(left.places)} and {', '.join(right.places)}")
    slots.append(Slot("Where", ", ".join(left.places), ", ".join(right.places), where))

    if not (left.total or right.total or left.measure in FALLING) and _times(left.times, right.times) == "differs":
        apart.append("dates: " + " and ".join(day(times[0]) for times in (left.times, right.times)))
    if left.past_event != right.past_event or (left.past_event and _times(left.times, right.times) != "same"):
        apart.append("another event")
    areas = _area(left_reading, left), _area(right_reading, right)
    if areas[0] and areas[1] and areas[0] != areas[1]:
        apart.append(f"areas: {areas[0]} and {areas[1]}")

    equal = (left.value.low, left.value.high) == (right.value.low, right.value.high)
    number: Agreement = "same" if equal else "differs"
    slots.append(Slot("Number", words_of(left_reading, left), words_of(right_reading, right), number))
    dates = [as_of(reading, claim) for reading, claim in ((left_reading, left), (right_reading, right))]
    slots.append(_date_slot(*dates))
    slots.append(_speaker_slot(left, right))
    slots.append(
        Slot(
            "Certainty",
            MODALITIES[left.certainty.modality],
            MODALITIES[right.certainty.modality],
            "same" if left.certainty.modality == right.certainty.modality else "differs",
        )
    )
    return Scope(tuple(slots), tuple(apart))


def title_of(claim: Claim) -> str:
    """What is counted, in a word or two for a heading."""
    value = claim.value
    if value.counted in _THINGS and value.group:
        return _capital(f"{_plural(value.group)} {TITLES[value.counted].lower()}")
    return TITLES.get(value.counted, value.counted.capitalize() or "Number")


def whom_of(reading: Reading, claim: Claim) -> str:
    """Of whom, in the text's own word: "sailors" where the group is that of soldiers."""
    after = reading.tokens[claim.token + 1 : claim.token + 1 + _NEAR]
    lemmas = ((token, token.lemma.lower()) for token in after if token.pos == "NOUN")
    held = claim.measure == "arrested" and not claim.value.group  # protesters, suspects: who is held is called by turns
    known = ((token, groups()[lemma]) for token, lemma in lemmas if lemma in groups())
    own = next((token.text.lower() for token, group in known if held or group == claim.value.group), "")
    return own or claim.value.group or "everyone"


def _plural(noun: str) -> str:
    """A lemma as a heading names it: "houses"."""
    if noun.endswith(("s", "craft", "people", "police")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("x", "ch", "sh")) else f"{noun}s"


def heading(reading: Reading, claim: Claim) -> str:
    """What is counted, as the text writes it: "Houses", "Houses destroyed", "Injured (children)", "Retirement age"."""
    title, value = title_of(claim), claim.value
    if kind := kinds_of(reading).get(claim.token):
        return _capital(kind)
    if value.counted in _THINGS and value.group:
        own = _noun_after(reading, claim, value.group)
        return _capital(f"{own} {TITLES[value.counted].lower()}") if own else title
    if value.counted in TOLLS and group_class(value.group) != group_class(""):
        return f"{title} ({whom_of(reading, claim)})"
    if value.counted == "money" and value.unit == "percent":
        return "Share"
    if value.counted in TITLES:
        return _capital(_told_by_noun(reading, claim)) or title
    if value.counted:
        return _capital(_noun_after(reading, claim, value.counted)) or title
    return _capital(measured_noun(reading, claim)) or ("Share" if value.unit == "percent" else title)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _noun_after(reading: Reading, claim: Claim, lemma: str) -> str:
    after = reading.tokens[claim.token + 1 : claim.token + 1 + _NEAR]
    return next((token.text for token in after if token.lemma.lower() == lemma), "")


def _told_by_noun(reading: Reading, claim: Claim) -> str:
    """The noun that says more than the measure: "men" for people, "calibre" or "depth" for a distance."""
    first, last = reading.sentences[claim.sentence].first, reading.sentences[claim.sentence].last
    after = reading.tokens[claim.token + 1 : min(claim.token + _NEAR, last)]
    if claim.measure == "people" and claim.value.unit != "percent":
        own = next((token for token in after if token.tag not in {"JJ", "HYPH", "NN", "VBN"}), None)
        return own.text if own is not None and own.tag == "NNS" and own.text.islower() else ""
    if claim.measure not in {"distance", "duration"}:
        return ""
    if claim.value.unit in {"mm", "cm", "inch"} and any(token.lemma in _GUNS for token in after):
        return "calibre"
    start = claim.mention.span.start
    before = [i for i in range(first, claim.token) if reading.tokens[i].span.end <= start]
    of_noun = len(before) > 1 and reading.tokens[before[-1]].text == "of" and reading.tokens[before[-2]].pos == "NOUN"
    return _compound(reading, before[-2]) if of_noun else ""


def measured_noun(reading: Reading, claim: Claim) -> str:
    """What a bare number is said of: "raising the retirement age to 65", "unemployment fell to 6.2 percent"."""
    sentence, index = reading.sentences[claim.sentence], claim.token
    for _ in range(_CLIMB):
        over = reading.tokens[index].head
        if over == index or not sentence.first <= over < sentence.last:
            return ""
        index = over
        if reading.tokens[index].pos in {"VERB", "AUX"}:
            break
        if reading.tokens[index].pos == "NOUN" and index < claim.token and reading.tokens[index].lemma != "percent":
            return _compound(reading, index)
    parts = {reading.tokens[i].dep: i for i in range(sentence.first, sentence.last) if reading.tokens[i].head == index}
    noun = next((i for i in (parts.get("dobj"), parts.get("nsubj")) if i is not None and i < claim.token), None)
    return "" if noun is None or reading.tokens[noun].pos not in {"NOUN", "PROPN"} else _compound(reading, noun)


def _compound(reading: Reading, noun: int) -> str:
    """A noun with the nouns right before it: "retirement age"."""
    first = noun
    while first and reading.tokens[first - 1].dep == "compound" and reading.tokens[first - 1].head == noun:
        first -= 1
    return " ".join(token.text for token in reading.tokens[first : noun + 1])


def words_of(reading: Reading, claim: Claim) -> str:
    """The number in the text's own words; a share with the number that it is a share of."""
    words = " ".join(claim.mention.span.of(reading.text).split())
    base = claim.value.share_base
    words = words if base is None else f"{words} of {written(base)}"
    if claim.measure in {"time", "times"} and reading.tokens[claim.token + 1].text == "times":
        words = f"{words} times"
    return lowered(words)


def lowered(words: str) -> str:
    """A number as within a sentence: "seven", "at least 40", "US$3"."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def as_of(reading: Reading, claim: Claim) -> Interval | None:
    """When the claim was made: the time of its passage, or else of publication; None where neither is known.

    Where a dateline alone tells the day, the year is ``NO_YEAR``: such days order two reports.
    """
    period = reading.passage_of(claim.sentence).period
    if period is not None:
        return period
    return reading.published.interval if reading.published is not None else reading.dateline_day


def day(interval: Interval) -> str:
    """An interval for a reader: "9 October 2020", "October 2020", "2020"."""
    first, last = interval.earliest, interval.latest
    if first == last:
        return day_words(first)
    iso = interval.iso()
    if len(iso) == 7:
        return month_words(first)
    if len(iso) == 4:
        return iso
    return f"{day_words(first)} to {day_words(last)}"


def by_day(interval: Interval) -> str:
    """When a claim was made, for "by …": to the day where it is known, else to the month, else in full."""
    first, last = interval.earliest, interval.latest
    one_month = first != last and (first.year, first.month) == (last.year, last.month)
    return month_words(first) if one_month else day(interval)


def number_words(value: Quantity) -> str:
    """A derived figure for a reader."""
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        return f"{written(low)} to {written(high)}"
    return written(low if low is not None else high or 0.0)


def _area(reading: Reading, claim: Claim) -> str:
    """The kind of area that a number is given for: "in the province", "in 14 countries"."""
    tokens = reading.tokens[claim.token : min(claim.token + 8, reading.sentences[claim.sentence].last)]
    inside = False
    for token in tokens:
        inside = inside or token.text.lower() in {"in", "across", "within"}
        if inside and token.lemma in _AREAS:
            return token.lemma
    return ""


def _groups(left: str, right: str) -> Agreement:
    return "same" if group_class(left) == group_class(right) else "differs"


def group_class(group: str) -> str:
    """One name for groups that reports call by turns: residents, civilians, refugees."""
    return next((min(alike) for alike in _ALIKE if group in alike), group)


def _places(left: tuple[str, ...], right: tuple[str, ...]) -> Agreement:
    if not left or not right:
        return "missing"
    near = any(fuzz.token_set_ratio(a.casefold(), b.casefold()) >= _SAME_PLACE for a in left for b in right)
    return "same" if near else "differs"


def _times(left: tuple[Interval, ...], right: tuple[Interval, ...]) -> Agreement:
    if not left or not right:
        return "missing"
    return "same" if any(a.overlaps(b) for a in left for b in right) else "differs"


def _date_slot(left: Interval | None, right: Interval | None) -> Slot:
    agreement: Agreement = "missing"
    if left is not None and right is not None:
        agreement = "same" if left.overlaps(right) else "later"
    return Slot("As of", day(left) if left else "", day(right) if right else "", agreement)


def _speaker_slot(left: Claim, right: Claim) -> Slot:
    names = [claim.certainty.speaker.words if claim.certainty.speaker else "" for claim in (left, right)]
    own = "the report itself"
    near = fuzz.token_set_ratio(names[0].casefold(), names[1].casefold()) >= _SAME_PLACE
    alike = near if all(names) else names[0] == names[1]
    return Slot("Speaker", names[0] or own, names[1] or own, "same" if alike else "differs")
