"""What one text tells as a fact and the other only as suspected, feared, possible or under consideration, wherever.

The two need not stand in linked sentences, nor use one verb: a doer, an object, a figure, a name, a verb and a link
that they have in common are added up. A text that elsewhere tells the act as flatly as the other doubts nothing.
Verbs of deliberation after FrameNet, Cogitation and Scrutiny.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.alignment.traits import weight
from comparators.facts.acts.certainties_apart import ATTITUDES, is_likely
from comparators.facts.acts.predicates import EMPTY, UNDERGOING, Predicate, clause_span, predicates_of
from comparators.facts.acts.standing import is_quoted, order_of
from comparators.facts.certainties.certainty import ALLEGING, SAYING
from comparators.facts.certainties.doubt_dropped import hedges
from comparators.facts.divergence import divergence, shortened
from comparators.facts.once import once
from comparators.facts.states.bearers import NOBODY, Bearer, bearer_at, one_bearer, subject_near
from comparators.facts.wording.meaning import word_likeness
from comparators.model import Finding, Pair, Reading, Side, Slot
from comparators.reading.number_words import number_of

_WEIGHING = frozenset({"consider", "weigh", "mull", "examine", "study", "debate", "ponder", "discuss", "review",
                       "investigate", "assess", "check", "contemplate", "explore"})  # fmt: skip
_SEEKING = frozenset({"seek", "want", "hope", "plan", "try", "aim", "wish", "intend"})
_LEAST = 3.0  # points
_MANY_NAMES = 3  # beside those of the doer
_VERB_LIKE = 0.45
_TELLING = 1.5  # weight of a word that two acts share
_LABELS = {
    "alleged": "suspected or alleged",
    "possible": "only possible",
    "undecided": "still under consideration",
}


@dataclass(frozen=True, slots=True)
class Act:
    """One act with who does it, to what, and how it is doubted; ``doubt`` is empty where it is told flatly."""

    predicate: Predicate
    doubt: str
    doer: Bearer
    target: Bearer
    numbers: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Weighed:
    """``side`` is the one that doubts; ``points`` is how much speaks for one act, 3 to 6; ``shared`` says what."""

    side: Side
    left: Act
    right: Act
    points: float
    shared: tuple[str, ...]


@once
def weighed(pair: Pair) -> tuple[Weighed, ...]:
    """Each act in one finding, those with most in common first."""
    rows = []
    lefts, rights = _acts(pair.left), _acts(pair.right)
    for a in lefts:
        for b in rights:
            if bool(a.doubt) == bool(b.doubt) or not _flat_enough(pair, a, b):
                continue
            points, shared = _points(pair, a, b)
            if points >= _LEAST and not _told_flatly(pair, a, b, lefts, rights, set(shared)):
                rows.append(Weighed("left" if a.doubt else "right", a, b, points, shared))
    kept: list[Weighed] = []
    used: set[tuple[str, int]] = set()
    for row in sorted(rows, key=lambda row: (-row.points, row.left.predicate.verb, row.right.predicate.verb)):
        keys = {("left", row.left.predicate.sentence), ("right", row.right.predicate.sentence)}
        if not keys & used:
            used |= keys
            kept.append(row)
    return tuple(kept)


@once
def _acts(reading: Reading) -> tuple[Act, ...]:
    return tuple(_each(reading))


def _each(reading: Reading) -> Iterator[Act]:
    for number in range(len(reading.sentences)):
        if reading.passage_of(number).role != "body":
            continue
        for row in predicates_of(reading, number):
            doubt = _doubt(reading, number, row)
            if row.lemma in ATTITUDES or row.negated or (row.lemma in EMPTY and not doubt) or not (doubt or row.finite):
                continue
            if not doubt and row.modality not in {"stated", "expected"}:
                continue
            around = row.around
            numbers = {row_number for i in around if (row_number := _number(reading, i))}
            yield Act(
                row,
                doubt,
                bearer_at(reading, number, _doer(reading, number, row)),
                bearer_at(reading, number, row.target) if row.target is not None else NOBODY,
                frozenset(numbers),
                frozenset(reading.tokens[i].text.lower() for i in around if reading.tokens[i].pos == "PROPN"),
                frozenset(
                    reading.tokens[i].lemma.lower() for i in around if reading.tokens[i].pos in {"NOUN", "VERB", "ADJ"}
                ),
            )


def _doubt(reading: Reading, number: int, row: Predicate) -> str:
    tokens = reading.tokens
    below = [tokens[i].text.lower() for i in reading.dependents[row.verb]]
    over = tokens[tokens[row.verb].head]
    if "whether" in below and over.lemma in _WEIGHING and tokens[row.verb].dep in {"ccomp", "advcl", "csubj", "xcomp"}:
        return "undecided"
    if over.lemma in {"consider", "contemplate", "mull", "weigh"} and tokens[row.verb].dep == "xcomp":
        return "undecided"
    if tokens[row.verb].dep == "csubj" and "whether" in below:
        return "possible"
    if row.modality == "alleged":
        return "alleged"
    if row.modality == "possible" and "can" not in below:
        return "possible"
    return ""


def _doer(reading: Reading, number: int, row: Predicate) -> int | None:
    """The doer; of "suspect him of having taken", him."""
    if row.doer is not None or row.passive:
        return row.doer
    head = reading.tokens[row.verb].head
    if reading.tokens[row.verb].dep == "pcomp" and reading.tokens[reading.tokens[head].head].lemma in ALLEGING:
        over = reading.tokens[head].head
        return next((i for i in reading.dependents[over] if reading.tokens[i].dep in {"dobj", "nsubjpass"}), None)
    return subject_near(reading, number, row.verb)


def _number(reading: Reading, place: int) -> str:
    token = reading.tokens[place]
    if token.pos != "NUM":
        return ""
    word = token.text.lower().replace(",", "")
    value = number_of(word) if word.isalpha() else float(word) if word.replace(".", "", 1).isdigit() else None
    return "" if value is None or value < _SMALL else f"{value:g}".lstrip("0").replace(".", "")


_SMALL = 0.01


def _flat_enough(pair: Pair, a: Act, b: Act) -> bool:
    """Whether the act without doubt is the text's own, plain word: not quoted, not alleged beside it."""
    reading, flat, doubted = (pair.right, b, a) if a.doubt else (pair.left, a, b)
    other = pair.left if a.doubt else pair.right
    row = flat.predicate
    if row.modality == "expected" and (doubted.doubt == "alleged" or is_likely(other, doubted.predicate)):
        return False  # "is expected to rise", "is likely to rise"
    if row.lemma in _SEEKING | SAYING:
        return False  # "seeks a long contract" tells no contract as a fact
    if (row.speaker is not None and doubted.doubt == "alleged") or is_quoted(reading, row):
        return False
    sentence = reading.sentence_tokens(row.sentence)
    return not hedges(reading, row.sentence) and not {token.lemma for token in sentence} & (ALLEGING - {"claim"})


