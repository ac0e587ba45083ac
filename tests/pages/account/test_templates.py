"""Whatever allauth answers, people read a page of ours, in which the policy stops nothing."""

import re

import pytest
from django.urls import reverse

from opvang.pages.account.urls import urlpatterns
from tests.pages.account.people import code_of, sign_in, somebody, with_app, with_recovery_codes
from tests.pages.test_headers import addresses, filled

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
_INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*(?:\ssrc=|application/json))"
)


def answers(client):
    """Return what each address of signing in and of the own account answers, asked and sent."""
    for route in addresses(urlpatterns):
        address = filled(route.replace("<str:", "<"))
        if address != reverse("account_logout"):
            yield address, client.get(address, follow=True)
            yield address, client.post(address, {"next": "https://elders.example/"}, follow=True)


def faults(found):
    """Return the templates that are not ours, and what a browser would not run or lead away."""
    for address, answer in found:
        for template in answer.templates:
            if "/allauth/" in str(template.origin.name):
                yield address, template.name
        for inline in _INLINE.findall(answer.content.decode()):
            yield address, inline
        for url, _ in getattr(answer, "redirect_chain", ()):
            if "elders.example/" in url.split("?")[0]:
                yield address, url


def test_a_stranger_sees_pages_of_ours_only(client):
    found = list(answers(client))

    assert list(faults(found)) == []
    assert all(answer.status_code < 500 for _, answer in found)


def test_who_is_signed_in_sees_pages_of_ours_only(client):
    account = somebody()
    secret = with_app(account)
    with_recovery_codes(account)
    entered = sign_in(client, follow=True)
    entered = client.post(reverse("mfa_authenticate"), {"code": code_of(secret)}, follow=True)
    found = [("inloggen", entered), *answers(client)]
    found.append(("uitloggen", client.post(reverse("account_logout"), follow=True)))

    assert list(faults(found)) == []
    assert all(answer.status_code < 500 for _, answer in found)
