"""The pages about what is kept of people, and what they may ask."""

import json
import time

import pytest
from django.urls import reverse

from opvang.models import AuditEntry, ErasureClaim, Preservation
from tests.actions.retention.ended import days_ago, somebody
from tests.models import build
from tests.models.build import saved
from tests.pages.account.people import sign_in
from tests.pages.account.people import somebody as account

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    reader = account(username="punt", roles=["NATIONAL_DESK"])
    sign_in(client, login="punt")
    return reader


@pytest.fixture
def over():
    """A request that is over, whose client had a screening."""
    request, person = somebody(ended=days_ago(90))
    saved(build.screening(person=person, explanation="Kanarie"))
    return request, person


def page(client, view, *args):
    return client.get(reverse(view, args=args)).content.decode()


def test_a_copy_is_shown_or_handed_out_once_somebody_said_what_for(client, desk, over):
    request, person = over
    url = reverse("person-copy", args=[request.id, person.id])

    asked = client.get(url)
    wrong = client.post(url, {"purpose": "NIEUWSGIERIG", "form": "PAGE"})
    shown = client.post(url, {"purpose": "ACCESS", "form": "PAGE"})
    file = client.post(url, {"purpose": "ACCESS", "form": "FILE"})

    assert "Kanarie" not in asked.content.decode() + wrong.content.decode()
    assert "Kanarie" in shown.content.decode()
    assert "afschrift.json" in file["Content-Disposition"]
    assert person.code not in file["Content-Disposition"]
    found = json.loads(file.content)
    assert (found["person"], found["is_complete"]) == (person.code, True)
    assert found["who_saw"][0]["what"] == "afschrift van iemands gegevens gemaakt"
    assert "no-store" in file["Cache-Control"]
    assert AuditEntry.objects.filter(activity="COPY_PERSON").count() == 2


def test_who_came_in_a_while_ago_proves_again_who_they_are(client, desk, over, monkeypatch):
    request, person = over
    claim = saved(build.claim(request=request, person=person))
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)
    said = {"purpose": "ACCESS", "form": "PAGE"}

    answers = [
        client.post(reverse("person-copy", args=[request.id, person.id]), said),
        client.post(reverse("claim", args=[claim.id]), {}),
        client.post(reverse("approve-claim", args=[claim.id]), {}),
    ]

    proving = reverse("account_reauthenticate")
    assert [one.url.partition("?")[0] for one in answers] == [proving] * 3


def test_a_case_is_kept_longer_and_no_longer(client, desk, over):
    request, _ = over
    sent = {"choice": "COURT", "reason": "Een zaak.", "review_on": "2099-01-01"}

    client.post(reverse("preserve-case", args=[request.id]), sent)

    assert "Een zaak." in page(client, "rights", request.id)
    assert request.reference in page(client, "retention")
    client.post(reverse("end-preservation", args=[request.id]))
    assert Preservation.objects.get().ended_by == desk


def test_a_claim_is_written_down_decided_and_approved_by_another(client, desk, over):
    request, person = over
    told = {"person": person.code, "received_on": "2026-11-20"}
    nobody = client.post(reverse("record-claim", args=[request.id]), told)
    client.post(reverse("record-claim", args=[request.id]), told | {"is_theirs": "on"})
    claim = ErasureClaim.objects.get()
    decision = {"choice": "GRANTED", "ground": "ASKED", "reason": "Dat kan."}

    client.post(reverse("claim", args=[claim.id]), decision)
    mine = page(client, "retention")
    account(username="collega", roles=["NATIONAL_DESK"])
    client.logout()
    sign_in(client, login="collega")
    theirs = page(client, "retention")
    approve = reverse("approve-claim", args=[claim.id])
    shown = client.get(approve).content.decode()
    done = client.post(approve, {"ja": ""}, follow=True).content.decode()

    assert "Stel eerst vast van wie" in nobody.content.decode()
    approving = f"Kijk of u het eens bent over {claim.reference}"
    assert (approving in mine, approving in theirs) == (False, True)
    assert "Dat kan." in shown
    assert "Laatst beslist" in done
    assert person.code not in done


def test_who_does_not_look_after_cases_reads_counts_alone(client, over):
    request, person = over
    claim = saved(build.claim(request=request, person=person))
    saved(build.erasure_run(cases=3, erased={"person": 4}, kept={"PERIOD": 2}))
    account(username="toezicht", roles=["AUDITOR"])
    sign_in(client, login="toezicht")

    text = page(client, "retention")

    assert "4 personen" in text
    assert "2 bewaartermijn loopt nog" in text
    assert claim.reference not in text
