"""Mentions of one person, body or place, gathered under one entity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from comparators.house import House
from comparators.knowledge.gazetteer import Entry, fold, gazetteer
from comparators.model import Mention, Reading
from comparators.reading.abbreviations import STARTERS, words
from comparators.reading.speech import SAYING
from comparators.reading.titles import BODY
from comparators.values import Name

_SMALL = words("al el bin ibn ben de del di da van von der den the of and jr sr")
_ACRONYM = re.compile(r"\s*\(\s*([A-Z][A-Za-z.]{1,8})\s*\)")


def gather(reading: Reading, names: list[Mention], roles: list[Mention]) -> Iterator[Mention]:
    """The names with their entities, and the roles with that of the person they stand beside, in text order."""
    full = _people(names)
    names = [_known_by_title(mention, full, reading.house) for mention in names]
    people = _people(names)
    names = _with_surnames(reading, names, people)
    acronyms = _acronyms(reading, names)
    done = []
    for mention in names:
        value = mention.value
        if not isinstance(value, Name):
            continue
        if mention.kind == "person":
            value = _person(value, people)
        elif not value.entity:
            canonical = (
                acronyms.get(value.canonical, value.canonical) if mention.kind == "organisation" else value.canonical
            )
            value = replace(value, canonical=canonical, entity=key_of(canonical))
        if mention.kind == "place" and _speaks(reading, mention):
            value = replace(value, role="government")
        done.append(replace(mention, value=value))
    done += [_with_holder(role, done) for role in roles]
    yield from sorted(done, key=lambda item: (item.span, item.kind))


def key_of(name: str) -> str:
    """One key for a name however it is spelled with capitals, accents and hyphens."""
    return "-".join(re.findall(r"\w+", fold(name)))


def _parts(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold(name)) if word not in _SMALL]


def _known_by_title(mention: Mention, people: dict[str, Name], house: House) -> Mention:
    """ "President Putin": the only known person of that surname and, where it is said, of that country."""
    value = mention.value
    if mention.kind != "person" or not isinstance(value, Name) or value.source != "title" or " " in value.canonical:
        return mention
    if fold(value.canonical) in people:
        return mention
    found = {
        entry.entity: entry
        for entry in _known_surnames(house).get(fold(value.canonical), ())
        if value.country in ("", entry.country)
    }
    if len(found) != 1:
        return mention
    (entry,) = found.values()
    return replace(mention, value=replace(value, canonical=entry.canonical, entity=entry.entity, country=entry.country))


@lru_cache(maxsize=4)
def _known_surnames(house: House) -> dict[str, tuple[Entry, ...]]:
    rows: dict[str, tuple[Entry, ...]] = {}
    for entry in gazetteer(house).of("person"):
        surname = fold(entry.canonical.split()[-1])
        rows[surname] = (*rows.get(surname, ()), entry)
    return rows


def _people(names: list[Mention]) -> dict[str, Name]:
    """Every single word that means just one of the people named in full, with that person; and the full names.

    Two people with one surname leave the surname open.
    """
    full: dict[str, Name] = {}
    for mention in names:
        value = mention.value
        if mention.kind != "person" or not isinstance(value, Name) or len(_parts(value.canonical)) < 2:
            continue
        entity = value.entity or key_of(value.canonical)
        known = full.get(entity)
        role = value.role or (known.role if known else "")
        country = value.country or (known.country if known else "")
        full[entity] = replace(value, entity=entity, role=role, country=country)
    by_word: dict[str, set[str]] = {}
    for entity, value in full.items():
        for word in _parts(value.canonical):
            by_word.setdefault(word, set()).add(entity)
    index = {word: full[min(owners)] for word, owners in sorted(by_word.items()) if len(owners) == 1}
    return index | {"=" + key_of(value.canonical): value for value in full.values()}


def _person(value: Name, people: dict[str, Name]) -> Name:
    """The person meant: the same full name, or the only one who has this surname or given name."""
    parts = _parts(value.canonical)
    whole = people.get("=" + key_of(value.canonical))
    if whole is not None:
        return whole if not value.entity else replace(value, role=value.role or whole.role)
    owners = {people[word].entity: people[word] for word in parts if word in people}
    if len(owners) == 1 and all(word in people for word in parts):
        (owner,) = owners.values()
        return replace(owner, source=value.source, role=value.role or owner.role)
    return value if value.entity else replace(value, entity=key_of(value.canonical))


def _with_surnames(reading: Reading, names: list[Mention], people: dict[str, Name]) -> list[Mention]:
    """The names, with every surname that stands alone ("Pashinyan") a person, also where the parser saw none.

    A given name alone counts only where the parser once took it for a person ("Kim" of Kim Jong Un).
    """
    alone = {fold(m.value.canonical) for m in names if m.kind == "person" and isinstance(m.value, Name)}
    wanted = {word for word in people if word in alone or _parts(people[word].canonical)[-1:] == [word]}
    taken = [m.span for m in names if m.kind == "person" or " " in m.span.of(reading.text)]
    found = []
    for number, sentence in enumerate(reading.sentences):
        for token in reading.tokens[sentence.first : sentence.last]:
            if (
                not token.text[:1].isupper()
                or token.text.isupper()
                or token.text.lower() in STARTERS
                or fold(token.text) not in wanted
            ):
                continue
            if not any(span.overlaps(token.span) for span in taken):
                found.append(Mention("person", token.span, number, Name(token.text, "", "context")))
    spans = [mention.span for mention in found]
    return [m for m in names if not any(m.span.overlaps(span) for span in spans)] + found


def _acronyms(reading: Reading, names: list[Mention]) -> dict[str, str]:
    """Short forms with their long ones: "(SOHR)" after a name, and "Observatory" for the only one named so."""
    short: dict[str, str] = {}
    shared: dict[str, set[str]] = {}
    for mention in names:
        value = mention.value
        if mention.kind != "organisation" or not isinstance(value, Name) or " " not in value.canonical:
            continue
        match = _ACRONYM.match(reading.text, mention.span.end)
        if match is not None:
            short[match.group(1)] = value.canonical
        for word in value.canonical.split():
            if word[:1].isupper() and BODY.fullmatch(word):
                shared.setdefault(word, set()).add(value.canonical)
    for word, owners in sorted(shared.items()):
        if len(owners) == 1:
            short.setdefault(word, min(owners))
    return short


def _speaks(reading: Reading, mention: Mention) -> bool:
    """Whether a place stands for its government here: "Baku denied …" """
    tokens = reading.sentence_tokens(mention.sentence)
    for token in tokens:
        if mention.span.contains(token.span) and token.dep == "nsubj":
            verb = reading.tokens[token.head]
            return verb.lemma in SAYING or verb.lemma in (
                "send",
                "demand",
                "want",
                "seek",
                "refuse",
                "accept",
                "reject",
            )
    return False


def _with_holder(role: Mention, names: list[Mention]) -> Mention:
    """The office with the entity of the name that stands right beside it."""
    value = role.value
    for mention in names:
        if mention.kind != "person" or mention.sentence != role.sentence or not isinstance(mention.value, Name):
            continue
        after = 0 <= mention.span.start - role.span.end <= 2
        if after and isinstance(value, Name):
            return replace(
                role, value=replace(value, entity=mention.value.entity, country=value.country or mention.value.country)
            )
    return role
