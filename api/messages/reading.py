"""Reading one's own messages: of what kind, when, and how they reached one; never about whom."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.messages.router import router
from api.sent import Told
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.messages.choosing import mark_read
from opvang.queries.messages.choices import MessageChannel, MessageKind, MessageState
from opvang.queries.messages.inbox import inbox, unread


class WayTold(Told):
    """One way along which a message went, beside the screen."""

    channel: MessageChannel
    state: MessageState = Field(validation_alias="state_code", description="How far it is.")
    is_wrong: bool = Field(description="It should have arrived, and did not.")


class MessageTold(Told):
    """One thing that somebody was told; what it is about is to be read where the work is."""

    kind: MessageKind
    at: datetime
    is_unread: bool
    ways: list[WayTold]


class Messages(Told):
    """What somebody was told in two weeks, the newest first, two hundred at most."""

    items: list[MessageTold]
    unread: int = Field(description="On screen, and not read yet.")


class MessagesRead(Told):
    """How many messages are left that were not read."""

    unread: int


@router.get(
    "/messages", response=Messages, summary="One's own messages", operation_id="listMessages"
)
def messages(request: HttpRequest) -> object:
    """Return what one was told of late. Messages are of people: a program has webhooks."""
    actor = actor_of(request)
    return {"items": inbox(actor, now=timezone.now()), "unread": unread(actor)}


@router.post(
    "/messages/reading", response=MessagesRead, summary="All are read", operation_id="readMessages"
)
@once()
def read_all(request: HttpRequest) -> Done:
    """Write down that one read all that one has on screen."""
    actor = actor_of(request)
    mark_read(actor, now=timezone.now())
    return Done(told=MessagesRead(unread=unread(actor)))
