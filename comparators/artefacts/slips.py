"""Slips of grammar, one small rule each: every rule takes a reading and gives places with the right form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from comparators.artefacts.article_slips import article_before_plural, missing_before_body
from comparators.artefacts.clashes import clashes
from comparators.artefacts.lost_articles import lost_articles
from comparators.artefacts.lost_words import lost_words
from comparators.artefacts.name_grammar import name_grammar
from comparators.artefacts.names_without_article import names_without_article
from comparators.artefacts.number_slips import number_slips
from comparators.artefacts.pair_slips import pair_slips
from comparators.artefacts.place_grammar import place_grammar
from comparators.artefacts.slip import Slip, in_heading
from comparators.artefacts.tenses import tenses
from comparators.artefacts.the_names import the_names
from comparators.artefacts.verb_forms import verb_forms
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span, Token

# Words that English counts by the piece ("a piece of shrapnel"), after learners' dictionaries. Left out: those that
# have a countable sense in news (a security, a research centre, works, arms, damages, a toll of goods).
_UNCOUNTABLE = frozenset({"shrapnel", "equipment", "information", "weaponry", "ammunition", "rubble", "luggage",
                          "furniture", "advice", "damage", "livestock", "gunfire", "wreckage", "bloodshed", "machinery",
                          "housework", "homework", "jewellery", "jewelry", "looting", "rioting"})  # fmt: skip
_NO_PLURAL = frozenset({"shrapnels", "equipments", "informations", "weaponries", "rubbles", "luggages", "furnitures",
                        "advices", "livestocks", "gunfires", "wreckages", "bloodsheds", "machineries",
                        "jewelleries", "aircrafts", "personnels", "staffs'"})  # fmt: skip
_ADJECTIVES = {"officials": "official", "civilians": "civilian", "militaries": "military", "locals": "local",
               "nationals": "national", "internationals": "international", "humanitarians": "humanitarian"}  # fmt: skip
_AFTER_ADJECTIVE = frozenset({"figures", "figure", "statistics", "sources", "source", "data", "reports", "casualties",
                              "deaths", "areas", "targets", "forces", "authorities", "media", "statements", "results",
                              "institutions", "buildings", "homes", "positions", "aircraft"})  # fmt: skip
_STATE_NOUNS = r"(?:army|military|government|regime|forces|troops|soldiers|authorities|parliament|police)"
_BODIES = r"(?:Foreign|Defen[cs]e|Interior|Health|Energy|Emergencies|Education|Oil|Justice|Finance) Ministry"
_IRREGULAR = frozenset({"men", "women", "children", "people", "police", "clergy", "others", "media", "cattle"})
# Old or usual phrases in which a country's name stands before such a noun: "the US army", "the UK government".
_NOT_BEFORE_STATE = frozenset({"Ukraine", "Sudan", "Congo", "America", "Britain", "Myanmar", "Taiwan", "Singapore"})


def slips(reading: Reading) -> Iterator[Slip]:
    """All slips of a text, in text order, of two that overlap the first rule's."""
    found: list[Slip] = []
    for rule in RULES:
        for slip in rule(reading):
            if not any(slip.span.overlaps(other.span) for other in found):
                found.append(slip)
    yield from sorted(found, key=lambda slip: slip.span)


def uncountable(reading: Reading) -> Iterator[Slip]:
    """a shrapnel, equipments"""
    for left, right in pairwise(reading.tokens):
        word = right.text.lower()
        left = _before_adjectives(reading, left) if word in _UNCOUNTABLE else left
        if left.text.lower() in ("a", "an") and word in _UNCOUNTABLE and not _compound(reading, right):
            why = f"“{word}” is not counted in English: “{word}” or “a piece of {word}”."
            words = Span(left.span.end + 1, right.span.end).of(reading.text)
            yield Slip(Span(left.span.start, right.span.end), "no article", words, why, 0.9)
        if word in _NO_PLURAL and right.pos in ("NOUN", "VERB"):
            single = word.removesuffix("s")
            yield Slip(right.span, "no plural", single, f"“{single}” has no plural in English.", 0.85)


