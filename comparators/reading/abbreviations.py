"""Abbreviations, and the words around them that tell whether a sentence ends at their dot."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())


# Written with a capital, before a name: no sentence ends here, whatever follows.
BEFORE_A_NAME = words(
    """mr mrs ms mx dr prof rev hon fr sr sra st ste gen lt col maj capt cpt sgt cpl pvt brig cmdr adm lieut
    sen rep gov pres sec amb supt insp det atty asst messrs mme mlle mt ft gp sqn"""
)
# In lower case, inside a sentence.
INSIDE = words("vs v cf e.g i.e viz fig eq approx ca incl resp")
# Before a figure only: "No. 5", "Sept. 27", "pp. 3".
BEFORE_A_FIGURE = words("no nos art arts vol pp p ch sec para jan feb mar apr jun jul aug sep sept oct nov dec c ca")
# With a capital, may end a sentence or not: only a word that opens sentences tells. "Mass." is a state, "mass" is not.
MAY_END = words(
    """inc corp ltd co bros jr sr esq dept govt univ assn ph.d m.d d.c jan feb mar apr jun jul
    aug sep sept oct nov dec calif conn mass pa va fla tex ariz colo ill mich minn wash ore mo tenn ga okla"""
)
# Words that open a sentence and are not part of a name that goes on ("U.S. The", but not "U.S. President").
STARTERS = words(
    """a an the this that these those there it its he she they we i you his her their our my your
    in on at by for from with without after before during since while when where as if although though because
    despite under over against among between about until unless once following according
    and but or so yet nor however meanwhile moreover furthermore also still now then thus therefore instead
    earlier later last next today yesterday both each every some many most several other others another all any
    no none not only more fewer one two three four five six seven eight nine ten hundreds thousands dozens
    what who which why how is are was were has have had do does did will would can could should may might
    to of such nearly almost about around even just even once per none"""
)
CLOCK = frozenset({"a.m", "p.m"})
AFTER_CLOCK = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december gmt utc est edt cst cdt mst mdt pst pdt bst cet cest local eastern pacific
    central mountain moscow"""
)
