"""What each text puts first: headline, lead, and what one tells at the top and the other late.

What it finds
    Headlines and opening sentences that put different things first, matter that one text tells at its top while the
    other keeps it for its second half, and the longest stretch of either text that the other has nothing of.

Why it matters
    Many readers stop after the first sentences. What stands there is the story; the rest is detail.

An example
    Left: headline "Six children dead in quake", then the rescue. Right: headline "Soldiers lead rescue after quake",
    and the children in the ninth paragraph.

When it is wrong
    Where a web page has lost its headline, or a gallery or summary stands before the text.

Source
    T. van Dijk, News as Discourse, 1988 (headline and lead as the summary; relevance by order); R. Entman, "Framing",
    Journal of Communication 43 (1993): selection and salience.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from comparators.framing.grammar import NOT_PROSE, content, overlap
from comparators.framing.linked import evidence, headline, linked_numbers, listed, shortened
from comparators.framing.space import OnlyHere, only_here
from comparators.knowledge.lexicons import saying_verbs
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span, Token

ID = "framing/emphasis"
_SOURCE = "T. van Dijk, News as Discourse, 1988; R. Entman 1993."
_ALIKE = 0.6
_OWN_WORDS = 3
_HALF = 0.5
_LIKE = 0.5
_TOP = 0.25  # the first quarter of a text is its top …
_LATE = 0.6  # … and what stands after so much of it is late
_MOST_BURIED = 1
_OPENING = 3  # sentences
_REPEATED = 0.75  # of a standfirst's words, in the sentence that repeats it
_SHORTEST = 6
_FIRST = 4  # words
_SHORT_TITLE = 16  # words of a clip's title, which may tell what somebody claims or is planning
_NEARLY = 0.75
_FEWEST_LINKS = 2
_LONGEST_HEADLINE = 160  # characters
_FEWEST_SHARED = 3  # words
_WIDE = 0.12
_WORDS_SHOWN = 4
_NOW = frozenset({"be", "have", "do", "will", "can", "may", "must", "should", "remain", "continue"})
_MOST_STRETCHES = 3


def find(pair: Pair) -> Iterator[Finding]:
    """Headlines, leads, one passage a side that the other text tells late, and what each dwells on alone."""
    heads = {side: headline(pair.reading(side)) for side in SIDES}
    leads = {side: lead(pair.reading(side)) for side in SIDES}
    if heads["left"] is not None and heads["right"] is not None:
        yield from _beside(pair, "headline", heads["left"], heads["right"])
    if leads["left"] is not None and leads["right"] is not None:
        yield from _beside(pair, "opening sentence", leads["left"], leads["right"])
    for side in SIDES:
        yield from _buried(pair, side)
    yield from _space(pair)


def prose(reading: Reading) -> tuple[int, ...]:
    """The body's sentences, in order: no headline, no caption, nothing that merely repeats the headline."""
    head = headline(reading)
    words = content(reading.sentence_tokens(head)) if head is not None else frozenset()
    found: list[int] = []
    for number, sentence in enumerate(reading.sentences):
        role = reading.passages[sentence.passage].role
        tokens = reading.sentence_tokens(number)
        if role in NOT_PROSE or role in {"headline", "caption", "kicker", "subhead"} or len(tokens) < _SHORTEST:
            continue
        if _names_alone(tokens) or (not found and (_leans_back(tokens) or _of_a_picture(reading, number))):
            continue
        own = content(tokens)
        if not found and words and len(own & words) >= 0.8 * len(own):
            continue
        found.append(number)
    return tuple(found)


def _names_alone(tokens: tuple[Token, ...]) -> bool:
    """An author line that the reading took for prose: names in a row, and no verb."""
    return all(token.pos in {"PROPN", "PUNCT", "CCONJ", "ADP", "SPACE"} for token in tokens)


def _leans_back(tokens: tuple[Token, ...]) -> bool:
    """A sentence that opens on "they" or "the mayor also": its own beginning was lost, or stands in a caption."""
    first = [token.text.casefold() for token in tokens[:_FIRST]]
    return first[0] in {"they", "he", "she", "these", "those"} or "also" in first


