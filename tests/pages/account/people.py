"""Somebody with a password, with or without a second factor, and how they come in."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core.cache import cache
from django.urls import reverse

from opvang.models import AuditEntry
from tests.models import build
from tests.models.build import saved

PASSWORD = "een lang wachtwoord"


def somebody(**facts):
    """Save an account that signs in with the password above."""
    made = build.account(**{"username": "desk", "roles": ["NATIONAL_DESK"]} | facts)
    made.set_password(PASSWORD)
    return saved(made)


def with_app(account):
    """Give an account an app with codes, and return its secret."""
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    return secret


def with_recovery_codes(account):
    """Give an account recovery codes, and return them."""
    return RecoveryCodes.activate(account).get_unused_codes()


def code_of(secret):
    """Return what the app shows now; each code is good for once, also for the test before."""
    cache.clear()
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def sign_in(client, **facts):
    """Send the form of signing in."""
    sent = {"login": "desk", "password": PASSWORD} | facts
    return client.post(reverse("account_login"), sent)


def heard():
    """Return what the audit log has of accounts: act, outcome and code, in order."""
    return [
        (entry.activity, entry.outcome, entry.detail)
        for entry in AuditEntry.objects.filter(object_kind="ACCOUNT")
    ]
