"""Who did what to whom: the verbs of linked sentences, each with its doer, its object and its certainty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comparators.facts.certainties.certainty import Modality, Speaker, certainty_of, subject_of, verb_over
from comparators.facts.events.matters import LEADS, fact_links
from comparators.facts.once import once
from comparators.facts.wording.meaning import likeness, word_likeness
from comparators.knowledge.measures import events, opposites
from comparators.model import Agreement, Link, Pair, Reading, Sentence, Span
from comparators.reading.grammar import agent, children, noun_phrase, subtree
from comparators.reading.number_words import number_of

EMPTY = frozenset(
    {"be", "have", "do", "say", "tell", "report", "add", "announce", "make", "accord", "include", "get", "go"}
)
_OF_TIME = frozenset({"day", "time", "year", "week", "month", "way", "moment", "hour", "place", "reason"})
_COPULAS = frozenset({"be", "have", "do", "make", "get", "become", "remain"})
UNDERGOING = frozenset({"die", "perish", "drown", "suffocate"})
_CARRY = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB"})
_FORE = frozenset({"amod", "compound", "nummod", "poss"})
_LEAST, _LEAST_IN_LEADS = 0.5, 0.4
_VERBS_NEAR, _REST_NEAR = 0.5, 0.4  # cosines
_MEANING_OFF = 0.55  # brings both cosines together to the scale of shared words


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb in its clause. ``doer`` and ``target`` are token numbers, unfolded from the passive; None where unsaid."""

    sentence: int
    verb: int
    lemma: str
    event: str
    negated: bool
    modality: Modality
    speaker: Speaker | None
    doer: int | None
    target: int | None
    doer_words: frozenset[str]
    target_words: frozenset[str]
    words: frozenset[str]
    around: tuple[int, ...]
    passive: bool
    finite: bool
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Couple:
    """Two predicates of one link that tell the same act.

    ``score`` is 0 to about 1.5, by words alone; ``closeness`` counts words of like meaning, too, and is never less.
    """

    left: Predicate
    right: Predicate
    link: Link
    score: float
    closeness: float


@once
def predicates_of(reading: Reading, number: int) -> tuple[Predicate, ...]:
    """The full verbs of one sentence, in text order."""
    sentence = reading.sentences[number]
    rows = []
    for place in range(sentence.first, sentence.last):
        token = reading.tokens[place]
        if token.pos not in {"VERB", "AUX"} or token.dep in {"aux", "auxpass", "prep"}:
            continue
        certainty = certainty_of(reading, number, place)
        below = list(children(reading, sentence, place))
        deps = {reading.tokens[child].dep: child for child in reversed(below)}
        chained = token.dep == "xcomp" and "auxpass" in deps  # "the strike was likely carried out by jets"
        passive = (
            "nsubjpass" in deps
            or chained
            or (token.tag == "VBN" and token.dep in {"acl", "relcl"} and "nsubj" not in deps)
        )
        if passive:
            target = deps.get("nsubjpass", token.head if token.dep in {"acl", "relcl"} else None)
            target = subject_of(reading, number, place) if target is None and chained else target
            doer = agent(reading, sentence, place)
        else:
            doer = deps.get("nsubj", token.head if token.dep == "acl" else None)
            if doer is None and token.dep == "xcomp":
                doer = subject_of(reading, number, place)  # "the toll is expected to rise"
            target = deps.get("dobj", deps.get("attr", _after_state(reading, sentence, deps.get("acomp"))))
            target = _gap(reading, place, below) if target is None and token.dep == "relcl" else target
        around = subtree(reading, sentence, place)
        if token.lemma in UNDERGOING and target is None:
            doer, target = None, doer  # those who die do nothing
        if token.tag == "VBG" and token.dep == "advcl" and doer is not None:
            doer = None  # "…, killing three": a noun before it belongs to the clause that it follows
        doer, target = _antecedent(reading, number, doer), _antecedent(reading, number, target)
        rows.append(
            Predicate(
                sentence=number,
                verb=place,
                lemma=token.lemma,
                event=events().get(token.lemma, ""),
                negated=certainty.negated,
                modality=certainty.modality,
                speaker=certainty.speaker,
                doer=doer,
                target=target,
                doer_words=phrase_lemmas(reading, number, doer),
                target_words=phrase_lemmas(reading, number, target),
                words=content_lemmas(reading, [i for i in around if i != place]),
                around=tuple(i for i in around if i != place),
                passive=passive,
                finite=_is_finite(reading, place, below)
                or _is_told(reading, number, place)
                or (token.dep == "xcomp" and certainty.modality in {"possible", "alleged", "expected"}),
            )
        )
    return tuple(rows)


