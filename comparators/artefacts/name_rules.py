"""Where a name is expected to be a known one: the rules that give an unknown name its few candidates.

In order of trust: an office with a country, a weapon's cue, a place in a country that the text is about, a full name
of a person. A lone unknown word without such a context is never matched: two in three correct names that a
gazetteer lacks would hit something.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import OSA

from comparators.artefacts.name_runs import Line, Run, Word
from comparators.knowledge.gazetteer import Entry, Gazetteer, fold
from comparators.knowledge.name_likeness import Match, by_word, forms_of, matches, parts, same_style
from comparators.knowledge.offices import office_after, office_before
from comparators.model import Span

_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|at|near|from|to|toward|towards|around|over|outside|inside|into|of|on|and|between|against|through|"
    r"via|north|south|east|west|leave|left|reach|reached|entered|seized|captured|shelled|bombed|hit|besieged|fled|struck|attacked|retook|liberated|visited|entering|reaching|"
    r"leaving|shelling|bombing|bombarding|striking|hitting|attacking|capturing|fleeing|retaking|besieging)"
    r"(?: the)?(?: \w+ern)?(?: (?:city|town|village|region|province|district|port|capital|front|suburb)(?: of)?)?|,|^)"
    r"[ “\"‘]*$",
    re.I,
)
_PLACE_AFTER = re.compile(r"^[”\"’]* ?(?:city|town|village|region|province|district|airport|front|governorate)\b")
_PLACE_NOUN_BEFORE = re.compile(
    r"\b(?:city|town|village|region|province|district|port|capital|suburb|enclave)(?: of)?[ ,“\"‘]*$", re.I
)
NEAR = 40  # characters in which a cue word counts
_FULL_NAME_NEEDED = 9.0
_SINGLE_NEEDED = 5.0
_GIVEN_NEEDED = 6.0


@dataclass(frozen=True, slots=True)
class Suspect:
    """A name that may be damaged: where, by which rule, and what it may stand for."""

    span: Span
    rule: str
    context: str
    matches: tuple[Match, ...]


def countries_in(lines: Iterable[Line], gazetteer: Gazetteer) -> Counter[str]:
    """The countries that a text is about, with how often it names them or a place of theirs."""
    counts: Counter[str] = Counter()
    for item in lines:
        for run in item.runs:
            for word in run.words:
                code = gazetteer.country_of(word.text)
                if not code:
                    places = [entry for entry in gazetteer.named(word.text) if entry.type == "place"]
                    code = places[0].country if places else ""
                if code:
                    counts[code] += 1
    return counts


def by_office(text: str, line: Line, run: Run, gazetteer: Gazetteer, day: date | None) -> Suspect | None:
    """An office with a country before or after the name: its holders are the candidates."""
    sentence = line.sentence.span
    name = _last_name_words(run, gazetteer)
    if not name or all(word.known for word in name):
        return None
    span = Span(name[0].span.start, name[-1].span.end)
    office, country = _office(text[sentence.start : span.start], text[span.end : sentence.end], gazetteer)
    if not office or not country:
        return None
    holders = gazetteer.of("person", country=country, role=office)
    if not holders:
        return None
    quote = span.of(text)
    if _family_is_right(quote, gazetteer.of("person", country=country)):
        found = tuple(match for match in matches(quote, holders) if by_given(quote, match.entry))
    elif len(name) > 1:
        found = matches(quote, holders)
    else:
        found = _by_family(quote, holders, _SINGLE_NEEDED)
    found = tuple(sorted(found, key=lambda match: (not match.entry.held_on(day), -match.ratio, match.entry.id)))
    context = f"the text calls this person {office} of {_country_name(country, gazetteer)}"
    return Suspect(span, "office", context, found) if found else None


def _country_name(code: str, gazetteer: Gazetteer) -> str:
    rows = gazetteer.of("country", country=code)
    return rows[0].canonical if rows else code


def _last_name_words(run: Run, gazetteer: Gazetteer) -> tuple[Word, ...]:
    """The words at the end of a run: "Azerbaijani Foreign Minister | Jihon Permov"."""
    count = 0
    for word in reversed(run.words):
        if word.named or _TITLE_WORD.match(word.text) or gazetteer.country_of(word.text):
            break
        count += 1
    return run.words[-count:] if 1 <= count <= 4 else ()


_TITLE_WORD = re.compile(
    r"(?:Minister|Secretary|President|Prime|Foreign|Defen[cs]e|Interior|General|Gen|Mr|Mrs|Ms|Dr|Chancellor|King|Emir|"
    r"Spokes(?:wo)?man|Envoy|Chief|Staff|Ministry|Army|Leader|Premier|Affairs|State)$"
)


# The second is the end of the first: it says fast where a search is worth while.
_OFFICE_OF = re.compile(r"([\w ]+?) (?:of|for|to) (?:the )?([A-Z][\w.]+(?: [A-Z][\w.]+){0,2}),? *$")
_OF_ONE = re.compile(r" (?:of|for|to) (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2},? *$")


def _office(before: str, after: str, gazetteer: Gazetteer) -> tuple[str, str]:
    office, start = office_before(before)
    if office:
        country = _country_at_end(before[:start], gazetteer)
        if country:
            return office, country
    found = _OFFICE_OF.search(before) if _OF_ONE.search(before) else None
    if found:
        office, _ = office_before(found.group(1))
        country = gazetteer.country_of(found.group(2))
        if office and country:
            return office, country
    found = re.match(r", (?:the )?(?:former )?([A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:['’]s?)? ", after)
    if found:
        office, _ = office_after(after[found.end() :])
        country = gazetteer.country_of(re.sub(r"['’]s?$", "", found.group(1)))
        if office and country:
            return office, country
    found = re.match(r", (?:the )?(?:former )?", after)
    if found:
        office, end = office_after(after[found.end() :])
        of = (
            re.match(r" (?:of|for) (?:the )?([A-Z][\w.]+(?: [A-Z][\w.]+)?)", after[found.end() + end :])
            if end
            else None
        )
        if office and of:
            return office, gazetteer.country_of(of.group(1)) or gazetteer.country_of(of.group(1).split()[0])
    return "", ""


def _country_at_end(before: str, gazetteer: Gazetteer) -> str:
    """The country whose name or adjective ends this text: "his Azerbaijani", "Sudan's", "US"."""
    words = re.sub(r"['’]s?$", "", before.rstrip(" ,")).split()
    for qualifier in ("former", "then", "new", "acting", "outgoing", "caretaker", "interim"):
        if words and words[-1].lower() == qualifier:
            words = words[:-1]
    for count in (3, 2, 1):
        if len(words) >= count:
            code = gazetteer.country_of(" ".join(re.sub(r"['’]s?$", "", word.strip(",")) for word in words[-count:]))
            if code:
                return code
    return ""


def _family_is_right(name: str, people: Iterable[Entry]) -> bool:
    """Whether the last word is, in any house's style, a family name of these people: a relative, or right."""
    family = parts(name)[-1] if parts(name) else ""
    return any(same_style(family, parts(known)[-1]) for entry in people for known in entry.names if parts(known))


