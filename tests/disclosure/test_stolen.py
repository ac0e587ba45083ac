"""What a thief finds in a stolen dump, and what whoever listens on the database hears."""

import psycopg
import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.events import CHANNEL
from opvang.models import RiskScreening, Shelter, ShelterAddress
from opvang.models.codes import Role
from tests.access.cells import ask, cells, declared, moment, visitor
from tests.disclosure.canaries import ADDRESSES, IDENTITIES, leaked, marked, marked_world
from tests.disclosure.dumps import stolen_dump

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

#: Whatever in the database can call out, and where it calls: procrastinate to each of its queues,
#: and what publishes events to whoever waits for them.
_CALLING = {
    "opvang_publishing",
    "procrastinate_notify_queue_abort_job_v1",
    "procrastinate_notify_queue_job_inserted_v1",
}
_EVERYBODY, _QUEUE = "procrastinate_any_queue_v1", "procrastinate_queue_v1#"


def calling():
    """Return the names of the functions in the database that notify."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace"
            " WHERE nspname = 'public' AND prosrc ~* 'notify *[(]|notify +[a-z]'"
        )
        return {name for (name,) in cursor.fetchall()}


@pytest.fixture
def listener():
    """A connection that hears every channel there is."""
    app.perform_import_paths()
    queues = {task.queue for task in app.tasks.values()}
    to = connection.get_connection_params()
    keys = ("host", "port", "user", "password", "dbname")
    with psycopg.connect(**{key: to[key] for key in keys}, autocommit=True) as listening:
        for channel in (CHANNEL, _EVERYBODY, *(f"{_QUEUE}{one}" for one in queues)):
            listening.execute(f'LISTEN "{channel}"')
        yield listening


def heard(listening):
    """Return what was called out until now, on whichever channel."""
    return [f"{one.channel} {one.payload}" for one in listening.notifies(timeout=0.2)]


def done_by_everybody(made, monkeypatch):
    """Do all that each role may do to what is its own, and yield how each was answered."""
    for role in Role:
        monkeypatch.setattr(timezone, "now", lambda role=role: moment(role))
        client = visitor(made, role)
        for cell in cells():
            if (cell.role, cell.method) == (role, "POST") and declared(cell) == "open":
                # A job that waits already is not asked for, and not called out, once more.
                ProcrastinateJob.objects.all()._raw_delete("default")
                yield ask(made, cell, client).status


def test_neither_a_dump_nor_a_notification_holds_a_marked_text(listener, monkeypatch):
    made = marked_world()
    canaries = marked(ShelterAddress) | marked(RiskScreening)
    assert len(canaries) == ADDRESSES + IDENTITIES

    statuses = list(done_by_everybody(made, monkeypatch))

    notified = heard(listener)
    assert calling() == _CALLING
    assert (statuses.count(302) > 50, len(notified) > 20) == (True, True)
    assert leaked(notified, canaries) == set()
    assert leaked([stolen_dump()], canaries) == set()


def test_what_is_called_out_or_kept_in_the_clear_is_found(listener):
    saved = marked_world().own
    leak = min(marked(RiskScreening))

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [_EVERYBODY, f"gevonden: {leak}"])
    Shelter.objects.filter(id=saved.shelter).update(public_name=leak)

    assert leaked(heard(listener), {leak}) == {leak}
    assert leaked([stolen_dump()], {leak}) == {leak}
