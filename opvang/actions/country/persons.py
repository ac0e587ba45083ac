"""People as rows: pseudonym, registration, consent and screening."""

from __future__ import annotations

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.organisations import Party
from opvang.actions.country.plans import PersonPlan, RequestPlan
from opvang.actions.country.registrations import registration
from opvang.models import Consent, Person, RiskScreening, VictimGroup
from opvang.models.codes import ConsentScope, GroupKind, PersonRole, TraffickingStatus

_INSTRUMENT, _VERSIONS = "Risicoscreening Vrouwenopvang", ("2007", "2012")


def add_persons(
    draft: Draft,
    draw: Draw,
    plan: RequestPlan,
    *,
    coordination: Party,
    status: TraffickingStatus | None = None,
) -> list[Person]:
    """Add everybody in a request, with what was recorded when they were registered."""
    group = _add_group(draft, draw, plan)
    persons = [_add_person(draft, draw, one, group) for one in plan.persons]
    for one, person in zip(plan.persons, persons, strict=True):
        if one.role == PersonRole.CLIENT:
            draft.add(
                registration(
                    draw,
                    plan,
                    one,
                    person=person,
                    registered_on=draft.day(-plan.waiting_days),
                    status=status,
                )
            )
            _add_consents(draft, draw, plan, person, coordination)
    if plan.outcome is not None:
        _add_screening(draft, draw, plan, persons[0], coordination)
    return persons


def _add_group(draft: Draft, draw: Draw, plan: RequestPlan) -> VictimGroup | None:
    if len(plan.persons) == 1:
        return None
    kind = GroupKind.GROUP if plan.is_group else GroupKind.HOUSEHOLD
    return draft.add(VictimGroup(id=draw.uuid(), code=draw.spoken("G"), kind=str(kind)))


def _add_person(draft: Draft, draw: Draw, plan: PersonPlan, group: VictimGroup | None) -> Person:
    turns_18_on = None if plan.turns_18_in is None else draft.day(plan.turns_18_in)
    return draft.add(
        Person(
            id=draw.uuid(),
            code=draw.spoken("P"),
            sex=str(plan.sex),
            age=plan.age,
            age_on=draft.tonight,
            turns_18_on=turns_18_on,
            group=group,
        )
    )


def _add_consents(
    draft: Draft, draw: Draw, plan: RequestPlan, person: Person, coordination: Party
) -> None:
    scopes = {ConsentScope.SEEK_SHELTER: 1.0, ConsentScope.REGISTRATION: 0.85}
    scopes |= {ConsentScope.SHARE_WITH_SHELTER: 0.9, ConsentScope.CONTACT: 0.5}
    for scope in draw.some_of(scopes):
        withdrawn = scope == ConsentScope.CONTACT and draw.chance(0.1)
        draft.add(
            Consent(
                id=draw.uuid(),
                person=person,
                scope=str(scope),
                given_on=draft.day(-plan.waiting_days),
                withdrawn_on=draft.tonight if withdrawn else None,
                recorded_by=coordination.account,
            )
        )


def _add_screening(
    draft: Draft, draw: Draw, plan: RequestPlan, person: Person, coordination: Party
) -> None:
    draft.add(
        RiskScreening(
            id=draw.uuid(),
            person=person,
            instrument=_INSTRUMENT,
            version=draw.choice(_VERSIONS),
            outcome=str(plan.outcome),
            assessor=coordination.account,
            assessed_on=draft.day(-draw.randint(0, plan.waiting_days)),
        )
    )
