"""How long people stay, for the national desk, and why, for the shelter where they stay long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from opvang.actions.overstays import explain_overstay
from opvang.pages.forms.overstays import OverstayForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.pages.spreadsheets import csv_of
from opvang.pages.views.hold import show
from opvang.queries.desk.long_stays import KindOfPlace, LongStay
from opvang.queries.desk.long_stays import long_stays as stays_of_country
from opvang.queries.placements import seen_placement

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def long_stays(request: SignedInRequest) -> HttpResponse:
    """Show who stays longer than the longest stay, and why, by kind of place."""
    now = timezone.now()
    kinds = stays_of_country(request.user, now=now)
    return render(request, "long_stays.html", {"kinds": kinds, "now": now})


@page("GET")
def long_stays_file(request: SignedInRequest) -> HttpResponse:
    """Give the same as a file, one stay a line."""
    kinds = stays_of_country(request.user, now=timezone.now())
    columns = [
        gettext("soort plek"),
        gettext("organisatie"),
        gettext("opvang"),
        gettext("wooneenheid"),
        gettext("aanvraag"),
        gettext("sinds"),
        gettext("langste tijd om op"),
        gettext("nachten erover"),
        gettext("reden"),
        gettext("verwacht einde"),
    ]
    body = csv_of(columns, (_line(kind, stay) for kind, stay in _stays(kinds)))
    headers = {"Content-Disposition": 'attachment; filename="verblijfsduur.csv"'}
    return HttpResponse(body, content_type="text/csv; charset=utf-8", headers=headers)


@page("POST")
def explain(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Write down why somebody is still there, and until when."""
    now = timezone.now()
    form = OverstayForm(request.POST)

    def explained() -> None:
        given = form.cleaned_data
        explain_overstay(
            request.user,
            placement=placement,
            reason=given["reason"],
            expected_end=given["expected_end"],
            now=now,
        )

    if form.is_valid() and is_done(form, explained):
        said = gettext("De reden is bewaard. Op de verwachte dag vragen wij het opnieuw.")
        messages.success(request, said)
        return redirect("placement", placement)
    return show(request, seen_placement(request.user, placement, now=now), overstay=form)


def _stays(kinds: tuple[KindOfPlace, ...]) -> Iterator[tuple[KindOfPlace, LongStay]]:
    for kind in kinds:
        yield from ((kind, stay) for stay in (*kind.over, *kind.soon))


def _line(kind: KindOfPlace, stay: LongStay) -> tuple[str, ...]:
    end = stay.limit.expected_end
    return (
        kind.name,
        stay.organisation,
        stay.shelter,
        stay.unit,
        stay.reference,
        date_format(stay.since, "Y-m-d"),
        date_format(stay.limit.limit, "Y-m-d"),
        str(stay.limit.nights_over),
        stay.limit.reason_name,
        date_format(end, "Y-m-d") if end else "",
    )