def _before_adjectives(reading: Reading, token: Token) -> Token:
    """The token before up to two adjectives: "a" of "a huge material damage"."""
    for _ in range(2):
        place = bisect_left(reading.tokens, token.span.start, key=lambda other: other.span.start)
        if token.tag != "JJ" or place == 0:
            break
        token = reading.tokens[place - 1]
    return token


def _compound(reading: Reading, token: Token) -> bool:
    """Whether this noun only modifies another: "a shrapnel wound", "an advice column"."""
    place = bisect_left(reading.tokens, token.span.start, key=lambda other: other.span.start)
    following = reading.tokens[place + 1] if place + 1 < len(reading.tokens) else None
    return following is not None and (following.pos in ("NOUN", "PROPN", "ADJ") or following.text == "-")


def noun_for_adjective(reading: Reading) -> Iterator[Slip]:
    """no officials figures, civilians casualties"""
    tokens = reading.tokens
    for before, left, right in zip(tokens, tokens[1:], tokens[2:], strict=False):
        adjective = _ADJECTIVES.get(left.text.lower())
        verb = right.pos == "VERB" and before.text.lower() not in ("no", "any", "these", "those", "several", "without")
        if adjective and right.text.lower() in _AFTER_ADJECTIVE and not verb:
            yield Slip(Span(left.span.start, right.span.end), "", f"{adjective} {right.text}",
                       f"Before a noun English has “{adjective}”.", 0.85)  # fmt: skip


def lost_noun(reading: Reading) -> Iterator[Slip]:
    """However, the maintained the exchange"""
    tokens = reading.tokens
    for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
        verb = second.text.lower()
        if (
            first.text.lower() in ("the", "a")
            and (verb.endswith("ed") or verb in ("said", "told", "went", "began", "took", "gave", "left", "came"))
            and second.text.islower()
            and third.text.lower() in ("the", "a", "that", "an", "his", "their", "its", "him", "them", "to", "in")
            and not (third.text.lower() in ("to", "in") and second.pos != "VERB")
            and second.pos == "VERB"
            and second.tag in ("VBD", "VBN")
            and third.span.start == second.span.end + 1
            and verb not in ("accused", "injured", "wounded", "deceased", "displaced", "detained", "unemployed")
        ):
            yield Slip(Span(first.span.start, second.span.end), "a word is lost before the verb", "",
                       "An article stands before a verb: the subject was lost, or “he” became “the”.", 0.8)  # fmt: skip


def base_form_for_adjective(reading: Reading) -> Iterator[Slip]:
    """the expand military operation"""
    tokens = reading.tokens
    for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (
            first.text.lower() in ("the", "an", "a")
            and second.text.lower() in _BASE_FORMS
            and third.pos in ("ADJ", "NOUN")
            and third.text.islower()
        ):
            right = second.text + ("d" if second.text.endswith("e") else "ed")
            yield Slip(Span(first.span.start, third.span.end), "", f"{first.text} {right} {third.text}",
                       "Before a noun English has the participle.", 0.8)  # fmt: skip


_BASE_FORMS = frozenset({"expand", "intensify", "renew", "continue", "escalate", "destroy", "besiege", "injure",
                         "displace", "occupy", "prolong", "agree", "announce", "enlarge"})  # fmt: skip


def country_for_adjective(reading: Reading) -> Iterator[Slip]:
    """the Syria army"""
    for match in every_match(_COUNTRY_FOR_ADJECTIVE, reading.text):
        word = match["country"]
        rows = [row for row in gazetteer().named(word) if row.type == "country" and row.adjectives]
        if not rows or word in _NOT_BEFORE_STATE or gazetteer_adjective(word) or in_heading(reading, match.start()):
            continue
        right = match.group().replace(word, rows[0].adjectives[0], 1)
        yield Slip(Span(*match.span()), "", right, "Before this noun English has the adjective.", 0.75)


