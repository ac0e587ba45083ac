"""Labour beds: victims of labour exploitation, two sites of ten beds."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import FULL_ACCESS, private_rooms, shared_rooms
from opvang.actions.country.plans import RoomPlan, UnitPlan
from opvang.models.codes import Need, PlaceType, Route, Security, Sex, Trait

_LANGUAGES = ("nl", "en", "pl", "ro", "bg", "hu", "es", "tr")


def labour_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a house for ten workers: six men and two women by two, and two on their own."""
    return (
        labour_unit(
            name="Werkers",
            languages=draw.few(_LANGUAGES, least=4, most=6),
            rooms=(
                *shared_rooms(3, beds=2, sex=Sex.MALE),
                *shared_rooms(1, beds=2, sex=Sex.FEMALE),
                *private_rooms(1, 1),
            ),
        ),
    )


def labour_units_with_ground_floor() -> tuple[UnitPlan, ...]:
    """Return a house for ten workers, two of them on a ground floor for wheelchairs."""
    upstairs = labour_unit(
        name="Verdieping",
        languages=_LANGUAGES,
        rooms=(*shared_rooms(3, beds=2, sex=Sex.MALE), *private_rooms(1, 1)),
    )
    ground_floor = labour_unit(
        name="Begane grond",
        languages=_LANGUAGES[:4],
        rooms=private_rooms(1, 1),
        accessibility=FULL_ACCESS,
        free_rooms=1,
    )
    return (upstairs, ground_floor)


def labour_unit(
    *,
    name: str,
    languages: tuple[str, ...],
    rooms: tuple[RoomPlan, ...],
    accessibility: tuple[str, ...] = (),
    free_rooms: int | None = None,
) -> UnitPlan:
    """Return a unit for whoever was exploited at work."""
    return UnitPlan(
        name=name,
        place_type=PlaceType.LABOUR,
        routes=(Route.DUTCH, Route.EU, Route.B8_REFLECTION, Route.B8_PERMIT),
        sexes=(Sex.MALE, Sex.FEMALE, Sex.OTHER),
        security=Security.PROTECTED,
        only_for=(Need.LABOUR_EXPLOITATION,),
        capabilities=(Need.LABOUR_EXPLOITATION, Need.MEDICAL),
        contraindications=(Trait.ADDICTION, Trait.AGGRESSION, Trait.PSYCHOSIS, Trait.FIRE_SETTING),
        accessibility=accessibility,
        languages=languages,
        turnaround_days=1,
        rooms=rooms,
        free_rooms=free_rooms,
    )
