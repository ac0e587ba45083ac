"""What is registered of the trafficking, after the form it took; matching never reads it."""

from __future__ import annotations

from datetime import date

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import PersonPlan, RequestPlan
from opvang.actions.country.wording import plain
from opvang.models import Person, Registration
from opvang.models.codes import (
    ControlMeans,
    ExploitationType,
    Gender,
    LabourIndustry,
    RecruitmentMethod,
    Sex,
    SexExploitationType,
    StatusDecider,
    TraffickerRelationship,
    TraffickingStatus,
)

#: The sectors in which labour exploitation is found in the Netherlands, most common first.
_INDUSTRIES = {
    LabourIndustry.AGRICULTURE: 28,
    LabourIndustry.HOSPITALITY: 18,
    LabourIndustry.CONSTRUCTION: 14,
    LabourIndustry.HOUSEHOLDS: 10,
    LabourIndustry.MANUFACTURING: 10,
    LabourIndustry.TRANSPORT: 10,
    LabourIndustry.TRADE: 5,
    LabourIndustry.OTHER_PERSONAL: 5,
}
_SEX_WORK = {
    SexExploitationType.PROSTITUTION: 0.85,
    SexExploitationType.PORNOGRAPHY: 0.12,
    SexExploitationType.REMOTE: 0.15,
    SexExploitationType.PRIVATE: 0.2,
}
_GENDERS = {Sex.FEMALE: Gender.FEMININE, Sex.MALE: Gender.MASCULINE, Sex.OTHER: Gender.UNKNOWN}


def registration(
    draw: Draw,
    plan: RequestPlan,
    client: PersonPlan,
    *,
    person: Person,
    registered_on: date,
    status: TraffickingStatus | None,
) -> Registration:
    """Return the registration of one client; *status*: None where nobody has decided yet."""
    form = plan.exploitation
    is_sexual = form == ExploitationType.SEXUAL_EXPLOITATION
    is_labour = form in (ExploitationType.FORCED_LABOUR, ExploitationType.CHILD_LABOUR)
    decided = status is not None
    return Registration(
        person=person,
        registered_on=registered_on,
        trafficking_status=str(status or TraffickingStatus.POSSIBLE),
        status_decided_by=str(draw.choice(tuple(StatusDecider))) if decided else "",
        gender=str(client.gender or _GENDERS[client.sex]),
        citizenships=[plan.origin.citizenship],
        exploitation_types=[str(form)],
        sex_exploitation_types=plain(draw.some_of(_SEX_WORK)) if is_sexual else [],
        labour_industries=[str(draw.one_of(_INDUSTRIES))] if is_labour else [],
        control_means=plain(draw.few(tuple(ControlMeans), least=1, most=4)),
        recruitment_methods=[str(draw.choice(tuple(RecruitmentMethod)))],
        loverboy_method=plan.loverboy,
        trafficker_relationship=_relationship(draw, plan),
    )


def _relationship(draw: Draw, plan: RequestPlan) -> str:
    if plan.loverboy:
        return str(TraffickerRelationship.ACQUAINTED)
    return str(draw.choice(tuple(TraffickerRelationship))) if draw.chance(0.7) else ""
