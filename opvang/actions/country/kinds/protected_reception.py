"""Protected reception: unaccompanied foreign minors, at most twenty to a site."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import private_rooms, shared_rooms
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import Need, PlaceType, Route, Security, Sex, Trait


def protected_reception_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a corridor for girls and one for boys."""
    languages = draw.few(("vi", "ti", "fr", "ar", "so", "ps", "sq", "zh"), least=3, most=5)
    return tuple(_corridor(draw, sex=sex, languages=languages) for sex in (Sex.FEMALE, Sex.MALE))


def _corridor(draw: Draw, *, sex: Sex, languages: tuple[str, ...]) -> UnitPlan:
    return UnitPlan(
        name="Meisjes" if sex == Sex.FEMALE else "Jongens",
        place_type=PlaceType.PROTECTED_RECEPTION,
        routes=(Route.UNACCOMPANIED_MINOR,),
        sexes=(sex, Sex.OTHER),
        security=Security.SECRET,
        min_age=12,
        max_age=17,
        capabilities=(
            Need.TRAUMA,
            Need.SCHOOL,
            Need.SEXUAL_EXPLOITATION,
            Need.LABOUR_EXPLOITATION,
            Need.CRIMINAL_EXPLOITATION,
        ),
        contraindications=(Trait.AGGRESSION, Trait.FIRE_SETTING, Trait.PET),
        languages=("nl", "en", *languages),
        night_intake=draw.chance(0.7),
        turnaround_days=0,
        rooms=(*private_rooms(1, 1), *shared_rooms(3, beds=2, sex=sex, minors=True)),
    )
