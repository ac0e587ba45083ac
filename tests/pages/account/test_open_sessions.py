"""Somebody sees where they are signed in, and ends it from elsewhere at once."""

import re

import pytest
from django.contrib.auth import get_user
from django.urls import reverse

from tests.pages.account.people import heard, sign_in, somebody, with_app

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere(client):
    """Somebody is signed in here, and in another browser."""
    other = type(client)(headers={"user-agent": "Mozilla/5.0 (iPhone) Safari/604.1"})
    somebody()
    sign_in(other)
    sign_in(client)
    return other


def is_inside(client):
    return get_user(client).is_authenticated


def keys(client):
    text = client.get(reverse("mfa_index")).content.decode()
    return re.findall(r'name="sessie" value="(\w+)"', text)


def test_somebody_sees_where_they_are_signed_in(client, elsewhere):
    text = client.get(reverse("mfa_index")).content.decode()

    assert "Safari op iPhone" in text
    assert "via hetzelfde netwerk als nu" in text
    assert elsewhere.session.session_key not in text


def test_one_session_is_ended_from_another(client, elsewhere):
    client.post(reverse("end-sessions"), {"sessie": keys(client)[0]})

    assert not is_inside(elsewhere)
    assert is_inside(client)
    assert heard()[-1] == ("END_SESSION", "DONE", "ONE")


def test_all_others_are_ended_together(client, elsewhere):
    client.post(reverse("end-sessions"))

    assert not is_inside(elsewhere)
    assert is_inside(client)
    assert heard()[-1] == ("END_SESSION", "DONE", "OTHERS")


def test_nobody_ends_a_session_of_somebody_else(client, elsewhere):
    key = keys(client)[0]
    stranger = type(client)()
    somebody(username="other")
    sign_in(stranger, login="other")

    answer = stranger.post(reverse("end-sessions"), {"sessie": key})

    assert answer.status_code == 404
    assert is_inside(elsewhere)


def test_another_second_factor_ends_the_others(
    client, elsewhere, django_capture_on_commit_callbacks
):
    with_app(get_user(client))

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_generate_recovery_codes"))

    assert not is_inside(elsewhere)
    assert is_inside(client)
