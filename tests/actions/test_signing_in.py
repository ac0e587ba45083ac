"""What the audit log hears of people who come in and go out."""

import pytest

from opvang.actions.signing_in import (
    record_failed_sign_in,
    record_lost_factor,
    record_new_factor,
    record_sign_in,
    record_sign_out,
    record_wrong_password,
)
from opvang.models import AuditEntry
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return saved(build.account(username="desk", roles=["NATIONAL_DESK"]))


@pytest.mark.parametrize(
    ("tell", "activity", "verb", "detail"),
    [
        (lambda who: record_sign_in(who, ways="PASSWORD TOTP", at=NOW), "SIGN_IN", "E", True),
        (lambda who: record_sign_out(who, at=NOW), "SIGN_OUT", "E", False),
        (lambda who: record_new_factor(who, kind="TOTP", at=NOW), "ADD_FACTOR", "C", True),
        (lambda who: record_lost_factor(who, kind="TOTP", at=NOW), "REMOVE_FACTOR", "D", True),
    ],
)
def test_what_somebody_does_of_their_own_is_theirs(account, tell, activity, verb, detail):
    tell(account)

    entry = AuditEntry.objects.get()
    assert (entry.activity, entry.verb, entry.outcome) == (activity, verb, "DONE")
    assert (entry.account, entry.object_id) == (account.id, account.id)
    assert (entry.object_kind, entry.roles) == ("ACCOUNT", ["NATIONAL_DESK"])
    assert bool(entry.detail) is detail


def test_who_failed_to_be_somebody_may_be_anybody(account):
    record_failed_sign_in(account, way="TOTP", at=NOW)

    entry = AuditEntry.objects.get()
    assert (entry.outcome, entry.detail) == ("REFUSED", "TOTP")
    assert (entry.account, entry.object_id) == (None, account.id)


@pytest.mark.parametrize(("locked", "way"), [(False, "PASSWORD"), (True, "LOCKED")])
def test_a_wrong_password_says_whether_nobody_gets_in_now(account, locked, way):
    record_wrong_password("Desk", locked=locked, at=NOW)

    assert (AuditEntry.objects.get().detail, AuditEntry.objects.get().object_id) == (
        way,
        account.id,
    )


def test_a_name_that_is_no_accounts_is_not_kept():
    record_wrong_password("geheim", locked=False, at=NOW)

    assert AuditEntry.objects.get().object_id is None
