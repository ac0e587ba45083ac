"""Who is in a request: ages and households that several profiles share."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import PersonPlan
from opvang.models.codes import Gender, Need, PersonRole, Sex


def adult(draw: Draw, *, sex: Sex, youngest: int = 18, oldest: int = 55) -> PersonPlan:
    """Return a grown-up client, more often young than old."""
    age = round(draw.triangular(youngest, oldest, youngest + (oldest - youngest) * 0.25))
    return PersonPlan(sex=sex, age=age)


def women_of_any_kind(draw: Draw) -> PersonPlan:
    """Return a woman who asks for women's shelter; a few of them are transgender."""
    woman = adult(draw, sex=Sex.FEMALE)
    if draw.chance(0.04):
        return PersonPlan(sex=Sex.OTHER, age=woman.age, gender=Gender.TRANSGENDER_FEMININE)
    return woman


def children(draw: Draw, *, shares: dict[int, float], oldest: int = 15) -> tuple[PersonPlan, ...]:
    """Return as many children as the shares have it, mostly small."""
    return tuple(
        PersonPlan(
            role=PersonRole.CHILD,
            sex=draw.choice((Sex.FEMALE, Sex.MALE)),
            age=round(draw.triangular(0, oldest, 2)),
        )
        for _ in range(draw.one_of(shares))
    )


def parenting(persons: tuple[PersonPlan, ...]) -> tuple[str, ...]:
    """Return the need that comes with bringing two children or more."""
    brought = [one for one in persons if one.role == PersonRole.CHILD]
    return (Need.PARENTING,) if len(brought) > 1 else ()
