"""compare(left, right): the stages in order, on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from comparators import __version__
from comparators.alignment import align, resolve
from comparators.errors import Cancelled, SameArticleError
from comparators.facts.set_aside import notice as two_days_notice
from comparators.house import NO_HOUSE, House
from comparators.loading.doubts import doubts
from comparators.model import Alignment, Article, Comparison, Finding, Notice, OwnLink, Pair, Reading
from comparators.profile import profile
from comparators.reading import date_each_other, ordered_by_dateline, read
from comparators.registry import COMPARATORS, Comparator

SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a comparison has come: ``done`` is 0 to 1; ``result`` is what the stage has just made, if anything."""

    stage: str
    done: float
    detail: str = ""
    result: Reading | Alignment | tuple[Finding, ...] | None = None


OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


def compare(
    left: Article,
    right: Article,
    *,
    house: House = NO_HOUSE,
    comparators: Iterable[Comparator] = COMPARATORS,
    on_progress: OnProgress = lambda progress: None,
    is_cancelled: IsCancelled = lambda: False,
    own_links: Iterable[OwnLink] = (),
) -> Comparison:
    """Two articles in, a Comparison out. Raises SameArticleError for one text twice, Cancelled when asked to stop.

    ``own_links`` are a person's: kept links stay, cut ones go, and the rest is aligned around them.
    ``house`` holds a desk's own names and preferred spellings.
    """
    step = _steps(on_progress, is_cancelled)
    if left.text == right.text:
        raise SameArticleError("Both sides hold the same text.", advice="Choose another report for one of them.")
    step("read", 0.0, "left")
    left_reading = read(left, house=house)
    step("read", 0.2, "right", left_reading)
    left_reading, right_reading = date_each_other(left_reading, read(right, house=house))
    step("align", 0.4, "", right_reading)
    return compare_readings(
        left_reading,
        right_reading,
        comparators=comparators,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
        own_links=own_links,
    )


def compare_readings(
    left: Reading,
    right: Reading,
    *,
    comparators: Iterable[Comparator] = COMPARATORS,
    on_progress: OnProgress = lambda progress: None,
    is_cancelled: IsCancelled = lambda: False,
    own_links: Iterable[OwnLink] = (),
) -> Comparison:
    """The later stages alone, for texts that were read before: when only the links have changed."""
    step = _steps(on_progress, is_cancelled)
    left, right = ordered_by_dateline(left, right)
    locked, cut = resolve(own_links, left, right)
    pair = Pair(left, right, align(left, right, locked=locked, cut=cut))
    step("align", 0.7, f"{len(pair.alignment.links)} links", pair.alignment)

    findings: list[Finding] = []
    notices = [*doubts(left.article, "left"), *doubts(right.article, "right"), *about_alignment(pair.alignment)]
    notices += two_days_notice(pair)
    chosen = tuple(comparators)
    for number, comparator in enumerate(chosen):
        found, notice = run(comparator, pair)
        findings += found
        notices += notice
        step(comparator.area, 0.7 + 0.3 * (number + 1) / len(chosen), comparator.id, found)
    if unrelated(pair.alignment):
        notices.append(nothing_shared(pair))
        findings = [finding for finding in findings if finding.area == "artefacts" or finding.verdict == "internal"]
    comparison = Comparison(
        pair=pair,
        findings=in_reading_order(findings),
        left_profile=profile(left),
        right_profile=profile(right),
        notices=tuple(notices),
        engine_version=__version__,
    )
    step("done", 1.0, f"{len(comparison.findings)} findings")
    return comparison


def _steps(on_progress: OnProgress, is_cancelled: IsCancelled) -> Callable[..., None]:
    """Says where the work stands, after asking whether it is still wanted."""

    def step(stage: str, done: float, detail: str = "", result: object = None) -> None:
        if is_cancelled():
            raise Cancelled
        on_progress(Progress(stage, done, detail, result))  # type: ignore[arg-type]

    return step


def about_alignment(alignment: Alignment) -> tuple[Notice, ...]:
    """What the person must know before trusting the links."""
    if alignment.method == "embeddings":
        return ()
    detail = "The embedding model is missing or changed. Reinstall requirements/engine.txt to align by meaning."
    return (Notice("alignment", "Aligned by words only: passages worded differently may lack a link.", detail),)


def unrelated(alignment: Alignment) -> bool:
    """No sentence of one text speaks of the matter of the other: there is nothing to set against each other."""
    return all(link.relation == "parallel" for link in alignment.links)


def nothing_shared(pair: Pair) -> Notice:
    """Says so, with the closest two sentences as the evidence; what stands inside each text is still shown."""
    nearest = max((item for item in pair.alignment.nearest if item.side == "left"), key=lambda n: n.score, default=None)
    detail = "Only findings inside each text are shown."
    if nearest is not None:
        left, right = pair.left.sentence_text(nearest.sentence), pair.right.sentence_text(nearest.other)
        detail = f"The closest are “{left}” and “{right}” ({nearest.reason}). {detail}"
    return Notice("pair", "These two texts seem to share no matter.", detail)


def run(comparator: Comparator, pair: Pair) -> tuple[tuple[Finding, ...], tuple[Notice, ...]]:
    """One comparator's findings. One that raises costs its own findings alone, and says so."""
    try:
        return tuple(comparator.find(pair)), ()
    except Exception as error:  # a faulty check must never cost the comparison
        return (), (Notice(comparator.id, "This check could not run.", f"{type(error).__name__}: {error}"),)


def in_reading_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By area, severity, then place in the left text (right-only findings after); one finding an id."""
    areas = ("facts", "framing", "artefacts")

    def key(finding: Finding) -> tuple[int, int, bool, int, int, str]:
        left = finding.left[0].start if finding.left else 0
        right = finding.right[0].start if finding.right else 0
        severity = SEVERITIES.index(finding.severity)
        return (areas.index(finding.area), severity, not finding.left, left, right, finding.id)

    unique = {finding.id: finding for finding in reversed(list(findings))}
    return tuple(sorted(told_once(unique.values()), key=key))


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Without a date finding whose two spans a quantity finding tells, too, as loudly: "14 hours" is both."""
    rows = list(findings)
    numbers = [finding for finding in rows if finding.kind == "quantity" and not finding.quiet]
    return [f for f in rows if f.kind != "date" or not any(_same_words(f, number) for number in numbers)]


def _same_words(finding: Finding, other: Finding) -> bool:
    sides = ((finding.left, other.left), (finding.right, other.right))
    return all(mine and all(any(m.span.overlaps(o.span) for o in theirs) for m in mine) for mine, theirs in sides)
