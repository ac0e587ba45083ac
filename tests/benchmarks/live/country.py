"""Who listens: people of each role, signed in, and something that happens for all of them."""

from dataclasses import dataclass

import django
from django.core.management import call_command

PEOPLE = 20
REQUESTS = 40


@dataclass(frozen=True)
class Country:
    """What browsers bring to be recognised by, and which pages they look at."""

    cookies: list[str]
    paths: list[str]
    own: list[str]  #: the requests whose pages some of them look at
    account: str  #: audience of the first of them alone


def made() -> Country:
    """Make the tables of an empty database, and fill them."""
    django.setup()
    call_command("migrate", verbosity=0)
    from django.test import Client

    from opvang.actions.matches import run_match
    from opvang.database.context import as_system
    from tests.actions.world import NOW, new_world
    from tests.models import build
    from tests.models.build import saved

    world = new_world()
    house = world.worker.organisation
    for number in range(4):
        shelter = saved(build.shelter(organisation=house, public_name=f"Huis {number}"))
        world.unit(rooms=10, shelter=shelter)
    requests = [world.request() for _ in range(REQUESTS)]
    with as_system():
        run_match(now=NOW, seconds=10)
    people = [world.coordinator] * 12 + [world.worker] * 6 + [world.desk] * 2
    own = [str(one.id) for one in requests[:6]]
    pages = [f"/aanvragen/{one}/" for one in own]
    paths = ["/aanvragen/"] * 6 + pages + ["/opvang/"] * 6 + ["/landelijk/"] * 2
    cookies = []
    for one in people:
        client = Client()
        client.force_login(one)
        cookies.append(client.cookies["sessionid"].value)
    return Country(
        cookies=cookies,
        paths=paths,
        own=own,
        account=f"organisation:{world.worker.organisation_id}",
    )
