"""Who did it: an act with its doer in one report and without in the other, with another doer, or turned round.

What it finds
    "Russian jets bombed a clinic" against "an airstrike hit a clinic": one report names the doer, the other does
    not. A doer whom one report names flatly and the other only by a claim, as likely, as one of two, or leaves
    open; both texts are asked as wholes, and so are two openings with one event. Two doers of one act. Doer and
    victim changed about. Two causes of one thing, or of the matter that both open with; a cause that the other
    report rules out. One everyday deed (found, called off, rescued, paid …) that each report gives to another
    party, wherever it stands in the two texts. Another weapon, vehicle, animal or way of dying in the same place of
    two sentences.

Why it matters
    To name the doer is to take a stand on who did it; a passive turned round by translation makes the victim the
    attacker.

An example
    Left: "The ship was hit by a missile." Right: "The navy hit the ship with a missile."

When it is wrong
    Where the doer is named in the next sentence, where two names mean one body (the army, the government's
    forces), and where two acts of one kind are told. On labelled and freshly read pairs about three in four of
    these were worth a look; the stated confidence stands for that share, a little lower for loose couples.

Source
    The two quotations; kinds of events in resources/lexicons/event_verbs.tsv and deeds.tsv, after FrameNet; what a
    noun can name in noun_kinds.tsv, from WordNet; words that exclude each other in alternatives.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from comparators.facts.acts.behind import agent_keys, behind_of
from comparators.facts.acts.blamed_apart import blamed_apart, chief_blamed_apart
from comparators.facts.acts.blames_apart import blames_apart
from comparators.facts.acts.causes_apart import causes_apart
from comparators.facts.acts.deeds_apart import deeds_apart
from comparators.facts.acts.predicates import Couple, Predicate, clause_span, couples
from comparators.facts.acts.standing import order_of, other_reading, slots_of
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.matters import LEADS, other_tolls
from comparators.facts.events.one_event import one_event
from comparators.facts.events.one_story import one_story
from comparators.facts.events.tellings import with_repeats
from comparators.facts.wording.alternatives import alternative_findings
from comparators.knowledge.measures import groups, ladders
from comparators.model import Evidence, Finding, Pair, Reading, Verdict
from comparators.reading.grammar import children, noun_phrase

_SURE, _SURE_IN_LEADS = 0.55, 0.4
_LINKED = 0.8  # score of the link
_ONE_EVENT = 1.0  # points, to call two doers a contradiction
_SPELT = 70  # of 100, by letters: two names of one doer
# Doers that name no one: the weapon or the event itself.
_NO_ONE = frozenset(
    {
        "airstrike", "strike", "attack", "blast", "explosion", "bomb", "missile", "shell", "rocket", "bombing",
        "shelling", "raid", "gas", "fire", "gunfire", "clash", "accident", "it", "that", "which", "drone", "bomber",
        "vehicle", "car", "mine",
    }
)  # fmt: skip
_HARM = frozenset({"attack", "explosion", "death", "shooting", "destruction", "damage", "arrest", "capture", "launch"})


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a couple of harmful acts whose doers differ; then the doers that only one text is sure of."""
    seen: set[tuple[int, int]] = set()
    told: set[Evidence] = set()
    said: set[str] = set()
    for couple in couples(pair):
        left, right = couple.left, couple.right
        key = (left.sentence, right.sentence)
        if (
            key in seen
            or left.event not in _HARM
            or couple.score < (_SURE_IN_LEADS if couple.link.reasons == LEADS else _SURE)
            or left.negated != right.negated
        ):
            continue
        if not left.target_words & right.target_words and not _kinds(pair.left, left) & _kinds(pair.right, right):
            continue
        if other_tolls(pair, (left.sentence,), (right.sentence,)) and couple.link.reasons != LEADS:
            continue
        numbers = [{word for word in act.target_words if word.isdigit()} for act in (left, right)]
        if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
            continue  # six killed, and ten
        if not one_story(pair).points and couple.link.score < _LINKED:
            continue  # the openings tell of other days or places
        if order_of(left) != order_of(right):
            continue  # "two of the bombers", "a third bomber"
        row = _verdict(pair, left, right)
        if row is not None:
            seen.add(key)
            found = _finding(pair, couple, *row)
            told.update(found.left)
            if found.statement not in said:  # a headline that the text repeats
                said.add(found.statement)
                yield found
    for found in (*blamed_apart(pair), *chief_blamed_apart(pair)):
        if not any(item.span.overlaps(other.span) for item in found.left for other in told):
            told.update(found.left)
            yield found
    yield from causes_apart(pair)
    yield from blames_apart(pair)
    yield from alternative_findings(pair, "actor")
    for found in deeds_apart(pair):
        if not any(item.span.overlaps(other.span) for item in found.left for other in told):
            yield found


def _kinds(reading: Reading, predicate: Predicate) -> set[str]:
    """The matters of the ladder that the object belongs to: a clinic and a hospital are both medical places."""
    if predicate.target is None:
        return set()
    lemma = reading.tokens[predicate.target].lemma
    before = reading.tokens[predicate.target - 1].lemma if predicate.target else ""
    rows = (ladders().get((lemma, "NOUN")), ladders().get((f"{before} {lemma}", "NOUN")))
    return {row[0] for row in rows if row}


