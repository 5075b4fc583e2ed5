"""What a number counts, and of whom: from the grammar around it and a small sourced lexicon."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.knowledge.measures import groups, measures
from comparators.model import Reading, Token
from comparators.reading.befallen import befallen
from comparators.reading.counted_noun import NOUNS, group_of, noun_of
from comparators.reading.fates import fate
from comparators.reading.from_home import left_home
from comparators.reading.later_fate import later_fate

_DEEPEST = 5
_CARRIERS = {
    "toll", "number", "total", "figure", "count", "estimate", "tally", "rest", "percentage", "proportion", "share",
}  # fmt: skip
_UNTOLD = {"", "people", "troops"}
_WHOEVER = {"jobs cut", "on strike", "crowd", "survivors"}  # staff, fans or people: one count
_HELD_AT_ONCE = {"protesters", "suspects"}  # who is arrested at a protest is called by turns
_POLICE = {"police", "policeman", "policewoman", "constable"}
_ARMY = {"army", "military", "soldier", "troop", "soldiers", "troops", "navy", "regiment", "battalion"}
_RUNS = {"train", "service", "departure"}
_SINCE = {"abducted", "arrested", "captured", "casualties"}  # those who were, of whom the sentence may tell more
_MOVED = {"evacuated", "displaced"}  # by the noun; the verb may tell of worse: "98 evacuees were killed"
_WORSE = {"dead", "wounded", "arrested", "missing"}
_TREATED_WITHIN = 14  # tokens
_MEMBERS = {"member", "man", "woman", "person"}
_WHAT_KIND = {"destroyed", "damaged"}
_PARTS_OF = {
    "dozen", "score", "hundred", "thousand", "million", "billion", "half", "third", "quarter", "percent", "couple",
    "handful", "group",
}  # fmt: skip
_BEFORE = {
    "about", "around", "some", "nearly", "almost", "more", "than", "over", "at", "least", "roughly", "approximately",
}  # fmt: skip
_SAVED = {"people", "person", "life"}
_SAID_OF = {"report", "fear", "believe", "say", "know", "confirm", "presume", "think", "estimate"}


@dataclass(frozen=True, slots=True)
class Counted:
    """``measure`` is empty where nothing tells it; ``noun`` is the index of the noun counted, or None."""

    measure: str = ""
    group: str = ""
    noun: int | None = None


def counted_by(reading: Reading, sentence: int, first: int, last: int, *, ordinal: bool = False) -> Counted:
    """What the number in tokens ``first`` to ``last`` (half-open, of ``reading.tokens``) counts."""
    tokens = reading.tokens
    bounds = reading.sentences[sentence].first, reading.sentences[sentence].last
    head = _top(tokens, first, last)
    noun = noun_of(tokens, head, first, last, bounds)
    if ordinal:
        return Counted(tokens[noun].lemma if noun is not None else "", "", noun)
    start = noun if noun is not None else head
    group = group_of(tokens, noun, bounds) if noun is not None else ""
    measure = _beside(tokens, last, bounds) or _others_of(tokens, first, last, bounds)
    measure = measure or _around(tokens, start, bounds, 0, set())
    if noun is not None and noun == last + 1 and tokens[last].text == "-" and tokens[noun].dep == "compound":
        measure = measure if tokens[noun].lemma in _MEMBERS else ""  # "the four-town evacuation deal" evacuates no four
    if noun is not None and measure in _MOVED and tokens[noun].dep == "nsubjpass":
        worse = measures().get((tokens[tokens[noun].head].lemma, "object"), "")
        measure = worse if worse in _WORSE else measure
    if measure == "wounded" and _are_treated(tokens, last, bounds):
        measure = "treated"
    if noun is None:
        measure = _amount_of(tokens, first, bounds) or measure
    if measure == "rescued" and not group and _is_saved(tokens, start):
        measure = "" if noun is None or tokens[noun].lemma not in _SAVED else measure  # "save six billion a year"
    if not measure and noun is not None:
        own = measures().get((tokens[noun].lemma, "self"), "")
        measure = own or ("troops" if group == "soldiers" else "people" if group else tokens[noun].lemma)
    if measure in _UNTOLD or (noun is not None and measure == tokens[noun].lemma):
        measure = befallen(tokens, first, last, bounds) or measure
    if measure in _UNTOLD | _SINCE or (noun is not None and measure == tokens[noun].lemma):
        measure = fate(tokens, start, first, bounds) or measure
    measure = later_fate(tokens, start, measure, bounds, group=group) or measure
    if not group and noun is not None and measure in _WHAT_KIND:
        group = tokens[noun].lemma  # "four tanks" and "four houses" destroyed are two measures
    if measure == "cancelled" and noun is not None:
        group = "" if tokens[noun].lemma in _RUNS else tokens[noun].lemma
    if measure == "without power":
        group = "homes" if not group else ""  # customers, households
    if measure == "arrested" and group in _HELD_AT_ONCE:
        group = ""
    if group == "soldiers" and noun is not None and tokens[noun].lemma == "officer" and _has_police(reading):
        group = "police"
    return Counted(measure, "" if group == "people" or measure in _WHOEVER else group, noun)


def _are_treated(tokens: tuple[Token, ...], last: int, bounds: tuple[int, int]) -> bool:
    """Whether the hurt are only those in treatment: "31 people hurt in the attack were being treated abroad"."""
    for index in range(last + 1, min(last + _TREATED_WITHIN, bounds[1])):
        if tokens[index].pos == "NUM":
            return False
        if tokens[index].lemma == "treat" and tokens[index - 1].lemma == "be":
            return True
    return False


def _has_police(reading: Reading) -> bool:
    """Whether officers are of the police here: the text speaks of police, and of no army."""
    words = {token.lemma.lower() for token in reading.tokens}
    return bool(words & _POLICE) and not words & _ARMY


def _is_saved(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the verb over a number is "save"."""
    for _ in range(_DEEPEST):
        index = tokens[index].head
        if tokens[index].pos == "VERB":
            return tokens[index].lemma == "save"
    return False


