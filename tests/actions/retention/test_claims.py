"""Who asks to be erased is, where the law allows; another than who decided agrees to it."""

import pytest

from opvang.actions.retention import (
    approve_claim,
    decide_claim,
    end_preservation,
    erase_expired,
    preserve_case,
    record_claim,
)
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, ErasureClaim, IdentityMark, Person, PlacementRequest
from opvang.models.codes import Activity
from tests.actions.retention.ended import days_ago, everything, somebody
from tests.disclosure.canaries import dump, leaked
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
ENDED = days_ago(30)


@pytest.fixture
def desk():
    return scene.actor("NATIONAL_DESK")


@pytest.fixture
def colleague(desk):
    return scene.actor("NATIONAL_DESK", organisation=desk.organisation)


def claimed(desk, request, person):
    return record_claim(desk, request=request.id, person=person.code, received_on=TODAY, now=NOW)


def decided(desk, claim, outcome="GRANTED", ground="ASKED"):
    text = "Zo is besloten."
    decide_claim(desk, claim=claim.id, outcome=outcome, ground=ground, explanation=text, now=NOW)
    return claim


def test_what_is_granted_is_gone_and_that_it_was_granted_stays(desk, colleague):
    request, person = somebody(ended=ENDED)
    texts = iter(f"Kanarie{number}" for number in range(99))
    everything(request, person, lambda: next(texts))
    claim = decided(desk, claimed(desk, request, person))

    approve_claim(colleague, claim=claim.id, now=NOW)

    known = {str(request.id), str(person.id), request.reference, person.code}
    assert leaked(dump(but=("auditentry", "change", "event")), known) == set()
    kept = ErasureClaim.objects.get(id=claim.id)
    assert (kept.outcome, kept.ground, kept.approved_by) == ("GRANTED", "ASKED", colleague)
    assert (kept.request, kept.person, kept.explanation) == (None, None, "")
    acts = AuditEntry.objects.values_list("activity", "account")
    assert (Activity.ERASE_CASE, colleague.id) in set(acts)
    assert {Activity.RECORD_CLAIM, Activity.DECIDE_CLAIM} <= {one for one, _ in acts}


def test_nobody_approves_what_they_decided_themselves(desk, colleague):
    request, person = somebody(ended=ENDED)
    claim = claimed(desk, request, person)
    with pytest.raises(NotPossible, match="nog niets besloten"):
        approve_claim(colleague, claim=claim.id, now=NOW)

    decided(desk, claim)

    with pytest.raises(NotPossible, match="keurt het niet goed"):
        approve_claim(desk, claim=claim.id, now=NOW)
    approve_claim(colleague, claim=claim.id, now=NOW)
    with pytest.raises(NotPossible, match="al besloten"):
        approve_claim(colleague, claim=claim.id, now=NOW)


def test_nothing_goes_of_who_is_helped_or_of_what_has_to_be_kept(desk, colleague):
    living = scene.request()
    claim = claimed(desk, living, living.persons.get())
    with pytest.raises(NotPossible, match="loopt nog"):
        decided(desk, claim)
    decided(desk, claim, "REFUSED", "DUTY")
    approve_claim(colleague, claim=claim.id, now=NOW)
    assert living.persons.exists()

    over, person = somebody(ended=ENDED)
    second = decided(desk, claimed(desk, over, person))
    facts = {"ground": "CRIMINAL", "reason": "Strafzaak.", "review_on": scene.night(90)}
    preserve_case(desk, request=over.id, now=NOW, **facts)
    with pytest.raises(NotPossible, match="bewaarplicht"):
        approve_claim(colleague, claim=second.id, now=NOW)
    end_preservation(desk, request=over.id, now=NOW)
    approve_claim(colleague, claim=second.id, now=NOW)
    assert not PlacementRequest.objects.filter(id=over.id).exists()


def test_a_ground_carries_its_outcome(desk):
    request, person = somebody(ended=ENDED)
    claim = claimed(desk, request, person)

    for outcome, ground in (
        ("GRANTED", "DUTY"),
        ("REFUSED", "ASKED"),
        ("PARTLY", "CONSENT"),
        ("", "DUTY"),
    ):
        with pytest.raises(NotPossible):
            decided(desk, claim, outcome, ground)


def test_who_is_in_a_case_with_others_goes_alone_and_what_was_written_goes_too(desk, colleague):
    request, person = somebody(ended=ENDED)
    stays = saved(build.request_person(request=request)).person
    alone, _ = somebody(ended=ENDED, lived=False, status="WITHDRAWN")
    alone.request_persons.all().delete()
    saved(build.request_person(request=alone, person=person))
    saved(build.waiver(request=request, reason="Over hen samen."))
    claim = decided(desk, claimed(desk, request, person))

    approve_claim(colleague, claim=claim.id, now=NOW)

    assert not Person.objects.filter(id=person.id).exists()
    assert list(request.persons.all()) == [stays]
    assert request.waivers.get().reason == "Gewist op verzoek."
    assert not PlacementRequest.objects.filter(id=alone.id).exists()


def test_a_part_is_what_somebody_is_recognised_by_and_what_was_written(desk, colleague):
    request, person = somebody(ended=ENDED)
    saved(build.identity_mark(person=person))
    saved(build.screening(person=person, explanation="Iets ergs."))
    claim = decided(desk, claimed(desk, request, person), "PARTLY", "DUTY")

    approve_claim(colleague, claim=claim.id, now=NOW)

    assert not IdentityMark.objects.exists()
    assert person.risk_screenings.get().explanation == "Gewist op verzoek."
    assert request.persons.get() == person
    assert ErasureClaim.objects.get(id=claim.id).explanation == ""


def test_only_who_looks_after_somebody_writes_their_claim_down_and_only_the_desk_decides(desk):
    coordinator = scene.actor("COORDINATOR")
    mine, person = somebody(ended=ENDED, organisation=coordinator.organisation)
    other, stranger = somebody(ended=ENDED)

    claim = claimed(coordinator, mine, person)

    with pytest.raises(NotFound):
        claimed(coordinator, other, stranger)
    with pytest.raises(NotFound):
        claimed(coordinator, mine, stranger)
    with pytest.raises(NotAllowed):
        decided(coordinator, claim)
    with pytest.raises(NotPossible, match="verzoek lopen"):
        claimed(desk, mine, person)


def test_a_case_is_kept_while_a_procedure_lasts(desk):
    request, _ = somebody()
    facts = {"ground": "COURT", "reason": "Schadevergoeding.", "now": NOW}
    with pytest.raises(NotPossible, match="die nog komt"):
        preserve_case(desk, request=request.id, review_on=TODAY, **facts)

    preserve_case(desk, request=request.id, review_on=scene.night(30), **facts)

    assert erase_expired(now=NOW).kept == {"PRESERVED": 1}
    with pytest.raises(NotPossible, match="Hef die eerst op"):
        preserve_case(desk, request=request.id, review_on=scene.night(30), **facts)
    end_preservation(desk, request=request.id, now=NOW)
    with pytest.raises(NotPossible, match="geen bewaarplicht"):
        end_preservation(desk, request=request.id, now=NOW)
    assert erase_expired(now=NOW).cases == 1
