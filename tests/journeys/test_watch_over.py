"""An auditor sees who changed areas again and again."""

import pytest
from playwright.sync_api import expect

from opvang.models.codes import Activity, AreaReason
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_an_auditor_sees_whom_to_ask(page, enter, accessible, picture):
    wanted = request()
    saved(
        build.audit_entry(
            at=NOW, activity=Activity.CHANGE_AREAS, request=wanted.id, detail=AreaReason.NEW_DANGER
        )
    )

    enter(actor("AUDITOR"), "/")

    expect(page.get_by_role("heading", level=1)).to_have_text("Toezicht")
    expect(page.get_by_role("table")).to_contain_text(wanted.reference)
    expect(page.get_by_role("table")).to_contain_text("nieuwe informatie over gevaar")
    accessible(page)
    picture(page, "oversight")


def test_an_auditor_finds_who_was_refused_and_who_looked_at_a_request(
    page, enter, accessible, picture
):
    coordinator = actor("COORDINATOR")
    wanted = request(organisation=coordinator.organisation)
    seen = {
        "at": NOW,
        "account": coordinator.id,
        "organisation": coordinator.organisation_id,
        "roles": ["COORDINATOR"],
        "request": wanted.id,
        "purpose": "PLACING",
        "channel": "PAGE",
    }
    for facts in ({}, {"activity": "CHANGE_REQUEST", "verb": "U"}, {"outcome": "REFUSED"}):
        saved(build.audit_entry(**seen | facts))

    enter(actor("AUDITOR"), "/")
    page.get_by_role("link", name="Logboek").click()
    accessible(page)
    picture(page, "log")
    page.get_by_label("Alleen geweigerd").check()
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_role("table").get_by_role("rowheader")).to_have_count(1)
    page.get_by_role("link", name=wanted.reference).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(wanted.reference)
    expect(page.get_by_role("table")).to_contain_text(coordinator.username)
    expect(page.get_by_role("table")).not_to_contain_text("gewijzigd")
    accessible(page)
    picture(page, "who-saw")
