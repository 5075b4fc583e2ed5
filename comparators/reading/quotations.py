"""Words given to a speaker: direct, partial and indirect quotations, with speaker, verb and span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comparators.model import Mention, Reading, Span
from comparators.reading.grammar import SUBJECTS
from comparators.reading.quote_marks import Quoted, quoted_stretches
from comparators.reading.reported import reported_clause
from comparators.reading.speakers import Speaker, resolve_speaker
from comparators.reading.speech import Saying, sayings
from comparators.values import Quotation, QuotationForm

_NEAR = 90  # characters between a quotation and the verb that hands it on, where grammar does not tie them
_FEWEST_DIRECT_WORDS = 4
_APART = 30  # characters between two stretches of one broken quotation
_INTRODUCES = re.compile(r"\s*[,:]?\s*(?:that\s*)?[,:]?\s*")


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation before its speaker is resolved: ``saying`` is the verb that hands it on, ``number`` its sentence."""

    span: Span
    number: int
    form: QuotationForm
    saying: Saying | None
    closed: bool = True
    continues: bool = False


def find_quotations(reading: Reading) -> Iterator[Mention]:
    """Every quotation in text order.

    The span of a direct or partial quotation includes its marks; that of an indirect one is the reported clause.
    ``speaker`` is empty where the text leaves it open, and words in marks that nobody is made to say (a nickname,
    a title) are partial quotations without speaker and verb.
    """
    stretches = quoted_stretches(reading.text, reading.passages)
    spans = tuple(item.span for item in stretches)
    said = sorted(
        (*_in_marks(reading, stretches, spans), *_indirect(reading, spans)),
        key=lambda item: (item.span.start, -item.span.end),
    )
    previous: Speaker | None = None
    for place, item in enumerate(said):
        speaker = resolve_speaker(reading, item.saying, item.number, previous)
        if speaker is None and item.saying is None and previous is not None:
            speaker = _carried(reading, item, said[place - 1] if place else None, previous)
        yield Mention("quotation", item.span, item.number, _value(item, speaker))
        if speaker is not None:
            previous = replace(speaker, sentence=item.number)


def _value(item: _Said, speaker: Speaker | None) -> Quotation:
    value = Quotation(form=item.form, closed=item.closed)
    if speaker is not None:
        named = speaker.span
        value = replace(
            value,
            speaker=speaker.name,
            speaker_entity=speaker.entity,
            speaker_start=named.start if named else None,
            speaker_end=named.end if named else None,
        )
    if item.saying is not None:
        verb = item.saying
        value = replace(value, verb=verb.lemma, verb_start=verb.span.start, verb_end=verb.span.end)
    return value


def _in_marks(reading: Reading, stretches: tuple[Quoted, ...], spans: tuple[Span, ...]) -> Iterator[_Said]:
    by_sentence: dict[int, tuple[Saying, ...]] = {}
    found: list[_Said] = []
    for stretch in stretches:
        numbers = [n for n, sentence in enumerate(reading.sentences) if sentence.span.overlaps(stretch.span)]
        if not numbers:
            continue
        candidates: list[Saying] = []
        for number in dict.fromkeys((numbers[0], numbers[-1])):
            if number not in by_sentence:
                by_sentence[number] = tuple(sayings(reading, number, spans))
            candidates += by_sentence[number]
        chosen = _governing(reading, stretch, candidates, spans)
        form = _form(reading, stretch, numbers)
        found.append(_Said(stretch.span, numbers[0], form, chosen, stretch.closed, stretch.continues))
    for place, item in enumerate(found[:-1]):
        after = found[place + 1]
        gap = reading.text[item.span.end : after.span.start]
        # "They must" go "and never come back," he said: one verb hands on both.
        if item.saying is None and after.saying is not None and len(gap) <= _APART and not re.search(r"[.\n]", gap):
            found[place] = replace(item, saying=after.saying)
    yield from found


def _form(reading: Reading, stretch: Quoted, numbers: list[int]) -> QuotationForm:
    """Direct for a clause or more of its own, partial for a piece of the writer's sentence."""
    inner = stretch.inner.of(reading.text).strip()
    if len(inner.split()) < _FEWEST_DIRECT_WORDS:
        return "direct" if inner[-1:] in ".!?" and inner[:1].isupper() and len(numbers) == 1 else "partial"
    if len(numbers) > 1:
        return "direct"
    if any(_main_subject(reading, place, stretch.inner) for place in _places(reading, numbers[0])):
        return "direct"
    whole = inner[:1].isupper() and inner[-1:] in ".!?,"
    return "direct" if whole else "partial"


