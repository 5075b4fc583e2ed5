"""Deeds that someone must answer for, and how the sentence names their doer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from comparators.framing.grammar import HYPHENS, NOT_PROSE, children, content, core, span_of, subtree
from comparators.framing.terms import FORCES
from comparators.model import Reading, Span

# Verbs of harm and force, and the nouns made of them, under the deed that they have in common.
_VERBS: Mapping[str, str] = {
    **dict.fromkeys(("kill", "shoot", "murder", "slay", "execute", "slaughter", "massacre", "assassinate"), "kill"),
    **dict.fromkeys(("bomb", "shell", "strike", "hit", "attack", "target", "bombard", "raid", "pound"), "strike"),
    **dict.fromkeys(("destroy", "level", "demolish", "raze", "flatten", "damage", "burn"), "destroy"),
    **dict.fromkeys(("wound", "injure", "maim", "beat", "torture"), "wound"),
    **dict.fromkeys(("arrest", "detain", "jail", "imprison", "seize", "abduct", "kidnap"), "arrest"),
    **dict.fromkeys(("expel", "deport", "evict", "displace", "evacuate", "remove"), "expel"),
    **dict.fromkeys(("leak", "release", "publish", "disclose", "reveal"), "publish"),
    **dict.fromkeys(("cancel", "postpone", "suspend", "halt", "close", "shut", "block", "sever", "cut"), "stop"),
    **dict.fromkeys(("dismiss", "fire", "sack", "oust"), "dismiss"),
    **dict.fromkeys(("hack", "steal", "breach"), "breach"),
    **dict.fromkeys(("violate", "break"), "violate"),
    **dict.fromkeys(("besiege", "surround", "blockade", "encircle"), "siege"),
}
_NOUNS: Mapping[str, str] = {
    **dict.fromkeys(("killing", "murder", "shooting", "execution", "massacre", "slaughter", "assassination"), "kill"),
    **dict.fromkeys(("bombing", "shelling", "strike", "airstrike", "attack", "raid", "bombardment"), "strike"),
    **dict.fromkeys(("destruction", "demolition"), "destroy"),
    **dict.fromkeys(("arrest", "detention", "abduction", "kidnapping", "seizure"), "arrest"),
    **dict.fromkeys(("expulsion", "deportation", "eviction", "displacement", "evacuation", "removal"), "expel"),
    **dict.fromkeys(("leak", "release", "publication", "disclosure"), "publish"),
    **dict.fromkeys(("cancellation", "postponement", "suspension", "closure", "blockade"), "stop"),
    **dict.fromkeys(("dismissal", "firing", "ouster"), "dismiss"),
    **dict.fromkeys(("hack", "hacking", "theft", "breach"), "breach"),
    **dict.fromkeys(("violation",), "violate"),
    **dict.fromkeys(("siege", "encirclement"), "siege"),
}
# Things that stand in the place of a doer, and forces of nature, which nobody has to answer for.
THINGS = frozenset(
    {"aftershock", "airstrike", "attack", "battle", "blast", "bomb", "bombardment", "bombing", "bullet", "clash",
     "clashes", "collapse", "crash", "disease", "drone", "earthquake", "explosion", "fighting", "fire", "flood", "gas",
     "gunfire", "hurricane", "it", "landslide", "missile", "offensive", "operation", "quake", "raid", "rain",
     "rocket", "shell", "shelling", "shot", "shrapnel", "storm", "strike", "that", "these", "they", "this",
     "tremor", "tsunami", "typhoon", "violence", "virus", "war", "which", "wind"}
)  # fmt: skip
PEOPLE = frozenset(
    {"police", "policeman", "officer", "guard", "court", "judge", "company", "firm", "agency", "ministry", "minister",
     "president", "party", "hacker", "thief", "driver", "settler", "pilot", "crew", "crowd", "plane", "aircraft",
     "helicopter", "navy", "rebel", "militant", "terrorist", "insurgent", "separatist", "extremist", "jihadist",
     "protester", "rioter", "demonstrator", "attacker", "assailant", "regime", "administration", "military", "sniper",
     "bomber", "coalition", "airline", "bank", "union", "owner", "mercenary", "guerrilla", "lawmaker", "senator"}
)  # fmt: skip
_LONGEST = 220


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed in its sentence. ``form`` is doer, by, passive, noun, thing or dies; ``words`` are those it is done to."""

    sentence: int
    index: int
    kind: str
    form: str
    doer: Span | None
    doer_names: tuple[str, ...]
    clause: Span
    words: frozenset[str]


def deeds(reading: Reading) -> Mapping[int, tuple[Deed, ...]]:
    """The deeds of each sentence that has any."""
    tree = children(reading)
    found: dict[int, tuple[Deed, ...]] = {}
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            deed = _deed(reading, tree, number, index)
            if deed is not None:
                found[number] = (*found.get(number, ()), deed)
    return found


