"""Capacity as OASIS has it for emergencies: EDXL-HAVE 2.0 (Hospital AVailability Exchange)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext

from api.exchange.have_document import have_document
from api.exchange.router import router
from api.who import actor_of
from opvang.errors import NotPossible
from opvang.queries.exchange.services import all_services

_XML = "application/xml"
_DOCUMENT = {_XML: {"schema": {"type": "string"}}}


@router.get(
    "/exchange/have",
    response={409: None},
    summary="Capacity as EDXL-HAVE 2.0",
    operation_id="readHave",
    openapi_extra={"responses": {"200": {"description": "OK", "content": _DOCUMENT}}},
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