def _points(pair: Pair, a: Act, b: Act) -> tuple[float, tuple[str, ...]]:
    """What speaks for one act, in points, and in words."""
    shared: list[str] = []
    points = 0.0
    if a.doer.names and b.doer.names and not a.doer.names & b.doer.names:
        return 0.0, ()
    if order_of(a.predicate) != order_of(b.predicate):
        return 0.0, ()  # "additional subpoenas"
    for title, mine, theirs in (("doer", a.doer, b.doer), ("object", a.target, b.target)):
        if one_bearer(pair, mine, theirs) >= _ONE:
            points += 1
            shared.append(title)
    counts = [{word for word in act.predicate.target_words if word.isdigit()} for act in (a, b)]
    if counts[0] and counts[1] and not counts[0] & counts[1]:
        return 0.0, ()
    if a.numbers & b.numbers:
        points += 1
        shared.append("figure")
    if (a.names & b.names) - a.doer.names:
        points += 1
        shared.append("name")
    alike = word_likeness(pair.left, a.predicate.verb, pair.right, b.predicate.verb)
    if a.predicate.lemma == b.predicate.lemma or alike >= _VERB_LIKE:
        points += 1
        shared.append("verb")
    own = {a.doer.noun, b.doer.noun, a.target.noun, b.target.noun}
    if any(weight(word) >= _TELLING for word in (a.words & b.words) - own):
        points += 0.5
        shared.append("word")
    links = [
        link
        for link in pair.alignment.links
        if a.predicate.sentence in link.left and b.predicate.sentence in link.right and link.relation != "parallel"
    ]
    if links:
        points += 1 if any(link.relation != "related" for link in links) else 0.5
    both = {"doer", "object"} <= set(shared)
    if both and "alleged" in {a.doubt, b.doubt}:
        points = max(points, _LEAST)
    anchored = {"doer", "object", "figure"} & set(shared)
    done = both or "verb" in shared or ((links or "figure" in shared) and "possible" not in {a.doubt, b.doubt})
    if any(act.predicate.lemma in UNDERGOING for act in (a, b)) and a.predicate.lemma != b.predicate.lemma:
        return 0.0, ()  # "is charged with killing him", "he died": in doubt is who did it, not that he is dead
    if "object" not in shared and _of_other_objects(a.target, b.target):
        return 0.0, ()
    one_verb = a.predicate.lemma == b.predicate.lemma and {"doer", "object"} & set(shared)
    one_deed = one_verb or len((a.names & b.names) - a.doer.names) >= _MANY_NAMES
    undecided = "undecided" in {a.doubt, b.doubt} and "verb" in shared
    if not undecided and not both and not one_deed:
        return 0.0, ()  # "to protect the bears", "were endangering the bears"
    return points if anchored and done else 0.0, tuple(shared)


