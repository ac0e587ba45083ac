"""Who was registered before is recognised, and what they are known by is nowhere."""

import logging
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import connection

from opvang.actions.seen_before import Identifiers, look_up
from opvang.actions.seen_before.marking import mark_of
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, IdentityMark
from opvang.models.codes import IdentifierKind
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
BSN = Identifiers(bsn="111222333")


def ask(reader, asked, identifiers=BSN, *, now=NOW):
    code = asked.request_persons.get().person.code
    return look_up(reader, request=asked.id, person=code, identifiers=identifiers, now=now)


@pytest.fixture
def earlier():
    """A request of elsewhere, whose client lived in one place and was asked about there."""
    coordinator = actor("COORDINATOR")
    asked = request(organisation=coordinator.organisation)
    saved(build.hold(unit=unit(), request=asked, state="ARRIVED"))
    ask(coordinator, asked, Identifiers(bsn="111222333", v_number="2812345678"))
    return asked


def test_another_coordinator_hears_that_but_not_where(earlier):
    coordinator = actor("COORDINATOR")
    mine = request(organisation=coordinator.organisation)

    found = ask(coordinator, mine)

    assert (found.was_registered, found.has_others, found.requests) == (True, True, ())
    assert found.places == 1


def test_the_desk_hears_where(earlier):
    found = ask(actor("NATIONAL_DESK"), request(), Identifiers(v_number="28.1234.5678"))

    assert [one.reference for one in found.requests] == [earlier.reference]
    assert not found.has_others


def test_somebody_else_is_nobody_that_was_registered(earlier):
    desk = actor("NATIONAL_DESK")

    assert not ask(desk, request(), Identifiers(bsn="123456782")).was_registered
    # Asked for anew after a mistake, the same person is found by what is right.
    assert ask(desk, request()).was_registered


def test_a_mistake_is_forgotten_when_it_is_corrected(earlier):
    desk, mine = actor("NATIONAL_DESK"), request()
    assert ask(desk, mine).was_registered

    assert not ask(desk, mine, Identifiers(bsn="123456782")).was_registered

    assert IdentityMark.objects.filter(kind="BSN").count() == 2


def test_only_who_may_know_asks_and_only_about_people_of_theirs(earlier):
    with pytest.raises(NotFound):
        ask(actor("COORDINATOR"), earlier)
    with pytest.raises(NotFound):
        look_up(actor("NATIONAL_DESK"), request=earlier.id, person="P-1", identifiers=BSN, now=NOW)
    for role in ("POLICE", "SHELTER_MANAGER", "ADMINISTRATOR", "AUDITOR"):
        with pytest.raises(NotAllowed):
            ask(actor(role), earlier)


def test_it_is_on_record_and_cannot_be_asked_without_end(earlier, settings):
    settings.LOOK_UPS_A_DAY = 2
    desk, mine = actor("NATIONAL_DESK"), request()
    ask(desk, mine, Identifiers(bsn="123456782"))
    ask(desk, mine)

    with pytest.raises(NotPossible, match="vandaag al 2 keer"):
        ask(desk, mine)

    rows = AuditEntry.objects.filter(account=desk.id, activity="LOOK_UP_PERSON").order_by("id")
    assert sorted(rows.values_list("verb", "detail")) == [("R", "FOUND"), ("R", "NEW")]
    assert ask(desk, mine, now=NOW + timedelta(days=1, seconds=1)).was_registered


def test_another_key_recognises_nobody(settings):
    first = mark_of(IdentifierKind.BSN, "111222333")
    assert first == mark_of(IdentifierKind.BSN, "111222333")
    assert first != mark_of(IdentifierKind.V_NUMBER, "111222333")

    settings.IDENTITY_KEY = "another"

    assert first != mark_of(IdentifierKind.BSN, "111222333")


def test_what_somebody_is_known_by_is_in_no_table_and_no_log(caplog):
    caplog.set_level(logging.DEBUG)
    canaries = ("123456782", "2899999999", "kanarievogel", "1987-06-05", "19870605")
    typed = Identifiers(
        bsn=canaries[0], v_number=canaries[1], name="Kanarievogel", born_on=date(1987, 6, 5)
    )

    ask(actor("NATIONAL_DESK"), request(), typed)

    assert IdentityMark.objects.count() == 3
    kept = caplog.text.lower() + "".join(rows_of(model) for model in apps.get_models())
    assert [one for one in canaries if one in kept] == []


def rows_of(model):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT t::text FROM "{model._meta.db_table}" t')
        return "\n".join(row[0].lower() for row in cursor.fetchall())
