"""The pages of the audit log: codes and ids alone stand in their addresses."""

import pytest
from django.urls import reverse

from opvang.models import AuditEntry
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import actor, request

pytestmark = pytest.mark.django_db


def test_an_auditor_comes_from_oversight_and_narrows_the_log(client):
    auditor, wanted = actor("AUDITOR"), request()
    saved(build.audit_entry(request=wanted.id, outcome="REFUSED", detail="NotFound"))
    client.force_login(auditor)

    begin = client.get(reverse("oversight")).content.decode()
    answer = client.get(
        reverse("log"), {"handeling": "READ_REQUEST", "geweigerd": "on", "account": ""}
    )

    text = answer.content.decode()
    assert reverse("log") in begin
    assert "van een ander, of niet aanwezig" in text
    assert reverse("who-saw", args=[wanted.id]) in text
    row = AuditEntry.objects.get(activity="READ_LOG")
    assert (row.channel, row.network, len(row.session)) == ("PAGE", "MACHINE", 16)


def test_what_cannot_be_asked_is_said_and_shows_no_less(client):
    client.force_login(actor("AUDITOR"))

    answer = client.get(reverse("log"), {"account": "me", "dag": "31-02", "soort": "MOON"})

    assert answer.status_code == 200
    assert len(answer.context["form"].errors) == 3


def test_who_guides_a_request_comes_from_its_page_to_who_looked(client):
    coordinator = actor("COORDINATOR")
    wanted = request(organisation=coordinator.organisation)
    client.force_login(coordinator)

    page = client.get(reverse("request", args=[wanted.id])).content.decode()
    looks = client.get(reverse("who-saw", args=[wanted.id])).content.decode()

    assert reverse("who-saw", args=[wanted.id]) in page
    assert f"{coordinator.username}, uw organisatie" in looks


def test_others_find_neither_page(client):
    wanted = request()
    client.force_login(actor("NATIONAL_DESK"))

    assert client.get(reverse("log")).status_code == 403
    assert client.get(reverse("who-saw", args=[wanted.id])).status_code == 403
