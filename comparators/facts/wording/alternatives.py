"""Words of one kind that exclude each other, in one place of two sentences: a knife here, an axe there.

The words are those of resources/lexicons/alternatives.tsv. Both sentences must hold one word of the kind, in one place,
and otherwise mean the same; and neither text may know the other's word anywhere, for then each tells of both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.denials.signs import negations
from comparators.facts.divergence import beside, divergence
from comparators.facts.once import once
from comparators.facts.states.outcomes import phrase_end
from comparators.facts.wording.alike import Facing, facing, one_slot, rest_alike
from comparators.facts.wording.closeness import stem
from comparators.knowledge.measures import alternatives, events
from comparators.model import Finding, Pair, Reading, Severity, Slot, Span

# Mean cosine of all other words, by how many things say that the two stand in one place. Hardly two linked sentences in
# a hundred pairs of real reports hold two such words of which neither text knows the other, so little more is asked.
_REST = {0: 0.6, 1: 0.52, 2: 0.45}
_LINKED = 0.35  # score of the link
BODY = "part of the body"
_RELATIVE = "relative"
_VICTIMS = "victims"
_HARM = frozenset({"damage", "death", "shooting", "attack", "destruction"})
_MOST_ABOUT = 5  # words
_CLIMB = 4  # heads from a part of the body to what was done to it
_HURT = frozenset(
    {"hit", "shoot", "wound", "injury", "injure", "hurt", "bullet", "gunshot", "stab", "break", "fracture", "sprain",
     "strain", "tear", "operation", "surgery", "burn", "bruise", "strike", "cut", "dislocate", "rupture", "twist"}
)  # fmt: skip
_GRAVE = frozenset({"way of dying", "victims", "charge"})


@dataclass(frozen=True, slots=True)
class Alternative:
    """One such word or phrase, tokens ``first`` to ``last`` (half-open); ``head`` is the one the grammar goes by."""

    kind: str
    matter: str
    member: str
    sentence: int
    first: int
    last: int
    head: int

    def span(self, reading: Reading) -> Span:
        return Span(reading.tokens[self.first].span.start, reading.tokens[self.last - 1].span.end)

    def excludes(self, other: Alternative) -> bool:
        """Whether the two are of one kind and neither is a part of the other: a pistol is a gun."""
        one, two = self.member + "/", other.member + "/"
        return self.matter == other.matter and not (one.startswith(two) or two.startswith(one))


@once
def alternatives_of(reading: Reading) -> tuple[Alternative, ...]:
    """Every word of the lexicon, in text order."""
    return tuple(row for number in range(len(reading.sentences)) for row in _of_sentence(reading, number))


def _of_sentence(reading: Reading, number: int) -> Iterator[Alternative]:
    table = alternatives()
    sentence = reading.sentences[number]
    lemmas = [(t.lemma.lower(), f"{t.lemma.lower()}/{t.pos}") for t in reading.sentence_tokens(number)]
    place = 0
    while place < len(lemmas):
        lemma, tagged = lemmas[place]
        step = 1
        for phrase, kind, matter, member in sorted(
            (*table.get(lemma, ()), *table.get(tagged, ())), key=lambda r: -len(r[0])
        ):
            end = phrase_end(lemmas, place, phrase)
            if end is not None and not _hyphened(reading, number, place, end):
                inside = range(sentence.first + place, sentence.first + end)
                heads = [i for i in inside if reading.tokens[i].head not in inside or reading.tokens[i].head == i]
                yield Alternative(
                    kind, matter, member, number, inside[0], inside[-1] + 1, heads[0] if heads else inside[-1]
                )
                step = max(step, end - place)
        place += step


def _hyphened(reading: Reading, number: int, first: int, last: int) -> bool:
    """Whether a word is only part of a longer one: "brother-in-law", "knife-like"."""
    tokens = reading.sentence_tokens(number)
    return any(0 <= i < len(tokens) and tokens[i].text in {"-", "–"} for i in (first - 1, last))


def alternatives_apart(pair: Pair) -> Iterator[tuple[Facing, Alternative, Alternative, float]]:
    """The sentences, the word of each, and how alike the rest of them is; each matter once for two sentences."""
    every = alternatives_of(pair.left), alternatives_of(pair.right)
    for row in facing(pair):
        if row.link.score < _LINKED:
            continue
        here = _lone([a for a in every[0] if a.sentence == row.left])
        there = _lone([b for b in every[1] if b.sentence == row.right])
        for matter in here.keys() & there.keys():
            a, b = here[matter], there[matter]
            if not a.excludes(b) or _knows(every[0], b) or _knows(every[1], a):
                continue
            if (len(negations(pair.left, row.left)) - len(negations(pair.right, row.right))) % 2:
                continue
            if a.matter == _VICTIMS and not (_suffers(pair.left, a) and _suffers(pair.right, b)):
                continue  # "a gunman shot three people", "leading police officers on a chase"
            if a.matter == BODY and not (_is_hurt(pair.left, a) and _is_hurt(pair.right, b)):
                continue  # "to show his hands", "hit him in the legs"
            if a.matter == _RELATIVE and _is_role(pair.left, a) and _is_role(pair.right, b):
                continue  # "a 59-year-old grandmother", "a mother of two": she is both
            one_person = _names_one(pair, row)
            if not one_person and _other_numbers(pair, row):
                continue  # "found $45,000 in a warehouse", "$82,000 in a church"
            spans = a.span(pair.left), b.span(pair.right)
            points, _ = one_slot(pair, row, *spans, heads=(a.head, b.head))
            points += one_person
            rest = rest_alike(pair, row, *spans)
            if rest >= _REST[min(points, 2)]:
                yield row, a, b, rest


def _names_one(pair: Pair, row: Facing) -> bool:
    """Whether both sentences name one person."""
    people = [
        {t.lemma.lower() for t in reading.sentence_tokens(number) if t.pos == "PROPN" and t.entity == "PERSON"}
        for reading, number in ((pair.left, row.left), (pair.right, row.right))
    ]
    return bool(people[0] & people[1])


def _other_numbers(pair: Pair, row: Facing) -> bool:
    """Whether both sentences hold numbers, but for those of days and hours, and none in common."""
    numbers = [
        {t.lemma.lower() for t in reading.sentence_tokens(place) if t.pos == "NUM" and t.entity not in {"DATE", "TIME"}}
        for reading, place in ((pair.left, row.left), (pair.right, row.right))
    ]
    return bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])


def _suffers(reading: Reading, own: Alternative) -> bool:
    """Whether those named were killed or hurt: the object of the deed, or those who died."""
    token = reading.tokens[own.head]
    over = reading.tokens[token.head].lemma.lower()
    return (token.dep in {"dobj", "nsubjpass"} and events().get(over) in _HARM) or over in {"die", "perish"}


def _is_role(reading: Reading, own: Alternative) -> bool:
    """Whether a word for a relative only says what somebody is, not whose: "a mother of two"."""
    below = [reading.tokens[i] for i in reading.dependents[own.head]]
    owned = any(token.dep == "poss" for token in below)
    return not owned and any(token.text.lower() in {"a", "an"} for token in below)


def _is_hurt(reading: Reading, own: Alternative) -> bool:
    """Whether something is done to this part of the body: the words that it hangs on tell of a hurt."""
    place = own.head
    for _ in range(_CLIMB):
        lemma = reading.tokens[place].lemma.lower()
        if lemma in _HURT or events().get(lemma) in _HARM:
            return True
        place = reading.tokens[place].head
    return any(
        reading.tokens[i].lemma.lower() in _HURT for i in (own.first - 1, own.last) if 0 <= i < len(reading.tokens)
    )


def _lone(rows: list[Alternative]) -> dict[str, Alternative]:
    """matter -> the word of a sentence, where it has no other of this matter."""
    members: dict[str, set[str]] = {}
    for row in rows:
        members.setdefault(row.matter, set()).add(row.member)
    return {row.matter: row for row in rows if len(members[row.matter]) == 1}


def _knows(rows: tuple[Alternative, ...], other: Alternative) -> bool:
    """Whether a text has this word too, or a word for a part of it."""
    return any(row.matter == other.matter and not row.excludes(other) for row in rows)


def _about(pair: Pair, row: Facing) -> str:
    """The first few words that both sentences have."""
    theirs = {stem(pair.right, j) for j in row.there}
    shared = [pair.left.tokens[i].text for i in row.here if stem(pair.left, i) in theirs]
    return " … ".join(list(dict.fromkeys(shared))[:_MOST_ABOUT])


@once
def _apart(pair: Pair) -> tuple[tuple[Facing, Alternative, Alternative, float], ...]:
    return tuple(alternatives_apart(pair))


def alternative_findings(pair: Pair, kind: str) -> Iterator[Finding]:
    """A conflict for each two words that exclude each other, of those that this kind of finding goes with."""
    told: set[tuple[str, str, str]] = set()
    for row, a, b, rest in _apart(pair):
        key = a.matter, a.member, b.member
        if a.kind != kind or key in told:
            continue
        told.add(key)
        spans = a.span(pair.left), b.span(pair.right)
        words = spans[0].of(pair.left.text), spans[1].of(pair.right.text)
        about = _about(pair, row)
        severity: Severity = "high" if a.matter in _GRAVE else "medium"
        yield divergence(
            pair,
            kind,
            "conflict",
            left=spans[:1],
            right=spans[1:],
            title=a.matter.capitalize(),
            statement=f"{beside(words)}, in the same place of the sentence ({a.matter}).",
            explanation="The sentences are aligned and say much the same otherwise; the two words exclude each other.",
            doubt="Both may hold, if each report tells one part; or the one word is loosely meant for the other.",
            severity=severity,
            confidence=0.2 + 0.5 * rest,
            values=words,
            slots=(
                *((Slot("About", about, about, "same"),) if about else ()),
                Slot(a.matter.capitalize(), *words, "differs"),
            ),
        )
