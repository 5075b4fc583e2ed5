"""The damage that the seed article shows is found in other wars' texts too: the rules are general."""

from __future__ import annotations

import pytest

from comparators.artefacts.name import find
from tests.marked import UNRELATED, pair_of, reading_of, unmark

WARS = {
    "Ukraine, through Arabic": (
        "2022-07-20",
        """Kiev and its allies accused Moscow of shelling ⟦Khirkif⟧ again on Wednesday.

The meeting with Ukrainian Foreign Minister ⟦Dimitro Kolipa⟧ will be held in Ankara.

Local authorities reported shelling by 220 mm “⟦Oragan⟧” missiles on the port.""",
        ("Kharkiv", "Dmytro Kuleba", "Uragan"),
    ),
    "Syria, through Russian": (
        "2016-09-20",
        """Government forces in Syria advanced towards ⟦Saraqip⟧ overnight, activists said.

Syrian Foreign Minister ⟦Valid Muallyem⟧ rejected the proposal in New York.

A convoy was hit by “⟦Toshka⟧” ballistic missiles, the monitor added.""",
        ("Saraqib", "Walid al-Moallem", "Tochka"),
    ),
    "Sudan, through Arabic": (
        "2023-05-04",
        """Sudan's rival generals agreed to a truce, but shelling went on in Khartoum and the city of ⟦Umdorman⟧.

Sudanese Foreign Minister ⟦Ali al-Sadeq⟧ thanked Riyadh for its mediation.

Ambassadors left by air after ⟦Katiosha⟧ rockets fell beside the airport.""",
        ("Omdurman", None, "Katyusha"),
    ),
    "Yemen, through Arabic": (
        "2021-03-22",
        """Yemen's government said that its troops held the city of ⟦Maareb⟧ against repeated attacks.

The spokesman of the Houthis said that a ⟦Sammaad⟧ drone had reached its target.

Saudi Foreign Minister ⟦Faissal bin Ferhan⟧ announced an initiative.""",
        ("Marib", "Samad", None),
    ),
    "Libya, through Arabic": (
        "2019-04-10",
        """Fighting neared the capital of Libya, and shells fell on the town of ⟦Gherian⟧.

Turkey promised the government more ⟦Bairaqdar⟧ drones.

French Foreign Minister ⟦Jean-Yves Lodrian⟧ called for a truce.""",
        (None, "Bayraktar", "Jean-Yves Le Drian"),
    ),
    "Ethiopia": (
        "2020-11-20",
        """Ethiopia said that its army had entered the town of ⟦Adeegrat⟧ in the north.

Ethiopian Foreign Minister ⟦Demiki Mikonen⟧ refused talks.""",
        ("Adigrat", "Demeke Mekonnen"),
    ),
    "India and Pakistan": (
        "2025-05-09",
        """Pakistan said that six people were killed in the city of ⟦Muzafarbad⟧.

Indian Foreign Minister ⟦Supramaniam Jaishankr⟧ spoke to his counterparts.

Both sides said that ⟦Prahmos⟧ missiles had been fired.""",
        ("Muzaffarabad", "Subrahmanyam Jaishankar", "BrahMos"),
    ),
}


@pytest.mark.parametrize("war", WARS)
def test_damaged_names_are_found_and_righted(war):
    published, marked, right_forms = WARS[war]
    text, marks = unmark(marked)
    findings = list(find(pair_of(reading_of(text, published), reading_of(UNRELATED), linked=True)))
    for mark, right in zip(marks, right_forms, strict=True):
        said = [finding for finding in findings if any(item.span.overlaps(mark) for item in finding.left)]
        if right is not None:
            assert said, mark.of(text)
            assert said[0].suggestion.text == right
    stray = [f.statement for f in findings if not any(e.span.overlaps(mark) for e in f.left for mark in marks)]
    assert not stray
