"""Notices of the page inside a paragraph: tags, short addresses, links, players, what an embed shows."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.knowledge.pattern_words import pruned
from comparators.model import Reading, Span

_SENTENCE = 80
_STARTS = r"(?:(?<=[.!?] )|(?<=[.!?][”\"] )|(?<=\n))"
_NOTICES = (
    r"(?:News )?[Aa]gencies contributed to this (?:report|story|article)\.?(?: Read Also)?|\bGet short URL(?: \d+)?"
    r"|\bcan be (?:seen|read|viewed|found|watched) (?:in full )?below\."
    r"|(?<=[.!?] )Tags:? (?:[\w-]+ ){3,8}"
    r"|(?:SEND |More info )?\bhttps?(?::/|[a-z]{2,10}\.)\S+|\bpic\.twitter\.com\S*"
    r"|(?:(?<=\n)|(?<=\n ))(?:More|Related|Read more|See also|Watch|Opinion|Analysis|Timeline|Video|Photos|Live|"
    r"Fact check|Poll|Podcast|Column|Editorial|Commentary|Explainer|The Bubble): ?[A-Z][^\n]{10,140}(?=\s*\n|\s*$)"
    r"|\[click (?:here )?(?:to|for) [\w ]{2,30}\]"
    r"|\b(?:Watch|WATCH|Listen|See also):? [A-Z][^.\n]{5,90}? Play (?:Video|Audio)\b"
    r"|\bPrint Tweet Views \d+|\bPrint (?:this page|Email|Tweet)\b"
    r"|\bShare (?:this (?:page|story|article|post)|on (?:Facebook|Twitter))\b"
    rf"|{_STARTS}[A-Z“\"][^.!?\n]{{10,110}} - YouTube\b"
    rf"|{_STARTS}[A-Z][\w’' .-]{{3,40}} has (?:that|the|this|more on this) story\.(?=\s|$)"
    rf"|{_STARTS}[A-Z][\w’' .-]{{3,40}} reports from [A-Z][\w ,.-]{{2,40}}\.(?=\s|$)"
)


def notices(reading: Reading) -> Iterator[Span]:
    """Each notice, in text order."""
    pattern = pruned(_NOTICES, reading.text)
    for match in pattern.finditer(reading.text) if pattern else ():
        start = match.start()
        if match.group().startswith("can be"):
            before = reading.text[max(0, start - _SENTENCE) : start]
            start -= len(before) - max(before.rfind(mark) + 1 for mark in ".!?\n")
            start += len(reading.text[start : match.start()]) - len(reading.text[start : match.start()].lstrip())
        yield Span(start, match.start() + len(match.group().rstrip()))
