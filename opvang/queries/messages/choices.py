"""Codes of messages under names that say of what they are."""

from __future__ import annotations

from enum import StrEnum

from notifications.codes import Channel, Kind, State

MessageKind = StrEnum("MessageKind", [(one.name, one.value) for one in Kind])  # type: ignore[misc]
MessageChannel = StrEnum(  # type: ignore[misc]
    "MessageChannel", [(one.name, one.value) for one in Channel]
)
MessageState = StrEnum(  # type: ignore[misc]
    "MessageState", [(one.name, one.value) for one in State]
)
