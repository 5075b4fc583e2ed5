"""Acts that both texts tell, and not equally surely: grouped, so that one act makes one finding."""

from __future__ import annotations

from comparators.facts.acts.behind import doer_keys
from comparators.facts.acts.nominal import acts_of
from comparators.facts.acts.predicates import EMPTY, Couple, Predicate, alike, clause_span, couples, opposed
from comparators.facts.acts.standing import is_quoted, two_acts
from comparators.facts.certainties.certainty import ALLEGING, DENYING, Modality
from comparators.facts.events.elsewhere import ELSEWHERE, couples_elsewhere
from comparators.facts.events.matters import other_tolls
from comparators.facts.once import once
from comparators.model import Pair, Reading

DOUBTED: frozenset[Modality] = frozenset({"alleged", "possible"})
ATTITUDES = frozenset({"expect", "believe", "think", "hope", "appear", "seem", "suppose"})  # of minds, and no deeds
_SURE, _TRUSTED = 0.7, 0.45  # closeness: by itself, and under a sure link where one side doubts
_LINKED = 0.75
_VERY_CLOSE = 1.0
_BACKSHIFT = frozenset({"stated", "expected", "conditional", "wanted"})
_ONE_ACT = 0.8
_WORDS = 2
_BESIDE = 4  # words before a verb in which its adverb stands
_ALLEGING = ALLEGING - {"claim", "charge"}  # which also "claim lives" and "charge batteries"


@once
def groups_apart(pair: Pair) -> tuple[tuple[Couple, ...], ...]:
    """Couples of acts whose strengths differ, those of one act together, the closest first."""
    found = sorted((*couples(pair), *couples_elsewhere(pair)), key=lambda c: -c.closeness)
    groups: list[list[Couple]] = []
    seen: set[tuple[int, int]] = set()
    for couple in found:
        key = (couple.left.sentence, couple.right.sentence)
        if key in seen or not _differ(pair, couple):
            continue
        seen.add(key)
        own = next((group for group in groups if any(_one_act(couple, other) for other in group)), None)
        if own is None:
            groups.append([couple])
        else:
            own.append(couple)
    return tuple(tuple(group) for group in groups)


def with_like_tellings(reading: Reading, acts: list[Predicate]) -> list[Predicate]:
    """These acts, and the other places where the text tells them as surely: one doer, and words in common."""
    first = acts[0]
    found = list(acts)
    for number in range(len(reading.sentences)):
        for act in acts_of(reading, number):
            sure = act.modality == first.modality and (act.speaker is None or first.modality in DOUBTED)
            if act.nominal or act.lemma in EMPTY or not sure or any(act.verb == other.verb for other in found):
                continue
            shared = (act.words & first.words) - first.doer_words
            if act.doer_words & first.doer_words and (len(shared) >= _WORDS or _near(act, first)):
                found.append(act)
    return found


def _near(act: Predicate, first: Predicate) -> bool:
    return act.finite and bool(act.event) and act.event == first.event


def _one_act(couple: Couple, other: Couple) -> bool:
    """Whether two couples are about one act: a clause in common, or nearly the same clause, told as surely."""
    if couple.left.modality != other.left.modality or couple.right.modality != other.right.modality:
        return False
    pairs = ((couple.left, other.left), (couple.right, other.right))
    return any(_same(mine, theirs) for mine, theirs in pairs)


def _same(mine: Predicate, theirs: Predicate) -> bool:
    return mine.verb == theirs.verb or alike(mine, theirs) >= _ONE_ACT


def _meant_and_done(couple: Couple) -> bool:
    """One act that a text has somebody plan, and the other, do: "is considering declaring", "has declared"."""
    meant, done = sorted((couple.left, couple.right), key=lambda act: act.modality != "wanted")
    if meant.modality != "wanted" or done.modality != "stated" or not done.finite or done.negated or meant.negated:
        return False
    return couple.closeness >= _VERY_CLOSE and bool(meant.doer_words & done.doer_words)


def _came_about(pair: Pair, couple: Couple) -> bool:
    """Whether what one text expects is told as done by the other: "rules prohibit" beside "would prohibit" is not."""
    sides = ((pair.left, couple.left), (pair.right, couple.right))
    done = [(reading, act) for reading, act in sides if act.modality == "stated"]
    shared = couple.left.doer_words & couple.right.doer_words and couple.left.target_words & couple.right.target_words
    return bool(shared) and all(_is_past(reading, act) for reading, act in done)