def _gap(reading: Reading, place: int, below: Iterable[int]) -> int | None:
    """ "A wound" of "a wound we could have avoided": the noun that a clause without an object of its own hangs on."""
    noun = reading.tokens[place].head
    held = [reading.tokens[i] for i in below]
    own = any(t.dep == "nsubj" and t.tag not in {"WDT", "WP"} for t in held)
    whole = any(t.dep in {"prep", "prt", "ccomp", "xcomp", "acomp"} or t.tag in {"WRB", "WP$"} for t in held)
    plain = reading.tokens[place].lemma not in UNDERGOING and reading.tokens[noun].lemma not in _OF_TIME
    return noun if own and plain and not whole and reading.tokens[noun].pos in {"NOUN", "PROPN"} else None


def _after_state(reading: Reading, sentence: Sentence, place: int | None) -> int | None:
    """ "Two men" of "shot dead two men", where the parse hangs them on "dead"."""
    below = () if place is None else children(reading, sentence, place)
    return next((i for i in below if reading.tokens[i].dep == "dobj"), None)


def _antecedent(reading: Reading, number: int, place: int | None) -> int | None:
    """For "which" and "who", the noun that their clause hangs on."""
    if place is None or reading.tokens[place].tag not in {"WDT", "WP"}:
        return place
    clause = verb_over(reading, number, place)
    return reading.tokens[clause].head if clause is not None and reading.tokens[clause].dep == "relcl" else place


def _is_finite(reading: Reading, place: int, below: list[int]) -> bool:
    """Whether the clause claims something by itself: no "to meet", no "hacking", no quoted scrap."""
    token = reading.tokens[place]
    if token.tag in {"VBD", "VBZ", "VBP"}:
        return True
    return any(reading.tokens[i].dep in {"aux", "auxpass"} and reading.tokens[i].text.lower() != "to" for i in below)


def _is_told(reading: Reading, number: int, place: int) -> bool:
    """Whether a clause without a finite verb tells an event: "…, killing five", and a headline's "Five Killed"."""
    token = reading.tokens[place]
    if token.lemma not in events():
        return False
    if token.tag == "VBG":
        below = children(reading, reading.sentences[number], place)
        return token.dep == "advcl" and not any(reading.tokens[i].dep in {"mark", "prep"} for i in below if i < place)
    titled = reading.passage_of(number).role in {"headline", "subhead", "pull_quote"}
    return titled and token.tag in {"VBN", "VBD"} and token.dep in {"ROOT", "acl"}


def content_lemmas(reading: Reading, places: Iterable[int]) -> frozenset[str]:
    """The lemmas of those of these tokens that carry meaning."""
    return frozenset(_lemma(reading, i) for i in places if reading.tokens[i].pos in _CARRY)


def _lemma(reading: Reading, place: int) -> str:
    """The lemma; digits for a number word, so that "5 killed" meets "five people"."""
    token = reading.tokens[place]
    number = number_of(token.text.lower()) if token.pos == "NUM" and token.text.isalpha() else None
    return token.lemma if number is None else f"{number:g}"


def phrase_lemmas(reading: Reading, number: int, head: int | None) -> frozenset[str]:
    """The lemmas of the noun phrase around this head; none for None."""
    if head is None:
        return frozenset()
    span = noun_phrase(reading, reading.sentences[number], head)
    sentence = reading.sentences[number]
    return frozenset(
        _lemma(reading, i)
        for i in range(sentence.first, sentence.last)
        if span.contains(reading.tokens[i].span) and reading.tokens[i].pos in _CARRY
    )


@once
def couples(pair: Pair) -> tuple[Couple, ...]:
    """The predicates that tell one act in linked sentences, each used once a link, best first."""
    return tuple(_couples(pair))


