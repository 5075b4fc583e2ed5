"""The tables of a comparison as the JSON document holds them."""

from __future__ import annotations

from comparators.framing.emphasis_map import emphasis_map
from comparators.framing.tables import LabelCount, frame_shares, label_table, voice_shares
from comparators.framing.tone_table import ToneRow, tone_table
from comparators.model import Pair, Side
from comparators.reports.document import (
    EmphasisDocument,
    FrameDocument,
    LabelCountDocument,
    TablesDocument,
    TollDocument,
    ToneSideDocument,
    VoiceDocument,
)
from comparators.reports.page.tolls import toll_tables


def tables(pair: Pair) -> TablesDocument:
    """Tolls, labels, voices, frames, emphasis and tone, whole; the reports for people show the largest rows of them."""
    return {
        "tolls": _tolls(pair),
        "labels": [
            {"referent": row.referent, "left": _counts(row.left), "right": _counts(row.right)}
            for row in label_table(pair)
        ],
        "voices": _voices(pair),
        "frames": _frames(pair),
        "emphasis": _emphasis(pair),
        "tone": [
            {"actor": row.actor, "left": _tone(pair, "left", row), "right": _tone(pair, "right", row)}
            for row in tone_table(pair)
        ],
    }


def _tolls(pair: Pair) -> list[TollDocument]:
    return [
        {
            "measure": table.title,
            "side": row.side,
            "start": row.start,
            "end": row.end,
            "quote": pair.reading(row.side).text[row.start : row.end],
            "low": row.value[0],
            "high": row.value[1],
            "as_of": row.time.iso() if row.time else None,
            "speaker": row.speaker,
            "modality": row.modality,
            "part": row.part,
        }
        for table in toll_tables(pair)
        for row in table.rows
    ]


def _counts(counts: tuple[LabelCount, ...]) -> list[LabelCountDocument]:
    return [{"term": c.term, "attitude": c.attitude, "own": c.own, "quoted": c.quoted} for c in counts]


def _voices(pair: Pair) -> list[VoiceDocument]:
    return [
        {
            "speaker": row.speaker,
            "left_direct": row.left_direct,
            "left_indirect": row.left_indirect,
            "left_share": row.left_share,
            "right_direct": row.right_direct,
            "right_indirect": row.right_indirect,
            "right_share": row.right_share,
        }
        for row in voice_shares(pair)
    ]


def _frames(pair: Pair) -> list[FrameDocument]:
    return [{"frame": row.frame, "left": row.left, "right": row.right} for row in frame_shares(pair)]


def _emphasis(pair: Pair) -> list[EmphasisDocument]:
    return [
        {
            "subject": row.subject,
            "left": {"share": row.left, "places": [list(stretch) for stretch in row.left_places]},
            "right": {"share": row.right, "places": [list(stretch) for stretch in row.right_places]},
        }
        for row in emphasis_map(pair)
    ]


def _tone(pair: Pair, side: Side, row: ToneRow) -> ToneSideDocument:
    text = pair.reading(side).text
    return {
        "named": row.side(side).named,
        "words": [
            {
                "word": hit.word,
                "against": hit.against,
                "how": hit.how,
                "start": hit.span.start,
                "end": hit.span.end,
                "quote": hit.span.of(text),
                "source": hit.source,
            }
            for hit in row.side(side).hits
        ],
    }
