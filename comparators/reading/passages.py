"""Where the passages of a text begin and end, and what each is for."""

from __future__ import annotations

import re

from comparators.model import Article, Passage, Role, Span
from comparators.reading.furniture import AGENCIES, DATELINE, whole_role
from comparators.reading.gallery import gather_galleries
from comparators.reading.header import HEADER
from comparators.reading.headline import is_headline, repeat_of
from comparators.reading.layout import paragraphs
from comparators.reading.run_in import front, inside
from comparators.reading.tails import tail

_FRONT = 4  # paragraphs in which a header date or a dateline may stand
_RUN_IN = 300  # characters: a shorter paragraph has kept its line ends
_HEADER_WITHIN = 400  # characters into a paragraph in which a run-in header date is looked for
_SUBHEAD_WORDS = 12
_SUBHEAD_LENGTH = 90
_SHORTEST_PULL_QUOTE = 40  # letters
_STOPPED = re.compile(r"[.!?…][\"”’')\]]*$")
_BEFORE_HEADER_DATE = re.compile(rf"(?:^|(?<=[\s|])){AGENCIES}[\s|,–-]*$")
_SOURCE = re.compile(rf"{AGENCIES}[\s|,–-]+")
_CREDITED = re.compile(rf"[.\w]\s*\({AGENCIES}\)$")


def split_passages(article: Article) -> tuple[Passage, ...]:
    """Every passage with its role, in text order, without overlaps; what is left over is body."""
    text = article.text
    passages = [Passage(span) for span in paragraphs(text)]
    passages = [Passage(p.span, whole_role(p.span.of(text)) or "body") for p in passages]
    passages = _with_headline(text, passages, article.title)
    passages = _dated_end(text, _without_fronts(text, passages))
    passages = _without_tails(text, passages)
    passages = gather_galleries(text, passages)
    passages = _without_tails(text, passages)
    return tuple(_with_pull_quotes(text, _with_subheads(text, passages)))


def _with_headline(text: str, passages: list[Passage], title: str | None) -> list[Passage]:
    """The first paragraph as headline, where it is one; a date line or a prompt may stand above it."""
    for place, passage in enumerate(passages[:_FRONT]):
        words = passage.span.of(text)
        if passage.role in ("metadata", "boilerplate") or HEADER.fullmatch(words):
            continue
        following = [later.span.of(text) for later in passages[place + 1 :]]
        if passage.role == "body" and is_headline(words, following, title):
            role: Role = "kicker" if words.endswith(":") and len(words.split()) <= 4 else "headline"
            passages = [*passages[:place], Passage(passage.span, role), *passages[place + 1 :]]
            if role == "kicker":
                continue
        break
    return passages


def _dated_end(text: str, passages: list[Passage]) -> list[Passage]:
    """A date that closes the text as a line of its own, "(Published 14 October 2025)", is no part of the story."""
    if (
        len(passages) > 1
        and passages[-1].role == "body"
        and HEADER.fullmatch(passages[-1].span.of(text).strip("()[] ."))
    ):
        return [*passages[:-1], Passage(passages[-1].span, "metadata")]
    return passages


def _without_fronts(text: str, passages: list[Passage]) -> list[Passage]:
    """Header dates, a repeated headline and datelines, taken off the front of the first paragraphs."""
    headline = next((p.span.of(text) for p in passages if p.role == "headline"), "")
    result: list[Passage] = []
    seen = 0
    for passage in passages:
        if passage.role != "body" or seen >= _FRONT:
            result.append(passage)
            continue
        seen += 1
        pieces, rest = _fronts(text, passage.span, headline)
        result += pieces
        if rest is not None:
            dateline = DATELINE.match(text, rest.start, rest.end)
            # "Trump - Russia" opens a sentence; a dateline is followed by one.
            if dateline is not None and not rest.of(text)[dateline.end() - rest.start :].strip():
                result.append(Passage(rest, "dateline"))
                continue
            if dateline is not None and (after := _trimmed(text, dateline.end(), rest.end)) is not None:
                before = _trimmed(text, dateline.start(), dateline.end())
                if before is not None:
                    result.append(Passage(before, "dateline"))
                rest = after
            run_in = (bool(pieces) or dateline is not None) and len(rest) > _RUN_IN
            result += _without_run_in(text, rest) if run_in else [Passage(rest)]
    return result


def _without_run_in(text: str, span: Span) -> list[Passage]:
    """A scraped paragraph with its tags, captions and datelines set apart; the rest of it is story."""
    pieces: list[Passage] = []
    rest: Span | None = span
    while rest is not None and (piece := inside(text, rest)) is not None:
        before = _trimmed(text, rest.start, piece.span.start)
        if before is not None:
            pieces.append(Passage(before))
        pieces.append(piece)
        rest = _trimmed(text, piece.span.end, rest.end)
    return [*pieces, Passage(rest)] if rest is not None else pieces


