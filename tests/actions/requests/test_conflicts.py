"""Who must not meet whom is recorded by code; nobody learns from it who is where."""

from datetime import timedelta

import pytest

from opvang.actions.holds import hold_place
from opvang.actions.requests import NewConflict, NewConsent
from opvang.errors import FormRefused, NoPlace
from opvang.models import PersonConflict
from opvang.models.codes import ConflictGround, ConsentScope
from opvang.snapshot import take_snapshot
from tests.actions.requests.forms import LATER, change, change_person, filled_in, place, woman
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


#: She agrees that a place is sought, so that one can be held.
SEEKING = NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=NOW.date())


def code_of(request):
    return request.persons.get().code


def conflict_with(request, **facts):
    ordinary = {"ground": ConflictGround.SUSPECTED_RECRUITER, "review_on": LATER}
    return NewConflict(code=code_of(request), **ordinary | facts)


def place_woman(actor, *conflicts):
    return place(actor, persons=(woman(conflicts=conflicts, consents=(SEEKING,)),))


def conflicts_of(actor, request):
    return filled_in(actor, request).persons[0].conflicts


def apart(request):
    return take_snapshot(now=NOW).request[str(request.id)].separate_from


def test_a_conflict_keeps_both_apart(world):
    one = place_woman(world.coordinator)

    other = place_woman(world.coordinator, conflict_with(one))

    assert (apart(one), apart(other)) == ({str(other.id)}, {str(one.id)})
    assert PersonConflict.objects.get().author == world.coordinator


def test_a_conflict_stands_with_both_of_ones_own(world):
    one = place_woman(world.coordinator)
    other = place_woman(world.coordinator, conflict_with(one))

    assert conflicts_of(world.coordinator, one) == (conflict_with(other),)


def test_a_conflict_is_changed_and_ended_from_either_side(world):
    one = place_woman(world.coordinator)
    other = place_woman(world.coordinator, conflict_with(one))

    threat = conflict_with(other, ground=ConflictGround.THREAT)
    change_person(world.coordinator, one, conflicts=(threat,))
    assert PersonConflict.objects.get().ground == "THREAT"

    change_person(world.coordinator, other, conflicts=())
    assert apart(one) == frozenset()
    assert PersonConflict.objects.get().ended_on == NOW.date()


def test_a_conflict_holds_for_a_place_that_is_asked_for_later(world):
    one = place_woman(world.coordinator)
    other = place_woman(world.coordinator, conflict_with(one))
    hold_place(world.coordinator, request=one.id, unit=unit(world, "A").id, now=NOW)

    with pytest.raises(NoPlace):
        hold_place(world.coordinator, request=other.id, unit=unit(world, "B").id, now=NOW)


def unit(world, name):
    return world.unit(name=name, routes=["UNKNOWN"], night_intake=True)


def test_a_code_of_nobody_and_of_another_are_refused_in_the_same_words(world):
    foreign = code_of(place_woman(new_world().coordinator))
    sentences = set()

    for code in (foreign, "P-22222222", ""):
        conflict = NewConflict(code=code, ground=ConflictGround.THREAT, review_on=LATER)
        with pytest.raises(FormRefused) as refusal:
            place_woman(world.coordinator, conflict)
        (remark,) = refusal.value.remarks
        assert remark.field == "persons.0.conflicts.0.code"
        sentences.add(remark.sentence.replace(f"{code} is", "is", 1))

    assert len(sentences) == 1
    assert "landelijk coördinatiepunt" in sentences.pop()


def test_the_national_desk_records_a_conflict_between_two_organisations(world):
    one, other = place_woman(world.coordinator), place_woman(new_world().coordinator)

    change_person(world.desk, one, conflicts=(conflict_with(other),))

    assert apart(other) == {str(one.id)}
    assert conflicts_of(world.coordinator, one) == ()


def test_who_hands_in_a_request_does_not_end_what_another_recorded(world):
    one, other = place_woman(world.coordinator), place_woman(world.coordinator)
    change_person(world.desk, one, conflicts=(conflict_with(other),))

    change_person(world.coordinator, one, conflicts=())

    assert apart(one) == {str(other.id)}


def test_the_same_conflict_recorded_by_two_holds_until_both_end_it(world):
    one, other = place_woman(world.coordinator), place_woman(world.coordinator)
    for actor in (world.desk, world.coordinator):
        change_person(actor, one, conflicts=(conflict_with(other),))

    change_person(world.desk, one, conflicts=())
    assert apart(one) == {str(other.id)}
    change_person(world.coordinator, one, conflicts=())

    assert apart(one) == frozenset()


def test_a_colleague_changes_what_one_of_the_organisation_recorded(world):
    one, other = place_woman(world.coordinator), place_woman(world.coordinator)
    change_person(world.coordinator, one, conflicts=(conflict_with(other),))
    colleague = account("COORDINATOR", world.coordinator.organisation)

    change_person(colleague, one, conflicts=())

    assert apart(one) == frozenset()


def test_a_conflict_stands_when_the_other_moves_on_to_another_region(world):
    saved(
        build.care_area(
            region=saved(build.care_region(organisation=world.coordinator.organisation))
        )
    )
    one = place(world.desk)
    other = place_woman(world.coordinator, conflict_with(one))
    change(world.coordinator, one, municipality="GM0599")

    change(world.coordinator, other, nights=30)

    assert conflicts_of(world.coordinator, other) == (conflict_with(one),)


def test_people_who_stay_together_have_no_conflict(world):
    request = place_woman(world.coordinator)

    with pytest.raises(FormRefused, match="staat in dezelfde aanvraag"):
        change_person(world.coordinator, request, conflicts=(conflict_with(request),))


def test_a_conflict_is_looked_at_again_some_day(world):
    one = place_woman(world.coordinator)
    past = conflict_with(one, review_on=NOW.date())

    with pytest.raises(FormRefused, match="die nog komt"):
        place_woman(world.coordinator, past)


def test_a_review_that_is_overdue_may_stay_so(world):
    one = place_woman(world.coordinator)
    other = place_woman(world.coordinator, conflict_with(one))
    late = NOW + timedelta(days=120)

    change_person(world.coordinator, other, now=late, age=30)

    assert apart(one) == {str(other.id)}
