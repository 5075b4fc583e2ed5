"""Evaluative and emotive wording where the other text words the same matter otherwise, or stays plain.

What it finds
    Words that judge, praise, heighten, show feeling, give a motive, hedge or assure, together with the passage of the
    other text that tells the same matter without them, or with others. Where the other text has no such passage, the
    finding says so. Words that a text reports from a speaker are given to that speaker. Words that heighten ("a
    crippling siege") are shown where the other text names the same without them ("the siege").

Why it matters
    One adjective can carry a verdict. Whether it is deserved is for the reader of both texts to say; a single text does
    not show that there was a choice.

An example
    Left: "The barbaric attack on the hospital killed four nurses." Right: "The airstrike on the hospital killed four
    nurses."

When it is wrong
    Where the word is plain in its place ("a historic cathedral"), or belongs to a speaker whom the text follows without
    quotation marks. Lists of such words do not tell a biased text from another; this one only finds places to compare.

Source
    M. Recasens, C. Danescu-Niculescu-Mizil and D. Jurafsky, "Linguistic models for analyzing and detecting biased
    language", ACL 2013; Wikipedia, Manual of Style, Words to watch. Each line of the lexicon gives its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comparators.framing.emphasis import prose
from comparators.framing.grammar import children, clause_around, content, in_quotes, overlap, phrase, span_of
from comparators.framing.linked import closest_number, evidence, headline, linked_numbers, listed, shortened
from comparators.framing.matching import forms
from comparators.framing.said_of import named_there, said_there, same_matter, used_there
from comparators.framing.wordings import OF_VERBS, Worded, worded
from comparators.model import SIDES, Finding, Pair, Reading, Severity, Side, Slot, Span

ID = "framing/loaded"
_MEANS = {
    "judging": "is a judging word",
    "praising": "is a praising word",
    "heightening": "is a heightening word",
    "feeling": "is a word of feeling",
    "assuring": "assures",
    "distancing": "keeps a distance",
    "motive": "states a motive",
    "image": "is an image",
    "superlative": "is a superlative",
    "gloss": "is a comment in passing",
}
# Wording that says something even where the other text is silent; the milder sorts need a contrast.
_STRONG = ("judging", "motive", "image", "praising", "superlative")
_ALONE = (*_STRONG, "feeling")
# These only where the other text names the same thing without them ("the crippling siege", "the siege").
_BESIDE_PLAIN = ("heightening",)
# How it was done, or how sure it is: nothing of this text alone where the other one uses the word elsewhere.
_MANNER = frozenset({"gloss", "distancing"})
_MOST_ALONE = 5
_OPENING = 3  # sentences; those of both texts tell of the matter itself
_MILD_ALONE = "another report may leave it out"  # the reason of what people feel, in the lexicon
_ENOUGH = 0.12  # shared words of two sentences that name one thing
_NOUNS = frozenset({"NOUN", "PROPN"})


def find(pair: Pair) -> Iterator[Finding]:
    """Contrasts in linked sentences first, then up to three places a side that no linked sentence answers."""
    found = {side: worded(pair.reading(side)) for side in SIDES}
    told: set[tuple[int, int]] = set()
    terms: dict[Side, set[str]] = {side: set() for side in SIDES}
    for side, other in (("left", "right"), ("right", "left")):
        yield from _contrasts(pair, side, other, found, told, terms)  # type: ignore[arg-type]
    for place, side in enumerate(SIDES):
        answered = {numbers[place] for numbers in told}
        yield from _alone(pair, side, {n: hits for n, hits in found[side].items() if n not in answered}, terms[side])


def _contrasts(
    pair: Pair,
    side: Side,
    other: Side,
    found: Mapping[Side, Mapping[int, tuple[Worded, ...]]],
    told: set[tuple[int, int]],
    terms: dict[Side, set[str]],
) -> Iterator[Finding]:
    mine, theirs = pair.reading(side), pair.reading(other)
    every = {form for i in range(len(theirs.tokens)) for form in forms(theirs, i)}
    first, others_first = (prose(reading)[:_OPENING] for reading in (mine, theirs))
    for number, hits in found[side].items():
        for partner in _partners(pair, side, number):
            pair_key = (number, partner) if side == "left" else (partner, number)
            words = {form for i in _tokens(theirs, partner) for form in forms(theirs, i)}
            own = [
                hit
                for hit in hits
                if hit.match.term not in words
                and not said_there(mine, hit.match, words)
                and not (hit.wording.sort in _MANNER and used_there(mine, hit.match, every))
            ]
            own = [hit for hit in own if hit.wording.sort in _STRONG or named_there(mine, hit.match, theirs, partner)]
            opens = number in first and partner in others_first and any(hit.wording.sort in _STRONG for hit in own)
            if pair_key in told or {hit.match.term for hit in own} <= terms[side]:
                continue
            if not opens and not any(same_matter(mine, hit.match, theirs, partner) for hit in own):
                continue
            told.add(pair_key)
            terms[side] |= {hit.match.term for hit in own}
            here = {form for i in _tokens(mine, number) for form in forms(mine, i)}
            answer = tuple(
                hit
                for hit in found[other].get(partner, ())
                if hit.match.term not in here and not said_there(theirs, hit.match, here)
            )
            terms[other] |= {hit.match.term for hit in answer}
            linked = partner in linked_numbers(pair, side, number) and not _other_headline(pair, side, number, partner)
            if linked or any(hit.wording.sort in _STRONG for hit in own):
                yield _finding(pair, side, own, answer, theirs.sentences[partner].span, sure=linked)


def _other_headline(pair: Pair, side: Side, number: int, partner: int) -> bool:
    """Are these the two headlines, which stand side by side without a link?"""
    heads = (headline(pair.left), headline(pair.right))
    both = (number, partner) if side == "left" else (partner, number)
    links = pair.alignment.by_left.get(both[0], ())
    return both == heads and not any(both[1] in link.right for link in links)


def _partners(pair: Pair, side: Side, number: int) -> list[int]:
    """The sentence to set beside this one: the surest link, the other headline for a headline, else the closest."""
    other: Side = "right" if side == "left" else "left"
    linked = linked_numbers(pair, side, number)[:1]
    head = headline(pair.reading(other))
    mine = pair.reading(side)
    titled = mine.passages[mine.sentences[number].passage].role in {"headline", "kicker", "subhead"}
    if not linked and head is not None and titled:
        return [head]
    closest = closest_number(pair, side, number) if not linked else None
    return linked or ([closest] if closest is not None else [])


def _tokens(reading: Reading, number: int) -> range:
    return range(reading.sentences[number].first, reading.sentences[number].last)


def _alone(pair: Pair, side: Side, found: Mapping[int, tuple[Worded, ...]], shown: set[str]) -> Iterator[Finding]:
    mine, theirs = pair.reading(side), pair.reading("right" if side == "left" else "left")
    words = {form for i in range(len(theirs.tokens)) for form in forms(theirs, i)}
    strong = [
        (
            [hit for hit in hits if _tells_alone(pair, side, hit) and not used_there(mine, hit.match, words)],
            number,
        )
        for number, hits in found.items()
    ]
    ranked = sorted((row for row in strong if row[0]), key=lambda row: (_mildness(row[0]), -len(row[0]), row[1]))
    told = set(shown)
    fresh = [(hits, n) for hits, n in ranked if not _repeats(hits, told)]
    for hits, number in fresh[:_MOST_ALONE]:
        linked = [theirs.sentences[partner].span for partner in linked_numbers(pair, side, number)[:1]]
        plain = _plain_place(pair, side, hits)
        yield _finding(pair, side, list(hits), (), plain or next(iter(linked), None), sure=plain is not None)


def _tells_alone(pair: Pair, side: Side, hit: Worded) -> bool:
    """Worth showing without an answer: a strong word, a feeling in the text's own voice, or a peak beside its noun."""
    if _MILD_ALONE in hit.wording.source or (OF_VERBS in hit.wording.source and len(hit.match.tokens) == 1):
        return False
    if hit.speaker:
        return hit.wording.sort in _STRONG
    if hit.wording.sort in _BESIDE_PLAIN:
        return _plain_place(pair, side, [hit]) is not None
    return hit.wording.sort in _ALONE


