"""A place is kept for a request until somebody answers or time is up; no bed is kept twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.actions.answers import confirm_hold, consent_to_hold, refuse_hold, release_place
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold, sweep_job
from opvang.actions.stays import arrive, depart
from opvang.errors import NoPlace, NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, Event, ExcludedShelter, Occupancy, Proposal
from opvang.models.codes import (
    COUNTRY_CHANGED,
    Activity,
    Destination,
    PlacementState,
    RefusalReason,
)
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def held(world, request=None, unit=None, now=NOW):
    request = request or world.request()
    unit = unit or world.unit()
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=now)


def test_a_hold_takes_the_beds_and_says_until_when(world):
    hold = held(world, world.request(urgency="CRISIS", nights=10))

    assert hold.state == PlacementState.HELD
    assert hold.held_until == NOW + timedelta(minutes=60)
    (taken,) = Occupancy.objects.all()
    assert (taken.period.upper - taken.period.lower).days == 10


def test_a_private_room_is_taken_with_all_its_beds(world):
    held(world, unit=world.unit(beds=3))

    assert Occupancy.objects.count() == 3


def test_in_a_shared_room_only_the_beds_needed_are_taken(world):
    unit = world.unit(beds=3, shared=True)
    first = held(world, unit=unit)
    second = held(world, unit=unit)

    assert first.occupancies.get().bed_id != second.occupancies.get().bed_id


def test_a_place_that_is_kept_is_kept_from_others(world):
    unit = world.unit()
    held(world, unit=unit)

    with pytest.raises(NoPlace) as refused:
        held(world, unit=unit)
    assert refused.value.codes == ("period",)


def test_a_unit_that_refuses_the_people_is_not_held(world):
    with pytest.raises(NoPlace) as refused:
        held(world, world.request(needs=["TRAUMA"]))
    assert refused.value.codes == ("competence",)


def test_a_unit_out_of_use_is_not_held(world):
    with pytest.raises(NoPlace):
        held(world, unit=world.unit(is_active=False))


def test_people_who_must_not_meet_are_not_held_in_one_shelter(world):
    one, other = world.request(), world.request()
    persons = sorted((one.persons.get(), other.persons.get()), key=lambda row: row.id)
    saved(build.conflict(first_person=persons[0], second_person=persons[1]))
    held(world, one, world.unit(name="A"))

    with pytest.raises(NoPlace) as refused:
        held(world, other, world.unit(name="B"))
    assert refused.value.codes == ("excluded",)


def test_a_request_that_has_a_hold_gets_no_second_one(world):
    request = world.request()
    held(world, request)

    with pytest.raises(NotPossible, match="al een plek of een houd"):
        held(world, request, world.unit(name="B"))


def test_a_request_that_is_over_gets_no_hold(world):
    with pytest.raises(NotPossible, match="niet meer open"):
        held(world, world.request(status="WITHDRAWN", ended_on=build.TODAY))


def test_anothers_request_answers_like_one_that_is_not_there(world):
    stranger = account("COORDINATOR", saved(build.organisation(kind="CARE_COORDINATION")))
    unit, request = world.unit(), world.request()

    for asked in (request.id, uuid4()):
        with pytest.raises(NotFound, match="niet voor u"):
            hold_place(stranger, request=asked, unit=unit.id, now=NOW)


def test_a_unit_that_is_not_there_is_not_found(world):
    with pytest.raises(NotFound):
        hold_place(world.coordinator, request=world.request().id, unit=uuid4(), now=NOW)


def test_who_never_holds_places_is_told_so(world):
    with pytest.raises(NotAllowed):
        hold_place(world.worker, request=world.request().id, unit=world.unit().id, now=NOW)


def test_what_was_proposed_is_taken_up_or_set_aside(world):
    unit, request, other = world.unit(), world.request(), world.request()
    saved(build.proposal(request=request, unit=unit))
    saved(build.proposal(request=other, unit=unit))

    held(world, request, unit)
    held(world, other, world.unit(name="B"))

    assert Proposal.objects.get(request=request).state == "TAKEN_UP"
    assert Proposal.objects.get(request=other).state == "SET_ASIDE"


def test_every_step_leaves_an_audit_row_and_an_event_for_all_concerned(world):
    hold = held(world)

    entry = AuditEntry.objects.get(activity=Activity.HOLD_PLACE)
    assert (entry.account, entry.request) == (world.coordinator.id, hold.request_id)
    told = Event.objects.exclude(kind=COUNTRY_CHANGED)
    assert set(told.values_list("audience", flat=True)) == {
        "role:NATIONAL_DESK",
        f"organisation:{world.coordinator.organisation_id}",
        f"organisation:{world.worker.organisation_id}",
    }


def test_the_shelter_confirms_and_the_request_is_placed(world):
    hold = held(world)

    confirmed = confirm_hold(world.worker, hold=hold.id, now=NOW)

    assert confirmed.state == PlacementState.CONFIRMED
    confirmed.request.refresh_from_db()
    assert confirmed.request.status == "PLACED"


def test_who_does_not_answer_for_a_unit_does_not_confirm_it(world):
    hold = held(world, unit=world.unit(place_type="COSM"))

    with pytest.raises(NotFound):
        confirm_hold(world.worker, hold=hold.id, now=NOW)

    assert confirm_hold(world.desk, hold=hold.id, now=NOW).answered_by == world.desk


@pytest.fixture
def inspector():
    return account("LABOUR_INSPECTORATE", saved(build.organisation(kind="LABOUR_INSPECTORATE")))


def test_a_labour_bed_is_confirmed_once_the_labour_inspectorate_consents(world, inspector):
    hold = held(world, unit=world.unit(place_type="LABOUR"))

    with pytest.raises(NotPossible, match="arbeidsinspectie moet eerst instemmen"):
        confirm_hold(world.desk, hold=hold.id, now=NOW)
    consented = consent_to_hold(inspector, hold=hold.id, now=NOW)

    assert (consented.state, consented.consented_by) == ("HELD", inspector)
    assert confirm_hold(world.desk, hold=hold.id, now=NOW).state == PlacementState.CONFIRMED
    assert AuditEntry.objects.get(activity=Activity.CONSENT_TO_HOLD).account == inspector.id


def test_the_labour_inspectorate_refuses_but_never_confirms(world, inspector):
    hold = held(world, unit=world.unit(place_type="LABOUR"))

    with pytest.raises(NotAllowed):
        confirm_hold(inspector, hold=hold.id, now=NOW)

    refused = refuse_hold(inspector, hold=hold.id, reason=RefusalReason.ROUTE_FUNDING, now=NOW)
    assert refused.answered_by == inspector


def test_consent_is_given_once_in_time_and_to_labour_beds_only(world, inspector):
    hold = held(world, unit=world.unit(place_type="LABOUR"))
    other = held(world, unit=world.unit(name="B", place_type="COSM"))
    with pytest.raises(NotPossible, match="voorbij"):
        consent_to_hold(inspector, hold=hold.id, now=hold.held_until)
    consent_to_hold(inspector, hold=hold.id, now=NOW)

    with pytest.raises(NotPossible, match="al ingestemd"):
        consent_to_hold(inspector, hold=hold.id, now=NOW)
    with pytest.raises(NotFound):
        consent_to_hold(inspector, hold=other.id, now=NOW)
    with pytest.raises(NotAllowed):
        consent_to_hold(world.desk, hold=hold.id, now=NOW)


def test_an_emergency_bed_is_answered_by_the_police_at_night_and_the_coordinator_by_day(world):
    police = account("POLICE", saved(build.organisation(kind="POLICE")))
    region = saved(build.care_region(organisation=world.coordinator.organisation))
    saved(build.care_area(region=region))
    night = NOW.replace(hour=22)
    first = held(world, unit=world.unit(name="A", place_type="EMERGENCY"))
    second = held(world, unit=world.unit(name="B", place_type="EMERGENCY"))

    with pytest.raises(NotFound):
        confirm_hold(police, hold=first.id, now=NOW)
    with pytest.raises(NotFound):
        confirm_hold(world.coordinator, hold=first.id, now=night)

    confirm_hold(world.coordinator, hold=first.id, now=NOW)
    confirm_hold(police, hold=second.id, now=night)


def test_a_refusal_frees_the_beds_bars_the_pair_for_a_time_and_matches_again(world):
    hold = held(world)

    refuse_hold(world.worker, hold=hold.id, reason=RefusalReason.CONTRAINDICATION, now=NOW)

    assert not Occupancy.objects.exists()
    barred = ExcludedShelter.objects.get()
    assert (barred.request, barred.shelter) == (hold.request, world.shelter)
    assert barred.expires_on == NOW.date() + timedelta(days=30)
    assert matches_asked() == 1
    with pytest.raises(NoPlace):
        held(world, hold.request, hold.unit)


def test_a_refusal_without_a_bar_leaves_the_shelter_open(world):
    hold = held(world)

    refuse_hold(world.worker, hold=hold.id, reason=RefusalReason.NO_ANSWER, now=NOW)

    assert held(world, hold.request, hold.unit).state == PlacementState.HELD


def test_every_reason_says_for_how_long_and_none_is_for_ever(settings):
    assert set(settings.REFUSAL_BAR_DAYS) == set(RefusalReason)
    assert max(settings.REFUSAL_BAR_DAYS.values()) < 365


def test_who_asked_gives_the_place_back_also_after_it_was_confirmed(world):
    hold = held(world)
    confirm_hold(world.worker, hold=hold.id, now=NOW)

    released = release_place(world.coordinator, placement=hold.id, now=NOW)

    assert released.state == PlacementState.RELEASED
    assert not Occupancy.objects.exists()
    assert held(world, hold.request, hold.unit).request.status == "OPEN"


def test_a_hold_is_answered_once(world):
    hold = held(world)
    confirm_hold(world.worker, hold=hold.id, now=NOW)

    with pytest.raises(NotPossible, match="al beantwoord"):
        refuse_hold(world.worker, hold=hold.id, reason=RefusalReason.FULL, now=NOW)


def test_an_answer_that_comes_too_late_is_refused(world):
    hold = held(world)

    with pytest.raises(NotPossible, match="voorbij"):
        confirm_hold(world.worker, hold=hold.id, now=hold.held_until)


def test_a_hold_lapses_at_its_time_and_frees_the_beds(world):
    hold = held(world)

    assert not lapse_hold(hold.id, now=hold.held_until - timedelta(seconds=1))
    assert lapse_hold(hold.id, now=hold.held_until)

    assert not Occupancy.objects.exists()
    assert matches_asked() == 1
    assert held(world, hold.request, hold.unit, now=hold.held_until).state == PlacementState.HELD


def test_a_hold_that_was_confirmed_does_not_lapse(world):
    hold = held(world)
    confirm_hold(world.worker, hold=hold.id, now=NOW)

    assert not lapse_hold(hold.id, now=hold.held_until)
    assert Occupancy.objects.exists()


def test_each_hold_has_a_job_for_the_moment_it_lapses(world):
    hold = held(world)

    job = ProcrastinateJob.objects.get(task_name="opvang.actions.lapses.lapse_job")
    assert (job.args, job.scheduled_at) == ({"hold": str(hold.id)}, hold.held_until)


def test_a_hold_whose_job_got_lost_is_swept(world):
    hold = held(world)

    sweep_job(int(hold.held_until.timestamp()))

    hold.refresh_from_db()
    assert hold.state == PlacementState.LAPSED


def test_people_arrive_and_depart_and_the_bed_is_free_the_night_they_are_gone(world):
    hold = held(world)
    confirm_hold(world.worker, hold=hold.id, now=NOW)
    arrive(world.worker, placement=hold.id, now=NOW)
    later = NOW + timedelta(days=3)

    left = depart(
        world.worker,
        placement=hold.id,
        destination=Destination.OWN_HOME,
        on=later.date(),
        now=later,
    )

    assert Occupancy.objects.get().period.upper == later.date()
    assert (left.request.status, left.request.ended_on) == ("CLOSED", later.date())
    assert held(world, unit=hold.unit, now=later).start == later.date()


def test_nobody_departs_before_they_came_or_after_today(world):
    hold = held(world)
    confirm_hold(world.worker, hold=hold.id, now=NOW)
    facts = {"placement": hold.id, "destination": Destination.UNKNOWN, "now": NOW}

    with pytest.raises(NotPossible, match="wie er woont"):
        depart(world.worker, on=NOW.date(), **facts)
    arrive(world.worker, placement=hold.id, now=NOW)
    for day in (-1, 1):
        with pytest.raises(NotPossible, match="Vertrekdag"):
            depart(world.worker, on=NOW.date() + timedelta(days=day), **facts)


def test_only_a_promised_place_can_be_arrived_at(world):
    with pytest.raises(NotPossible, match="bevestigde plek"):
        arrive(world.worker, placement=held(world).id, now=NOW)


def test_a_place_that_is_lived_in_is_not_given_back(world):
    hold = held(world)
    confirm_hold(world.worker, hold=hold.id, now=NOW)
    arrive(world.worker, placement=hold.id, now=NOW)

    with pytest.raises(NotPossible, match="niet meer vrij te geven"):
        release_place(world.coordinator, placement=hold.id, now=NOW)


def test_a_placement_that_is_not_there_is_not_found(world):
    with pytest.raises(NotFound):
        release_place(world.coordinator, placement=uuid4(), now=NOW)


def test_the_audit_log_is_only_ever_added_to(world):
    held(world)
    entry = AuditEntry.objects.get()

    for change in (entry.delete, lambda: saved(entry)):
        with pytest.raises(IntegrityError, match="only ever added to"), transaction.atomic():
            change()


def matches_asked():
    return ProcrastinateJob.objects.filter(task_name="opvang.actions.matches.match_job").count()
