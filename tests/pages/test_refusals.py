"""What the domain refuses becomes a page, and what is another's looks like what is not there."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from opvang.errors import Busy, NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry
from opvang.models.codes import Activity
from opvang.pages.refusals import RefusalsMiddleware
from tests.queries.scene import actor


def page(error, *, reader=None):
    request = RequestFactory().get("/bestaat-niet/")
    request.user = reader or AnonymousUser()
    return RefusalsMiddleware(lambda request: None).process_exception(request, error)


def without_token(answer):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", answer.content)


@pytest.mark.parametrize(
    ("error", "status"),
    [(NotFound(), 404), (NotAllowed(), 403), (Busy(), 503), (NotPossible("Dat kan niet."), 409)],
)
def test_a_refusal_has_its_own_status(error, status):
    assert page(error).status_code == status


def test_what_cannot_be_now_says_why():
    assert "De houd is verlopen." in page(NotPossible("De houd is verlopen.")).content.decode()


def test_who_is_in_the_way_is_gone_after_a_while():
    assert int(page(Busy())["Retry-After"]) > 0


def test_another_s_thing_and_an_absent_one_are_the_same_page(client):
    absent = client.get("/bestaat-niet/")

    assert without_token(page(NotFound())) == without_token(absent)


def test_a_mistake_of_ours_is_not_hidden():
    assert page(ValueError("oops")) is None


@pytest.mark.django_db
def test_what_somebody_may_not_do_is_written_down():
    reader = actor("AUDITOR")

    page(NotAllowed(activity=Activity.HOLD_PLACE), reader=reader)

    (row,) = AuditEntry.objects.all()
    assert (row.account, row.activity, row.outcome) == (reader.id, "HOLD_PLACE", "REFUSED")
