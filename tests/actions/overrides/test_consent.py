"""A place is held for who agrees to it; whoever decides otherwise says why and is reviewed."""

from datetime import timedelta

import pytest

from opvang.actions.holds import hold_place
from opvang.actions.overrides.consent import give_consent, override_consent
from opvang.errors import FormRefused, NotPossible
from opvang.models import Consent, Override
from opvang.models.codes import NoConsentReason
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def world():
    return new_world()


@pytest.fixture
def asked(world):
    """A request of two women and a child, who were not asked whether they agree."""
    request = world.request()
    saved(build.request_person(request=request))
    saved(build.request_person(request=request, role="CHILD", person=saved(build.person(age=3))))
    Consent.objects.all().delete()
    return request


def hold(world, asked):
    name = str(world.shelter.units.count())
    unit = world.unit(name=name, beds=3, max_age_boys=12, max_age_girls=12)
    return hold_place(world.coordinator, request=asked.id, unit=unit.id, now=NOW)


def override(world, asked, reason="Er is vannacht geen tolk."):
    facts = {"request": asked.id, "code": NoConsentReason.UNABLE, "reason": reason}
    return override_consent(world.coordinator, now=NOW, **facts)


def test_no_place_is_held_until_every_client_agrees(world, asked):
    one = asked.persons.filter(request_persons__role="CLIENT").first()
    saved(build.consent(person=one))
    with pytest.raises(NotPossible, match="nog geen toestemming"):
        hold(world, asked)

    give_consent(world.coordinator, request=asked.id, now=NOW)

    assert hold(world, asked).state == "HELD"
    assert Consent.objects.count() == 2
    asked.refresh_from_db()
    assert asked.version == 2
    with pytest.raises(NotPossible, match="al toestemming"):
        give_consent(world.coordinator, request=asked.id, now=NOW)


def test_consent_that_was_withdrawn_is_none(world):
    request = world.request()
    Consent.objects.update(withdrawn_on=NOW.date())

    with pytest.raises(NotPossible, match="nog geen toestemming"):
        hold(world, request)


def test_somebody_may_decide_otherwise_with_a_reason_until_the_people_agree(world, asked):
    with pytest.raises(FormRefused):
        override(world, asked, reason=" ")
    override(world, asked)
    with pytest.raises(NotPossible, match="al eerder besloten"):
        override(world, asked)

    assert hold(world, asked).state == "HELD"
    give_consent(world.coordinator, request=asked.id, now=TOMORROW)

    row = Override.objects.get()
    assert (row.kind, row.code, row.ended_at) == ("CONSENT", "UNABLE", TOMORROW)