def _fronts(text: str, span: Span, headline: str) -> tuple[list[Passage], Span | None]:
    """The pieces at the front of a paragraph that are not its story, and what remains (None where nothing does)."""
    pieces: list[Passage] = []
    rest: Span | None = span
    while rest is not None:
        words = rest.of(text)
        header = _header(words)
        if header is not None and header.start == 0:
            pieces.append(Passage(Span(rest.start, rest.start + header.end), "metadata"))
            rest = _trimmed(text, rest.start + header.end, rest.end)
            continue
        repeat = _with_opener(words, repeat_of(headline, words)) if headline else None
        if repeat is not None and (repeat.end < len(words) - 1):
            before = _trimmed(text, rest.start, rest.start + repeat.start)
            if before is not None:
                role: Role = "byline" if before.of(text)[:3].lower() == "by " else "metadata"
                if len(before) > 4:
                    pieces.append(Passage(before, role))
            end = rest.start + repeat.end
            while end < rest.end and text[end] in ".!?\"”’'":
                end += 1
            pieces.append(Passage(Span(rest.start + repeat.start, end), "headline"))
            rest = _trimmed(text, end, rest.end)
            if rest is not None and text[rest.start] in ".:" and rest.of(text)[1:2].isspace():
                rest = _trimmed(text, rest.start + 1, rest.end)
            continue
        if header is not None and (agency := _BEFORE_HEADER_DATE.search(words[: header.start])) is not None:
            start = rest.start + agency.start()
            before = _trimmed(text, rest.start, start)
            if before is not None and not re.search(r"[.!?]\s", before.of(text)):
                pieces.append(Passage(before, "kicker"))
            elif before is not None:
                break
            line = _trimmed(text, start, rest.start + header.end)
            if line is not None:
                pieces.append(Passage(line, "metadata"))
            rest = _trimmed(text, rest.start + header.end, rest.end)
            continue
        if (pieces or headline) and len(rest) > _RUN_IN:
            piece = front(text, rest, after_headline=bool(pieces) and pieces[-1].role == "headline")
            if piece is not None:
                pieces.append(piece)
                rest = _trimmed(text, piece.span.end, rest.end)
                continue
        break
    return [piece for piece in pieces if piece.span.start < piece.span.end], rest


def _with_opener(words: str, span: Span | None) -> Span | None:
    """The span with a quotation mark that opens right before it."""
    if span is not None and span.start and words[span.start - 1] in '"“‘':
        return Span(span.start - 1, span.end)
    return span


def _header(words: str) -> Span | None:
    """A full date that heads a paragraph: at its very front, or after a source's name ("AFP Thursday 5 Feb 2015 …")."""
    for match in HEADER.finditer(words, 0, _HEADER_WITHIN):
        after = words[match.end() :].lstrip(" .,|–—-")
        fresh = not after or not after[0].islower() or after.startswith("by ")
        if match.start() == 0 and (fresh or match["cue"] or "\n" in words[match.end() : match.end() + 2]):
            return Span(match.start(), match.end())
        fresh = fresh or _SOURCE.fullmatch(words[: match.start()]) is not None  # "AFP Monday 6 Jun 2016 seventeen …"
        if match["weekday"] and fresh and words[match.end() : match.end() + 1] != ",":
            return Span(match.start(), match.end())
    return None


def _without_tails(text: str, passages: list[Passage]) -> list[Passage]:
    """Author lines, sign-offs and prompts that hang at the end of a paragraph, set apart."""
    result: list[Passage] = []
    for passage in passages:
        credited = passage.role == "caption" and not passage.title and _CREDITED.search(passage.span.of(text))
        if passage.role not in ("body", "caption") or credited:
            result.append(passage)
            continue
        pieces: list[Passage] = []
        rest = passage.span
        while (found := tail(rest.of(text))) is not None:
            role, offset = found
            piece = _trimmed(text, rest.start + offset, rest.end)
            before = _trimmed(text, rest.start, rest.start + offset)
            if piece is None or before is None:
                break
            pieces.insert(0, Passage(piece, role))
            rest = before
        result.append(Passage(rest, passage.role, passage.title, passage.heading))
        result += pieces
    return result


def _with_subheads(text: str, passages: list[Passage]) -> list[Passage]:
    """Short lines without a full stop, or short questions, that stand between paragraphs of the body."""
    result = list(passages)
    for place, passage in enumerate(passages):
        if passage.role != "body" or place + 1 >= len(passages):
            continue
        following = next((later for later in passages[place + 1 :] if later.role != "dateline"), passage)
        if following.role not in ("body", "caption") or not place:
            continue
        if _subhead(passage.span.of(text)) and not _subhead(following.span.of(text)):
            result[place] = Passage(passage.span, "subhead")
    return result


def _with_pull_quotes(text: str, passages: list[Passage]) -> list[Passage]:
    """Paragraphs whose every word stands in another paragraph too: the page shows them twice, once as a pull quote."""
    plain = [_plain(passage.span.of(text)) if passage.role == "body" else "" for passage in passages]
    result = list(passages)
    for place, words in enumerate(plain):
        if len(words) < _SHORTEST_PULL_QUOTE:
            continue
        elsewhere = (
            words in other and (len(other) > len(words) or earlier < place)
            for earlier, other in enumerate(plain)
            if earlier != place
        )
        if any(elsewhere):
            result[place] = Passage(passages[place].span, "pull_quote")
    return result


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _subhead(words: str) -> bool:
    if len(words) > _SUBHEAD_LENGTH or len(words.split()) > _SUBHEAD_WORDS or "\n" in words:
        return False
    if words[:1] in "\"“‘'«" or not (words[:1].isupper() or words[:1].isdigit()):
        return False
    return words.endswith("?") or not (_STOPPED.search(words) or words.endswith((",", ";", "-", "–", "—", '"', "”")))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space, and without loose separators before it; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in "|•·"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None
