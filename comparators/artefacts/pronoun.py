"""Pronouns that do not fit what they stand for.

What it finds: two joined subjects or a plural taken up by "its" ("Baku and Yerevan sent its foreign minister"), a
plural taken up by "it appears to", and "He added" where the one who spoke before is an institution.

Why it matters: languages that make a ministry or a plural masculine or feminine leave such pronouns behind, and the
reader looks for a person, or an owner, who is not there.

An example: "The Kremlin said … He added that the aim is to stop the fighting."

When it is wrong: "its" may go back to a singular named before the subject. "He" may be a spokesman who was named
further up; this is why it counts only as a hint.

Source: grammar by spaCy's English parser; institutions from the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.one_text import about, in_story, shortened, texts
from comparators.house import House
from comparators.knowledge.gazetteer import gazetteer
from comparators.model import Finding, Pair, Reading, Severity, Span, Token

_SAYING = r"(?:added|said|stressed|explained|noted|continued|pointed out|indicated|affirmed|confirmed|concluded)"
_HE_ADDED = re.compile(rf"(?:He|She) (?:also |further |then )?{_SAYING}\b")
_INSTITUTION = re.compile(
    r"\b(?:[Tt]he )?(?:[A-Z][\w-]+ )*(?:Ministry|Kremlin|Army|Commission|Council|Agency|Office|Organi[sz]ation|"
    r"Directorate|Pentagon|Elysee|Presidency|Command|Coalition|Observatory|Embassy|ministry|army|presidency|embassy)\b"
    r"|\b[Tt]he (?:[\w-]+ ){0,2}(?:group|monitor|watchdog|organi[sz]ation|charity)\b"
)
_AT_THE_END = re.compile(rf"\b((?:[Tt]he|[Aa]n?) [\w' -]{{3,60}}?) {_SAYING}(?: on \w+day)?[.”\"]*\s*$")
_PERSON = re.compile(
    r"\b(?:spokes\w+|[Mm]inister|[Pp]resident|[Cc]hief|[Hh]ead|[Dd]irector|[Ff]ounder|[Ll]eader|officials?|witness\w*|"
    r"doctor|commander|[Gg]eneral|activists?|residents?|correspondent|reporter|member|he|she|who)\b"
)
_PLURAL_ACTORS = frozenset({"forces", "troops", "armies", "countries", "sides", "governments", "parties", "rebels",
                            "militants", "fighters", "jets", "planes", "states", "ministers", "residents",
                            "soldiers", "warplanes", "authorities"})  # fmt: skip


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a pronoun."""
    for side, reading in texts(pair):
        for span, severity, what, why, right in misfits(reading):
            if in_story(reading, span):
                yield about(
                    reading,
                    side,
                    (span,),
                    kind="pronoun",
                    severity=severity,
                    confidence={"medium": 0.8, "low": 0.5}.get(severity, 0.5),
                    title="Pronoun",
                    statement=f"“{shortened(span.of(reading.text))}”: {what}.",
                    explanation=why,
                    doubt="The pronoun may go back to something named further up.",
                    suggestion=right,
                    source="English grammar" if right else "",
                )


Misfit = tuple[Span, Severity, str, str, str]


def misfits(reading: Reading) -> Iterator[Misfit]:
    """Every pronoun that does not fit, with what it should be."""
    yield from plural_with_its(reading)
    yield from plural_with_it_appears(reading)
    yield from person_for_institution(reading)


def plural_with_its(reading: Reading) -> Iterator[Misfit]:
    """Baku and Yerevan sent its foreign minister; the US forces had reduced its operation"""
    for place, token in enumerate(reading.tokens):
        if token.text.lower() != "its" or token.dep != "poss":
            continue
        owned = reading.tokens[token.head]
        verb = reading.tokens[owned.head]
        if owned.dep not in ("dobj", "obj") or verb.pos not in ("VERB", "AUX") or owned.head >= place:
            continue
        subject = _subject(reading, owned.head)
        if subject is None or place - subject > 14:
            continue
        plural = _joined(reading, subject) or reading.tokens[subject].text.lower() in _PLURAL_ACTORS
        if plural and not _singular_before(reading, subject):
            start = reading.tokens[_first_of(reading, subject)].span.start
            yield (
                Span(start, owned.span.end), "medium", "a plural subject with “its”",
                "The subject is more than one, so that “its” has no owner.", f"their {owned.text}",
            )  # fmt: skip


