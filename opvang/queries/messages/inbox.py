"""What somebody was told of late: of what kind, when, and along which ways it reached them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext

from notifications.codes import Channel, Kind, State
from notifications.models import Message
from opvang.access import requests_to
from opvang.calendar import AMSTERDAM, tonight
from opvang.database.context import as_system
from opvang.models import Account, PlacementRequest
from opvang.models.codes import Activity

#: For how long messages are shown, and how many at most.
_SHOWN_FOR = timedelta(days=14)
_MOST = 200
#: Where the work is that a message tells of; all others are told of among the tasks.
_VIEWS = {
    Kind.HOLD_TO_ANSWER: "to-answer",
    Kind.HOLD_ENDING: "to-answer",
    Kind.CAPACITY_STALE: "board",
    Kind.GLASS_BROKEN: "broken-glass",
}
#: Of a hold: its request, and how that is called.
_Requests = dict[UUID, tuple[UUID, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way along which a message went, and how far it is."""

    name: str
    channel: str  #: the code
    state: str  #: in words
    state_code: str
    why: str  #: it did not arrive; empty: that is not so
    is_wrong: bool  #: it should have arrived, and did not


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing that somebody was told."""

    name: str
    kind: str  #: the code
    at: datetime
    view: str  #: the name of the page where the work is
    request: UUID | None  #: what it is about, as far as its reader may read that; None: not
    reference: str  #: of that request
    is_unread: bool
    ways: tuple[Way, ...]


def inbox(actor: Account, *, now: datetime) -> tuple[Told, ...]:
    """Return what somebody was told of late, the newest first."""
    newest = _own(actor).filter(made_at__gte=now - _SHOWN_FOR).order_by("-made_at", "channel")
    rows = list(newest[:_MOST])
    found: dict[tuple[str, object], list[Message]] = {}
    for row in rows:
        found.setdefault((row.kind, row.about), []).append(row)
    about = _requests(actor, {row.about for row in rows}, now=now)
    return tuple(_told(messages, about, now=now) for messages in found.values())


def unread(actor: Account) -> int:
    """Return how many messages somebody has on screen that they did not read."""
    return _own(actor).filter(channel=Channel.SCREEN, read_at=None).count()


def _own(actor: Account) -> QuerySet[Message]:
    return Message.objects.filter(recipient=actor.pk)


def _requests(actor: Account, holds: set[UUID], *, now: datetime) -> _Requests:
    """Return of each hold its request, where that is the reader's to read now."""
    own = requests_to(actor, Activity.READ_REQUEST, night=tonight(now))
    found = PlacementRequest.objects.filter(own, placements__in=holds)
    rows = found.values_list("placements__id", "id", "reference")
    return {hold: (request, reference) for hold, request, reference in rows}


def _told(messages: list[Message], about: _Requests, *, now: datetime) -> Told:
    first = messages[0]
    request, reference = about.get(first.about, (None, ""))
    shown = [one for one in messages if one.channel == Channel.SCREEN]
    return Told(
        name=str(Kind(first.kind).label),
        kind=first.kind,
        at=first.made_at,
        view=_VIEWS.get(Kind(first.kind), "home"),
        request=request,
        reference=reference,
        is_unread=any(one.read_at is None for one in shown),
        ways=tuple(_way(one, now=now) for one in messages if one.channel != Channel.SCREEN),
    )


def _way(message: Message, *, now: datetime) -> Way:
    return Way(
        name=str(message.get_channel_display()),
        channel=message.channel,
        state=_state(message, now=now),
        state_code=message.state,
        why=str(message.get_failure_display()),
        is_wrong=message.state in (State.FAILED, State.PARKED),
    )


def _state(message: Message, *, now: datetime) -> str:
    """Return in words how far a message is: of one that waits for its hour, when it comes."""
    if message.state != State.WAITING or message.not_before <= now:
        return str(message.get_state_display())
    hour = date_format(message.not_before.astimezone(AMSTERDAM), "H:i")
    return gettext("komt om %(hour)s") % {"hour": hour}


def parked() -> QuerySet[Message]:
    """Return the messages that wait for a person; ask it as the system: they are of others."""
    return Message.objects.filter(state=State.PARKED).order_by("made_at", "id")


@as_system()
def count_parked() -> tuple[int, datetime | None]:
    """Return how many messages wait for a person, and since when the first does."""
    found = list(parked().values_list("made_at", flat=True))
    return len(found), (found[0] if found else None)
