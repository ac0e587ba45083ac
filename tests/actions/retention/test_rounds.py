"""What is erased when its time is over, what is kept and why, and that nothing is left."""

import secrets
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, connection

from opvang.actions.retention import erase_expired
from opvang.models import (
    AuditEntry,
    ErasureClaim,
    ErasureRun,
    MatchRun,
    Person,
    PlacementRequest,
    Proposal,
    WhatIf,
)
from opvang.models.codes import Activity
from tests.actions.retention.ended import LONG_AGO, days_ago, everything, somebody
from tests.disclosure.canaries import dump, leaked
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
#: Who did what to which random id stays, for as long as the log does.
LOGS = ("auditentry", "change", "event")


@pytest.fixture
def canaries():
    """Every marked text that was given out, which a test asks for by calling it."""

    class Given(list):
        def __call__(self):
            self.append(f"Kn{secrets.token_hex(8)}")
            return self[-1]

    return Given()


def names_of(request, person):
    """Return all that somebody can be found by."""
    return {str(request.id), request.reference, str(person.id), person.code, person.group.code}


def test_nothing_of_somebody_is_left_and_nothing_of_others_is_gone(canaries):
    request, person = somebody()
    everything(request, person, canaries)
    living = scene.request()
    saved(build.screening(person=living.persons.get(), explanation="Blijft."))
    known = names_of(request, person)
    cipher = {row.hex() for row in ciphertexts(request, person)}
    assert leaked(dump(), {*known, *cipher}) == {*known, *cipher}

    report = erase_expired(now=NOW)

    assert (report.cases, report.erased["person"], report.erased["identitymark"]) == (1, 1, 1)
    assert report.kept == {"LIVE": 1}
    assert leaked(dump(but=LOGS), {*known, *cipher, *canaries}) == set()
    assert leaked(dump(), {request.reference, person.code, *cipher, *canaries}) == set()
    assert living.persons.get().risk_screenings.get().explanation == "Blijft."
    assert erase_expired(now=NOW).cases == 0


def ciphertexts(request, person):
    """Return what is kept of the texts about somebody, as it lies on the disk."""
    with connection.cursor() as cursor:
        for table, column, key, value in (
            ("riskscreening", "explanation", "person_id", person.id),
            ("waiver", "reason", "request_id", request.id),
            ("erasureclaim", "explanation", "request_id", request.id),
        ):
            cursor.execute(f"SELECT {column} FROM opvang_{table} WHERE {key} = %s", [value])
            yield from (bytes(row) for (row,) in cursor.fetchall())


def test_every_table_that_leads_to_a_person_is_part_of_the_test_above(canaries):
    request, person = somebody()
    everything(request, person, canaries)

    empty = {model.__name__ for model in of_people() if not model.objects.exists()}

    assert empty == set()


def of_people():
    """Return the models with a key that leads to a person, a request or a placement."""
    known = {"Person", "PlacementRequest", "Placement"}
    for model in apps.get_app_config("opvang").get_models():
        targets = {one.related_model.__name__ for one in model._meta.fields if one.is_relation}
        if targets & known:
            yield model


def test_what_was_decided_and_done_stays_on_record_without_the_person(canaries):
    request, person = somebody()
    everything(request, person, canaries)

    erase_expired(now=NOW)

    claim = ErasureClaim.objects.get()
    assert (claim.request, claim.person, claim.explanation) == (None, None, "")
    assert (claim.outcome, claim.ground) == ("REFUSED", "DUTY")
    row = AuditEntry.objects.get(activity=Activity.ERASE_CASE)
    assert (row.request, row.account, row.purpose) == (request.id, None, "RIGHTS")
    emptied = MatchRun.objects.order_by("started_at").first()
    assert (emptied.problem, emptied.plan) == ("", "{}")
    assert not WhatIf.objects.filter(run=emptied).exists()


def test_another_request_keeps_what_a_run_proposed_for_it(canaries):
    request, person = somebody()
    everything(request, person, canaries)
    run = MatchRun.objects.order_by("started_at").first()
    saved(build.proposal(run=run, request=scene.request(), unit=scene.unit(), state="SUPERSEDED"))

    erase_expired(now=NOW)

    assert Proposal.objects.count() == 1


