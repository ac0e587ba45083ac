"""People for whom there hardly is a place: each stands for a gap that the sector knows."""

from __future__ import annotations

from dataclasses import replace

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds import KINDS
from opvang.actions.country.kinds.parts import FULL_ACCESS
from opvang.actions.country.plans import DangerPlan, PersonPlan, RequestPlan
from opvang.actions.country.profiles.men import man
from opvang.actions.country.profiles.problems import person_with_problems
from opvang.actions.country.profiles.reflection import man_in_reflection, woman_in_reflection
from opvang.actions.country.profiles.women import woman
from opvang.models.codes import (
    DangerReason,
    Need,
    PersonRole,
    PlaceType,
    Route,
    Security,
    Sex,
    Trait,
)


def hard_case(draw: Draw) -> RequestPlan:
    """Return one of them."""
    cases = (
        _from_asylum,
        _hunted_everywhere,
        _with_teenage_son,
        _who_set_fire,
        _in_a_wheelchair,
        _with_a_pet,
    )
    return draw.choice(cases)(draw)


def _from_asylum(draw: Draw) -> RequestPlan:
    # Reception for asylum seekers is no shelter for victims, and hardly any shelter may take them.
    return replace(woman_in_reflection(draw), routes=(Route.ASYLUM,), nights=None)


def _hunted_everywhere(draw: Draw) -> RequestPlan:
    # The network is at home in every region that has a place for people without a permit.
    somebody = draw.choice((woman_in_reflection, man_in_reflection))(draw)
    network = tuple(
        DangerPlan(municipality=city, buffer_km=40, reason=DangerReason.NETWORK)
        for city in KINDS[PlaceType.COSM].cities
    )
    return replace(somebody, dangers=network)


def _with_teenage_son(draw: Draw) -> RequestPlan:
    parent = draw.choice((woman, man))(draw)
    son = PersonPlan(role=PersonRole.CHILD, sex=Sex.MALE, age=draw.randint(15, 17))
    return replace(parent, persons=(parent.clients[0], son))


def _who_set_fire(draw: Draw) -> RequestPlan:
    somebody = person_with_problems(draw)
    return replace(somebody, traits=(Trait.FIRE_SETTING,), needs=(Need.GGZ,))


def _in_a_wheelchair(draw: Draw) -> RequestPlan:
    return replace(woman(draw), access_needs=FULL_ACCESS, security=Security.SECRET)


def _with_a_pet(draw: Draw) -> RequestPlan:
    return replace(woman(draw), traits=(Trait.PET,))
