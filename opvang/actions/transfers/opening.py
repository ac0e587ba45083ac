"""A transfer is opened: a request of the people of another one, who live in a place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.db.models import Q

from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.filling import fill_request
from opvang.models import ExcludedShelter, Placement, PlacementRequest, RequestPerson
from opvang.models.codes import TransferReason, Urgency
from opvang.queries.filled_in.fields import NewRequest
from opvang.queries.filled_in.requests import asked_of


def asked_before(request: PlacementRequest, *, night: date) -> NewRequest:
    """Return what *request* asked, as it is asked again by people who have a place.

    They come by day, in no crisis, and for how long and until when is another matter.
    """
    asked = asked_of(request, night=night, organisation=request.organisation_id)
    return replace(
        asked,
        urgency=Urgency.URGENT if asked.urgency is Urgency.CRISIS else asked.urgency,
        start_from=night,
        start_by=None,
        nights=None,
        night_intake=False,
    )


def open_transfer(
    place: Placement,
    before: PlacementRequest,
    new: NewRequest,
    *,
    reason: TransferReason,
    night: date,
    mistakes: Mistakes,
) -> PlacementRequest:
    """Save that the people of *before*, who live in *place*, ask *new*; nobody is screened by it.

    It stays with who guides them, and its own waiting time begins tonight: who has a bed does not
    go before those who have none because of how long they waited for it.
    """
    row = PlacementRequest(
        organisation=before.organisation,
        coordinator=before.coordinator,
        registered_on=night,
        start_from=night,
        moves_from=place,
        transfer_reason=reason,
    )
    fill_request(row, new, night=night, mistakes=mistakes)
    mistakes.refuse()
    RequestPerson.objects.bulk_create(
        RequestPerson(request=row, person_id=one.person_id, role=one.role)
        for one in before.request_persons.all()
    )
    _keep_exclusions(before, row, night=night)
    return row


def _keep_exclusions(before: PlacementRequest, row: PlacementRequest, *, night: date) -> None:
    """Keep the people out of the shelters that they must not, or do not want to, go to."""
    still = before.excluded_shelters.filter(Q(expires_on=None) | Q(expires_on__gt=night))
    ExcludedShelter.objects.bulk_create(
        ExcludedShelter(
            request=row,
            shelter_id=one.shelter_id,
            reason=one.reason,
            expires_on=one.expires_on,
            author_id=one.author_id,
        )
        for one in still
    )
