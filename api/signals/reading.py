"""Reading signals: how far one's own are, and all of those that one judges."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.paging import PAGE, Cursor, Limit, Page, page_of
from api.sent import TextOrNull, Told
from api.signals.router import router
from api.signals.told import SignalDone
from api.who import actor_of
from opvang.queries.signals.choices import SignalSource, SignalState, Urgency
from opvang.queries.signals.seen import seen_signal, seen_signals


class SignalOnList(Told):
    """One signal, without a word of what somebody wrote."""

    id: UUID
    reference: str
    state: SignalState
    received_on: date
    source: SignalSource
    municipality: TextOrNull = Field(description="Code of where it happens; null: unknown.")
    in_danger: bool
    urgency: Urgency


class SignalPage(Page[SignalOnList]):
    """A part of the list."""


class ReportRead(Told):
    """What was reported, and what was made of it."""

    text: str
    municipality: TextOrNull
    place: TextOrNull
    seen_on: date | None
    contact: TextOrNull
    in_danger: bool
    urgency: Urgency
    persons: int | None
    youngest: int
    oldest: int
    indicators: list[str]
    exploitation_types: list[str]
    sex_exploitation_types: list[str]
    labour_industries: list[str]
    control_means: list[str]
    recruitment_methods: list[str]
    loverboy_method: bool
    question: TextOrNull
    addition: TextOrNull
    handed_to: TextOrNull
    reason: TextOrNull
    person: TextOrNull = Field(description="Code of who was registered, for a request.")


class SignalRead(SignalDone):
    """One signal as its reader may see it."""

    received_on: date
    report: ReportRead | None = Field(description="Null: not for who does not judge it.")


@router.get(
    "/signals",
    response=SignalPage,
    summary="The signals that one sent or judges",
    operation_id="listSignals",
)
def signals(request: HttpRequest, cursor: Cursor = None, limit: Limit = PAGE) -> object:
    """Return the signals that the own organisation sent, and those from a region it coordinates."""
    found = seen_signals(actor_of(request), now=timezone.now())
    return page_of(found, after=cursor, limit=limit)


@router.get(
    "/signals/{uuid:signal_id}",
    response=SignalRead,
    summary="One signal",
    operation_id="readSignal",
)
def read_signal(request: HttpRequest, signal_id: UUID) -> object:
    """Return how far a signal is, and all of it to who judges it."""
    return seen_signal(actor_of(request), signal_id, now=timezone.now())