def _top(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The token of the number whose head lies outside it."""
    return next((index for index in reversed(range(first, last)) if not first <= tokens[index].head < last), last - 1)


def _amount_of(tokens: tuple[Token, ...], first: int, bounds: tuple[int, int]) -> str:
    """The noun that the number is the size of: "a population of about 140,000", "a crowd of some 500"."""
    index = first - 1
    while index > bounds[0] and tokens[index].lemma in _BEFORE:
        index -= 1
    if index <= bounds[0] or tokens[index].lemma != "of" or tokens[index - 1].pos != "NOUN":
        return ""
    lemma = tokens[index - 1].lemma
    if lemma in _CARRIERS | _PARTS_OF:
        return ""
    return measures().get((lemma, "self"), "people" if lemma in groups() else lemma)


def _others_of(tokens: tuple[Token, ...], first: int, last: int, bounds: tuple[int, int]) -> str:
    """What befell those whom only "more" or "others" names: "wounding hundreds more in the latest …"."""
    if last >= bounds[1] or tokens[last].text.lower() not in {"more", "others", "other"}:
        return ""
    if last + 1 < bounds[1] and tokens[last + 1].pos in NOUNS:
        return ""  # "dozens more shells"
    index = first - 1
    while index > bounds[0] and tokens[index].lemma in _BEFORE | {"another"}:
        index -= 1
    active = index >= bounds[0] and tokens[index].tag in {"VBG", "VBD", "VBZ", "VBP"}
    return measures().get((tokens[index].lemma, "object"), "") if active else ""


def _beside(tokens: tuple[Token, ...], last: int, bounds: tuple[int, int]) -> str:
    """The word right after the number or its noun: "24 dead", "249 people injured", "15 medics killed"."""
    seen_noun = False
    for index in range(last, min(last + 6, bounds[1])):
        token = tokens[index]
        lemma = token.lemma
        if measure := measures().get((lemma, "self")) or measures().get((token.text.lower(), "self")):
            return measure
        if token.tag in {"VBN", "VBD"} and index + 1 <= bounds[1] and (measure := measures().get((lemma, "object"))):
            follows = tokens[index + 1] if index + 1 < bounds[1] else None
            active = (
                token.tag == "VBD"
                and follows is not None
                and follows.pos in {"DET", "NUM", "PROPN", "NOUN", "PRON", "ADJ"}
                and token.head == index
            )
            return "" if active else measure
        if token.pos in NOUNS:
            seen_noun = True
        elif token.lemma in {"be", "have"} and (seen_noun or index == last):
            continue
        elif token.pos not in {"ADJ", "DET", "PART"} and lemma not in {
            "other",
            "more",
            "of",
            "report",
            "fear",
            "confirm",
            "-",
        }:
            return ""
    return ""


def _around(tokens: tuple[Token, ...], index: int, bounds: tuple[int, int], depth: int, seen: set[int]) -> str:
    """Climb from what is counted to the word that says what befell it."""
    if depth > _DEEPEST or index in seen:
        return ""
    seen.add(index)
    token = tokens[index]
    table = measures()
    if own := table.get((token.lemma, "self")):
        return own
    for child in range(*bounds):
        word = tokens[child]
        if (
            word.head == index
            and child != index
            and word.dep in {"acl", "relcl", "amod", "advcl", "oprd", "acomp", "compound", "appos"}
        ):
            found = (
                table.get((word.lemma, "self"))
                or (table.get((word.lemma, "object")) if word.tag == "VBN" or word.dep == "acl" else "")
                or table.get((word.lemma, "subject"))
            )
            if not found and word.tag == "VBN" and word.lemma in _SAID_OF:
                found = _complement(tokens, child, bounds)  # "the 12 people known to have died"
            if found and (word.dep != "compound" or token.lemma in _CARRIERS):
                return found
    parent, dep = token.head, token.dep
    if parent == index or not bounds[0] <= parent < bounds[1]:
        return ""
    over = tokens[parent]
    if left_home(tokens, parent, dep, bounds):
        return "displaced"
    if dep in {"dobj", "nsubjpass", "obj"} and (found := table.get((over.lemma, "object"))):
        return found
    if dep == "nsubj":
        if found := table.get((over.lemma, "subject")):
            return found
        if over.tag == "VBN" and (found := table.get((over.lemma, "object"))):
            return found
        if over.tag == "VBG" and (found := table.get((over.text.lower(), "self"))):
            return found  # "five climbers were still missing"
        if over.pos == "ADJ":
            return table.get((over.lemma, "self"), "")
        return _complement(tokens, parent, bounds) if over.lemma in {"be", "remain", "leave", "fall"} else ""
    if dep == "nsubjpass" and over.lemma in _SAID_OF:
        return _complement(tokens, parent, bounds)
    if dep in {
        "pobj",
        "dobj",
        "attr",
        "prep",
        "agent",
        "conj",
        "appos",
        "nummod",
        "oprd",
        "npadvmod",
        "dative",
        "compound",
        "nmod",
    }:
        if dep == "pobj" and over.text.lower() in {"by", "from", "against", "with", "for", "in", "at", "after", "near"}:
            return ""
        if over.pos == "VERB" or over.pos == "AUX":
            subjects = [
                i for i in range(*bounds) if tokens[i].head == parent and tokens[i].dep in {"nsubj", "nsubjpass"}
            ]
            subject = next((i for i in subjects if _is_count(tokens, i)), next(iter(subjects), None))
            if over.lemma in {"leave"} and (found := _complement(tokens, parent, bounds)):
                return found
            if subject is not None and _is_count(tokens, subject):
                return _around(tokens, subject, bounds, depth + 1, seen) or _number_of(tokens, subject, bounds)
            carried = next(
                (
                    i
                    for i in range(*bounds)
                    if tokens[i].head == parent
                    and tokens[i].dep == "dobj"
                    and i < index
                    and tokens[i].lemma in _CARRIERS
                ),
                None,
            )
            if carried is not None:
                return _around(tokens, carried, bounds, depth + 1, seen)
            if over.lemma == "include" or dep == "conj":
                return _around(tokens, parent, bounds, depth + 1, seen)
            return ""
        if dep == "prep" and token.lemma == "of" and over.pos == "NOUN" and over.lemma not in _CARRIERS | _PARTS_OF:
            return table.get((over.lemma, "self"), "people" if over.lemma in groups() else "")
        if dep == "prep" and over.pos in NOUNS and token.lemma not in {"of", "include", "at", "to"}:
            return ""
        return _around(tokens, parent, bounds, depth + 1, seen)
    return ""


def _number_of(tokens: tuple[Token, ...], carrier: int, bounds: tuple[int, int]) -> str:
    """What a number is said to be of: "the number of people diagnosed has risen to 23"."""
    of = next((i for i in range(*bounds) if tokens[i].head == carrier and tokens[i].text.lower() == "of"), -1)
    noun = next((i for i in range(*bounds) if tokens[i].head == of and tokens[i].dep == "pobj"), None)
    if noun is None or tokens[carrier].lemma not in {"number", "total"}:
        return ""
    if tokens[noun].pos != "NOUN" and (said := measures().get((tokens[noun].text.lower(), "self"), "")):
        return said  # "the number of injured"
    done = (tokens[i] for i in range(*bounds) if tokens[i].head in (noun, carrier) and tokens[i].dep == "acl")
    befell = next((m for t in done if t.tag == "VBN" and (m := measures().get((t.lemma, "object")))), "")
    lemma = tokens[noun].lemma
    if befell or tokens[noun].pos != "NOUN":
        return befell
    told = fate(tokens, noun, noun, bounds)  # "the number of homes without power"
    return told or measures().get((lemma, "self"), "people" if lemma in groups() else lemma)


def _is_count(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a subject is itself a count: "the toll", "the number of dead", "deaths"."""
    lemma = tokens[index].lemma
    return lemma in _CARRIERS or (lemma, "self") in measures()


def _complement(tokens: tuple[Token, ...], verb: int, bounds: tuple[int, int]) -> str:
    for index in range(*bounds):
        token = tokens[index]
        if token.head != verb or token.dep not in {"oprd", "acomp", "ccomp", "xcomp", "attr"}:
            continue
        slots = ("self", "object", "subject") if token.tag == "VBN" else ("self", "subject")  # "to have died"
        if found := next(filter(None, (measures().get((token.lemma, slot)) for slot in slots)), ""):
            return found
    return ""
