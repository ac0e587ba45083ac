"""Capacity as Open Referral has it: the Human Services Data Specification (HSDS) 3.1.

Names are those of the standard. What is not sent here, the standard does not require.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from ninja import Query, Schema

from api.exchange.router import router
from api.paging import MOST, PAGE
from api.who import actor_of
from opvang.queries.exchange.services import BED, Capacity, Service, service_of, services


class HsdsUnit(Schema):
    """What capacity is counted in."""

    id: UUID
    name: str


class HsdsServiceCapacity(Schema):
    """How many are available, of how many, and when somebody last said so."""

    id: UUID
    unit: HsdsUnit
    available: int
    maximum: int
    updated: datetime


class HsdsOrganization(Schema):
    """Who runs a service."""

    id: UUID
    name: str
    description: str


class HsdsService(Schema):
    """One unit of a shelter. Where it is, is told nowhere."""

    id: UUID
    organization_id: UUID
    name: str
    description: str
    status: Literal["active", "temporarily closed"]
    organization: HsdsOrganization
    capacities: list[HsdsServiceCapacity]


class HsdsServicePage(Schema):
    """A page as HSDS has it."""

    total_items: int
    total_pages: int
    page_number: int
    size: int
    first_page: bool
    last_page: bool
    empty: bool
    contents: list[HsdsService]


@router.get(
    "/exchange/hsds/services",
    response=HsdsServicePage,
    summary="Capacity as Open Referral HSDS 3.1",
    operation_id="listHsdsServices",
)
def hsds_services(
    request: HttpRequest,
    page: Annotated[int, Query(ge=1, le=100_000, description="Which page, from 1.")] = 1,
    size: Annotated[
        int, Query(alias="perPage", ge=1, le=MOST, description="How many on a page.")
    ] = PAGE,
) -> dict[str, Any]:
    """Return the units of the own shelters, or of all for who follows all."""
    found = services(actor_of(request), page=page, size=size, now=timezone.now())
    pages = -(-found.total // size)
    return {
        "total_items": found.total,
        "total_pages": pages,
        "page_number": page,
        "size": len(found.items),
        "first_page": page == 1,
        "last_page": page >= pages,
        "empty": not found.items,
        "contents": [_told(one) for one in found.items],
    }


@router.get(
    "/exchange/hsds/services/{uuid:service_id}",
    response=HsdsService,
    summary="One unit as Open Referral HSDS 3.1",
    operation_id="readHsdsService",
)
def hsds_service(request: HttpRequest, service_id: UUID) -> dict[str, Any]:
    """Return one unit of the own shelters, or any for who follows all; its id is that of a unit."""
    return _told(service_of(actor_of(request), service_id, now=timezone.now()))


def _told(one: Service) -> dict[str, Any]:
    organization = {
        "id": one.organisation_id,
        "name": one.organisation_name,
        "description": one.organisation_kind,
    }
    return {
        "id": one.id,
        "organization_id": one.organisation_id,
        "name": one.name,
        "description": one.description,
        "status": "temporarily closed" if one.is_closed else "active",
        "organization": organization,
        "capacities": [_capacity(one.capacity)] if one.capacity else [],
    }


def _capacity(one: Capacity) -> dict[str, Any]:
    return {
        "id": one.id,
        "unit": {"id": BED, "name": gettext("bed")},
        "available": one.available,
        "maximum": one.maximum,
        "updated": one.updated,
    }
