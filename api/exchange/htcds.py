"""One case in the Human Trafficking Case Data Standard 2.0 of the IOM (CC BY 4.0).

Names are those of the standard, with its prefixes: prs_ a person, vic_ a victim, cas_ a case, hte_
an event, con_ consent. `opv_` is ours: what the standard has no field for, or no room.
"""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Schema
from pydantic import ConfigDict, Field

from api.exchange.router import router
from api.sent import TextOrNull
from api.who import actor_of
from opvang.queries.exchange.registration import (
    PlaceOfOffence,
    RegisteredCase,
    RegisteredPerson,
    registered_case,
)


def _without_default(told: dict[str, Any]) -> None:
    told.pop("default", None)


class _Htcds(Schema):
    model_config = ConfigDict(populate_by_name=True)


class HtcdsEvent(_Htcds):
    """Where it was, as far as a municipality."""

    type: str = Field(alias="hte_Type")
    country: str = Field(alias="hte_Country")
    state: str = Field(alias="hte_State", description="The province.")
    city: str = Field(alias="hte_City", description="The municipality.")
    # Left out where nobody knows the day.
    on: date = Field(
        alias="hte_Date", default=cast("Any", None), json_schema_extra=_without_default
    )


class HtcdsPerson(_Htcds):
    """One client, under a code; of who they are there is nothing here."""

    code: str = Field(alias="opv_PersonCode", description="No name, and nothing made of one.")
    age: int = Field(alias="opv_Age", description="In whole years, now.")
    gender: str = Field(alias="prs_Gender")
    citizenship: list[str] = Field(alias="prs_Citizenship", description="ISO 3166-1 alpha-2.")
    status: str = Field(alias="vic_TraffickingStatus")
    decided_by: TextOrNull = Field(alias="vic_TraffickingStatusDecisionMakingOrg")
    relationship: TextOrNull = Field(alias="vic_RelationshipToTrafficker")
    recruitment: list[str] = Field(alias="vic_MethodOfRecruitment")
    control: list[str] = Field(alias="vic_MethodsOfControl")
    exploitation: list[str] = Field(alias="vic_TypeOfExploitation")
    exploitation_here: list[str] = Field(
        alias="opv_TypeOfExploitation", description="The same, with `ForcedCriminality` of our own."
    )
    sex_exploitation: list[str] = Field(alias="vic_TypeOfSexExploitation")
    industry: TextOrNull = Field(alias="vic_ForcedLabourIndustry", description="The first.")
    industries: list[str] = Field(alias="opv_ForcedLabourIndustries", description="All of them.")
    loverboy_method: bool = Field(alias="opv_LoverboyMethod")
    consent: bool = Field(alias="con_Consent", description="Always: without it nothing is sent.")
    events: list[HtcdsEvent]


class HtcdsCase(_Htcds):
    """One request."""

    id: UUID = Field(alias="opv_Case")
    status: str = Field(alias="cas_Status")
    referred_on: date = Field(alias="cas_IncomingReferralDate")
    people: list[HtcdsPerson]
    left_out: int = Field(
        alias="opv_LeftOut", description="Clients who did not agree, or are not registered."
    )


@router.get(
    "/requests/{uuid:request_id}/registration",
    response={200: HtcdsCase, 409: None},
    exclude_unset=True,
    summary="One case in HTCDS 2.0, to register with the national register",
    operation_id="readRegistration",
)
def read_registration(request: HttpRequest, request_id: UUID) -> dict[str, Any]:
    """Return what those of its clients are registered with who agreed to it; each read is logged.

    409 where nobody agreed, or nothing is registered of who did.
    """
    return _case(registered_case(actor_of(request), request_id, now=timezone.now()))


def _case(found: RegisteredCase) -> dict[str, Any]:
    return {
        "id": found.id,
        "status": "Active" if found.is_open else "Closed",
        "referred_on": found.registered_on,
        "people": [_person(one) for one in found.people],
        "left_out": found.left_out,
    }


def _person(one: RegisteredPerson) -> dict[str, Any]:
    return {
        "code": one.code,
        "age": one.age,
        "gender": one.gender,
        "citizenship": list(one.citizenships),
        "status": one.status,
        "decided_by": one.decided_by,
        "relationship": one.relationship,
        "recruitment": list(one.recruitment),
        "control": list(one.control),
        "exploitation": list(one.exploitation),
        "exploitation_here": list(one.exploitation_here),
        "sex_exploitation": list(one.sex_exploitation),
        "industry": next(iter(one.industries), ""),
        "industries": list(one.industries),
        "loverboy_method": one.loverboy_method,
        "consent": True,
        "events": [_event(place) for place in one.places],
    }


def _event(place: PlaceOfOffence) -> dict[str, Any]:
    seen = {"on": place.seen_on} if place.seen_on else {}
    return {
        "type": "Exploitation",
        "country": "NL",
        "state": place.province,
        "city": place.municipality,
        **seen,
    }
