"""Reading shelters. One table for each kind of object; what a key defaults to its class knows."""

from __future__ import annotations

from matching.codes import Route, Security, Sex, Urgency
from matching.files.fields import (
    as_set,
    day,
    flag,
    language,
    listed,
    member_of,
    members,
    name,
    number,
    or_null,
    text,
    whole,
    word,
)
from matching.files.points import with_point
from matching.places import Children, Clients, Room, Shelter, Unit


def read_shelter(value: object) -> Shelter:
    """Return the shelter in *value*, with its units and their rooms."""
    required = ("id", "municipality", "safety_region", "latitude", "longitude")
    return Shelter(**with_point(members(value, _SHELTER, required=required)))


def _unit(value: object) -> Unit:
    return Unit(**members(value, _UNIT, required=("id", "clients")))


def _clients(value: object) -> Clients:
    return Clients(**members(value, _CLIENTS, required=_CLIENTS))


def _children(value: object) -> Children:
    return Children(**members(value, _CHILDREN, required=_CHILDREN))


def _room(value: object) -> Room:
    return Room(**members(value, _ROOM, required=("id", "beds")))


_ROOM = {
    "id": text,
    "beds": whole,
    "shared": flag,
    "sex": or_null(member_of(Sex)),
    "minors": flag,
    "taken": flag,
    "free_from": day,
    "free_until": or_null(day),
}
_CLIENTS = {"sexes": as_set(member_of(Sex)), "min_age": whole, "max_age": whole}
_CHILDREN = {"max_age_boys": whole, "max_age_girls": whole}
_UNIT = {
    "id": text,
    "routes": as_set(member_of(Route)),
    "security": member_of(Security),
    "clients": _clients,
    "children": or_null(_children),
    "only_for": as_set(word),
    "reserved_for": as_set(member_of(Urgency)),
    "price": whole,
    "capabilities": as_set(word),
    "contraindications": as_set(word),
    "accessibility": as_set(word),
    "languages": as_set(language),
    "night_intake": flag,
    "max_nights": or_null(whole),
    "self_contained": flag,
    "confirmed": flag,
    "rooms": listed(_room),
}
_SHELTER = {
    "id": text,
    "municipality": text,
    "safety_region": text,
    "latitude": number,
    "longitude": number,
    "radius_km": number,
    "closed_to": as_set(name),
    "units": listed(_unit),
}
