"""People and their offices: one person in two offices, or one office with two holders.

What it finds
    A person whom the two reports give two offices that one person does not hold at once; one office of one
    country for which they name two holders. Offices are those of states and forces, and the posts and trades of
    everyday news: a judge or the court's spokeswoman, a sporting or a managing director, a nurse or a teacher. One
    office of two places: the mayor of this town or of that.

Why it matters
    A wrong title puts words into the mouth of another authority, and an outdated one shows that a text is older, or
    less checked, than it looks.

An example
    Left: "Foreign Minister Ana Kovač said …" Right: "Defence Minister Ana Kovač said …"
    Left: "presiding judge Ana Kovač" Right: "Ana Kovač, a spokeswoman for the court"

When it is wrong
    Where somebody holds two offices, has just changed them, or shares a name with somebody else.

Source
    The two quotations; offices as in the product's list of titles, posts as in resources/lexicons/posts.tsv, each with
    its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from comparators.facts.divergence import divergence
from comparators.facts.once import once
from comparators.facts.people.posts_apart import PostsApart, posts_apart, posts_change
from comparators.facts.people.seats_apart import seats_apart
from comparators.facts.wording.names import folded
from comparators.model import Finding, Pair, Reading, Slot, Span, Verdict
from comparators.reading.titles import NAME, OFFICE, offices

# Offices that one person holds at a time, in one country; an office of many ("a minister", "an envoy") tells nothing.
_SINGLE = re.compile(
    r"(?:(?:foreign|defen[cs]e|interior|finance|justice|health|education|energy|oil|economy|prime|home|transport)"
    r" minister|minister of [\w ]+|secretary of [\w ]+|premier|chancellor|president|vice president|king|emir|sultan|"
    r"crown prince|pope|secretary[ -]general|attorney general|army chief|chief of staff|"
    r"(?:foreign|home|defen[cs]e) secretary)"
)
_OF_A_COMPANY = re.compile(r"chief (?:executive|financial|operating|technology|legal|medical|scientific)(?: officer)?")
_RANK = re.compile(r"(?:(?:major|lieutenant|brigadier) )?(?:general|colonel)|captain|lieutenant|major|sergeant|admiral")
_SAME = {"premier": "prime minister", "chancellor": "prime minister", "foreign secretary": "foreign minister",
         "chief executive officer": "chief executive"}  # fmt: skip
_NOT_NOW = re.compile(
    r"\b(?:former|ex|then|late|deputy|vice|acting|shadow|assistant|interim|outgoing|elect|nominee|candidate)\b",
    re.IGNORECASE,
)
_SPELT = 70  # of 100, by letters: above it two names may be spellings of one
_APART = 45  # days between two reports, beyond which an office may have a new holder


@dataclass(frozen=True, slots=True)
class Held:
    """An office beside a name: ``last`` is the last word of the name, folded; ``span`` takes in both."""

    office: str
    country: str
    name: str
    last: str
    span: Span
    kind: str


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a person in two offices or posts, then one an office with two holders."""
    lefts, rights = held(pair.left), held(pair.right)
    told: list[Span] = []
    for finding in _two_offices(pair, lefts, rights):
        told += [evidence.span for evidence in finding.left]
        yield finding
    for apart in posts_apart(pair):
        if not any(span.overlaps(apart.left.span) for span in told):
            yield _posts(pair, apart)
    yield from _two_holders(pair, lefts, rights)
    yield from seats_apart(pair)


@once
def held(reading: Reading) -> tuple[Held, ...]:
    """Every office that stands beside a name, in text order; former, acting and deputy ones are left out."""
    return tuple(_held(reading))


def _held(reading: Reading) -> Iterator[Held]:
    for sentence in reading.sentences:
        for office in offices(reading.text, sentence.span.start, sentence.span.end):
            before = reading.text[max(sentence.span.start, office.span.start - 14) : office.span.start]
            holder = office.holder or _named_before(reading.text, sentence.span.start, office.span)
            kind = _kind(office.office)
            if holder is None or not kind or _NOT_NOW.search(f"{before} {office.office}"):
                continue
            name = holder.of(reading.text)
            span = Span(min(office.span.start, holder.start), max(office.span.end, holder.end))
            last = folded(re.sub(r"[’']s?$", "", name.split()[-1]))
            yield Held(_SAME.get(office.office, office.office), office.country, name, last, span, kind)


def _kind(office: str) -> str:
    if _OF_A_COMPANY.fullmatch(office):
        return "company"
    return "office" if _SINGLE.fullmatch(office) else "rank" if _RANK.fullmatch(office) else ""


def _named_before(text: str, start: int, office: Span) -> Span | None:
    """The name in "Ana Kovač, the foreign minister,": two words at least, right before the comma."""
    for match in NAME.finditer(text, start, office.start):
        gap = text[match.end() : office.start]
        if " " in match.group() and re.fullmatch(r",\s+(?:the\s+|its\s+)?(?:[A-Z][\w’'-]+\s+)?", gap):
            return None if OFFICE.search(match.group()) else Span(*match.span())
    return None