def _of_a_picture(reading: Reading, number: int) -> bool:
    """A caption, or the title of a clip: in the present, of "a man", or before a sentence that tells in the past."""
    if number + 1 >= len(reading.sentences):
        return False
    here, after = _main_verb(reading, number), _main_verb(reading, number + 1)
    short = len(reading.sentence_tokens(number)) <= _SHORT_TITLE
    if here is None or here.tag not in {"VBZ", "VBP"}:
        return False
    if here.lemma in _NOW and not (here.pos == "AUX" and here.dep == "aux" and here.lemma == "be" and short):
        return False
    if here.lemma in saying_verbs() and not short:
        return False
    first = reading.tokens[reading.sentences[number].first]
    return first.text in {"A", "An"} or (after is not None and after.tag == "VBD")


def _main_verb(reading: Reading, number: int) -> Token | None:
    """The verb that bears the tense of the sentence, by its place in the parse; None where it has none."""
    sentence = reading.sentences[number]
    for index in range(sentence.first, sentence.last):
        token = reading.tokens[index]
        if token.dep == "ROOT" and token.pos in {"VERB", "AUX"}:
            helpers = [
                reading.tokens[i]
                for i in range(sentence.first, sentence.last)
                if reading.tokens[i].head == index and reading.tokens[i].dep in {"aux", "auxpass"}
            ]
            return helpers[0] if helpers else token
    return None


def lead(reading: Reading) -> int | None:
    """The number of the first sentence of prose, or None; of a standfirst that the text takes up, the fuller one."""
    numbers = prose(reading)[:_OPENING]
    if not numbers:
        return None
    first = content(reading.sentence_tokens(numbers[0]))
    again = [
        number
        for number in numbers[1:]
        if len(first - content(reading.sentence_tokens(number))) <= (1 - _REPEATED) * len(first)
    ]
    return again[0] if again else numbers[0]


def _beside(pair: Pair, what: str, left: int, right: int) -> Iterator[Finding]:
    mine = content(pair.left.sentence_tokens(left))
    other = content(pair.right.sentence_tokens(right))
    if not mine or not other or _much_alike(mine, other) or (what != "headline" and overlap(mine, other) >= _NEARLY):
        return
    spans = (_whole(pair.left, left), _whole(pair.right, right))
    alone = (_own_words(pair.left, left, other), _own_words(pair.right, right, mine))
    quotes = (shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text)))
    yield Finding(
        comparator=ID,
        kind="emphasis",
        severity="medium" if overlap(mine, other) < _HALF else "low",
        confidence=round(0.75 - 0.4 * overlap(mine, other), 2),
        title=f"{what.capitalize()}s",
        statement=f"The {what}s put different things first: left “{quotes[0]}”, right “{quotes[1]}”.",
        explanation=f"Only the left {what} has {alone[0]}; only the right one has {alone[1]}.",
        doubt="The headline may have been lost or changed on the way; the texts may tell of two moments.",
        left=evidence(pair.left, spans[:1]),
        right=evidence(pair.right, spans[1:]),
        values=quotes,
        slots=(Slot(what, *quotes, "differs"),),
        source=_SOURCE,
    )


def _whole(reading: Reading, number: int) -> Span:
    """The sentence; of a headline that was cut at an abbreviation, all of its passage."""
    sentence = reading.sentences[number]
    passage = reading.passages[sentence.passage]
    whole = passage.role == "headline" and len(passage.span) <= _LONGEST_HEADLINE
    return passage.span if whole else sentence.span


def _much_alike(mine: frozenset[str], other: frozenset[str]) -> bool:
    """Do both put the same first: with nearly all words in common, or without two words of its own on either side?"""
    alone = sorted((len(mine - other), len(other - mine)))
    return overlap(mine, other) >= _ALIKE and (alone[0] < 1 or alone[1] < _OWN_WORDS)


def _own_words(reading: Reading, number: int, other: frozenset[str]) -> str:
    """Names and nouns of this sentence that the other one lacks, in text order."""
    words = [
        token.text
        for token in reading.sentence_tokens(number)
        if token.pos in {"PROPN", "NOUN"} and token.lemma not in other
    ]
    return listed(f"“{word}”" for word in list(dict.fromkeys(words))[:_WORDS_SHOWN]) or "no noun of its own"


