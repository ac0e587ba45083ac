"""A country to ask about: shelters with many beds, and people who wait for one."""

from dataclasses import dataclass

import django
from django.core.management import call_command

SHELTERS, BEDS, REQUESTS = 20, 60, 3000
LISTED = 40  #: requests of the coordinator whose list is read


@dataclass(frozen=True)
class Country:
    """What is asked for, and by whom."""

    shelter_key: str  #: of a program of a shelter
    coordinator_key: str  #: of one that follows few requests
    desk_key: str  #: of one that holds places for all of them
    unit: str
    holds: list[tuple[str, str]]  #: request, and the key of a place for it


def made() -> Country:
    """Make the tables of an empty database, and fill them."""
    django.setup()
    call_command("migrate", verbosity=0)
    from opvang import models
    from opvang.queries.labels import place_key
    from tests.actions.world import new_world
    from tests.api.test_programs import key_of
    from tests.models import build
    from tests.models.build import saved

    world = new_world()
    house = world.worker.organisation
    shelters = [
        saved(build.shelter(organisation=house, public_name=f"Huis {n}")) for n in range(SHELTERS)
    ]
    units = [world.unit(rooms=BEDS, shelter=one) for one in shelters]
    for _ in range(LISTED):
        world.request()
    many = saved(build.organisation(kind="CARE_COORDINATION"))
    requests = [build.request(organisation=many) for _ in range(REQUESTS)]
    models.PlacementRequest.objects.bulk_create(requests)
    people = [build.person() for _ in requests]
    models.Person.objects.bulk_create(people)
    joined = [
        build.request_person(request=request, person=person)
        for request, person in zip(requests, people, strict=True)
    ]
    models.RequestPerson.objects.bulk_create(joined)
    return Country(
        shelter_key=key_of(house, scopes=["capacity.write"]),
        coordinator_key=key_of(
            world.coordinator.organisation, scopes=["requests.read"], roles=["COORDINATOR"]
        ),
        desk_key=key_of(
            world.desk.organisation, scopes=["placements.write"], roles=["NATIONAL_DESK"]
        ),
        unit=str(units[0].id),
        holds=[
            (str(one.id), place_key(request=one.id, unit=units[number % SHELTERS].id))
            for number, one in enumerate(requests)
        ],
    )
