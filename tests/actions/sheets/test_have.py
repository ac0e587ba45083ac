"""A document of EDXL-HAVE does what a sheet does, and says no more than it truly can."""

from datetime import timedelta

import pytest

from opvang import models
from opvang.errors import NotAllowed
from tests.actions.sheets import place
from tests.actions.sheets.have import (
    about,
    beds,
    facility,
    load,
    mistakes,
    period,
    service,
    status,
    worker_of,
)
from tests.actions.sheets.place import free, guest, known, picture, unit
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db


def closed():
    """Return which beds are closed, by why."""
    rows = models.Closure.objects.filter(reopened_on=None).order_by("bed__name")
    return [(one.bed.name if one.bed else "alles", one.reason) for one in rows]


def test_free_beds_become_what_is_reported_and_the_unit_is_confirmed():
    home = unit("4s")
    guest(place.beds(home)[0])
    worker = worker_of(home)

    fewer = load(worker, about(home, beds(1, 4, "Open")))
    after_fewer = free(home)
    more = load(worker, about(home, beds(4, 4)))

    assert (fewer.taken, fewer.freed, after_fewer) == (2, 0, 1)
    assert (more.taken, more.freed, free(home)) == (0, 3, 4)
    confirmed = models.CapacityConfirmation.objects.all()
    assert {(one.unit_id, one.method, one.confirmed_by_id) for one in confirmed} == {
        (home.id, "API", worker.id)
    }


def test_a_dry_run_says_the_same_and_changes_nothing():
    home = unit("4s")
    worker, told = worker_of(home), about(home, beds(1))

    tried = load(worker, told, dry_run=True)
    untouched = (picture(), models.CapacityConfirmation.objects.count())
    done = load(worker, told)

    assert untouched == ([[], [], []], 0)
    assert (tried.is_applied, done.is_applied) == (False, True)
    assert (tried.taken, tried.changes) == (done.taken, done.changes)


def test_nobody_who_is_known_here_loses_a_bed_by_a_report():
    home = unit("4s")
    known(place.beds(home)[0])

    ((line, column, value, sentence),) = mistakes(worker_of(home), about(home, beds(4, 4)))

    assert (line, column, value) == (1, "availableCount", "4")
    assert "1 voor aanvragen die Opvang kent" in sentence
    assert "Schrijf hoogstens 3" in sentence
    assert free(home) == 3


def test_one_mistake_and_nothing_of_the_document_is_taken_over():
    home = unit("4s")
    other = unit("2s", shelter=home.shelter, name="De Bij")

    found = mistakes(worker_of(home), about(home, beds(1)), about(other, beds(3), name="De Bij"))

    sentence = "Hier zijn maar 2 bedden. Schrijf hoogstens 2."
    assert found == [(2, "availableCount", "3", sentence)]
    assert not any(picture())
    assert not models.CapacityConfirmation.objects.exists()


def test_a_unit_closes_with_the_reason_it_gives_or_with_another():
    home = unit("2s")
    other = unit("1s", shelter=home.shelter, name="De Bij")
    told = (
        about(home, status("false", "onderhoud: lekkage"), beds(0, 2)),
        about(other, status("false")),
    )

    result = load(worker_of(home), *told)

    rows = models.Closure.objects.all()
    assert {(one.unit_id, one.reason, one.explanation) for one in rows} == {
        (home.id, "MAINTENANCE", "lekkage"),
        (other.id, "OTHER", ""),
    }
    assert (result.closures_made, free(home), free(other)) == (2, 0, 0)


def test_what_is_closed_already_keeps_why_and_until_when_it_is():
    home = unit("2s")
    until = build.TODAY + timedelta(days=3)
    saved(build.closure(unit=home, reason="STAFF", expected_until=until))
    before = picture()

    load(worker_of(home), about(home, status("false"), beds(0, 2, "Inactive")))

    assert picture() == before


def test_closed_beds_stay_closed_while_the_count_leaves_room_for_them():
    home = unit("4s")
    first, second, *_ = place.beds(home)
    for bed in (first, second):
        saved(build.closure(bed=bed, reason="HYGIENE"))

    load(worker_of(home), about(home, status("true"), beds(1, 4, "Open")))

    assert closed() == [("Bed 1", "HYGIENE"), ("Bed 2", "HYGIENE")]
    assert free(home) == 1


def test_as_many_closed_beds_open_as_must_be_open_and_no_more():
    home = unit("4s")
    first, second, third, _ = place.beds(home)
    for bed in (first, second):
        saved(build.closure(bed=bed, reason="HYGIENE"))
    known(third)

    result = load(worker_of(home), about(home, beds(2, 4)))

    assert (result.closures_ended, result.taken) == (1, 0)
    assert [reason for _, reason in closed()] == ["HYGIENE"]
    assert free(home) == 2


