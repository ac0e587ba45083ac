"""The page of who watches over the use of Opvang."""

import pytest
from django.urls import reverse

from opvang.models.codes import Activity, AreaReason
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request

pytestmark = pytest.mark.django_db


def test_an_auditor_begins_with_it_and_finds_nothing_to_ask_about(client):
    client.force_login(actor("AUDITOR"))

    answer = client.get("/", follow=True)

    assert answer.redirect_chain == [(reverse("oversight"), 302)]
    assert "Van geen enkele aanvraag zijn de gebieden zo vaak gewijzigd." in answer.content.decode()


def test_a_change_stands_there_with_its_reason_and_no_place(client):
    wanted = request(wish_municipality=build.municipality("GM0193"))
    saved(
        build.audit_entry(
            at=NOW, activity=Activity.CHANGE_AREAS, request=wanted.id, detail=AreaReason.MISTAKE
        )
    )
    client.force_login(actor("AUDITOR"))

    text = client.get(reverse("oversight")).content.decode()

    assert wanted.reference in text
    assert "het was eerder verkeerd ingevuld" in text
    assert "Zwolle" not in text


def test_nobody_else_finds_the_page(client):
    client.force_login(actor("NATIONAL_DESK"))

    assert client.get(reverse("oversight")).status_code == 403
    assert reverse("oversight") not in client.get(reverse("country")).content.decode()
