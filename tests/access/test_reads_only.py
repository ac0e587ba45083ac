"""Who may read a thing, and do no more with it, is offered nothing to do there."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.errors import NotFound
from opvang.queries.overrides.listed import overrides
from opvang.queries.overrides.waivers import waivers_of
from opvang.queries.policies.policy_page import policy_page
from opvang.queries.policies.version_page import version_page
from opvang.queries.requests.request_page import request_page
from opvang.queries.requests.subjects import kept_placement
from opvang.queries.retention.rights_page import has_rights, rights_page
from opvang.queries.seen_before import asks_about, may_look_up
from opvang.queries.tasks.address_changes import address_changes
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def desk():
    return scene.actor("NATIONAL_DESK")


@pytest.fixture
def auditor():
    return scene.actor("AUDITOR")


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


def test_the_policy_is_the_auditors_to_read_only(desk, auditor):
    version = saved(build.policy_version()).id
    saved(build.what_if(kind="POLICY", asked={"version": str(version)}))

    seen = [version_page(one, version, now=NOW) for one in (desk, auditor)]

    assert [one.may_approve for one in seen] == [True, False]
    assert [one.may_withdraw for one in seen] == [True, False]
    assert [one.may_propose for one in seen] == [True, False]
    assert [one.match.what_if is not None for one in seen] == [True, False]
    assert [policy_page(one).may_propose for one in (desk, auditor)] == [True, False]


def test_what_was_set_aside_is_the_desks_to_review_and_to_restore(desk, auditor, coordinator):
    asked = scene.request(organisation=coordinator.organisation)
    saved(build.override(request=asked))
    no = {"state": "REFUSED", "refusal_reason": "FULL", "refused_at": NOW}
    saved(build.appeal(placement=saved(build.hold(request=asked, **no))))
    saved(build.waiver(request=asked, unit=scene.unit(), code="competence"))

    seen = [overrides(one, now=NOW) for one in (desk, auditor)]
    waived = [waivers_of(one, asked.id)[0] for one in (desk, coordinator)]

    assert [len(one.appeals) for one in seen] == [1, 0]
    assert [one.to_review[0].may_review for one in seen] == [True, False]
    assert [one.may_restore for one in waived] == [True, False]


def test_the_desk_decides_about_the_rights_that_a_coordinator_looks_after(
    desk, coordinator, auditor
):
    asked = scene.request(organisation=coordinator.organisation)
    saved(build.claim(request=asked, person=asked.persons.get()))

    seen = [rights_page(one, asked.id, now=NOW) for one in (desk, coordinator)]

    assert [one.may_end for one in seen] == [True, False]
    assert [one.claims[0].may_decide for one in seen] == [True, False]
    assert [has_rights(one) for one in (desk, coordinator, auditor)] == [True, True, False]


def test_who_was_seen_before_is_asked_of_ones_own_requests_only(coordinator):
    own, other = scene.request(organisation=coordinator.organisation), scene.request()
    assert asks_about(coordinator, own.id, now=NOW).id == own.id

    assert [may_look_up(coordinator, one.id, now=NOW) for one in (own, other)] == [True, False]
    with pytest.raises(NotFound):
        asks_about(coordinator, other.id, now=NOW)


def test_an_address_is_there_to_read_once_the_place_is_promised(coordinator):
    own = scene.request(organisation=coordinator.organisation)
    hold = saved(build.hold(unit=scene.unit(), request=own, held_until=NOW + HOUR))

    held = request_page(coordinator, own.id, now=NOW).stay
    build.stepped(hold, "CONFIRMED")
    promised = request_page(coordinator, own.id, now=NOW).stay

    assert (held.shows_address, promised.shows_address) == (False, True)


def test_only_a_place_of_the_request_is_given_back(coordinator):
    own = scene.request(organisation=coordinator.organisation)

    with pytest.raises(NotFound):
        kept_placement(coordinator, own.id, str(uuid4()))


def test_only_who_may_approve_another_address_is_asked_to():
    shelter = saved(build.shelter())
    saved(build.address_change(shelter=shelter))

    titles = [
        address_changes(scene.actor(role, organisation=shelter.organisation), NOW)[0].title
        for role in ("SHELTER_MANAGER", "SHELTER_WORKER", "NATIONAL_DESK")
    ]

    assert ["Keur het goed" in one for one in titles] == [True, False, False]