def test_a_case_is_kept_for_its_period_and_what_keeps_it_longer_is_told():
    """Each is over long ago, but for what its own line says."""
    somebody(ended=days_ago(300), lived=False, status="WITHDRAWN")
    somebody(ended=NOW.date().replace(year=2012))
    somebody(ended=NOW.date().replace(year=2010), age=17)
    preserved, _ = somebody()
    saved(build.preservation(request=preserved))
    undecided, _ = somebody()
    saved(build.override(request=undecided))
    _, apart = somebody()
    pair = sorted((apart, scene.request().persons.get()), key=lambda one: one.id)
    saved(build.conflict(first_person=pair[0], second_person=pair[1]))
    matched, _ = somebody()
    saved(build.finished_run(problem=f"{{{matched.id}}}"))
    outside, _ = somebody()
    saved(build.outside_placement(request=outside))
    moved, _ = somebody()
    scene.request(moves_from=moved.placements.get(), transfer_reason="SAFETY")
    due = {
        somebody(ended=days_ago(400), lived=False, status="NOT_A_VICTIM")[0].id,
        somebody(ended=NOW.date().replace(year=2011))[0].id,
        somebody(ended=NOW.date().replace(year=2006), age=17)[0].id,
    }
    everybody = set(PlacementRequest.objects.values_list("id", flat=True))

    dry = erase_expired(now=NOW, dry_run=True)
    untouched = set(PlacementRequest.objects.values_list("id", flat=True))
    report = erase_expired(now=NOW)

    assert dry.kept == report.kept
    assert report.kept == {
        "PERIOD": 3,
        "PRESERVED": 1,
        "DECISION": 1,
        "SAFETY": 1,
        "MATCH": 1,
        "LIVE": 3,  # one outside the network, one who moves on, one they keep apart from
    }
    assert (dry.is_dry, dry.cases, untouched) == (True, 3, everybody)
    left = set(PlacementRequest.objects.values_list("id", flat=True))
    assert everybody - left == due


def test_a_case_goes_as_a_whole_when_its_last_request_is_old_enough():
    first, person = somebody()
    second, _ = somebody(ended=NOW.date() - timedelta(days=365))
    saved(build.request_person(request=second, person=person))

    assert erase_expired(now=NOW).kept == {"PERIOD": 1}

    assert PlacementRequest.objects.filter(id__in=[first.id, second.id]).count() == 2


def test_a_round_that_is_killed_erased_whole_cases_and_says_how_many():
    for _ in range(3):
        somebody()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            CREATE SEQUENCE deaths;
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF nextval('deaths') = 2 THEN RAISE 'killed'; END IF; RETURN OLD; END $$;
            CREATE TRIGGER dies AFTER DELETE ON opvang_person
                FOR EACH ROW EXECUTE FUNCTION die();
            """
        )

    with pytest.raises(DatabaseError, match="killed"):
        erase_expired(now=NOW)

    run = ErasureRun.objects.get()
    assert (run.cases, run.erased["person"], run.finished_at) == (1, 1, None)
    assert (Person.objects.count(), PlacementRequest.objects.count()) == (2, 2)
    assert all(one.persons.count() == 1 for one in PlacementRequest.objects.all())
    assert erase_expired(now=NOW).cases == 2


def test_old_runs_are_emptied_and_the_last_one_never():
    old, last = (
        saved(build.finished_run(started_at=NOW - timedelta(days=days))) for days in (800, 500)
    )

    erase_expired(now=NOW)

    old.refresh_from_db()
    last.refresh_from_db()
    assert (old.problem, bool(last.problem)) == ("", True)


def test_a_period_is_for_the_desk_to_change():
    somebody(ended=LONG_AGO.replace(year=2020))
    by = saved(build.account())
    values = {"KEEP_PLACED_YEARS": 5}
    saved(build.policy_version(values=values, approved_by=by, approved_at=NOW))

    assert erase_expired(now=NOW).cases == 1