def _places(reading: Reading, number: int) -> range:
    sentence = reading.sentences[number]
    return range(sentence.first, sentence.last)


def _main_subject(reading: Reading, place: int, inner: Span) -> bool:
    """Whether this word is a subject whose verb stands in the quotation too; "those who came" is still a fragment."""
    token = reading.tokens[place]
    verb = reading.tokens[token.head]
    return (
        token.dep in SUBJECTS
        and inner.contains(token.span)
        and inner.contains(verb.span)
        and verb.dep not in ("relcl", "acl")
    )


def _governing(reading: Reading, stretch: Quoted, candidates: list[Saying], spans: tuple[Span, ...]) -> Saying | None:
    """The verb that hands this quotation on: the one that the grammar ties it to, else the nearest, else None."""
    best: tuple[float, Saying] | None = None
    for saying in candidates:
        between = Span(min(saying.span.end, stretch.span.end), max(saying.span.start, stretch.span.start))
        gap = len(between) if saying.span.start >= stretch.span.end or saying.span.end <= stretch.span.start else 0
        tied = _ties(reading, saying, stretch)
        crossed = any(span != stretch.span and between.contains(span) for span in spans)
        if not tied and (gap > _NEAR or (crossed and gap > _NEAR // 2)):
            continue
        cost = gap * (0.3 if tied else 1.0) + (0 if saying.speaker else 25)
        leads = saying.span.end <= stretch.span.start
        if leads and _INTRODUCES.fullmatch(between.of(reading.text)):
            cost = 0
        elif not leads and reading.tokens[saying.verb].tag == "VBG":
            cost += 2 * _NEAR  # "…," explaining that: the participle introduces what follows
        if best is None or cost < best[0]:
            best = (cost, saying)
    return best[1] if best else None


def _ties(reading: Reading, saying: Saying, stretch: Quoted) -> bool:
    """Whether some word of the quotation hangs on the verb, however deep."""
    sentence = next(item for item in reading.sentences if item.first <= saying.verb < item.last)
    for start in range(sentence.first, sentence.last):
        place = start
        if not stretch.inner.contains(reading.tokens[place].span):
            continue
        seen: set[int] = set()
        while place not in seen:
            seen.add(place)
            if place == saying.verb:
                return True
            place = reading.tokens[place].head
    return False


def _carried(reading: Reading, item: _Said, before: _Said | None, previous: Speaker) -> Speaker | None:
    """The last speaker goes on: the quotation continues, or follows at once as sentences of its own."""
    if item.continues:
        return replace(previous, span=None)
    if before is None or item.form != "direct":
        return None
    if before.form == "indirect":
        # "Rahman said all were of six families. “There was no resistance.”": at once, in the same paragraph.
        places = [reading.sentences[number].passage for number in (item.number, previous.sentence)]
        if item.number != previous.sentence + 1 or places[0] != places[1]:
            return None
    sentence = reading.sentences[item.number]
    alone = item.span.start <= sentence.span.start and item.span.end >= sentence.span.end
    return replace(previous, span=None) if alone and item.number - previous.sentence <= 2 else None


def _indirect(reading: Reading, spans: tuple[Span, ...]) -> Iterator[_Said]:
    for number, sentence in enumerate(reading.sentences):
        if sentence.part != "body":
            continue
        for saying in sayings(reading, number, spans):
            clause = reported_clause(reading, sentence, saying)
            if clause is None or len(clause.of(reading.text).split()) < 3:
                continue
            clause = _with_whole_quotes(clause, spans)
            quoted = sum(len(_shared(clause, span)) for span in spans if span.overlaps(clause))
            if quoted < 0.6 * len(clause):
                yield _Said(clause, number, "indirect", saying)


def _with_whole_quotes(clause: Span, spans: tuple[Span, ...]) -> Span:
    """The clause, without a cut through a quotation at either end."""
    for span in spans:
        if span.overlaps(clause):
            clause = Span(min(clause.start, span.start), max(clause.end, span.end))
    return clause


def _shared(clause: Span, span: Span) -> Span:
    return Span(max(clause.start, span.start), min(clause.end, span.end))
