"""A country with secret shelters that are easy to tell apart, and requests from everywhere."""

from random import Random
from uuid import UUID

from opvang.models import Municipality, PlacementRequest, Shelter
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

#: Where each secret shelter really is; the first in the smallest region, which has six towns.
_SECRET_TOWNS = ("GM0034", "GM0363", "GM0402", "GM0344", "GM0518", "GM0935", "GM0193", "GM0479")
_KNOWN_TOWNS = ("GM0363", "GM0344", "GM0599", "GM0106", "GM0687", "GM0193")
#: Care and languages in which shelters differ, so that whoever reads of one knows it again.
_CARE = ("TRAUMA", "ADDICTION", "PREGNANCY", "LVB")
_LANGUAGES = ("en", "ti", "pl", "ro", "es", "hu")
_URGENCIES = ("CRISIS", "URGENT", "REGULAR")


def shelters():
    """Save the shelters and return the secret ones, each with a stay that ends on its own day."""
    for number, town in enumerate(_KNOWN_TOWNS):
        scene.unit(municipality=town, beds=2, languages=[_LANGUAGES[number]])
    secret = []
    for number, town in enumerate(_SECRET_TOWNS):
        unit = scene.unit(
            municipality=town,
            beds=2,
            security="SECRET",
            name=f"De Egel {number}",
            capabilities=list(_CARE[: number % 4 + 1]),
            languages=[_LANGUAGES[number % 6]],
        )
        if number % 2:
            scene.stay(scene.beds_of(unit)[0], until=number)
        secret.append(unit.shelter)
    return secret


def requests(coordinator, *, number, seed):
    """Save requests with other origins, wishes and danger areas each, and return their ids."""
    draw = Random(seed)
    towns = list(Municipality.objects.select_related("safety_region").order_by("code"))
    return [_request(coordinator, draw, towns, one).id for one in range(number)]


def ask_only(ids):
    """Let these requests wait for a place, and no others."""
    # Each row that is written leaves one behind for the rest of the test, and all read past those.
    others = PlacementRequest.objects.filter(status="OPEN").exclude(id__in=ids)
    others.update(status="WITHDRAWN", ended_on=build.TODAY)
    ended = PlacementRequest.objects.filter(id__in=ids).exclude(status="OPEN")
    ended.update(status="OPEN", ended_on=None)


def towns_of_region(shelter):
    """Return the municipalities of the region of a shelter, its own one first."""
    own = shelter.municipality
    others = Municipality.objects.filter(safety_region=own.safety_region_id).exclude(code=own.code)
    return [own, *others.order_by("code")]


def move(shelter, town):
    """Let a shelter be in another municipality."""
    Shelter.objects.filter(id=shelter.id).update(municipality=town)


def _request(coordinator, draw, towns, number):
    origin, wished, feared = draw.sample(towns, 3)
    made = saved(
        build.request(
            id=UUID(int=draw.getrandbits(128), version=4),
            organisation=coordinator.organisation,
            responsible_municipality=origin,
            urgency=_URGENCIES[number % 3],
            security=("KNOWN", "SECRET")[number % 2],
            needs=[draw.choice(_CARE)] if number % 5 else [],
            languages=[draw.choice(_LANGUAGES)],
            start_by=scene.night(draw.choice((2, 9, 20))),
            wish_municipality=wished if number % 3 else None,
        )
    )
    if number % 4:
        made.wish_safety_regions.add(wished.safety_region)
    person = saved(build.person())
    saved(build.request_person(request=made, person=person))
    for area in _areas(draw, feared, number):
        saved(build.danger_area(person=person, **area))
    return made


def _areas(draw, town, number):
    """Return danger areas of every form, now and then none, so that there is a comparison."""
    forms = (
        [],
        [{"municipality": town}],
        [{"municipality": town, "buffer_km": draw.choice((2, 5, 10))}],
        [{"safety_region": town.safety_region}],
        [{"safety_region": town.safety_region, "buffer_km": draw.choice((2, 5))}],
        [
            {
                "latitude": town.latitude,
                "longitude": town.longitude,
                "radius_km": draw.choice((5, 15, 30)),
            }
        ],
        [{"municipality": town}, {"municipality": draw.choice(_secret_towns())}],
    )
    return forms[number % len(forms)]


def _secret_towns():
    """Return where secret shelters are: whoever has a suspicion asks about exactly that."""
    return list(Municipality.objects.filter(code__in=_SECRET_TOWNS).order_by("code"))
