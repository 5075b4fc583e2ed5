"""The words of denial in a sentence, what they bound, and the words among which they stand."""

from __future__ import annotations

import re

from comparators.facts.certainties.certainty import DENYING, SAYING
from comparators.facts.certainties.clauses import FALSELY
from comparators.facts.certainties.doubt import until
from comparators.facts.denials.bounds import bounds
from comparators.model import Reading, Span

# "nt" is what is left of "can't" where copy has lost its apostrophes.
NOT = frozenset({"not", "n't", "n’t", "nt", "never", "no", "none", "nobody", "nothing", "neither", "without", "nor"})
_HAVE = frozenset({"have", "has", "had", "are", "is", "was", "were"})
_EXCEPTED = re.compile(r"\b(?:as if|as though|unless|except|other than|apart from)\b", re.IGNORECASE)
_SIGNS, _MARKS = NOT | FALSELY | {"yet"}, "\"“”'"
_LIMITS = frozenset(
    {"more", "less", "fewer", "later", "longer", "doubt", "only", "other", "matter", "just", "merely", "simply", "even"}
)


def negations(reading: Reading, number: int) -> list[int]:
    """The words of denial in a sentence, without "no fewer than", "not only" and "no doubt"."""
    sentence = reading.sentences[number]
    found = []
    for i in range(sentence.first, sentence.last):
        if reading.tokens[i].text.lower().strip(_MARKS) not in _SIGNS:
            continue
        follows = reading.tokens[i + 1].text.lower() if i + 1 < sentence.last else ""
        before = reading.tokens[i - 1].text.lower() if i > sentence.first else ""
        if follows[:1] == "." or follows.isdigit() or until(reading, i) or bounds(reading, number, i):
            continue  # "No. 5"
        if follows == "guilty" or (before == "with" and reading.tokens[i].text.lower() == "no"):
            continue  # a plea says what somebody answered; "running with no flame" how it ran
        if reading.tokens[i].text.lower() == "without" and reading.tokens[reading.tokens[i].head].pos != "VERB":
            continue  # "life without parole"
        if reading.tokens[i].text.lower() in FALSELY and reading.tokens[reading.tokens[i].head].lemma in SAYING:
            found.append(i)
        if before == "," and follows in {"a", "an", "the"} and reading.tokens[i].text.lower() == "not":
            continue  # "a revolver, not a pistol": the sentence itself says what it was
        if _EXCEPTED.search(reading.text[reading.tokens[i].span.end : sentence.span.end]):
            continue  # "cannot file as if they were single"
        if reading.tokens[i].text.lower() == "yet" and follows == "to" and before in _HAVE:
            found.append(i)  # "has yet to respond"
        if reading.tokens[i].text.lower().strip(_MARKS) in NOT and follows not in _LIMITS and before != "or":
            found.append(i)
    return found


def bounded(reading: Reading, number: int) -> bool:
    sentence = reading.sentences[number]
    inside = range(sentence.first, sentence.last)
    return any(reading.tokens[i].text.lower() in NOT and bounds(reading, number, i) for i in inside)


def denies(reading: Reading, number: int) -> bool:
    return any(token.lemma in DENYING - {"rule", "fail"} for token in reading.sentence_tokens(number))


def following(reading: Reading, number: int, places: list[int]) -> list[str]:
    """The lemmas that follow the first word of denial."""
    last = reading.sentences[number].last
    return [reading.tokens[i].lemma for i in range(places[0] + 1, min(places[0] + 5, last))] if places else []


def words_around(reading: Reading, number: int, places: list[int], denied: list[str]) -> Span:
    """The negation with the words it stands among; without one, the words that the other sentence denies."""
    sentence = reading.sentences[number]
    inside = range(sentence.first, sentence.last)
    same = next((i for lemma in denied for i in inside if reading.tokens[i].lemma == lemma and len(lemma) > 3), None)
    if not places and same is not None:
        first, last = max(sentence.first, same - 2), min(sentence.last, same + 2) - 1
    elif places:
        first, last = max(sentence.first, places[0] - 2), min(sentence.last, places[0] + 4) - 1
    else:
        roots = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].head == i]
        root = roots[0] if roots else sentence.first
        first, last = max(sentence.first, root - 3), min(sentence.last, root + 4) - 1
    return Span(reading.tokens[first].span.start, reading.tokens[last].span.end)
