"""Accounts are made, given out anew, and keep the password that somebody chose."""

import pytest
from allauth.mfa.models import Authenticator

from opvang.actions.accounts import (
    NewAccount,
    create_account,
    keep_password,
    new_password,
    renew_account,
)
from opvang.errors import AccountUnknown, NotPossible
from opvang.models import Account, AuditEntry, Organisation
from opvang.models.codes import OrganisationKind, Role
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db


def new(**facts):
    return NewAccount(
        **{
            "username": "k.jansen",
            "roles": [Role.COORDINATOR],
            "kind": OrganisationKind.CARE_COORDINATION,
            "organisation": "Regio West",
        }
        | facts
    )


@pytest.fixture
def organisation():
    return saved(build.organisation(kind="CARE_COORDINATION", name="Regio West"))


def log():
    return AuditEntry.objects.get(object_kind="ACCOUNT")


def test_an_account_works_for_its_organisation_in_its_roles(organisation):
    create_account(None, new(roles=[Role.COORDINATOR, Role.AUDITOR]), at=NOW)

    made = Account.objects.get(username="k.jansen")
    assert made.organisation == organisation
    assert made.roles == ["COORDINATOR", "AUDITOR"]


def test_its_password_is_told_once_and_is_good_for_choosing_another(organisation):
    password = create_account(None, new(), at=NOW)

    made = Account.objects.get(username="k.jansen")
    assert made.check_password(password)
    assert made.password_is_temporary


def test_making_an_account_is_recorded(organisation):
    create_account(None, new(), at=NOW)

    made = Account.objects.get(username="k.jansen")
    assert (log().activity, log().verb, log().object_id) == ("CREATE_ACCOUNT", "C", made.id)


def test_no_two_passwords_are_alike():
    assert len({new_password() for _ in range(50)}) == 50


def test_an_organisation_that_is_not_there_is_named_with_those_that_are(organisation):
    with pytest.raises(NotPossible, match=r"'Regio Wets'.*die er zijn: Regio West"):
        create_account(None, new(organisation="Regio Wets"), at=NOW)

    assert not Account.objects.filter(username="k.jansen").exists()


def test_an_organisation_that_is_said_to_be_new_is_made():
    create_account(None, new(is_new_organisation=True), at=NOW)

    assert Organisation.objects.get(name="Regio West").kind == "CARE_COORDINATION"


def test_a_name_that_is_taken_is_refused_whatever_its_capitals(organisation):
    saved(build.account(username="K.Jansen"))

    with pytest.raises(NotPossible, match="bestaat al"):
        create_account(None, new(), at=NOW)


def test_an_account_without_a_role_is_refused(organisation):
    with pytest.raises(NotPossible, match="minstens een rol"):
        create_account(None, new(roles=[]), at=NOW)


def test_an_account_given_out_anew_has_another_password_and_no_second_factor():
    account = build.account(username="K.Jansen")
    account.set_password("een lang wachtwoord")
    account.save()
    Authenticator.objects.create(user=account, type="totp", data={})

    password = renew_account(None, "k.jansen", at=NOW)

    account.refresh_from_db()
    assert account.check_password(password)
    assert account.password_is_temporary
    assert not Authenticator.objects.filter(user=account).exists()
    assert log().activity == "RENEW_ACCOUNT"


def test_an_account_that_is_switched_off_is_not_given_out_anew():
    saved(build.account(username="k.jansen", is_active=False))

    with pytest.raises(AccountUnknown):
        renew_account(None, "k.jansen", at=NOW)


def test_a_password_that_somebody_chose_stays():
    account = saved(build.account(password_is_temporary=True))

    keep_password(account, "een lang wachtwoord", at=NOW)

    account.refresh_from_db()
    assert account.check_password("een lang wachtwoord")
    assert not account.password_is_temporary
    assert (log().activity, log().account) == ("CHANGE_PASSWORD", account.id)
