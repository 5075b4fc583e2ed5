"""Who says what, and by which verb: the sayings of a reading, read off its grammar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from comparators.framing.grammar import NOT_PROSE, children, content, core, span_of, subtree
from comparators.knowledge.lexicons import SayingVerb, saying_verbs
from comparators.model import Reading, Span
from comparators.values import Quotation

_CLAUSE = frozenset({"ccomp", "parataxis"})
_INFINITIVE = frozenset({"vow", "pledge", "swear", "promise", "agree", "threaten", "demand", "claim", "plan", "urge"})
_OBJECT = frozenset({"dobj", "ccomp", "xcomp", "prep", "dative"})
_MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»"})
# Titles say nothing of who it is: two presidents are two people.
TITLES = frozenset(
    {"president", "prime", "minister", "mr", "mrs", "ms", "dr", "sir", "king", "queen", "prince", "chancellor",
     "secretary", "senator", "sen", "rep", "representative", "general", "colonel", "captain", "director", "chairman",
     "chief", "spokesman", "spokeswoman", "spokesperson", "former", "leader", "governor", "foreign", "late", "house"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """One act of saying. ``speaker`` is None where the text leaves it to a pronoun or says none.

    ``head`` is the speaker's main word and ``names`` the other words that tell one speaker from another, lower
    case; ``words`` are the lemmas of what is said; ``clause`` is the whole of it, verb included.
    """

    sentence: int
    index: int
    verb: SayingVerb
    span: Span
    clause: Span
    speaker: Span | None
    head: str
    names: frozenset[str]
    words: frozenset[str]
    pronoun: bool = False


def sayings(reading: Reading) -> tuple[Saying, ...]:
    """All sayings, in text order. Set phrases (to claim responsibility, to be admitted to hospital) are none."""
    tree = children(reading)
    resolved = {
        mention.value.verb_start: mention.value
        for mention in reading.mentions
        if isinstance(mention.value, Quotation) and mention.value.speaker
    }
    found = []
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            saying = _saying(reading, tree, number, index)
            if saying is not None:
                found.append(_resolved(saying, resolved.get(saying.span.start)))
    return tuple(found)


def _resolved(saying: Saying, quotation: Quotation | None) -> Saying:
    """A saying whose speaker is a pronoun, with the name that the reading found for it."""
    if saying.head or quotation is None:
        return saying
    words = [word.casefold() for word in quotation.speaker.split()]
    start, end = quotation.speaker_start, quotation.speaker_end
    named = Span(start, end) if start is not None and end is not None else None
    return replace(saying, head=words[-1], names=frozenset(words[:-1]) - TITLES, speaker=named, pronoun=False)


def _saying(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, index: int) -> Saying | None:
    token = reading.tokens[index]
    verb = saying_verbs().get(token.lemma)
    if verb is None or token.pos != "VERB":
        return None
    below = tree.get(index, ())
    deps = {reading.tokens[child].dep for child in below}
    if "auxpass" in deps and verb.attitude != "doubting":
        return None
    if not _takes(reading, index, verb, deps):
        return None
    subject = _subject(reading, tree, index)
    said = [reading.tokens[i] for child in below if child != subject for i in subtree(tree, child)]
    speaker = core(reading, tree, subject) if subject is not None else ()
    pronoun = subject is not None and reading.tokens[subject].pos == "PRON"
    head, names = _identity(reading, speaker, subject) if subject is not None and not pronoun else ("", frozenset())
    sentence = reading.sentences[number]
    reach = sorted({*subtree(tree, index), *speaker})
    clause = span_of(reading, tuple(i for i in reach if sentence.first <= i < sentence.last))
    return Saying(
        sentence=number,
        index=index,
        verb=verb,
        span=token.span,
        clause=clause,
        speaker=span_of(reading, speaker) if speaker and not pronoun else None,
        head=head,
        names=names,
        words=content(said) - {head} - names,
        pronoun=pronoun,
    )


def _takes(reading: Reading, index: int, verb: SayingVerb, deps: set[str]) -> bool:
    """Does the verb stand here as a verb of saying: with a statement, a quotation, or the object that it may have?"""
    if deps & _CLAUSE or reading.tokens[index].dep == "parataxis":
        return True
    if verb.verb in _INFINITIVE and "xcomp" in deps:
        return True
    near = reading.tokens[max(0, index - 3) : index + 4]
    if any(token.text in _MARKS for token in near):
        return True
    return verb.takes == "object" and bool(deps & _OBJECT)


def _subject(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> int | None:
    """The noun that says it: its own subject, that of the verb it hangs on, or the noun that its clause describes."""
    for child in tree.get(index, ()):
        if reading.tokens[child].dep == "nsubj":
            if reading.tokens[child].lemma in {"who", "which", "that"} and reading.tokens[index].dep == "relcl":
                return reading.tokens[index].head
            return child
    token = reading.tokens[index]
    if token.dep in {"conj", "advcl", "xcomp"} and token.head != index:
        return _subject(reading, tree, token.head)
    return token.head if token.dep == "acl" else None


def _identity(reading: Reading, speaker: tuple[int, ...], subject: int) -> tuple[str, frozenset[str]]:
    words = [
        reading.tokens[index].text.casefold().removesuffix("'s")
        for index in speaker
        if reading.tokens[index].pos in {"PROPN", "NOUN", "ADJ"}
    ]
    head = reading.tokens[subject]
    main = head.text.casefold() if head.pos == "PROPN" else head.lemma
    return main, frozenset(words) - TITLES - {main, head.text.casefold()}


def same_speaker(left: Saying, right: Saying) -> bool | None:
    """True or False where both texts name the speaker; None where one of them does not."""
    if not left.head or not right.head:
        return None
    if left.head == right.head:
        return not (left.names and right.names) or bool(left.names & right.names)
    return left.head in right.names or right.head in left.names


def by_sentence(found: tuple[Saying, ...]) -> Mapping[int, tuple[Saying, ...]]:
    rows: dict[int, tuple[Saying, ...]] = {}
    for saying in found:
        rows[saying.sentence] = (*rows.get(saying.sentence, ()), saying)
    return rows


def linked_sayings(
    pair_links: Iterable[tuple[int, int]], left: tuple[Saying, ...], right: tuple[Saying, ...]
) -> Iterator[tuple[Saying, Saying]]:
    """Every saying of a left sentence beside every saying of a right sentence that is linked to it."""
    lefts, rights = by_sentence(left), by_sentence(right)
    for i, j in pair_links:
        for mine in lefts.get(i, ()):
            for other in rights.get(j, ()):
                yield mine, other
