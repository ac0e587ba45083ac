"""Reading requests. One table for each kind of object; what a key defaults to its class knows."""

from __future__ import annotations

from matching.codes import Role, Route, Security, Sex, Urgency
from matching.files.fields import (
    area,
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
    require,
    text,
    whole,
    word,
)
from matching.files.points import with_point
from matching.requests import DangerArea, Person, Request, Waiver, Wish


def read_request(value: object) -> Request:
    """Return the request in *value*, with its persons, dangers, wish and waivers."""
    required = ("id", "registered_on", "persons", "routes")
    return Request(**members(value, _REQUEST, required=required))


def _person(value: object) -> Person:
    return Person(**members(value, _PERSON, required=_PERSON))


def _danger(value: object) -> DangerArea:
    facts = members(value, _DANGER)
    if not facts.keys().isdisjoint({"latitude", "longitude", "radius_km"}):
        require(facts, ("latitude", "longitude", "radius_km"))
    return DangerArea(**with_point(facts))


def _wish(value: object) -> Wish:
    return Wish(**with_point(members(value, _WISH)))


def _waiver(value: object) -> Waiver:
    return Waiver(**members(value, _WAIVER, required=_WAIVER))


_PERSON = {"role": member_of(Role), "sex": member_of(Sex), "age": whole}
_DANGER = {
    "safety_regions": as_set(area),
    "municipalities": as_set(area),
    "latitude": number,
    "longitude": number,
    "radius_km": number,
}
_WISH = {"safety_regions": as_set(area), "latitude": number, "longitude": number}
_WAIVER = {"code": text, "unit": text}
_REQUEST = {
    "id": text,
    "urgency": member_of(Urgency),
    "registered_on": day,
    "start_from": day,
    "start_by": day,
    "nights": or_null(whole),
    "persons": listed(_person),
    "routes": as_set(member_of(Route)),
    "security": member_of(Security),
    "needs": as_set(word),
    "traits": as_set(word),
    "access_needs": as_set(word),
    "languages": as_set(language),
    "night_intake": flag,
    "private_room": flag,
    "danger": as_set(_danger),
    "separate_from": as_set(name),
    "excluded_shelters": as_set(name),
    "pinned_unit": or_null(text),
    "current_unit": or_null(text),
    "wish": or_null(_wish),
    "waived": as_set(_waiver),
}
