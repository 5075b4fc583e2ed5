"""What each text calls the same actor, side, territory or event.

What it finds
    One and the same thing under labels of different attitude: separatists in one text, ethnic Armenian forces in
    the other; government and regime; rebels and terrorists; Islamic State and Daesh. Every place where either text uses
    such a label for it is shown and counted. Labels inside quotation marks are left to their speakers. Also a label and
    what the other text has in the same part of a like sentence ("loyal to Assad's regime", "loyal to President Assad"),
    one name under two descriptions ("an al Qaeda offshoot", "a terrorist group"), a group that one text calls terrorist
    and the other by name alone, and labels that judge a side which the other text
    does not name, or a deed which it calls by plain words alone.

Why it matters
    The label answers the question of right and wrong before the facts are told. It stays with the reader longer
    than any number.

An example
    Left: "Rebels shelled the airport on Sunday." Right: "Terrorists shelled the airport on Sunday."

When it is wrong
    Where two groups of one kind are taken for one; where a label is an official name; where a translator chose the
    nearest word; where the other text leaves a side out for want of room.

Source
    Lists of labels with the guidance of agencies and style guides on each (BBC Editorial Guidelines, Reuters, AP
    Stylebook, Wikipedia's Words to watch); the lexicon names it line by line. That a difference of labels is
    framing: R. Entman, "Framing", Journal of Communication 43 (1993).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from comparators.framing.linked import evidence, linked_sentences, listed, shortened, times
from comparators.framing.lone_labels import lone_labels
from comparators.framing.named_labels import named_labels
from comparators.framing.paired_labels import Paired, holder_labels, one_concept, people_labels, quoted_versions
from comparators.framing.person_labels import Contrast, claim_contrasts, group_contrasts, person_contrasts
from comparators.framing.referents import linked_hits, shared_referents, slight, without_others
from comparators.framing.same_part import SamePart, same_parts
from comparators.framing.terms import Hit, hits
from comparators.model import SIDES, Finding, Pair, Severity, Side, Slot, Span

ID = "framing/label"
_DIFFERENT = 0.3
_PARTIAL = frozenset({"legitimising", "positive"})  # Derry, Londonderry: each grants its own side's claim
_MEANS = {
    "neutral": "names without judging",
    "negative": "takes a view against",
    "positive": "takes a view for",
    "legitimising": "grants a standing",
    "euphemism": "softens what was done",
    "doubting": "leaves open whether it is so",
    "dramatic": "heightens",
}


def find(pair: Pair) -> Iterator[Finding]:
    """Contrasts of labels, the broadest first; one that stands on words already shown is dropped."""
    every: dict[Side, tuple[Hit, ...]] = {"left": hits(pair.left), "right": hits(pair.right)}
    own = {side: tuple(h for h in rows if not h.quoted and not _held(h)) for side, rows in every.items()}
    shown: list[Finding] = []
    for finding in _contrasts(pair, (every["left"], every["right"]), own):
        shown.append(finding)
        yield finding
    for part in same_parts(pair, own):
        finding = _same_part_finding(pair, part)
        if not any(_overlap(finding, other, "left") or _overlap(finding, other, "right") for other in shown):
            shown.append(finding)
            yield finding
    for paired in named_labels(pair):
        finding = _paired_finding(pair, paired)
        if not any(_overlap(finding, other, "left") and _overlap(finding, other, "right") for other in shown):
            shown.append(finding)
            yield finding
    for finding in lone_labels(pair, own, every):
        if not any(_overlap(finding, other, side) for other in shown for side in SIDES):
            yield finding


def _overlap(one: Finding, other: Finding, side: Side) -> bool:
    return any(mine.span.overlaps(theirs.span) for mine in one.side(side) for theirs in other.side(side))


def _contrasts(
    pair: Pair, every: tuple[tuple[Hit, ...], tuple[Hit, ...]], sides: dict[Side, tuple[Hit, ...]]
) -> Iterator[Finding]:
    """One finding for each referent that both texts name with another attitude; then labels in linked sentences.

    ``every`` are all labels, ``sides`` those in the texts' own voice.
    """
    left, right = sides["left"], sides["right"]
    for contrast in (*person_contrasts(pair), *group_contrasts(pair, sides), *claim_contrasts(pair, sides)):
        yield _contrast_finding(pair, contrast)
    told: set[tuple[str, str]] = set()
    for referent, every_mine, every_other in shared_referents(left, right):
        mine, others = without_others(every_mine, every_other)
        if not mine or not others:
            continue
        if slight(referent, mine, others):
            continue
        if _apart(mine, others) >= _DIFFERENT and not _single_and_shared(mine, others):
            told.add((_typical(mine, others).term, _typical(others, mine).term))
            yield _finding(pair, referent, mine, others)
    together: dict[tuple[str, str], list[tuple[Hit, Hit]]] = {}
    for mine_hit, other_hit in linked_hits(linked_sentences(pair), left, right):
        together.setdefault((mine_hit.term, other_hit.term), []).append((mine_hit, other_hit))
    used: set[str] = set()
    shown: list[tuple[Span, Span]] = []
    for (mine_term, other_term), pairs in together.items():
        if (mine_term, other_term) not in told and not {f"left {mine_term}", f"right {other_term}"} & used:
            used |= {f"left {mine_term}", f"right {other_term}"}
            shown += [(mine.span, other.span) for mine, other in pairs]
            yield _finding(pair, pairs[0][0].referent, [p[0] for p in pairs], [p[1] for p in pairs], linked=True)
    for mine_hit, other_hit in quoted_versions(*every, pair):
        if not {f"left {mine_hit.term}", f"right {other_hit.term}"} & used:
            used |= {f"left {mine_hit.term}", f"right {other_hit.term}"}
            shown.append((mine_hit.span, other_hit.span))
            yield _finding(pair, f"{mine_hit.referent}, in one statement", [mine_hit], [other_hit], linked=True)
    for mine_hit, other_hit in one_concept(pair, *every):
        words = {f"left {mine_hit.term}", f"right {other_hit.term}"}
        if not words & used and not any(mine_hit.term == one or other_hit.term == two for one, two in told):
            used |= words
            shown.append((mine_hit.span, other_hit.span))
            yield _finding(pair, mine_hit.referent, [mine_hit], [other_hit], linked=True)
    known = {referent for referent, _, _ in shared_referents(left, right)}
    for paired in (*holder_labels(pair), *people_labels(pair)):
        if any(paired.about == f"Who holds places, {referent}" for referent in known):
            continue  # told already: the group under two names
        if not any(paired.left[0].overlaps(mine) and paired.right[0].overlaps(other) for mine, other in shown):
            yield _paired_finding(pair, paired)


def _same_part_finding(pair: Pair, part: SamePart) -> Finding:
    other: Side = "right" if part.side == "left" else "left"
    mine = (part.hit.span,)
    paired = Paired(
        about=f"{part.hit.referent[:1].upper()}{part.hit.referent[1:]}, in the same part of like sentences",
        words=_in_order(
            part.side, part.hit.span.of(pair.reading(part.side).text), part.plain.of(pair.reading(other).text)
        ),
        left=mine if part.side == "left" else (part.plain,),
        right=mine if part.side == "right" else (part.plain,),
        why=f"“{part.hit.term}” {_MEANS[part.hit.attitude]} ({part.hit.source}). Both stand with “{part.part}”.",
        source=part.hit.source,
        severity="medium",
        confidence=0.6,
    )
    return _paired_finding(pair, paired)


def _in_order(side: Side, mine: str, other: str) -> tuple[str, str]:
    return (mine, other) if side == "left" else (other, mine)


def _held(hit: Hit) -> bool:
    """A place called after its holder ("rebel-held"): these are set side by side by themselves."""
    return hit.referent == "territory" and hit.term.split()[0].endswith(("-held", "-controlled"))


def _shares(found: list[Hit]) -> Mapping[str, float]:
    counts = Counter(_judgement(hit) for hit in found)
    return {judgement: count / len(found) for judgement, count in counts.items()}


def _single_and_shared(left: list[Hit], right: list[Hit]) -> bool:
    """A single label here that judges as some of the other text's labels do shows no habit of either."""
    if min(len(left), len(right)) > 1:
        return False
    return bool({_judgement(hit) for hit in left} & {_judgement(hit) for hit in right})


