"""Whoever sees a unit reads what was changed about it, when and by whom."""

import pytest
from django.db.models import F

from opvang import audit
from opvang.audit import Subject
from opvang.models import Unit
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.audit_log.changes import changes_of_unit
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db


def test_the_own_organisation_reads_a_name_and_another_that_of_the_organisation():
    world = new_world()
    unit = world.unit(min_age=18)
    Unit.objects.filter(id=unit.id).update(min_age=23, night_intake=~F("night_intake"))
    subject = Subject(kind=ObjectKind.UNIT, id=unit.id)
    audit.record(world.manager, Activity.CHANGE_UNIT, subject, at=NOW)
    audit.record(world.desk, Activity.READ_FINDINGS, subject, at=NOW)

    (own,) = changes_of_unit(world.worker, unit.id)
    (other,) = changes_of_unit(world.desk, unit.id)

    assert own.what == "laagste leeftijd en opname 's nachts"
    assert (own.who, other.who) == (world.manager.username, world.manager.organisation.name)


def test_what_changes_along_is_not_told():
    unit = new_world().unit()

    Unit.objects.filter(id=unit.id).update(version=F("version") + 1)

    assert changes_of_unit(new_world().desk, unit.id) == ()