def _deed(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, index: int) -> Deed | None:
    token = reading.tokens[index]
    if token.pos == "VERB" and token.lemma == "die":
        return _made(reading, tree, number, index, "kill", "dies", None)
    if token.tag == "VBN" and token.dep == "amod" and _VERBS.get(token.lemma) == "siege":
        return _besieged(reading, tree, number, index)
    if token.pos == "VERB" and token.lemma in _VERBS:
        form, doer = _doer(reading, tree, index)
        return _made(reading, tree, number, index, _VERBS[token.lemma], form, doer) if form else None
    if token.pos == "NOUN" and token.lemma in _NOUNS and token.dep not in {"compound"}:
        below = [reading.tokens[i] for i in tree.get(index, ())]
        of = any(child.dep == "prep" and child.lemma in {"of", "on", "against"} for child in below)
        owned = any(child.dep in {"poss", "amod", "compound"} and child.text[:1].isupper() for child in below)
        owner = next((i for i in tree.get(index, ()) if _owns(reading, i)), None)
        if owner is not None:
            return _made(reading, tree, number, index, _NOUNS[token.lemma], "by", owner)
        if (of or _NOUNS[token.lemma] == "siege") and not owned:
            return _made(reading, tree, number, index, _NOUNS[token.lemma], "noun", None)
    return None


def _owns(reading: Reading, index: int) -> bool:
    """A word for a side before the deed ("a regime siege", "rebel shelling")."""
    token = reading.tokens[index]
    return token.dep in {"compound", "poss", "amod", "nmod"} and token.lemma.casefold() in FORCES | PEOPLE


def _besieged(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, index: int) -> Deed:
    """ "The besieged towns", or "the rebel-besieged towns" with a doer; what is besieged is the noun after it."""
    head = reading.tokens[index].head
    before = [i for i in range(max(0, index - 2), index) if reading.tokens[i].lemma in FORCES | PEOPLE]
    hyphen = reading.tokens[index - 1].text in HYPHENS
    doer = before[-1] if before and hyphen else None
    made = _made(reading, tree, number, head, "siege", "by" if doer is not None else "passive", None)
    if doer is None:
        return made
    token = reading.tokens[doer]
    return replace(made, doer=token.span, doer_names=(token.text,))


def _doer(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> tuple[str, int | None]:
    """How the doer of a verb stands, and its token; "" where the verb is no statement of a deed (an infinitive)."""
    below = tree.get(index, ())
    deps = {reading.tokens[child].dep: child for child in below}
    if "nsubjpass" in deps or (reading.tokens[index].tag == "VBN" and reading.tokens[index].dep in {"acl", "relcl"}):
        agent = deps.get("agent")
        nouns = [child for child in tree.get(agent, ()) if reading.tokens[child].dep == "pobj"] if agent else []
        if not nouns:
            return "passive", None
        return ("thing", None) if _is_thing(reading, nouns[0]) else ("by", nouns[0])
    subject = deps.get("nsubj")
    if subject is None:
        token = reading.tokens[index]
        if token.dep in {"conj", "advcl"} and token.head != index and reading.tokens[token.head].pos == "VERB":
            up = {reading.tokens[child].dep: child for child in tree.get(token.head, ())}
            subject = up.get("nsubj")
    if subject is None or "dobj" not in deps:
        return "", None
    if reading.tokens[subject].pos == "PRON" or _is_thing(reading, subject):
        return "thing", None
    return ("doer", subject) if _can_answer(reading, subject) else ("", None)


def _can_answer(reading: Reading, index: int) -> bool:
    """A name, or a noun for people, bodies or the machines that they steer; no name that weapons stand before."""
    token = reading.tokens[index]
    if token.pos == "PROPN" and any(reading.tokens[i].lemma in THINGS for i in range(max(0, index - 3), index)
                                    if reading.tokens[i].head == index):  # fmt: skip
        return False
    return token.pos == "PROPN" or token.lemma in FORCES | PEOPLE


def _is_thing(reading: Reading, index: int) -> bool:
    return reading.tokens[index].lemma in THINGS


def _made(
    reading: Reading,
    tree: Mapping[int, tuple[int, ...]],
    number: int,
    index: int,
    kind: str,
    form: str,
    doer: int | None,
) -> Deed:
    below = subtree(tree, index)
    agent = core(reading, tree, doer) if doer is not None else ()
    words = content([reading.tokens[i] for i in below if i != index and i not in agent])
    clause = span_of(reading, tuple(sorted({*below, *agent})))
    if len(clause) > _LONGEST:
        near = [i for i in below if abs(i - index) <= 12]
        clause = span_of(reading, tuple(range(near[0], near[-1] + 1)))
    return Deed(
        sentence=number,
        index=index,
        kind=kind,
        form=form,
        doer=span_of(reading, agent) if agent else None,
        doer_names=tuple(
            reading.tokens[i].text for i in agent if i == doer or reading.tokens[i].pos in {"PROPN", "ADJ"}
        ),
        clause=clause,
        words=words,
    )


def one_deed(left: Deed, right: Deed) -> bool:
    """One kind of deed, done to what two words of both name, or to most of what the shorter one names."""
    shared = left.words & right.words
    if left.kind != right.kind:
        return False
    return len(shared) >= 2 or (len(shared) == 1 and min(len(left.words), len(right.words)) <= 2)