def _two_offices(pair: Pair, lefts: tuple[Held, ...], rights: tuple[Held, ...]) -> Iterator[Finding]:
    seen: set[str] = set()
    for mine in lefts:
        for theirs in rights:
            if mine.last in seen or mine.last != theirs.last or mine.kind != theirs.kind or not _one_name(mine, theirs):
                continue
            both = [{h.office for h in side if h.last == mine.last} for side in (lefts, rights)]
            if both[0] & both[1] or _fits(mine.office, theirs.office):
                seen.add(mine.last)  # the reports agree on one of the offices
                continue
            seen.add(mine.last)
            if _change(pair.left, mine) or _change(pair.right, theirs):
                continue
            yield _finding(
                pair, mine, theirs, "Office", f"{mine.name} is {mine.office} on the left, {theirs.office} on the right"
            )


def _change(reading: Reading, held: Held) -> bool:
    number = reading.sentence_at(held.span.start)
    return number is not None and posts_change(reading, [number])


def _two_holders(pair: Pair, lefts: tuple[Held, ...], rights: tuple[Held, ...]) -> Iterator[Finding]:
    known = [{folded(token.text) for token in reading.tokens} for reading in (pair.left, pair.right)]
    seen: set[tuple[str, str]] = set()
    for mine in lefts:
        for theirs in rights:
            key = (mine.office, mine.country)
            if mine.kind != "office" or key in seen or key != (theirs.office, theirs.country) or not mine.country:
                continue
            if _spelt_alike(mine, theirs) or mine.last in known[1] or theirs.last in known[0]:
                continue  # each text knows the other's man: a predecessor, or a spelling
            seen.add(key)
            yield _finding(
                pair, mine, theirs, "Holder", f"{mine.office} is {mine.name} on the left, {theirs.name} on the right"
            )


def _spelt_alike(mine: Held, theirs: Held) -> bool:
    """Whether two names are spellings of one, a name broken by a space included: "Tay yip" for "Tayyip"."""
    whole = folded(mine.name).replace(" ", ""), folded(theirs.name).replace(" ", "")
    return fuzz.ratio(mine.last, theirs.last) >= _SPELT or fuzz.partial_ratio(*whole) >= _SPELT


def _one_name(mine: Held, theirs: Held) -> bool:
    """Whether two names with one last word can be one person's: no two other first names."""
    firsts = [folded(h.name.split()[0]) for h in (mine, theirs) if " " in h.name]
    return len(firsts) < 2 or firsts[0][:1] == firsts[1][:1]


def _fits(left: str, right: str) -> bool:
    return set(left.split()) <= set(right.split()) or set(right.split()) <= set(left.split())


def _posts(pair: Pair, apart: PostsApart) -> Finding:
    words = apart.left.span.of(pair.left.text), apart.right.span.of(pair.right.text)
    posts = apart.left.title(pair.left), apart.right.title(pair.right)
    once = apart.left.past and apart.right.past
    return divergence(
        pair,
        "role",
        "update" if _late(pair) else "conflict",
        left=(apart.left.span,),
        right=(apart.right.span,),
        title="Post once held" if once else "Post",
        statement=f"“{words[0]}” on the left, “{words[1]}” on the right.",
        explanation="Both reports name the same person, and each gives only a post that does not go with the other’s.",
        doubt="One person may have held both posts, one after the other."
        if once
        else "They may be two people of one name, two words for one post, or somebody who holds both.",
        severity="medium",
        confidence=apart.sure,
        values=posts,
        slots=(
            Slot("Person", apart.left.words, apart.right.words, "same"),
            Slot("Post", *posts, "differs"),
        ),
    )


def _late(pair: Pair) -> bool:
    """Whether so long lies between the two reports that an office may have a new holder."""
    dates = [reading.published.interval.earliest if reading.published else None for reading in (pair.left, pair.right)]
    return None not in dates and abs((dates[0] - dates[1]).days) > _APART  # type: ignore[operator]


def _finding(pair: Pair, mine: Held, theirs: Held, slot: str, why: str) -> Finding:
    verdict: Verdict = "update" if _late(pair) else "conflict"
    offices_of = (mine.office, theirs.office)
    names = (mine.name, theirs.name)
    return divergence(
        pair,
        "role",
        verdict,
        left=(mine.span,),
        right=(theirs.span,),
        title="Office" if slot == "Office" else "Holder of an office",
        statement=f"{why[:1].upper()}{why[1:]}.",
        explanation="One person does not hold both offices at a time."
        if slot == "Office"
        else "One office has one holder at a time, and neither report names the other’s.",
        doubt="Could also be two people of one name, or an office that changed hands."
        if slot == "Office"
        else "The office may have changed hands between the events that the reports tell.",
        severity="medium",
        confidence=0.6 if mine.kind == "office" else 0.5,
        values=offices_of if slot == "Office" else names,
        slots=(
            Slot("Person", *names, "same" if slot == "Office" else "differs"),
            Slot("Office", *offices_of, "differs" if slot == "Office" else "same"),
            Slot("Country", mine.country, theirs.country, "same" if mine.country == theirs.country else "missing"),
        ),
    )
