"""Whoever runs the system lets people in, and in again."""

import pytest
from django.core.management import CommandError, call_command

from opvang.models import Account
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
COORDINATOR = ["--role", "COORDINATOR", "--kind", "CARE_COORDINATION", "--organisation", "West"]


def test_an_account_is_made_with_a_password_that_is_printed(capsys):
    call_command("create_account", "k.jansen", *COORDINATOR, "--new-organisation")

    password = capsys.readouterr().out.strip()
    assert Account.objects.get(username="k.jansen").check_password(password)


def test_what_stands_in_the_way_is_said_in_a_sentence():
    with pytest.raises(CommandError, match="'West' is geen organisatie"):
        call_command("create_account", "k.jansen", *COORDINATOR)


def test_an_account_is_given_out_anew(capsys):
    account = saved(build.account(username="k.jansen"))

    call_command("renew_account", "k.jansen")

    account.refresh_from_db()
    assert account.check_password(capsys.readouterr().out.strip())


def test_a_name_that_nobody_has_is_refused():
    with pytest.raises(CommandError, match="Deze gebruikersnaam is er niet"):
        call_command("renew_account", "niemand")