def _verdict(pair: Pair, left: Predicate, right: Predicate) -> tuple[Verdict, str] | None:
    mine, theirs = _named(pair.left, left), _named(pair.right, right)
    if mine and theirs:
        if mine & theirs or _told_elsewhere(pair.left, theirs) or _told_elsewhere(pair.right, mine):
            turned = mine & right.target_words and theirs & left.target_words
            return ("conflict", "doer and victim change about") if turned else None
        if one_event(pair, left.sentence, right.sentence, None).points < _ONE_EVENT:
            return None
        return "conflict", "the reports name two different doers"
    if _named_by(pair.left, left) or _named_by(pair.right, right):
        return None
    doers = _words(pair.left, left), _words(pair.right, right)
    if all(doers) and fuzz.ratio(*doers) >= _SPELT:
        return None  # "ISIS", "ISIL"
    if any(_is_other(r, p) for r, p, named in ((pair.left, left, mine), (pair.right, right, theirs)) if not named):
        return None  # "the military" and "the United States": who that is, the words alone do not say
    if _names_it(pair.left, left, pair.right, right) or _names_it(pair.right, right, pair.left, left):
        return None
    if mine & _lemmas(pair.right, right.sentence) or theirs & _lemmas(pair.left, left.sentence):
        return None  # "21 killed in coalition attacks" names it, too
    if mine or theirs:
        return "certainty", "one report names the doer, the other does not"
    return None


def _lemmas(reading: Reading, number: int) -> set[str]:
    tokens = reading.sentence_tokens(number)
    return {token.lemma.lower() for token in tokens} | {token.lemma for token in tokens}


def _is_other(reading: Reading, predicate: Predicate) -> bool:
    """Whether an act has a doer that is neither known for somebody nor a weapon or an event."""
    return predicate.doer is not None and not (
        reading.tokens[predicate.doer].lemma in _NO_ONE or reading.tokens[predicate.doer].tag in {"WDT", "WP"}
    )


def _names_it(reading: Reading, predicate: Predicate, other: Reading, there: Predicate) -> bool:
    """Whether the other sentence names this doer too, in another clause: "jets were behind the raids that hit it"."""
    if predicate.doer is None:
        return False
    keys = agent_keys(reading, predicate.sentence, predicate.doer)
    return any(row.agents & keys for row in behind_of(other) if row.sentence == there.sentence)


def _named(reading: Reading, predicate: Predicate) -> frozenset[str]:
    """The words of a doer that names somebody; empty for a weapon, an event or nobody."""
    if predicate.doer is None:
        return frozenset()
    token = reading.tokens[predicate.doer]
    words = predicate.doer_words - _NO_ONE
    if agent_keys(reading, predicate.sentence, predicate.doer):
        return words or predicate.doer_words
    if token.entity != "PERSON" and token.lemma not in groups():
        return frozenset()
    sentence = reading.sentences[predicate.sentence]
    named = any(
        _is_name(reading, i)
        for i in children(reading, sentence, predicate.doer)
        if sentence.first < i < predicate.doer  # the first word of a sentence has a capital anyway
    )
    if token.lemma in _NO_ONE and not named:
        return frozenset()
    return words if token.pos in {"NOUN", "PROPN"} else frozenset()


def _is_name(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return (
        token.pos in {"PROPN", "ADJ"} and token.text[:1].isupper() and token.dep in {"amod", "compound", "nmod", "poss"}
    )


def _named_by(reading: Reading, predicate: Predicate) -> bool:
    """Whether the clause names the doer otherwise: "were killed in US-led air strikes"."""
    sentence = reading.sentences[predicate.sentence]
    for child in children(reading, sentence, predicate.verb):
        if reading.tokens[child].dep in {"prep", "agent"} and reading.tokens[child].text.lower() in {
            "in",
            "by",
            "from",
        }:
            for noun in children(reading, sentence, child):
                inside = children(reading, sentence, noun)
                if reading.tokens[noun].lemma in _NO_ONE and any(_is_name(reading, i) for i in inside):
                    return True
    return False


def _told_elsewhere(reading: Reading, words: frozenset[str]) -> bool:
    """Whether the other text speaks of this doer too, so that the two names may mean one body."""
    lemmas = {token.lemma for token in reading.tokens if token.pos in {"NOUN", "PROPN", "ADJ"}}
    return bool(words & lemmas)


def _finding(pair: Pair, couple: Couple, verdict: Verdict, why: str) -> Finding:
    left, right = clause_span(pair.left, couple.left), clause_span(pair.right, couple.right)
    doers = _words(pair.left, couple.left), _words(pair.right, couple.right)
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    slots = slots_of(pair, couple)
    return divergence(
        pair,
        "actor",
        verdict,
        left=with_repeats(pair.left, left),
        right=with_repeats(pair.right, right),
        title="Who did it",
        statement=f"“{words[0]}” against “{words[1]}”: {why}.",
        explanation=f"The sentences are aligned and tell one kind of act, and {why}.",
        doubt=other_reading(
            slots, but="Doer", else_="The doer may be named in a sentence near by, or two names may mean one body."
        ),
        severity="high" if verdict == "conflict" else "medium",
        confidence=0.3 + 0.35 * min(1.2, couple.score) - 0.1 * (verdict == "conflict"),
        values=doers,
        slots=slots,
    )


def _words(reading: Reading, predicate: Predicate) -> str:
    if predicate.doer is None:
        return ""
    return shortened(noun_phrase(reading, reading.sentences[predicate.sentence], predicate.doer).of(reading.text), 60)
