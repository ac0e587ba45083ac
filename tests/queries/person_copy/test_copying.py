"""A copy has all that is kept of one person, and nothing of anybody else."""

from datetime import timedelta

import pytest
from django.apps import apps

from opvang.audit import Subject, record
from opvang.errors import NotAllowed, NotFound
from opvang.models import Account, AuditEntry
from opvang.models.codes import Activity, CopyPurpose, ObjectKind
from opvang.queries.person_copy.copying import copy_subject, person_copy
from opvang.queries.person_copy.fields import COPIED, LEFT_OUT, SHARED_TEXTS
from tests.actions.retention.ended import everything, somebody
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db


def copied(reader, request, person, *, now=NOW):
    subject = copy_subject(reader, request.id, person.id, now=now)
    return person_copy(reader, subject, purpose=CopyPurpose.ACCESS, now=now)


def texts(found):
    return [value for part in found.parts for row in part.rows for _, value in row]


def test_every_column_about_people_is_copied_or_left_out_with_a_reason():
    """Of the tables that lead to a person, a request or a placement."""
    known = {"Person", "PlacementRequest", "Placement", "VictimGroup"}
    unsaid = set()
    for model in apps.get_app_config("opvang").get_models():
        name = model.__name__
        ways = {one.related_model.__name__ for one in model._meta.fields if one.is_relation}
        if (name in known or ways & known) and name not in LEFT_OUT:
            unsaid |= {f"{name}.{one.name}" for one in model._meta.fields if unexplained(name, one)}

    assert unsaid == set()


def unexplained(model, field):
    is_link = field.is_relation and field.related_model.__name__ in {
        *("Person", "PlacementRequest", "Placement", "Unit")
    }
    is_author = field.is_relation and field.related_model is Account
    said = field.name in COPIED.get(model, ()) or f"{model}.{field.name}" in LEFT_OUT
    return not (said or is_author or is_link or field.name == "id")


def test_all_that_people_wrote_of_somebody_is_in_it_but_what_is_asked_of_the_police():
    request, person = somebody()
    given = iter(f"Kanarie {number:02}" for number in range(99))
    written = []
    everything(request, person, lambda: written.append(next(given)) or written[-1])

    found = copied(scene.actor("NATIONAL_DESK"), request, person)

    said = texts(found)
    missing = [one for one in written if not any(one in text for text in said)]
    # A mark cannot be read back; a question to the police, a procedure, a run and the four texts of
    # a signal are not theirs.
    assert len(missing) == 8
    assert len(written) == 17
    titles = {part.title for part in found.parts}
    assert titles >= {"Wie", "Registraties", "Gevaargebieden", "Plaatsingen", "Bezwaren"}


def test_nothing_of_others_is_in_it():
    request, person = somebody()
    other = saved(build.request_person(request=request)).person
    saved(build.screening(person=other, explanation="Kanarie van een ander"))
    saved(build.waiver(request=request, reason="Kanarie van samen"))
    shelter = request.placements.get().unit.shelter
    shelter.public_name = "Kanariehuis"
    shelter.save()

    found = copied(scene.actor("NATIONAL_DESK"), request, person)

    assert "Kanarie" not in str(found)
    assert other.code not in str(found)
    assert person.code in str(found)
    assert {text.partition(".")[0] for text in SHARED_TEXTS} <= set(COPIED)


def test_who_saw_it_is_told_by_role_and_kind_of_organisation_however_often():
    request, person = somebody()
    shelter = scene.actor("SHELTER_WORKER", organisation=saved(build.organisation()))
    subject = Subject(kind=ObjectKind.REQUEST, id=request.id, request=request.id)
    for hour in range(3):
        at = NOW - timedelta(hours=hour)
        record(shelter, Activity.READ_REQUEST, subject, at=at)
        record(shelter, Activity.CHANGE_REQUEST, subject, at=at)

    found = copied(scene.actor("NATIONAL_DESK"), request, person)

    looks = {(one.organisation, one.roles, one.what, one.times) for one in found.looks}
    assert ("opvangorganisatie", "medewerker opvang", "aanvraag bekeken", 3) in looks
    assert shelter.username not in str(found)
    assert shelter.organisation.name not in str(found)


def test_that_it_was_made_and_what_for_is_on_record_and_in_the_copy_itself():
    request, person = somebody()
    desk = scene.actor("NATIONAL_DESK")

    found = copied(desk, request, person)

    row = AuditEntry.objects.get(activity=Activity.COPY_PERSON)
    assert (row.account, row.request, row.detail) == (desk.id, request.id, "ACCESS")
    assert (row.verb, row.purpose) == ("R", "RIGHTS")
    assert [one.what for one in found.looks] == ["afschrift van iemands gegevens gemaakt"]


def test_a_coordinator_copies_what_is_theirs_and_hears_that_there_is_more():
    coordinator = scene.actor("COORDINATOR")
    request, person = somebody(organisation=coordinator.organisation)
    elsewhere, _ = somebody()
    saved(build.request_person(request=elsewhere, person=person))

    found = copied(coordinator, request, person)

    assert found.has_more
    assert elsewhere.reference not in str(found)
    assert not copied(scene.actor("NATIONAL_DESK"), request, person).has_more


def test_only_who_looks_after_them_copies():
    request, person = somebody()

    with pytest.raises(NotFound):
        copied(scene.actor("COORDINATOR"), request, person)
    for role in ("SHELTER_MANAGER", "POLICE", "AUDITOR", "ADMINISTRATOR"):
        with pytest.raises(NotAllowed):
            copied(scene.actor(role), request, person)
    with pytest.raises(NotFound):
        copied(scene.actor("NATIONAL_DESK"), request, saved(build.person()))