def _of_other_objects(a: Bearer, b: Bearer) -> bool:
    """Whether both acts say to what they are done, and one of them to something that the other does not name."""
    return bool((a.noun or a.names) and (b.noun or b.names))


_ONE = 0.7


def _told_flatly(pair: Pair, a: Act, b: Act, lefts: tuple[Act, ...], rights: tuple[Act, ...], common: set[str]) -> bool:
    """Whether the text that doubts tells the act as flatly as the other somewhere."""
    doubting, flat = (lefts, b) if a.doubt else (rights, a)
    for act in doubting:
        if not act.doubt:
            told, shared = _points(pair, act, flat) if a.doubt else _points(pair, flat, act)
            if told >= _LEAST and common <= set(shared):
                return True
    return False


def weighed_findings(pair: Pair, seen: set[tuple[int, int]]) -> Iterator[Finding]:
    """One finding a row; ``seen`` are the sentences, left and right, of which as much is said already."""
    for row in weighed(pair):
        left, right = row.left.predicate, row.right.predicate
        if (left.sentence, right.sentence) in seen:
            continue
        spans = clause_span(pair.left, left), clause_span(pair.right, right)
        words = shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text))
        tags = pair.left.tokens[left.verb].tag, pair.right.tokens[right.verb].tag
        if any(" " not in word and tag != "VBD" for word, tag in zip(words, tags, strict=True)):
            continue  # a bare noun, or a noun taken for a verb
        ways = tuple(_LABELS.get(act.doubt, "told as a fact") for act in (row.left, row.right))
        yield divergence(
            pair,
            "modality",
            "certainty",
            left=spans[:1],
            right=spans[1:],
            title="How sure",
            statement=f"“{words[0]}” ({ways[0]}), “{words[1]}” ({ways[1]}).",
            explanation=f"Both tell one act, {ways[0]} here, {ways[1]} there; they share {_told(pair, row)}.",
            doubt="The two may be two acts, or the later report may know what the earlier one only supposed.",
            severity="medium",
            confidence=0.15 + 0.1 * row.points,
            values=words,
            slots=(
                *(Slot(name.capitalize(), *_words(pair, row, name), "same") for name in row.shared),
                Slot("Certainty", ways[0], ways[1], "differs"),
            ),
        )


def _told(pair: Pair, row: Weighed) -> str:
    """What speaks for one act, with its words: "the verb (launch, open)"."""
    return ", ".join(f"the {name} ({' / '.join(dict.fromkeys(_words(pair, row, name)))})" for name in row.shared)


def _words(pair: Pair, row: Weighed, name: str) -> tuple[str, str]:
    """The words on the left and on the right that the two acts have in common as ``name``."""
    return _own_words(pair.left, row.left, row.right, name), _own_words(pair.right, row.right, row.left, name)


def _own_words(reading: Reading, act: Act, other: Act, name: str) -> str:
    row, tokens = act.predicate, reading.tokens
    if name == "verb":
        return tokens[row.verb].text
    if name in {"doer", "object"}:
        place = row.target if name == "object" else _doer(reading, row.sentence, row)
        return tokens[place].text if place is not None else (act.target if name == "object" else act.doer).noun
    common = act.words & other.words
    told = [
        tokens[i].text
        for i in row.around
        if (name == "figure" and _number(reading, i) in act.numbers & other.numbers)
        or (name == "name" and tokens[i].text.lower() in act.names & other.names)
        or (name == "word" and tokens[i].lemma.lower() in common and weight(tokens[i].lemma.lower()) >= _TELLING)
    ]
    return ", ".join(dict.fromkeys(told))
