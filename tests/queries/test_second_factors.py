"""What somebody proves themselves with, beside a password."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from opvang.queries.second_factors import has_second_factor, second_factors
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return saved(build.account())


def add(account, kind, **data):
    return Authenticator.objects.create(user=account, type=kind, data=data)


def test_somebody_with_a_password_alone_has_none(account):
    add(saved(build.account()), "totp")

    found = second_factors(account)

    assert not has_second_factor(account)
    assert (found.count, found.app, found.passkeys, found.codes_left) == (0, None, (), None)


@pytest.mark.parametrize("kind", ["totp", "webauthn"])
def test_an_app_or_a_passkey_is_one(account, kind):
    add(account, kind, name="Laptop")

    assert has_second_factor(account)
    assert second_factors(account).count == 1


def test_recovery_codes_are_none_but_are_counted(account):
    codes = RecoveryCodes.activate(account)
    codes.validate_code(codes.get_unused_codes()[0])

    assert not has_second_factor(account)
    assert second_factors(account).count == 0
    assert second_factors(account).codes_left == 9


def test_passkeys_are_known_by_their_names_in_order(account):
    first, second = (add(account, "webauthn", name=name) for name in ("Laptop", "Telefoon"))

    found = second_factors(account).passkeys

    assert [(one.number, one.name) for one in found] == [
        (first.pk, "Laptop"),
        (second.pk, "Telefoon"),
    ]
    assert found[0].last_used is None
