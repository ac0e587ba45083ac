"""Marked addresses and texts about people, and whether they are found again."""

import secrets

from django.db import connection

from opvang.models import PlacementRequest, ShelterAddress, Signal
from opvang.models.encrypted import EncryptedText
from tests.access.world import world
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

FIELDS = ("street", "house_number", "town", "phone", "directions")
REPORTED = ("text", "place", "contact", "question", "addition", "reason")
ADDRESSES, IDENTITIES = 200, 500


def canary():
    """Return a text that stands nowhere else."""
    return f"Kn{secrets.token_hex(8)}"


def marked_world():
    """Save a world with 200 marked texts of addresses, 500 about people, and all of its signals."""
    there = world()
    for _ in range(ADDRESSES // len(FIELDS) - ShelterAddress.objects.count()):
        saved(build.address(shelter=scene.unit().shelter))
    for row in ShelterAddress.objects.all():
        for name in FIELDS:
            setattr(row, name, canary())
        row.save()
    for row in Signal.objects.all():
        for name in REPORTED:
            setattr(row, name, canary())
        row.save()
    people = [request.persons.first() for request in PlacementRequest.objects.all()]
    people = [one for one in people if one]
    for number in range(IDENTITIES):
        saved(build.screening(person=people[number % len(people)], explanation=canary()))
    return there


def marked(model):
    """Return every marked text in the encrypted columns of a table."""
    names = [field.name for field in model._meta.fields if isinstance(field, EncryptedText)]
    found = {getattr(row, name) for row in model.objects.all() for name in names}
    return {text for text in found if text.startswith("Kn")}


def leaked(texts, canaries):
    """Return which of the marked texts stand in these, as they are or as bytes."""
    whole = "\n".join(texts)
    return {one for one in canaries if one in whole or one.encode().hex() in whole}


def dump(*, but=()):
    """Return every row of every table as a dump would have it, without some of ours."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.removeprefix("opvang_") in but:
                continue
            cursor.execute(f'SELECT x::text FROM "{table}" x')
            yield from (row for (row,) in cursor.fetchall())