def _judgement(hit: Hit) -> str:
    """The attitude; of names that each follow a side also which side, since both may be equally partial."""
    return f"{hit.attitude} {hit.term}" if hit.name and hit.attitude in _PARTIAL else hit.attitude


def _apart(left: list[Hit], right: list[Hit]) -> float:
    """How differently the two texts judge by their labels: half the sum of differences of the attitudes' shares."""
    mine, other = _shares(left), _shares(right)
    return sum(abs(mine.get(key, 0.0) - other.get(key, 0.0)) for key in {*mine, *other}) / 2


def _typical(own: list[Hit], others: list[Hit]) -> Hit:
    """The hit whose term is most this text's own: used here more often, and less often by the other text."""
    mine, other = Counter(hit.term for hit in own), Counter(hit.term for hit in others)
    theirs = _shares(others)
    return max(
        own,
        key=lambda hit: (
            mine[hit.term] / len(own) - other[hit.term] / len(others) - theirs.get(_judgement(hit), 0.0) / 2,
            -hit.span.start,
        ),
    )


def _counted(found: list[Hit], text: str) -> str:
    """“Armenian separatists” twice, “the separatists” once: by term, the most frequent first."""
    counts = Counter(hit.term for hit in found)
    shown = {hit.term: shortened(hit.span.of(text), limit=40) for hit in reversed(found)}
    ordered = sorted(counts, key=lambda term: (-counts[term], term))
    parts = [f"“{shown[term]}” {times(counts[term])}" for term in ordered[:4]]
    rest = len(ordered) - 4
    return listed([*parts, f"{rest} more"] if rest > 0 else parts)


