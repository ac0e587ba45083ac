"""What a page or an operation of the API can ask of who comes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from opvang.access.parts import Part
from opvang.models.codes import Activity, ProgramScope


class Open(StrEnum):
    """What is no act and no part of the picture."""

    STRANGERS = "strangers"  #: whoever comes, signed in or not
    PROVIDER = "provider"  #: the provider of SMS, who signs what it tells
    ACCOUNTS = "accounts"  #: whoever is signed in, about their own account


@dataclass(frozen=True, slots=True)
class Whole:
    """A part of the picture of which somebody must see the whole country."""

    part: Part


@dataclass(frozen=True, slots=True)
class Thing:
    """A part of the picture, of one thing that is named: of another's it is as if absent."""

    part: Part


Need = Activity | Part | Whole | Thing | Open


@dataclass(frozen=True, slots=True)
class Door:
    """What a page or an operation asks: to read it, and to send something to it."""

    read: Need | None = None  #: None: it is not for reading
    write: Need | None = None  #: None: nothing is sent to it
    beside: Need | None = None  #: asked as well, whichever of the two it is
    scope: ProgramScope | None = None  #: what a program needs; None: whoever comes needs none


def reading(need: Need, *, scope: ProgramScope | None = None) -> Door:
    """Return the door of what is only read."""
    return Door(read=need, scope=scope)


def writing(need: Need, *, scope: ProgramScope | None = None) -> Door:
    """Return the door of what is only sent to."""
    return Door(write=need, scope=scope)


def both(need: Need) -> Door:
    """Return the door of what is read and sent to alike."""
    return Door(read=need, write=need)
