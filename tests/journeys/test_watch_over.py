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
