"""Cut the two weights that a web page carries out of Source Serif Pro: python setup/page_fonts.py

Needs fonttools and brotli, which the product does not. "Source" is a reserved name: what is changed has another one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-not-found,unused-ignore]

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
FAMILY = "Diptych Serif"
# Latin letters with all their marks, the schwa of Azerbaijani, and the signs of a report. Other scripts fall back.
LETTERS = (
    "U+0020-007E,U+00A0-017F,U+018F,U+0259,U+02BC,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032,U+2033,"
    "U+2039,U+203A,U+20AC,U+2190-2193,U+2212"
)


def cut(weight: str) -> None:
    """Write one weight to resources/fonts/page/."""
    options = subset.Options()
    options.flavor, options.hinting, options.desubroutinize = "woff2", False, True
    options.layout_features = ["kern", "liga", "tnum"]
    options.name_IDs, options.name_languages = [0, 1, 2, 4, 6, 13, 14], [0x409]
    options.recalc_timestamp = False
    font = subset.load_font(str(FONTS / f"SourceSerifPro-{weight}.otf"), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(LETTERS))
    cutter.subset(font)
    names = {1: FAMILY, 4: f"{FAMILY} {weight}", 6: f"DiptychSerif-{weight}"}
    for record in font["name"].names:
        record.string = names.get(record.nameID, str(record))
    outlines = font["CFF "].cff
    outlines.fontNames[0] = names[6]
    outlines.topDictIndex[0].FamilyName, outlines.topDictIndex[0].FullName = FAMILY, names[4]
    subset.save_font(font, str(FONTS / "page" / f"DiptychSerif-{weight}.woff2"), options)


if __name__ == "__main__":
    for name in ("Regular", "Semibold"):
        cut(name)
    sys.exit(0)