def _mildness(hits: list[Worded]) -> bool:
    return all(hit.wording.sort not in _STRONG for hit in hits)


def _repeats(hits: list[Worded], told: set[str]) -> bool:
    """Were all these words shown already? Notes them as shown."""
    terms = {hit.match.term for hit in hits}
    repeated = terms <= told
    told |= terms
    return repeated


def _plain_place(pair: Pair, side: Side, hits: list[Worded]) -> Span | None:
    """Where the other text names what the word is said of ("the siege" beside "the crippling siege"), if it does."""
    other: Side = "right" if side == "left" else "left"
    mine, theirs = pair.reading(side), pair.reading(other)
    first = mine.tokens[hits[0].match.tokens[0]]
    noun = mine.tokens[first.head] if first.dep == "amod" else None
    if noun is None or noun.pos != "NOUN":
        return None
    tree, quoted = children(theirs), in_quotes(theirs)
    own = content(mine.sentence_tokens(hits[0].match.sentence)) - {noun.lemma}
    best: tuple[float, Span] | None = None
    for number in range(len(theirs.sentences)):
        places = [i for i in _tokens(theirs, number) if theirs.tokens[i].lemma == noun.lemma]
        named = [i for i in places if theirs.tokens[i].pos in _NOUNS and not quoted[i]]
        alike = overlap(own, content(theirs.sentence_tokens(number))) if named else 0.0
        if named and alike >= _ENOUGH and (best is None or alike > best[0]):
            best = (alike, span_of(theirs, phrase(theirs, tree, named[0])))
    return best[1] if best else None