def _finding(pair: Pair, referent: str, left: list[Hit], right: list[Hit], *, linked: bool = False) -> Finding:
    mine, other = _typical(left, right), _typical(right, left)
    words = tuple(
        shortened(hit.span.of(text), limit=40) for hit, text in ((mine, pair.left.text), (other, pair.right.text))
    )
    where = " in linked sentences" if linked else ""
    return Finding(
        comparator=ID,
        kind="label",
        severity=_severity(left, right, linked),
        confidence=_confidence(left, right, linked),
        title=f"{words[0]} / {words[1]}",
        statement=(
            f"{referent[:1].upper()}{referent[1:]}{where}: the left text writes {_counted(left, pair.left.text)}; "
            f"the right text {_counted(right, pair.right.text)}."
        ),
        explanation=(
            f"“{words[0]}” {_MEANS[mine.attitude]} ({mine.source}). "
            f"“{words[1]}” {_MEANS[other.attitude]} ({other.source})."
        ),
        doubt="The two texts may mean different people or things by these labels.",
        left=evidence(pair.left, (hit.span for hit in left)),
        right=evidence(pair.right, (hit.span for hit in right)),
        values=(words[0], words[1]),
        slots=(
            Slot("label", words[0], words[1], "differs"),
            Slot("attitude", mine.attitude, other.attitude, "differs" if mine.attitude != other.attitude else "same"),
            Slot("hits", str(len(left)), str(len(right)), "same" if len(left) == len(right) else "differs"),
        ),
        source=f"{mine.source}. {other.source}.",
    )


def _contrast_finding(pair: Pair, contrast: Contrast) -> Finding:
    other: Side = "right" if contrast.side == "left" else "left"
    spans: dict[Side, tuple[Span, ...]] = {contrast.side: contrast.spans, other: contrast.plain}
    shown = {
        side: [shortened(span.of(pair.reading(side).text), limit=60) for span in dict.fromkeys(rows)]
        for side, rows in spans.items()
    }
    quoted = {side: listed(f"“{text}”" for text in dict.fromkeys(rows)) for side, rows in shown.items()}
    return Finding(
        comparator=ID,
        kind="label",
        severity="medium",
        confidence=0.65,
        title=f"{shortened(shown['left'][0], limit=40)} / {shortened(shown['right'][0], limit=40)}",
        statement=f"{contrast.about}: the left text writes {quoted['left']}; the right text {quoted['right']}.",
        explanation=f"“{contrast.word}”: {contrast.source}. The {other} text does without it.",
        doubt="The two texts may mean different people or things by these labels.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(shown["left"][0], shown["right"][0]),
        slots=(Slot("label", shown["left"][0], shown["right"][0], "differs"),),
        source=f"{contrast.word}: {contrast.source}.",
    )


def _paired_finding(pair: Pair, paired: Paired) -> Finding:
    words = tuple(shortened(word, limit=40) for word in paired.words)
    shown = [
        listed(f"“{shortened(span.of(text), limit=60)}”" for span in spans)
        for text, spans in ((pair.left.text, paired.left), (pair.right.text, paired.right))
    ]
    return Finding(
        comparator=ID,
        kind="label",
        severity=paired.severity,
        confidence=paired.confidence,
        title=f"{words[0]} / {words[1]}",
        statement=f"{paired.about}: the left text writes {shown[0]}; the right text {shown[1]}.",
        explanation=paired.why,
        doubt="The two texts may mean different people or things by these labels.",
        left=evidence(pair.left, paired.left),
        right=evidence(pair.right, paired.right),
        values=(words[0], words[1]),
        slots=(Slot("label", words[0], words[1], "differs"),),
        source=f"{paired.source}.",
    )


def _severity(left: list[Hit], right: list[Hit], linked: bool) -> Severity:
    apart = _apart(left, right)
    if apart >= 0.6 and (linked or min(len(left), len(right)) >= 2):
        return "high"
    return "medium" if linked or len(left) + len(right) >= 4 else "low"


def _confidence(left: list[Hit], right: list[Hit], linked: bool) -> float:
    few = min(len(left), len(right))
    return round(min(0.9, 0.4 + 0.3 * _apart(left, right) + 0.05 * min(few, 4) + (0.1 if linked else 0.0)), 2)