def _couples(pair: Pair) -> Iterator[Couple]:
    seen: set[tuple[int, int]] = set()
    for link in fact_links(pair):
        lefts = [p for number in link.left for p in predicates_of(pair.left, number)]
        rights = [p for number in link.right for p in predicates_of(pair.right, number)]
        least = _LEAST_IN_LEADS if link.reasons == LEADS else _LEAST
        options = []
        for a in lefts:
            for b in rights:
                score = alike(a, b)
                closeness = max(score, near_in_meaning(pair, a, b))
                if closeness >= least:
                    options.append(Couple(a, b, link, score, closeness))
        used: set[tuple[str, int]] = set()
        for couple in sorted(options, key=lambda c: (-c.closeness, c.left.verb, c.right.verb)):
            keys = {("left", couple.left.verb), ("right", couple.right.verb)}
            if keys & used or (couple.left.verb, couple.right.verb) in seen:
                continue
            used |= keys
            seen.add((couple.left.verb, couple.right.verb))
            yield couple


def alike(left: Predicate, right: Predicate) -> float:
    """How surely two verbs tell one act: the same word or kind of event, the same doer, the same object."""
    if left.lemma == right.lemma:
        score = 0.3 if left.lemma in EMPTY else 0.5
    elif left.event and left.event == right.event:
        score = 0.4
    elif (left.lemma, right.lemma) in opposites():
        score = 0.35
    else:
        return 0.0
    if left.lemma == "take" and "place" in left.target_words | right.target_words:
        return 0.0  # "take place" says only that something happens
    score += 0.3 * _share(left.doer_words, right.doer_words) + 0.3 * _share(left.target_words, right.target_words)
    if left.lemma in _COPULAS and not left.target_words & right.target_words:
        return 0.0  # "is a part" and "is a disputed territory" are two statements
    return score + 0.4 * _share(left.words, right.words)


def opposed(couple: Couple) -> bool:
    """Whether the two verbs are opposites: "suspend", "resume"."""
    return (couple.left.lemma, couple.right.lemma) in opposites()


def near_in_meaning(pair: Pair, left: Predicate, right: Predicate) -> float:
    """How surely two verbs tell one act by the meaning of both and of what hangs on them; 0 where they are far."""
    verbs = word_likeness(pair.left, left.verb, pair.right, right.verb)
    if verbs < _VERBS_NEAR or left.lemma in EMPTY or right.lemma in EMPTY:
        return 0.0
    rest = likeness(pair.left, left.around, pair.right, right.around)
    return verbs + rest - _MEANING_OFF if rest >= _REST_NEAR else 0.0


def same_act(couple: Couple) -> Agreement:
    """For the slot "Act": whether both texts have the same verb for it."""
    return "same" if couple.left.lemma == couple.right.lemma else "differs"


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def clause_span(reading: Reading, predicate: Predicate) -> Span:
    """The verb with its helpers, its doer and its object, as one stretch of text of bearable length."""
    sentence = reading.sentences[predicate.sentence]
    places = [predicate.verb]
    for child in children(reading, sentence, predicate.verb):
        token = reading.tokens[child]
        if token.dep in {"aux", "auxpass", "neg", "prt"} or (
            token.dep in {"nsubj", "nsubjpass", "dobj", "attr", "acomp", "agent", "xcomp"}
            and abs(child - predicate.verb) < 8
        ):
            places.append(child)
    if reading.tokens[predicate.verb].dep == "xcomp" and predicate.doer is not None:
        places += [predicate.doer] * (0 < predicate.verb - predicate.doer < 10)  # "the toll was expected to rise"
    if predicate.passive and predicate.doer is not None and 0 < predicate.doer - predicate.verb < 10:
        places.append(predicate.doer)  # "were carried out by Russian jets"
    if reading.tokens[predicate.verb].dep == "xcomp" and predicate.target is not None:
        places += [predicate.target] * (0 < predicate.verb - predicate.target < 10)  # "are believed to have died"
    first = min(places)
    if reading.tokens[first].dep in {"nsubj", "nsubjpass"}:
        first = min([first, *(i for i in children(reading, sentence, first) if reading.tokens[i].dep in _FORE)])
    return Span(reading.tokens[first].span.start, reading.tokens[max(places)].span.end)
