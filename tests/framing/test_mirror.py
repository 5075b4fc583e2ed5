"""Swapping left and right mirrors every finding of framing: same evidence, other side."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from comparators.model import Alignment, Finding, Link, Nearest, Pair
from comparators.registry import COMPARATORS
from tests.marked import pair_of, reading_of

FRAMING = [comparator for comparator in COMPARATORS if comparator.area == "framing"]
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = {
    "seeds": tuple(path.read_text(encoding="utf-8") for path in SEEDS),
    "strike": (
        "Dockers' walkout shuts ports\n\nDockers in Lisbon walked out on Monday. “We have had enough,” union head Rita "
        "Alves said. The government said the strike was illegal. Police detained six protesters near the gate.",
        "Government: port blackmail must end\n\nThe regime in Lisbon claimed the strike was illegal. So-called "
        "unionists blocked the gate, and six rioters were detained. “This is blackmail,” Minister Paulo Dias insisted.",
    ),
    "raid": (
        "Airstrike kills nine in Idlib\n\nRussian jets bombed a bakery in Idlib on Friday, killing nine people. Rebels "
        "in the town said children were among the dead. The barbaric attack was the third this week.",
        "Nine killed in Idlib\n\nNine people were killed when a bakery was hit in Idlib on Friday. Activists claimed "
        "that children were among the dead. Terrorists hold the town, the army said.",
    ),
    "sources": (
        "Bomb kills six in Goma\n\nA bomb killed six people in the rebel stronghold of Goma, the Kivu "
        "Observatory said. "
        "There was no immediate claim of responsibility for the blast. “The guards had no warning of the attack,” "
        "colonel Jean Mbeki told state-run television. Police shot a third attacker. Wolves came to the hills in May. "
        "Herders lost forty goats. Hunters want licences for the winter.",
        "Horror in Goma as terrorists strike\n\nTerrorists attacked a market in the militant-held town of Goma, "
        "a source "
        "at the army command said. Opposition media said the third terrorist fled. Colonel Jean Mbeki claimed "
        "the guards "
        "had no warning of the attack. It was the world's most brutal bombing. The FDLR terrorist organisation holds "
        "the hills. Its men sell gold. The gold goes abroad.",
    ),
    "answer": (
        "Army shelling kills twelve in Goma\n\nArmy shelling killed twelve people in Goma on Friday. Rebels attacked "
        "the airport in Goma with rockets in response to an army offensive. The brutal regime has besieged the town. "
        "The regime's cruel siege has starved families. The war began in 2014 when the regime crushed protests.",
        "Twelve killed in Goma\n\nTwelve people were killed in Goma on Friday. Rebels launched an offensive on the "
        "airport in Goma with rockets, the ministry said. The government has surrounded the town. The war began in "
        "2014 with protests in the capital. The rebels are ruthless. Fanatical rebels hold the airport.",
    ),
    "ferry": (
        "Ferry carrying Coptic villagers sinks\n\nThe ferry carrying Coptic villagers sank off Suez at dawn. "
        "The minister "
        "vowed to find the owner. “The terrorists among them had knives,” Captain Adel Fathi said of the voyage in "
        "a long and bitter speech. North Korean leader Kim Jong - il sent his regrets.",
        "Ferry sinks off Suez\n\nThe ferry carrying Egyptians sank off Suez at dawn. The union said that the "
        "cruel minister "
        "promised to find the owner. “The militants among them had knives,” Captain Adel Fathi said of the voyage in "
        "a long and bitter speech. North Korean dictator Kim Jong - il sent his regrets.",
    ),
}


@cache
def pair(name: str) -> Pair:
    left, right = TEXTS[name]
    return pair_of(reading_of(left), reading_of(right))


def mirrored(pair: Pair) -> Pair:
    links = tuple(Link(k.right, k.left, k.relation, k.score, k.reasons, k.locked) for k in pair.alignment.links)
    nearest = tuple(
        Nearest("right" if n.side == "left" else "left", n.sentence, n.other, n.score, n.reason)
        for n in pair.alignment.nearest
    )
    return Pair(pair.right, pair.left, Alignment(links, nearest, method=pair.alignment.method))


def shape(finding: Finding, *, swap: bool) -> tuple[object, ...]:
    sides = (finding.left, finding.right, finding.values)
    if swap:
        sides = (finding.right, finding.left, finding.values[::-1])
    return (finding.kind, finding.severity, finding.confidence, *sides)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("comparator", FRAMING, ids=lambda comparator: comparator.id)
def test_swapping_the_texts_mirrors_the_findings(comparator, name):
    straight = [shape(finding, swap=False) for finding in comparator.find(pair(name))]
    turned = [shape(finding, swap=True) for finding in comparator.find(mirrored(pair(name)))]
    assert sorted(straight, key=repr) == sorted(turned, key=repr)


@pytest.mark.parametrize("comparator", FRAMING, ids=lambda comparator: comparator.id)
def test_every_finding_of_framing_quotes_its_words_and_names_a_source(comparator):
    for name in TEXTS:
        for finding in comparator.find(pair(name)):
            for side in ("left", "right"):
                for item in finding.side(side):
                    assert pair(name).reading(side).text[item.start : item.end] == item.quote
            assert finding.explanation
            assert finding.doubt
            assert finding.source
