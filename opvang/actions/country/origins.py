"""Where people come from: citizenship for statistics only, languages for an interpreter.

Plausible for registered victims, not counted from any of them. Which route of residence follows is
a matter of law: nobody's place ever depends on where they come from.
"""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import Origin

DUTCH = Origin(citizenship="NL", languages=("nl",))

_DUTCH = {
    DUTCH: 70.0,
    Origin(citizenship="NL", languages=("nl", "ar")): 8.0,
    Origin(citizenship="NL", languages=("nl", "tr")): 8.0,
    Origin(citizenship="NL", languages=("nl", "pap")): 8.0,
    Origin(citizenship="NL", languages=("nl", "en")): 6.0,
}
_EU = {
    Origin(citizenship="RO", languages=("ro",)): 26.0,
    Origin(citizenship="BG", languages=("bg", "tr")): 10.0,
    Origin(citizenship="BG", languages=("bg",)): 12.0,
    Origin(citizenship="PL", languages=("pl",)): 22.0,
    Origin(citizenship="HU", languages=("hu",)): 14.0,
    Origin(citizenship="LT", languages=("lt", "ru")): 5.0,
    Origin(citizenship="ES", languages=("es", "en")): 6.0,
    Origin(citizenship="SK", languages=("sk",)): 5.0,
}
_ELSEWHERE = {
    Origin(citizenship="NG", languages=("en", "bin")): 16.0,
    Origin(citizenship="UG", languages=("en", "lg")): 9.0,
    Origin(citizenship="PH", languages=("tl", "en")): 8.0,
    Origin(citizenship="VN", languages=("vi",)): 9.0,
    Origin(citizenship="CN", languages=("zh",)): 7.0,
    Origin(citizenship="BR", languages=("pt",)): 7.0,
    Origin(citizenship="CO", languages=("es",)): 6.0,
    Origin(citizenship="MA", languages=("ar", "fr")): 7.0,
    Origin(citizenship="AL", languages=("sq", "it")): 6.0,
    Origin(citizenship="UA", languages=("uk", "ru")): 7.0,
    Origin(citizenship="IN", languages=("hi", "en")): 6.0,
    Origin(citizenship="ET", languages=("am",)): 4.0,
    Origin(citizenship="GN", languages=("fr",)): 5.0,
    Origin(citizenship="SL", languages=("en",)): 5.0,
}
_MINORS_ALONE = {
    Origin(citizenship="VN", languages=("vi",)): 30.0,
    Origin(citizenship="ER", languages=("ti",)): 20.0,
    Origin(citizenship="SY", languages=("ar",)): 14.0,
    Origin(citizenship="GN", languages=("fr",)): 12.0,
    Origin(citizenship="SO", languages=("so",)): 12.0,
    Origin(citizenship="AF", languages=("ps", "fa")): 12.0,
}


def dutch(draw: Draw) -> Origin:
    """Return the origin of a Dutch citizen."""
    return draw.one_of(_DUTCH)


def european(draw: Draw) -> Origin:
    """Return the origin of a citizen of another country of the European Union."""
    return draw.one_of(_EU)


def elsewhere(draw: Draw) -> Origin:
    """Return an origin outside the European Union."""
    return draw.one_of(_ELSEWHERE)


def minor_alone(draw: Draw) -> Origin:
    """Return the origin of an unaccompanied minor."""
    return draw.one_of(_MINORS_ALONE)
