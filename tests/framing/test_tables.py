"""Tables of labels, voices and frames, for the overview and the reports."""

from __future__ import annotations

from functools import cache

from comparators.framing.tables import attitudes, frame_shares, label_table, voice_shares
from comparators.model import Pair
from tests.marked import pair_of, reading_of

LEFT = (
    "Rebels shelled the airport of Sebha on Sunday. “We hold the runway,” rebel leader Omar Saleh said. "
    "The rebels lost two men. Hospitals lack medicine."
)
RIGHT = (
    "Terrorists shelled the airport of Sebha on Sunday. “They will be crushed,” General Ali Hasan said. "
    "“Nobody holds the runway,” Hasan added. Two terrorists were killed."
)


@cache
def pair() -> Pair:
    return pair_of(reading_of(LEFT), reading_of(RIGHT))


def test_labels_are_counted_by_referent_with_their_places():
    row = next(row for row in label_table(pair()) if row.referent == "armed group")
    assert [(count.attitude, count.own) for count in row.right] == [("negative", 2)]
    assert [span.of(RIGHT) for span in row.right[0].spans] == ["Terrorists", "terrorists"]
    assert attitudes(row)[0]["negative"] == 0


def test_voices_have_shares_that_add_up():
    rows = voice_shares(pair())
    assert {row.speaker.split()[-1] for row in rows} == {"Saleh", "Hasan"}
    assert round(sum(row.left_share for row in rows), 2) == 1.0
    hasan = next(row for row in rows if row.speaker.endswith("Hasan"))
    assert (hasan.left_direct, hasan.right_direct) == (0, 2)


def test_frames_have_the_share_of_sentences_that_carry_them():
    rows = {row.frame: row for row in frame_shares(pair())}
    assert rows["humanitarian"].left == 0.25
    assert rows["humanitarian"].right == 0.0