def by_given(name: str, entry: Entry) -> bool:
    """Whether, the family name being right, the rest is a damaged form of this person's and not a relative's."""
    words = parts(name)
    if len(words) < 2 or any(same_style(words[0], parts(known)[0]) for known in entry.names):
        return False
    return by_word(words, forms_of(entry)) >= _GIVEN_NEEDED


def _by_family(name: str, people: Iterable[Entry], needed: float) -> tuple[Match, ...]:
    """Candidates for a lone family name."""
    rows = tuple(people)
    short = [_family_only(entry) for entry in rows if len(parts(entry.canonical)) > 1]
    by_id = {entry.id: entry for entry in rows}
    return tuple(
        Match(by_id[match.entry.id], match.ratio, match.through) for match in matches(name, short, needed=needed)
    )


def _family_only(entry: Entry) -> Entry:
    def last(forms: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(form.split()[-1] for form in forms if form.split())

    return Entry(entry.id, entry.canonical.split()[-1], entry.type, entry.source, last(entry.aliases),
                 native_ar=last(entry.native_ar), native_ru=last(entry.native_ru), role=entry.role,
                 country=entry.country, valid_from=entry.valid_from, valid_to=entry.valid_to)  # fmt: skip


def by_weapon_cue(text: str, line: Line, run: Run, gazetteer: Gazetteer) -> Suspect | None:
    """A lone capitalised or quoted word beside a weapon's cue ("300 mm … missiles")."""
    if len(run.words) != 1 or run.words[0].known or run.words[0].abbreviation:
        return None
    span = run.span
    sentence = line.sentence.span
    before = " ".join(re.findall(r"[\w-]+", text[max(sentence.start, span.start - NEAR) : span.start])[-3:])
    after = " ".join(re.findall(r"[\w-]+", text[span.end : min(sentence.end, span.end + NEAR)])[:2])
    around = f" {before} | {after} ".lower()
    if not any_cue(gazetteer).search(around):
        return None
    candidates = [
        entry
        for entry in gazetteer.of("weapon")
        if any(f" {cue} " in around or (cue[0].isdigit() and cue in around) for cue in entry.cue_words)
    ]
    found = matches(span.of(text), candidates, needed=4.0)
    if not found:
        return None
    cues = [cue for cue in found[0].entry.cue_words if f" {cue} " in around]
    return Suspect(span, "weapon", f"“{' … '.join(cues[:2])}” beside it speaks of a weapon", found)


@lru_cache(maxsize=4)
def any_cue(gazetteer: Gazetteer) -> re.Pattern[str]:
    """Any weapon's cue word at all: most words have none beside them."""
    cues = sorted({cue for entry in gazetteer.of("weapon") for cue in entry.cue_words})
    return re.compile("|".join(map(re.escape, cues)) or "(?!)")


def by_place(text: str, line: Line, run: Run, gazetteer: Gazetteer, about: Counter[str]) -> Suspect | None:
    """A rare lone word where a place stands, in a text about that place's country."""
    if len(run.words) > 2 or not about or all(word.known for word in run.words):
        return None
    if any(word.named or word.abbreviation for word in run.words):
        return None
    span = run.span
    before = text[line.sentence.span.start : span.start]
    after = text[span.end : line.sentence.span.end]
    named = bool(_PLACE_AFTER.match(after) or _PLACE_NOUN_BEFORE.search(before))
    lone = len(run.words) == 1 and run.unknown
    if not before.strip() or not (named or (lone and _PLACE_BEFORE.search(before))):
        return None
    quote = span.of(text)
    if not any(not word.known and rare(word.text) for word in run.words):
        return None
    candidates = [entry for entry in gazetteer.of("place") if entry.country in about] + list(gazetteer.of("country"))
    found = matches(quote, candidates, needed=3.0 if named else 5.5)
    found = tuple(match for match in found if not same_style(quote, match.entry.canonical))
    if not found:
        return None
    swapped = tuple(Match(entry, found[0].ratio, "latin") for entry in candidates if letters_swapped(quote, entry))
    found = (*swapped, *(match for match in found if match.entry not in [other.entry for other in swapped]))
    country = _country_name(found[0].entry.country, gazetteer)
    return Suspect(span, "place", f"it stands where a place does, and the text is about {country}", found)


def letters_swapped(name: str, entry: Entry) -> bool:
    """Whether two neighbouring letters of the name have changed places: "Sabqa" for "Saqba"."""
    word = fold(name)
    return any(
        len(word) == len(known) and word != known and OSA.distance(word, known) == 1 and sorted(word) == sorted(known)
        for known in map(fold, entry.names)
    )


def by_full_name(text: str, run: Run, gazetteer: Gazetteer) -> Suspect | None:
    """A full name of two to four words of which none is known, very like one known person."""
    if not 2 <= len(run.words) <= 4 or not run.unknown:
        return None
    quote = run.span.of(text)
    if not any(rare(word.text) for word in run.words):
        return None
    found = matches(quote, gazetteer.of("person"), needed=_FULL_NAME_NEEDED)
    if not found or _family_is_right(quote, [match.entry for match in found]):
        return None
    return Suspect(run.span, "person", "both words resemble those of one known person", found)


def rare(word: str) -> bool:
    """Whether English hardly knows this word (Zipf frequency under 2, by wordfreq): a gate, never a judge."""
    from wordfreq import zipf_frequency

    return bool(zipf_frequency(fold(word), "en") < 2.0)
