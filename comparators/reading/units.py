"""Units of measure: their spellings, what they measure, and what one of them is in the base unit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """``name`` is how the product calls it; ``factor`` leads to the base unit of its measure."""

    name: str
    measure: str
    factor: float


# Spellings are patterns in which _ is a space.
# Factors are exact by definition (international yard and pound, 1959) but for the month and the year, which are means.
_TABLE = r"""
km|distance|1000|kilometers? kilometres? kms? km
mile|distance|1609.344|miles? mi
nmi|distance|1852|nautical_miles? nmi
metre|distance|1|meters? metres?
yard|distance|0.9144|yards? yarders? yds? yd
foot|distance|0.3048|feet foot ft
inch|distance|0.0254|inch(?:es)?
cm|distance|0.01|centimeters? centimetres? cms?
mm|distance|0.001|millimeters? millimetres? mm
km2|area|1000000|(?:square|sq)_(?:kilometers?|kilometres?|km) km² km2
mile2|area|2589988.110336|(?:square|sq)_miles?
ft2|area|0.09290304|(?:square|sq)_(?:feet|foot|ft) ft²
m2|area|1|(?:square|sq)_(?:meters?|metres?) m² m2
hectare|area|10000|hectares? ha
acre|area|4046.8564224|acres?
tonne|weight|1000|tonnes? metric_tons? tons?
kg|weight|1|kilograms? kilogrammes? kilos? kg
gram|weight|0.001|grams? grammes?
pound|weight|0.45359237|lbs?
litre|volume|0.001|lit(?:er|re)s?
gallon|volume|0.003785411784|gallons?
barrel|volume|0.158987294928|barrels?
km/h|speed|1|km/h kph kmh kilomet(?:er|re)s?_(?:per|an)_hour
mph|speed|1.609344|mph miles_(?:per|an)_hour
second|duration|0.000011574074|seconds?
minute|duration|0.00069444444|minutes? mins?
hour|duration|0.041666667|hours? hrs?
day|duration|1|days?
week|duration|7|weeks?
month|duration|30.4375|months?
year|duration|365.25|years?
decade|duration|3652.5|decades?
century|duration|36525|centuries
percent|share|1|percent per_cent %
point|points|1|percentage_points?
degree|temperature|1|degrees?(?:_(?:celsius|centigrade|c))? °c
fahrenheit|fahrenheit|1|degrees?_(?:fahrenheit|f) °f
watt|power|1|watts?
kilowatt|power|1000|kilowatts? kw
megawatt|power|1000000|megawatts? mw
gigawatt|power|1000000000|gigawatts? gw
australian_dollar|money:australian_dollar|1|australian_dollars?
canadian_dollar|money:canadian_dollar|1|canadian_dollars?
new_zealand_dollar|money:new_zealand_dollar|1|new_zealand_dollars?
hong_kong_dollar|money:hong_kong_dollar|1|hong_kong_dollars?
singapore_dollar|money:singapore_dollar|1|singapore(?:an)?_dollars?
dollar|money:dollar|1|(?:us_|u\.s\._)?dollars?
euro|money:euro|1|euros?
sterling|money:pound|1|pounds?(?:_sterling)?
rouble|money:rouble|1|roubles? rubles?
yen|money:yen|1|yen
yuan|money:yuan|1|yuan
rupee|money:rupee|1|rupees?
lira|money:lira|1|liras?
naira|money:naira|1|nairas?
franc|money:franc|1|(?:swiss_|cfa_)?francs?
peso|money:peso|1|pesos?
dinar|money:dinar|1|dinars?
dirham|money:dirham|1|dirhams?
riyal|money:riyal|1|riyals? rials?
shekel|money:shekel|1|shekels?
shilling|money:shilling|1|shillings?
zloty|money:zloty|1|zlot(?:y|ys|ych)
hryvnia|money:hryvnia|1|hryvnias? hryvnyas?
krona|money:krona|1|krona kronor krone kroner
forint|money:forint|1|forints?
rupiah|money:rupiah|1|rupiahs?
baht|money:baht|1|baht
taka|money:taka|1|taka
ringgit|money:ringgit|1|ringgits?
birr|money:birr|1|birr
rand|money:rand|1|rands?
koruna|money:koruna|1|korunas? koruny
cedi|money:cedi|1|cedis?
kwacha|money:kwacha|1|kwachas?
leu|money:leu|1|lei
lev|money:lev|1|leva
dong|money:dong|1|dongs?
tenge|money:tenge|1|tenge
lari|money:lari|1|laris?
manat|money:manat|1|manats?
dram|money:dram|1|drams?
pula|money:pula|1|pula
kyat|money:kyat|1|kyats?
riel|money:riel|1|riels?
"""
# Signs and the codes of ISO 4217 that stand before a number; RMB and Rs as wires write them.
CURRENCY_SIGNS = {
    "$": "dollar", "us$": "dollar", "$us": "dollar", "a$": "australian_dollar", "au$": "australian_dollar",
    "$a": "australian_dollar", "c$": "canadian_dollar", "ca$": "canadian_dollar", "nz$": "new_zealand_dollar",
    "$nz": "new_zealand_dollar", "hk$": "hong_kong_dollar", "s$": "singapore_dollar",
    "€": "euro", "£": "sterling", "¥": "yen", "₹": "rupee", "usd": "dollar",
    "eur": "euro", "gbp": "sterling", "jpy": "yen", "inr": "rupee", "rs": "rupee", "rs.": "rupee", "cny": "yuan",
    "rmb": "yuan",
}  # fmt: skip

UNITS: dict[str, Unit] = {}
_spellings: list[tuple[str, str]] = []
for _line in _TABLE.strip().splitlines():
    _name, _measure, _factor, _forms = _line.split("|", 3)
    UNITS[_name] = Unit(_name, _measure, float(_factor))
    _spellings += [(_form.replace("_", "(?:[ ]|[ ]?-[ ]?)"), _name) for _form in _forms.split(" ")]
# Longest first: "square kilometres" before "kilometres", "miles per hour" before "miles".
SPELLINGS = tuple(sorted(_spellings, key=lambda pair: (-len(pair[0]), pair[0])))


def in_base(value: float, unit: str) -> float:
    """The value in the base unit of its measure (metres, days, kilograms); itself for an unknown unit."""
    return value * UNITS[unit].factor if unit in UNITS else value


def measure_of(unit: str) -> str:
    """What a unit measures: distance, duration, weight, money:dollar …; empty for none."""
    return UNITS[unit].measure if unit in UNITS else ""
