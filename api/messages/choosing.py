"""Choosing what reaches oneself along which way, and when: the same sent as it is read."""

from __future__ import annotations

from datetime import time
from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from pydantic import Field

from api.etags import etag, tells_version, version_seen
from api.messages.router import router
from api.sent import Given, Told
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.messages.choosing import NewChoices, choose_messages
from opvang.queries.messages.choices import MessageKind
from opvang.queries.messages.own import OwnChoices, own_choices

Kinds = Annotated[tuple[MessageKind, ...], Field(max_length=len(MessageKind))]
Moment = Annotated[time | None, Field(description="In Amsterdam; both or neither.")]


class Choices(Given):
    """What reaches somebody how; a crisis without an answer always does."""

    on_screen: Kinds
    by_email: Kinds
    by_sms: Kinds
    at_once: Kinds = Field(description="Also in quiet hours, and beside the digest.")
    quiet_from: Moment = None
    quiet_until: Moment = None
    digest_hour: int | None = Field(
        None, ge=0, le=23, description="Of one message a day; null: each comes by itself."
    )
    language: Literal["nl", "en"] = "nl"


class MessageSettings(Told):
    """What somebody chose."""

    version: int = Field(description="As in `ETag`.")
    choices: Choices
    offered: list[MessageKind] = Field(description="Kinds of which one can ever hear.")
    has_phone: bool = Field(description="There is a number for SMS; it is given on the pages.")
    is_stopped: bool = Field(description="STOP was answered there: no SMS goes to it.")


class SettingsDone(Told):
    """That it was saved."""

    version: int


@router.get(
    "/message-settings",
    response=MessageSettings,
    summary="What reaches one how",
    operation_id="readMessageSettings",
)
@tells_version
def message_settings(request: HttpRequest, response: HttpResponse) -> OwnChoices:
    """Return what one chose, or what counts for who chose nothing."""
    found = own_choices(actor_of(request))
    response["ETag"] = etag(found.version)
    return found


@router.put(
    "/message-settings",
    response=SettingsDone,
    summary="Choose what reaches one how",
    operation_id="chooseMessages",
)
@once(versioned=True)
def choose(request: HttpRequest, body: Choices) -> Done:
    """Let this reach one and no more; number and deputy are for the pages, with proof."""
    actor = actor_of(request)
    new = NewChoices(**dict(body))
    choose_messages(actor, new, seen=version_seen(request), now=timezone.now())
    version = own_choices(actor).version
    return Done(told=SettingsDone(version=version), headers={"ETag": etag(version)})
