"""Capacity as OASIS has it for emergencies: EDXL-HAVE 2.0 (Hospital AVailability Exchange)."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from ninja import Query
from ninja.errors import HttpError

from api.capacity import CapacityUpdate, told_update
from api.exchange.have_document import have_document
from api.exchange.router import router
from api.packing import refuse_larger, refuse_packed
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.sheets import load_have
from opvang.actions.sheets.reading.limits import MAX_BYTES
from opvang.errors import NotPossible
from opvang.queries.exchange.services import all_services

_XML = "application/xml"
#: A document says itself in which coding it is, so it is bytes.
_FILE = {"schema": {"type": "string", "format": "binary"}}
#: What XML is sent as; what it holds decides the coding.
_KINDS = (_XML, "text/xml")


@router.get(
    "/exchange/have",
    response={409: None},
    summary="Capacity as EDXL-HAVE 2.0",
    operation_id="readHave",
    openapi_extra={"responses": {"200": {"description": "OK", "content": {_XML: _FILE}}}},
)
def read_have(request: HttpRequest) -> HttpResponse:
    """Return the units of the own shelters, or of all for who follows all, as one document.

    409 where there is no unit: the standard has no document without a facility.
    """
    actor, now = actor_of(request), timezone.now()
    services = all_services(actor, now=now)
    if not services:
        raise NotPossible(gettext("Er is geen wooneenheid in gebruik om over te melden."))
    document = have_document(services, reporter=actor.organisation.name, now=now)
    return HttpResponse(document, content_type=_XML)


@router.post(
    "/exchange/have",
    response=CapacityUpdate,
    summary="Take over the beds in a document of EDXL-HAVE 2.0, all of it or nothing",
    operation_id="sendHave",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": dict.fromkeys(_KINDS, _FILE),
        }
    },
)
@once()
def send_have(
    request: HttpRequest,
    is_dry_run: Annotated[bool, Query(alias="dryRun")] = False,
) -> Done:
    """Take over what a shelter's own software reports; docs/api.md says what of it is read.

    It does what a sheet does. Of a mistake, `line` says in which facility it is, from 1, and
    `column` in which element.
    """
    document = _document(request)
    actor, now = actor_of(request), timezone.now()
    result = load_have(document, actor=actor, now=now, dry_run=is_dry_run)
    return Done(told=CapacityUpdate(**told_update(result)))


def _document(request: HttpRequest) -> bytes:
    if request.content_type not in _KINDS:
        raise HttpError(415, "")
    refuse_packed(request)
    refuse_larger(request.body, most=MAX_BYTES)
    return request.body
