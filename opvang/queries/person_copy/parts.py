"""The parts of a copy: the person, and all that was asked, decided and lived for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext

from opvang.models import (
    Appeal,
    BreakGlass,
    Consent,
    DangerArea,
    DangerQuestion,
    ErasureClaim,
    ExcludedShelter,
    IdentityMark,
    OutsidePlacement,
    Override,
    Overstay,
    Person,
    Placement,
    PlacementRequest,
    Preservation,
    Proposal,
    Registration,
    RequestPerson,
    RiskScreening,
    Signal,
    Waiver,
    Watch,
)
from opvang.models.codes import ProposalState
from opvang.queries.person_copy.fields import SHARED_TEXTS
from opvang.queries.person_copy.values import in_words

#: A name and its value.
Row = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPart:
    """What is kept under one heading."""

    title: str
    rows: tuple[Row, ...]


def person_parts(person: Person) -> Iterator[CopyPart]:
    """Yield what is kept of somebody themselves."""
    yield _part(gettext("Wie"), [person, *([person.group] if person.group else [])])
    for model in (
        *(Registration, Consent, RiskScreening, DangerArea, IdentityMark, ErasureClaim),
        Signal,
    ):
        yield _part(_plural(model), model.objects.filter(person=person))


def request_parts(request: PlacementRequest, person: Person) -> Iterator[CopyPart]:
    """Yield what was asked, decided and lived for one request of somebody."""
    shared = request.request_persons.exclude(person=person).exists()
    without = SHARED_TEXTS if shared else frozenset()
    title = gettext("Aanvraag %(reference)s") % {"reference": request.reference}
    members = RequestPerson.objects.filter(request=request, person=person)
    row = [pair for one in (request, *members) for pair in in_words(one)]
    wished = ", ".join(str(one) for one in request.wish_safety_regions.all())
    yield CopyPart(title=title, rows=((*row, *([(gettext("wens"), wished)] if wished else [])),))
    stays = Placement.objects.filter(request=request).select_related("unit")
    yield CopyPart(title=_plural(Placement), rows=tuple(_place(one) for one in stays))
    # Until it was replaced by another; what was is no decision about anybody.
    told = Proposal.objects.filter(request=request).exclude(state=ProposalState.SUPERSEDED)
    proposals = told.select_related("unit")
    yield CopyPart(title=_plural(Proposal), rows=tuple(_place(one) for one in proposals))
    yield _part(_plural(Overstay), Overstay.objects.filter(placement__in=stays))
    yield _part(_plural(Appeal), Appeal.objects.filter(placement__in=stays), without=without)
    for model in (OutsidePlacement, ExcludedShelter, Waiver, Override, DangerQuestion, BreakGlass):
        yield _part(_plural(model), _of(model, request), without=without)
    for kept in (Watch, Preservation):
        yield _part(_plural(kept), _of(kept, request))


def _place(row: Any) -> Row:
    kind = (gettext("soort plek"), str(row.unit.get_place_type_display()))
    safe = (gettext("hoe beveiligd"), str(row.unit.get_security_display()))
    return (kind, safe, *in_words(row))


def _of(model: Any, request: PlacementRequest) -> Iterable[Model]:
    found: Iterable[Model] = model.objects.filter(request=request)
    return found


def _part(title: str, rows: Iterable[Model], *, without: frozenset[str] = frozenset()) -> CopyPart:
    return CopyPart(title=title, rows=tuple(tuple(in_words(one, without=without)) for one in rows))


def _plural(model: type[Model]) -> str:
    return str(model._meta.verbose_name_plural).capitalize()  # noqa: SLF001  # Django's own way
