"""The database shows no row of people or of where somebody is, but for somebody who may see it."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

from notifications.models import Message
from opvang.access import ROW_RULES, context_of
from opvang.access.rows import RowRule
from opvang.database.context import as_system, asked_for, with_address
from opvang.models import (
    BreakGlass,
    MessageSettings,
    Person,
    Placement,
    SafetyRegion,
    ShelterAddress,
)
from opvang.models.codes import Role
from opvang.snapshot import take_snapshot
from tests.access.world import NOON, world
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
_TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND {} ORDER BY relname"
#: Tables of ours in which nothing is of people or of where a shelter is.
OPEN = {
    *("account", "invitation", "organisation", "municipality", "province", "safetyregion"),
    *("program", "apikey", "accesstoken", "webhook"),
    *("safetyregion_neighbours", "carecoordinationregion", "carecoordinationarea"),
    "coverage",
    *("unit", "room", "bed", "closure", "capacityconfirmation", "ruledefault"),
    # Counts of what was erased, of nobody.
    "erasurerun",
    *("policyversion", "crisismode", "dailyfact", "fairnessfigure", "publishedfigure", "cache"),
    # Who did what to which id, which the log's own page shows to few.
    *("auditentry", "auditseal", "unsealedentry", "event", "session"),
    # Which columns changed; of people and addresses without values.
    "change",
    # Encrypted, and of ids and states only.
    "keptanswer",
    # That something was heard, neither from whom nor what.
    "notifications_heardsms",
}


def tables(where):
    """Return our tables of which *where* is true, without what they all begin with."""
    with connection.cursor() as cursor:
        cursor.execute(_TABLES.format(where))
        names = [name for (name,) in cursor.fetchall()]
    return {_short(name) for name in names if name.startswith(("opvang_", "notifications_"))}


def _short(name):
    return name.removeprefix("opvang_")


def guarded():
    """Return the tables that the table of row rules names, with those between them."""
    models = {one.__name__: one for one in apps.get_models(include_auto_created=True)}
    found = {models[name]._meta.db_table for name in ROW_RULES}
    return {_short(name) for name in found}


def counted(names):
    """Return how many rows of each table there are to see."""
    with connection.cursor() as cursor:
        found = {}
        for name in sorted(names):
            table = name if name.startswith("notifications_") else f"opvang_{name}"
            cursor.execute(f"SELECT count(*) FROM {table}")
            (found[name],) = cursor.fetchone()
    return found


def test_every_table_has_a_rule_or_is_known_to_be_open():
    there, with_policy = tables("true"), tables("relrowsecurity")

    assert with_policy == guarded()
    assert there - with_policy - OPEN == set(), "a table without a rule in opvang/access/rows.py"


def test_nobody_sees_a_row_of_any_of_them(application_role_later):
    world()
    for one in (
        *(build.address_change, build.excluded_shelter, build.group, build.overstay),
        *(build.proposal, build.registration, build.watch, build.signal),
        *(build.conflict, build.danger_area, build.screening),
        *(build.message, build.message_settings),
    ):
        saved(one())
    saved(build.request()).wish_safety_regions.add(SafetyRegion.objects.first())
    full = counted(guarded())

    application_role_later()

    empty = {name for name, rows in full.items() if not rows}
    assert empty == set(), "save a row of each, or nobody could see one"
    assert counted(guarded()) == dict.fromkeys(full, 0)
    with as_system():
        assert counted(guarded()) == full


def test_one_address_is_seen_where_it_is_asked_for_by_who_goes_there(application_role_later):
    made = world()
    brought = Placement.objects.get(id=made.own.brought[Role.GUARDIAN]).unit.shelter
    saved(build.address(shelter=brought))
    guiding = {Role.COORDINATOR, Role.POLICE}
    application_role_later()

    seen = {}
    for role in Role:
        with asked_for(context_of(made.readers[role])):
            assert ShelterAddress.objects.count() == 0
            for shelter in (made.own.shelter, made.foreign.shelter, brought.id):
                with with_address(shelter):
                    seen[role, shelter] = ShelterAddress.objects.filter(shelter=shelter).exists()
                    assert ShelterAddress.objects.count() == seen[role, shelter]

    assert {found for found, is_seen in seen.items() if is_seen} == {
        *((role, made.own.shelter) for role in guiding),
        (Role.GUARDIAN, brought.id),
    }


@pytest.mark.parametrize("role", [Role.POLICE, Role.NATIONAL_DESK])
def test_broken_glass_shows_people_and_an_address_until_its_time_is_over(
    role, application_role_later
):
    made, now = world(), timezone.now()
    reader, other = made.readers[role], scene.actor(role)
    foreign = Placement.objects.get(id=made.foreign.coming)
    person = foreign.request.persons.get().id
    application_role_later()

    def sees(who):
        with asked_for(context_of(who)), with_address(made.foreign.shelter):
            people = Person.objects.filter(id=person).exists()
            return people or role is Role.NATIONAL_DESK, ShelterAddress.objects.exists()

    before = sees(reader)
    with as_system():
        opened = {"request": foreign.request, "account": reader, "opened_at": now - DAY}
        broken = saved(build.break_glass(ends_at=now + DAY, **opened))
    during = sees(reader), sees(other)
    with as_system():
        broken.ends_at = now - DAY / 2
        broken.save()

    desk = role is Role.NATIONAL_DESK
    assert before == (desk, False)
    assert during == ((True, True), (desk, False))
    assert sees(reader) == (desk, False)


def test_who_broke_the_glass_is_seen_by_them_and_by_auditors(application_role_later):
    made = world()
    application_role_later()

    seen = {}
    for role in Role:
        with asked_for(context_of(made.readers[role])):
            seen[role] = BreakGlass.objects.count()

    own = dict.fromkeys((Role.POLICE, Role.NATIONAL_DESK), 1)
    assert seen == dict.fromkeys(Role, 0) | own | {Role.AUDITOR: 4}


def test_a_message_and_how_it_reaches_somebody_are_theirs_alone(application_role_later):
    one, other = scene.actor("NATIONAL_DESK"), scene.actor("ADMINISTRATOR")
    saved(build.message(recipient=one.id))
    saved(build.message_settings(account=one))
    application_role_later()

    seen = {}
    for reader in (one, other):
        with asked_for(context_of(reader)):
            seen[reader] = Message.objects.count(), MessageSettings.objects.count()

    assert seen == {one: (1, 1), other: (0, 0)}


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.SHELTER_WORKER, Role.AUDITOR])
def test_a_person_is_seen_by_whom_the_table_of_acts_lets_see_them(role, application_role_later):
    made = world()
    theirs = {
        Role.COORDINATOR: {made.own.request, made.own.kept_request, made.own.living},
        Role.SHELTER_WORKER: set(),
        Role.AUDITOR: set(),
    }[role]
    application_role_later()

    with asked_for(context_of(made.readers[role])):
        people = Person.objects.all()
        seen = set(people.values_list("request_persons__request", flat=True))

    assert theirs <= seen
    assert not seen & {made.foreign.request, made.foreign.kept_request, made.foreign.living}
    assert bool(seen) is (role is not Role.AUDITOR)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_transaction_says_first_how_it_reads_and_is_told_before_it_begins():
    reader = world().readers[Role.COORDINATOR]

    with asked_for(context_of(reader)):
        assert Person.objects.exists()
        assert take_snapshot(now=NOON).requests
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('opvang.account')")
            assert cursor.fetchone() == (str(reader.id),)
            transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('opvang.account')")
        assert cursor.fetchone() == ("",)


def test_every_rule_is_used():
    assert set(ROW_RULES.values()) == set(RowRule) - {RowRule.OPEN}