def test_a_closed_unit_in_which_some_are_free_again_opens_in_part():
    home = unit("4s")
    saved(build.closure(unit=home, reason="MAINTENANCE"))

    load(worker_of(home), about(home, status("true"), beds(3, 4)))

    assert [reason for _, reason in closed()] == ["MAINTENANCE"]
    assert free(home) == 3


def test_who_lives_in_a_stopped_unit_stays_and_their_bed_stays_stopped():
    home = unit("2s")
    known(place.beds(home)[0], state="ARRIVED")
    saved(build.closure(unit=home, reason="STAFF", is_stop=True))
    before = picture()

    load(worker_of(home), about(home, status("true"), beds(0, 2, "Full")))

    assert picture() == before


def test_a_unit_is_known_by_the_names_of_shelter_and_unit():
    home = unit("2s")
    other = unit("2s", shelter=home.shelter, name="De Bij")
    alone = unit(
        "2s",
        shelter=saved(build.shelter(organisation=home.shelter.organisation, public_name="De Beuk")),
    )

    result = load(
        worker_of(home),
        facility(service(beds(2)), key="HUIS-7", name="de berk,  DE VLINDER"),
        facility(service(beds(2)), name="De Berk - De Bij"),
        facility(service(beds(2)), name="De Beuk"),
    )

    assert result.confirmed == 3
    named = set(models.CapacityConfirmation.objects.values_list("unit", flat=True))
    assert named == {home.id, other.id, alone.id}


def test_a_name_that_is_near_is_asked_about_and_one_of_several_is_not_guessed():
    home = unit("2s")
    unit("2s", shelter=home.shelter, name="De Bij")
    worker = worker_of(home)

    near = mistakes(worker, facility(service(beds(2)), name="De Brek, De Vlinder"))
    several = mistakes(worker, facility(service(beds(2)), name="De Berk"))

    assert near[0][:3] == (1, "facilityName", "De Brek, De Vlinder")
    assert 'Bedoelt u "De Berk, De Vlinder"?' in near[0][3]
    assert several[0][:3] == (1, "facilityName", "De Berk")


def test_a_unit_of_another_answers_exactly_like_one_that_is_not_there():
    home = unit("1s")
    foreign = unit("1s", shelter=saved(build.shelter(public_name="De Beuk")))
    unused = unit("1s", shelter=home.shelter, name="Oud", is_active=False)
    worker = worker_of(home)
    told = [
        facility(service(beds(1)), key=f"unit-{foreign.id}"),
        facility(service(beds(1)), name="De Beuk, De Vlinder"),
        facility(service(beds(1)), key=f"unit-{unused.id}"),
    ]
    found = [mistakes(worker, one) for one in told]
    models.Unit.objects.filter(pk__in=[foreign.pk, unused.pk]).delete()

    absent = [mistakes(worker, one) for one in told]

    assert found == absent
    assert all("niet bekend" in sentence for [(*_, sentence)] in found)


@pytest.mark.parametrize("role", ["COORDINATOR", "POLICE", "CHAIN_DIRECTOR"])
def test_who_confirms_no_capacity_is_refused_before_anything_is_read(role):
    with pytest.raises(NotAllowed):
        load(saved(build.account(roles=[role])), "geen <xml")


def test_a_unit_without_beds_in_the_document_is_left_alone_and_that_is_said():
    home = unit("2s")
    other = unit("2s", shelter=home.shelter, name="De Bij")

    result = load(worker_of(home), about(home, status("true")), about(other, beds(2)))

    ((notice),) = result.notices
    assert (notice.line, notice.column) == (1, "serviceBedCapacity")
    assert (result.units, result.confirmed) == (1, 1)


@pytest.mark.parametrize(
    ("start", "end", "column"),
    [
        (timedelta(hours=-30), timedelta(hours=-20), "toDateTime"),
        (timedelta(hours=30), timedelta(hours=40), "fromDateTime"),
        (timedelta(hours=2), timedelta(hours=1), "toDateTime"),
        (timedelta(days=-3), timedelta(), None),
        (timedelta(days=-3), timedelta(days=3), None),
    ],
)
@pytest.mark.parametrize("is_of_all", [False, True])
def test_what_was_so_yesterday_says_nothing_about_tonight(start, end, column, is_of_all):
    home = unit("2s")
    when = period((NOW + start).isoformat(), (NOW + end).isoformat())

    found = (
        mistakes(worker_of(home), about(home, beds(2)), before=when)
        if is_of_all
        else mistakes(worker_of(home), about(home, beds(2), when=when))
    )

    assert [one[1] for one in found] == ([column] if column else [])


def test_the_same_unit_twice_is_a_mistake_by_its_id_and_by_its_name():
    home = unit("2s")
    told = about(home, beds(2))

    by_id = mistakes(worker_of(home), told, told)
    by_name = mistakes(worker_of(home), told, facility(service(beds(1)), name="De Berk"))

    assert by_id[0][:3] == (2, "facilityID", f"unit-{home.id}")
    assert [one[0] for one in by_name] == [2]
    assert "ook al" in by_name[0][3]
