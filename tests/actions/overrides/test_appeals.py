"""A refusal lasts for a time; the national desk may end it early, and forces nobody."""

from datetime import timedelta

import pytest
from django.db.models import F

from opvang.actions.answers import refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.actions.overrides.review import review_override
from opvang.errors import FormRefused, NoPlace, NotFound, NotPossible
from opvang.models import AuditEntry, ExcludedShelter, Override
from opvang.models.codes import AppealOutcome, RefusalReason, ReviewOutcome
from opvang.queries.overrides.appeals import appeal_of
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def held(world, request, unit):
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)


def refused(world, reason=RefusalReason.HOUSEHOLD):
    """Return a request, a unit, and the place there that it was refused."""
    request, unit = world.request(), world.unit()
    hold = held(world, request, unit)
    return request, unit, refuse_hold(world.worker, hold=hold.id, reason=reason, now=NOW)


def appeal(world, placement, reason="De regels laten dit gezin toe."):
    return appeal_refusal(world.coordinator, placement=placement.id, reason=reason, now=NOW)


def decide(world, placement, outcome, decision="De regels van de wooneenheid zijn duidelijk."):
    facts = {"placement": placement.id, "outcome": outcome, "decision": decision}
    return decide_appeal(world.desk, now=NOW, **facts)


def test_a_refusal_set_aside_ends_the_bar_and_the_shelter_may_refuse_again(world):
    request, unit, placement = refused(world)
    with pytest.raises(NoPlace):
        held(world, request, unit)

    appeal(world, placement)
    decide(world, placement, AppealOutcome.OVERRIDDEN)
    again = held(world, request, unit)
    refuse_hold(world.worker, hold=again.id, reason=RefusalReason.HOUSEHOLD, now=NOW)

    with pytest.raises(NoPlace):
        held(world, request, unit)


def test_a_refusal_that_is_upheld_lasts_as_long_as_it_did(world):
    request, unit, placement = refused(world)
    appeal(world, placement)

    decide(world, placement, AppealOutcome.UPHELD)

    with pytest.raises(NoPlace):
        held(world, request, unit)
    assert not Override.objects.exists()
    assert AuditEntry.objects.filter(activity="DECIDE_APPEAL", detail="UPHELD").exists()


@pytest.mark.parametrize("reason", [RefusalReason.SAFETY, RefusalReason.PERSON_DECLINED])
def test_nobody_decides_otherwise_about_danger_or_the_wish_of_the_people_themselves(world, reason):
    *_, placement = refused(world, reason)

    with pytest.raises(NotPossible, match="beslist niemand anders"):
        appeal(world, placement)


def test_a_refusal_without_effect_is_nothing_to_appeal_against(world):
    *_, placement = refused(world)
    ExcludedShelter.objects.update(expires_on=F("expires_on") - timedelta(days=7))

    with pytest.raises(NotPossible, match="geen gevolg meer"):
        appeal(world, placement)


def test_who_refused_does_not_decide_about_it(world):
    request, unit = world.request(), world.unit(place_type="COSM")
    hold = held(world, request, unit)
    placement = refuse_hold(world.desk, hold=hold.id, reason=RefusalReason.FULL, now=NOW)
    appeal(world, placement)

    with pytest.raises(NotPossible, match="Laat een collega"):
        decide(world, placement, AppealOutcome.OVERRIDDEN)


def test_an_appeal_is_made_and_decided_once_each_with_a_reason(world):
    *_, placement = refused(world)
    with pytest.raises(FormRefused, match="Reden"):
        appeal(world, placement, reason=" ")
    appeal(world, placement)
    with pytest.raises(NotPossible, match="al bezwaar"):
        appeal(world, placement)
    with pytest.raises(FormRefused, match="uitleg"):
        decide(world, placement, AppealOutcome.OVERRIDDEN, decision=" ")
    decide(world, placement, AppealOutcome.UPHELD)

    with pytest.raises(NotPossible, match="al beslist"):
        decide(world, placement, AppealOutcome.OVERRIDDEN)


def test_anothers_refusal_is_not_there(world):
    *_, placement = refused(world)
    stranger = account("COORDINATOR", saved(build.organisation(kind="CARE_COORDINATION")))

    offered = [
        appeal_of(placement, reader=one, now=NOW).may_appeal
        for one in (world.coordinator, stranger)
    ]

    assert offered == [True, False]
    with pytest.raises(NotFound):
        appeal_refusal(stranger, placement=placement.id, reason="Zomaar.", now=NOW)


def test_a_refusal_shortens_no_exclusion_that_was_there_for_something_else(world):
    request, unit = world.request(), world.unit()
    hold = held(world, request, unit)
    saved(build.excluded_shelter(request=request, shelter=unit.shelter, expires_on=None))

    refuse_hold(world.worker, hold=hold.id, reason=RefusalReason.SAFETY, now=NOW)

    assert ExcludedShelter.objects.get().expires_on is None


def test_what_was_set_aside_is_reviewed_by_somebody_else_and_once(world):
    *_, placement = refused(world)
    appeal(world, placement)
    decide(world, placement, AppealOutcome.OVERRIDDEN)
    row = Override.objects.get()
    facts = {"override": row.id, "outcome": ReviewOutcome.JUSTIFIED, "now": NOW}
    colleague = account("NATIONAL_DESK", world.desk.organisation)

    with pytest.raises(NotPossible, match="zelf besloten"):
        review_override(world.desk, **facts)
    review_override(colleague, **facts)

    with pytest.raises(NotPossible, match="al beoordeeld"):
        review_override(account("NATIONAL_DESK", world.desk.organisation), **facts)