def _finding(
    pair: Pair, side: Side, own: list[Worded], answer: tuple[Worded, ...], passage: Span | None, *, sure: bool = True
) -> Finding:
    other: Side = "right" if side == "left" else "left"
    mine, theirs = pair.reading(side), pair.reading(other)
    spans = {side: _phrases(mine, own), other: _phrases(theirs, list(answer)) or ([passage] if passage else [])}
    words = {
        side: ", ".join(dict.fromkeys(hit.span.of(mine.text) for hit in own)),
        other: ", ".join(dict.fromkeys(hit.span.of(theirs.text) for hit in answer)),
    }
    quotes = {
        key: shortened(pair.reading(key).text[rows[0].start : rows[-1].end]) for key, rows in spans.items() if rows
    }
    speaker = listed(dict.fromkeys(hit.speaker for hit in own if hit.speaker))
    writes = f"reports from {speaker}" if speaker else "writes"
    if answer:
        theirs_too = listed(dict.fromkeys(hit.speaker for hit in answer if hit.speaker))
        answers = f"reports from {theirs_too} “{words[other]}”" if theirs_too else f"“{words[other]}”"
        stand = f"the {side} text {writes} “{words[side]}”, the {other} text {answers}"
    elif passage and not sure:
        stand = f"the {side} text {writes} “{words[side]}”; the passage beside it has no such word"
    elif passage:
        stand = f"the {side} text {writes} “{words[side]}”; the {other} text tells the same without such a word"
    else:
        stand = f"the {side} text {writes} “{quotes[side]}”; the {other} text has no passage for it"
    strong = any(hit.wording.sort in _STRONG for hit in (*own, *answer))
    reported = all(hit.speaker for hit in (*own, *answer))
    severity: Severity = "medium" if passage and sure and strong and not reported else "low"
    reasons = [f"“{hit.match.term}” {_MEANS[hit.wording.sort]}: {hit.wording.source}" for hit in (*own, *answer)]
    whose = f" The words are those of {speaker}, whom the text follows." if speaker else ""
    return Finding(
        comparator=ID,
        kind="loaded",
        severity=severity,
        confidence=round(
            0.45 + (0.15 if passage and sure else 0.0) + (0.1 if strong else 0.0) - (0.05 if reported else 0.0), 2
        ),
        title=shortened(words[side], limit=40),
        statement=f"Wording: {stand}.",
        explanation="; ".join(dict.fromkeys(reasons)) + "." + whose,
        doubt="The word may be plain in its place, or belong to a speaker whom the text follows.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(words["left"] or None, words["right"] or None),
        slots=(Slot("wording", words["left"] or "none", words["right"] or "none", "differs"),),
        source=(
            "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; Wikipedia, Manual of Style, Words to watch; "
            "reasons by line in the lexicon."
        ),
    )


def _phrases(reading: Reading, found: list[Worded]) -> list[Span]:
    """The phrases in which the words stand, in text order."""
    tree = children(reading)
    spans = []
    for hit in found:
        around = clause_around(reading, tree, hit.match.tokens[0])
        spans.append(Span(min(around.start, hit.span.start), max(around.end, hit.span.end)))
    return sorted(spans)