def _subject(reading: Reading, verb: int) -> int | None:
    """The nominal subject of a verb, or of the verb that it is joined to."""
    for _ in range(3):
        for place, token in enumerate(reading.tokens[max(0, verb - 30) : verb], start=max(0, verb - 30)):
            if token.head == verb and token.dep in ("nsubj", "nsubjpass"):
                return place
        if reading.tokens[verb].dep not in ("conj", "xcomp"):
            return None
        verb = reading.tokens[verb].head
    return None


def _joined(reading: Reading, subject: int) -> bool:
    """Two names joined by "and": not "research and development", which is one thing."""
    token = reading.tokens[subject]
    others = [t for t in reading.tokens[subject + 1 : subject + 6] if t.dep == "conj" and t.head == subject]
    joined = any(t.text.lower() == "and" and t.head == subject for t in reading.tokens[subject + 1 : subject + 6])
    return joined and token.pos == "PROPN" and any(other.pos == "PROPN" for other in others)


def _singular_before(reading: Reading, subject: int) -> bool:
    """Whether the sentence names a singular before its subject, to which "its" may go back."""
    first = reading.sentence_at(reading.tokens[subject].span.start)
    if first is None:
        return False
    start = reading.sentences[first].first
    before = reading.tokens[start : _first_of(reading, subject)]
    return any(
        token.tag in ("NN", "NNP")
        and token.dep in ("nsubj", "nsubjpass", "poss")
        and not _is_person(token, reading.house)
        for token in before
    )


def _is_person(token: Token, house: House) -> bool:
    """Whether this is somebody, whom "its" cannot mean: a title, or what the gazetteer or the parser calls a person."""
    known = any(row.type == "person" for row in gazetteer(house).named(token.text))
    return known or token.entity == "PERSON" or bool(re.search(r"(?:man|woman|person|minister|chief)$", token.lemma))


def _first_of(reading: Reading, subject: int) -> int:
    """The first token of a subject's phrase: its determiners and modifiers before it."""
    place = subject
    while place > 0 and reading.tokens[place - 1].head == subject and reading.tokens[place - 1].dep in (
        "det", "compound", "amod", "nmod", "poss",
    ):  # fmt: skip
        place -= 1
    return place


def plural_with_it_appears(reading: Reading) -> Iterator[Misfit]:
    """Drones are constantly flying over the city, and it appears to carry out operations"""
    for sentence in reading.sentences:
        text = sentence.span.of(reading.text)
        match = re.search(r", and (it (?:appears|seems) to) [a-z]+", text)
        if match is None:
            continue
        head: Token | None = next(
            (token for token in reading.tokens[sentence.first : sentence.last] if token.dep in ("nsubj", "nsubjpass")),
            None,
        )
        if head is not None and head.tag == "NNS" and head.span.start < sentence.span.start + match.start():
            start = sentence.span.start + match.start(1)
            yield (
                Span(start, sentence.span.start + match.end()), "medium", f"“it” for “{head.text}”",
                "What it takes up is a plural.", "they appear to",
            )  # fmt: skip


def person_for_institution(reading: Reading) -> Iterator[Misfit]:
    """The Kremlin said … He added that …"""
    names = gazetteer(reading.house)
    for number in range(1, len(reading.sentences)):
        here, before = reading.sentences[number], reading.sentences[number - 1]
        match = _HE_ADDED.match(here.span.of(reading.text))
        if match is None or here.passage - before.passage > 1:
            continue
        said = before.span.of(reading.text)
        speaker = re.match(rf".{{0,80}}?\b{_SAYING}\b", said)
        speaker = speaker or _AT_THE_END.search(said)
        institution = _INSTITUTION.search(speaker.group()) if speaker else None
        if institution is None or _PERSON.search(said):
            continue
        persons = [t for t in reading.tokens[before.first : before.last] if t.entity == "PERSON"]
        if not [token for token in persons if not names.named(token.text)]:
            yield (
                Span(here.span.start, here.span.start + match.end()), "low",
                f"a person takes up “{institution.group()}”",
                "The sentence before gives the words to an institution and names nobody.",
                f"It {match.group().split(' ', 1)[1]}",
            )  # fmt: skip
