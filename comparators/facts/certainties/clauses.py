"""What a clause is, apart from who says it: an aim, what follows "whether", what is said to be false."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from comparators.model import Reading

_DEEPEST = 12
FALSELY = frozenset({"falsely", "wrongly", "incorrectly", "erroneously", "mistakenly", "misleadingly", "inaccurately"})
FALSE = frozenset({"false", "baseless", "unfounded", "debunked", "untrue", "wrong", "discredited", "bogus"})
_MEANS = frozenset({"time", "chance", "opportunity", "money", "fund", "means", "power", "right", "effort", "step"})
UNABLE = frozenset({"unable", "impossible", "unwilling", "powerless"})


def has_below(reading: Reading, place: int, words: Collection[str]) -> bool:
    """Whether one of these words hangs on a token."""
    return any(reading.tokens[i].text.lower() in words for i in reading.dependents[place])


def is_aim(reading: Reading, verb: int) -> bool:
    """ "To determine the cause", "to help determine it", "time to go": no deed; not "need to read"."""
    tokens = reading.tokens
    while tokens[verb].tag == "VB":
        led = any(tokens[i].text.lower() == "to" for i in reading.dependents[verb])
        if led or tokens[verb].dep not in {"xcomp", "conj"}:
            return led and (tokens[verb].dep in {"advcl", "acl", "relcl"} or _of_means(reading, verb))
        verb = tokens[verb].head  # "to help determine", "to keep it together and fight"
    return False


def _of_means(reading: Reading, verb: int) -> bool:
    """Whether a noun before it says what the deed takes: "took time to revise it", "had no money to build it"."""
    tokens = reading.tokens
    over = tokens[verb].head
    return tokens[verb].dep == "xcomp" and any(
        tokens[i].dep == "dobj" and i < verb and tokens[i].lemma in _MEANS for i in reading.dependents[over]
    )


def is_so_that(reading: Reading, below: Iterable[int]) -> bool:
    """Whether a clause tells what something is for: "so that the talks may go on"."""
    tokens = reading.tokens
    return any(tokens[i].text.lower() == "that" and i and tokens[i - 1].text.lower() == "so" for i in below)


def after_whether(reading: Reading, verb: int) -> bool:
    """Whether a verb is joined to one that follows "whether": "whether he plans to go or will fight for a term"."""
    tokens, first = reading.tokens, verb
    for _ in range(_DEEPEST):
        if tokens[verb].dep not in {"conj", "xcomp"} or tokens[verb].head == verb:
            break
        verb = tokens[verb].head
    return verb != first and any(tokens[i].text.lower() == "whether" for i in reading.dependents[verb])


def is_no_one(reading: Reading, place: int) -> bool:
    """ "No-one", which is three tokens."""
    words = [token.text.lower() for token in reading.tokens[max(0, place - 2) : place + 1]]
    return words == ["no", "-", "one"]


def is_subjunctive(reading: Reading, verb: int) -> bool:
    """ "The jury's recommendation that he die", "demanded that it go": a bare verb after "that"."""
    tokens = reading.tokens
    below = [tokens[i] for i in reading.dependents[verb]]
    third = any(t.dep in {"nsubj", "nsubjpass"} and t.tag in {"NN", "NNP", "PRP"} for t in below)
    helped = any(t.dep in {"aux", "auxpass"} for t in below)
    led = any(t.text.lower() == "that" and t.dep == "mark" for t in below)
    return tokens[verb].tag in {"VB", "VBP"} and third and led and not helped and not _plural(reading, verb)


def _plural(reading: Reading, verb: int) -> bool:
    """Whether the subject takes a bare verb anyway: "that they go", "that you and I go"."""
    subjects = [i for i in reading.dependents[verb] if reading.tokens[i].dep in {"nsubj", "nsubjpass"}]
    return any(
        reading.tokens[i].text.lower() in {"i", "you", "we", "they"}
        or any(reading.tokens[j].dep == "conj" for j in reading.dependents[i])
        for i in subjects
    )
