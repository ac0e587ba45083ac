"""Whoever runs the system reads the audit in a terminal, or gives it to another program."""

import json

import pytest
from django.core.management import CommandError, call_command

from opvang.models import AuditEntry
from tests.fairness.figures import HALVES, publish_halves

pytestmark = pytest.mark.django_db


def test_it_tells_what_holds_and_that_it_was_read(capsys):
    publish_halves()

    call_command("fairness")

    assert "Van de aanvragen in de groep “mannen”" in capsys.readouterr().out
    assert AuditEntry.objects.filter(activity="READ_FAIRNESS").count() == 1


def test_a_program_gets_one_half_year(capsys):
    publish_halves()

    call_command("fairness", "--half", "2026-1", "--json")

    found = json.loads(capsys.readouterr().out)
    assert found["halves"] == ["2026-1"]
    assert {one["division"] for one in found["groups"]} >= {"GENDER", "ROUTE"}


def test_a_half_year_that_is_not_there_is_refused():
    publish_halves(HALVES[-1], number=60)

    with pytest.raises(CommandError, match="“2030-1” bestaat niet"):
        call_command("fairness", "--half", "2030-1")