_COUNTRY_FOR_ADJECTIVE = re.compile(rf"\bthe (?P<country>[A-Z][a-z]+) {_STATE_NOUNS}\b(?! of)")


def gazetteer_adjective(word: str) -> bool:
    """Whether a country's name is also used as its adjective: "Myanmar", "New Zealand"."""
    return any(word in row.adjectives for row in gazetteer().of("country"))


def missing_article(reading: Reading) -> Iterator[Slip]:
    """Russian Defense Ministry said; that US-led coalition has"""
    for pattern in _bodies_without_article():
        for match in every_match(pattern, reading.text):
            if not in_heading(reading, match.start()):
                start = match.start() + (re.match(r"[a-z]+ ", match.group()) or re.match("", "")).end()  # type: ignore[union-attr]
                words = reading.text[start : match.end()]
                yield Slip(Span(match.start(), match.end()), "“the” is missing", f"the {words}",
                           "A body of a state takes “the” in running text.", 0.75)  # fmt: skip


@lru_cache(maxsize=1)
def _bodies_without_article() -> tuple[re.Pattern[str], ...]:
    """A ministry that opens a sentence or clause, and a coalition."""
    adjectives = "|".join(sorted(re.escape(a) for row in gazetteer().of("country") for a in row.adjectives))
    ministry = rf"(?:(?<=[.!?] )|(?<=\n)|(?:that|by|from|and|but|while|as) )(?:{adjectives}) {_BODIES} (?:has |had |also |later )?(?:said|says|announced|confirmed|denied|reported|declared|claims|added)\b"  # noqa: E501
    coalition = r"\b(?:that|by|from|of|while|as|and) (?:[A-Z]\w*|US|U\.S\.)-led (?:coalition|alliance)\b(?! (?:forces?|air|jets?|planes?|airstrikes?|strikes?|raids?|warplanes?|troops|aircraft|spokes\w+|officials?|bombing|campaign|soldiers?|partners?|members?|attacks?|operations?|commanders?|bombs?|missiles?))"  # noqa: E501
    return re.compile(ministry), re.compile(coalition)


def missing_article_before_owner(reading: Reading) -> Iterator[Slip]:
    """is targeting president's son; of government's plan"""
    for match in every_match(_OWNER, reading.text):
        if not in_heading(reading, match.start()):
            right = f"{match.group(1)} the {match.group(2)}"
            yield Slip(
                Span(*match.span()), "“the” is missing", right, "A single person or body takes an article.", 0.75
            )


_OWNER = re.compile(
    r"\b([a-z]{3,}ing|of|by|for|with|from|against) ((?:president|prime minister|minister|government|army|king|kingdom|"
    r"regime|opposition|city|country|capital)['’]s)(?= [a-z])"
)


def plural_determiner(reading: Reading) -> Iterator[Slip]:
    """those ICBM's striking range"""
    for match in re.finditer(r"\b([Tt]hose|[Tt]hese) ([A-Za-z]+)['’]s (?=[a-z])", reading.text):
        word = match.group(2)
        if word.lower() not in _IRREGULAR and not word.lower().endswith("men"):
            yield Slip(Span(match.start(), match.end() - 1), "", f"{match.group(1)} {word}s’",
                       "“Those” wants a plural, and its possessive ends in an apostrophe.", 0.85)  # fmt: skip


RULES: tuple[Callable[[Reading], Iterator[Slip]], ...] = (
    uncountable,
    noun_for_adjective,
    lost_noun,
    base_form_for_adjective,
    country_for_adjective,
    missing_article,
    missing_article_before_owner,
    plural_determiner,
    missing_before_body,
    article_before_plural,
    the_names,
    lost_words,
    clashes,
    pair_slips,
    number_slips,
    verb_forms,
    name_grammar,
    names_without_article,
    place_grammar,
    tenses,
    lost_articles,
)