def _is_past(reading: Reading, act: Predicate) -> bool:
    helpers = [reading.tokens[i] for i in reading.dependents[act.verb] if reading.tokens[i].dep in {"aux", "auxpass"}]
    tags = {token.tag for token in (reading.tokens[act.verb], *helpers)}
    return "VBD" in tags or any(token.lemma == "have" for token in helpers)


def _one_thing_had(couple: Couple) -> bool:
    """Whether both say of one owner that he has, or may have, one number of one thing: "could have had 20 rifles"."""
    left, right = couple.left, couple.right
    numbers = {word for word in left.target_words & right.target_words if word[:1].isdigit()}
    return left.lemma == right.lemma and bool(numbers and left.doer_words & right.doer_words)


def _sides(pair: Pair, couple: Couple) -> tuple[tuple[Reading, Predicate], ...]:
    return (pair.left, couple.left), (pair.right, couple.right)


def _is_expected(side: tuple[Reading, Predicate]) -> bool:
    return side[1].modality == "expected"


def is_likely(reading: Reading, act: Predicate) -> bool:
    near = reading.tokens[max(0, act.verb - _BESIDE) : act.verb]
    return any(token.text.lower() in {"likely", "probably"} for token in near)


def _differ(pair: Pair, couple: Couple) -> bool:
    left, right = couple.left, couple.right
    strengths = {left.modality, right.modality}
    if {left.lemma, right.lemma} & ATTITUDES:
        return False
    if (
        left.lemma in DENYING
        and left.target_words
        and right.target_words
        and not left.target_words & right.target_words
    ):
        return False  # "denied any responsibility", "will deny the evidence"
    keys = doer_keys(pair.left, left), doer_keys(pair.right, right)
    if all(keys) and not keys[0] & keys[1]:
        return False  # "strikes by the regime", "carried out by Russian jets"
    if left.lemma == "be" or right.lemma == "be" or not (left.finite or right.finite):
        return False
    if "have" in {left.lemma, right.lemma} and not _one_thing_had(couple):
        return False
    if not (left.finite and right.finite) and strengths != {"expected", "possible"} and not _meant_and_done(couple):
        return False
    trusted = couple.link.relation in {"same", "update"} and couple.link.score >= _LINKED and strengths & DOUBTED
    if (
        couple.closeness < (_TRUSTED if trusted else _SURE)
        or left.modality == right.modality
        or left.negated != right.negated
    ):
        return False
    if couple.link.reasons == ELSEWHERE and not strengths & DOUBTED:
        return False  # so far apart, only doubt is a matter; plans change from one passage to the next
    if not (left.target_words & right.target_words or left.doer_words & right.doer_words or left.event):
        return False
    if any(p.modality == "alleged" and p.speaker is None for p in (left, right)) and any(
        p.modality == "stated" and p.speaker is not None for p in (left, right)
    ):
        return False  # a claim here and an accusation there: both are somebody’s words
    if left.speaker is not None and right.speaker is not None and strengths <= _BACKSHIFT:
        return False  # "said it would", "says it is": the tense of reported speech
    if strengths == {"wanted", "expected"} and (is_quoted(pair.left, left) or is_quoted(pair.right, right)):
        return False  # "with the aim that they leave", "it would leave": a wish and a promise
    if strengths == {"expected", "possible"} and is_likely(*min(_sides(pair, couple), key=_is_expected)):
        return False  # "is likely to rise", "is expected to rise"
    if strengths <= DOUBTED:
        return False  # both leave it in doubt
    if strengths == {"wanted", "stated"} and not _meant_and_done(couple):
        return False  # "so that the talks may go on", "the talks went on"
    if "conditional" in strengths and strengths & DOUBTED:
        return False
    if strengths == {"stated", "expected"} and not _came_about(pair, couple):
        return False
    numbers = [{word for word in p.target_words if word.isdigit()} for p in (left, right)]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return False
    for reading, act in ((pair.left, left), (pair.right, right)):
        if " " not in clause_span(reading, act).of(reading.text).strip():
            return False  # a bare noun, or a noun taken for a verb
        if (
            strengths & DOUBTED
            and act.modality not in DOUBTED
            and (
                is_quoted(reading, act) or {token.lemma for token in reading.sentence_tokens(act.sentence)} & _ALLEGING
            )
        ):
            return False  # somebody’s words here, too
    if other_tolls(pair, (left.sentence,), (right.sentence,)):
        return False
    return not opposed(couple) and not two_acts(pair, couple)