def _space(pair: Pair) -> Iterator[Finding]:
    """The longest stretches of each text that the other one has nothing of, the first of both beside each other."""
    if len(pair.alignment.links) < _FEWEST_LINKS:
        return
    for place, (mine, theirs) in enumerate(zip_longest(only_here(pair, "left"), only_here(pair, "right"))):
        if place < _MOST_STRETCHES and (not place or (mine is not None and theirs is not None)):
            yield from _stretches(pair, {"left": mine, "right": theirs})


def _stretches(pair: Pair, found: Mapping[Side, OnlyHere | None]) -> Iterator[Finding]:
    shares = [run.share for run in found.values() if run is not None]
    if len(shares) < 2 and max(shares, default=0.0) < _WIDE:
        return
    parts, values = [], []
    spans: dict[Side, list[Span]] = {"left": [], "right": []}
    for side in SIDES:
        run = found[side]
        if run is None:
            values.append("no stretch of its own")
            continue
        spans[side] = [pair.reading(side).sentences[number].span for number in run.numbers]
        about = listed(f"“{word}”" for word in run.about)
        values.append(f"{100 * run.share:.0f} % from {100 * run.place:.0f} % on")
        parts.append(f"{100 * run.share:.0f} % of the {side} text at one stretch ({about}) have no match in the other")
    quotes = [
        f"{side.capitalize()}: “{shortened(spans[side][0].of(pair.reading(side).text))}”"
        for side in SIDES
        if spans[side]
    ]
    yield Finding(
        comparator=ID,
        kind="emphasis",
        severity="medium" if len(shares) == 2 and min(shares) >= _WIDE else "low",
        confidence=round(min(0.7, 0.4 + max(shares)), 2),
        title="Space",
        statement=f"Space: {'; '.join(parts)}.",
        explanation="They begin: " + " ".join(quotes),
        doubt="Sentences may have missed their match where it is worded quite otherwise.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(values[0], values[1]),
        slots=(Slot("told here alone", values[0], values[1], "differs"),),
        source=_SOURCE,
    )


def _buried(pair: Pair, side: Side) -> Iterator[Finding]:
    other: Side = "right" if side == "left" else "left"
    mine, theirs = prose(pair.reading(side)), prose(pair.reading(other))
    if len(mine) < _SHORTEST or len(theirs) < _SHORTEST:
        return
    places = {number: place / len(theirs) for place, number in enumerate(theirs)}
    found = []
    for place, number in enumerate(mine):
        if place / len(mine) >= _TOP:
            break
        own = content(pair.reading(side).sentence_tokens(number))
        partners = [
            partner
            for partner in linked_numbers(pair, side, number)
            if _alike(own, content(pair.reading(other).sentence_tokens(partner)))
        ]
        if partners and all(places.get(partner, 0.0) >= _LATE for partner in partners):
            found.append((number, partners[0], places[partners[0]], place))
    for number, partner, late, place in found[:_MOST_BURIED]:
        yield _buried_finding(pair, side, number, partner, late, place)


def _alike(mine: frozenset[str], other: frozenset[str]) -> bool:
    return overlap(mine, other) >= _LIKE and len(mine & other) >= _FEWEST_SHARED


def _buried_finding(pair: Pair, side: Side, number: int, partner: int, late: float, place: int) -> Finding:
    other: Side = "right" if side == "left" else "left"
    spans: dict[Side, Span] = {
        side: pair.reading(side).sentences[number].span,
        other: pair.reading(other).sentences[partner].span,
    }
    quotes = {key: shortened(span.of(pair.reading(key).text)) for key, span in spans.items()}
    early, behind = f"sentence {place + 1}", f"after {100 * late:.0f} %"
    places = (early, behind) if side == "left" else (behind, early)
    return Finding(
        comparator=ID,
        kind="emphasis",
        severity="low",
        confidence=round(0.4 + 0.3 * late, 2),
        title="Early and late",
        statement=(
            f"Sentence {place + 1} of the {side} text stands late in the {other} one, after {100 * late:.0f} % of it: "
            f"“{quotes[side]}”"
        ),
        explanation=f"Left: “{quotes['left']}” Right: “{quotes['right']}”",
        doubt="The order may follow another form of text, such as questions and answers.",
        left=evidence(pair.left, (spans["left"],)),
        right=evidence(pair.right, (spans["right"],)),
        values=(quotes["left"], quotes["right"]),
        slots=(Slot("place", *places, "differs"),),
        source=_SOURCE,
    )
