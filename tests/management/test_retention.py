"""Whoever runs the system erases by hand what each night erases, or looks first."""

import json

import pytest
from django.core.management import call_command

from opvang.models import ErasureRun
from tests.actions.retention.ended import somebody

pytestmark = pytest.mark.django_db


def test_a_look_first_and_then_the_round_itself_say_what_was_erased(capsys):
    somebody()

    call_command("retention", "--dry-run", "--json")
    looked = json.loads(capsys.readouterr().out)
    call_command("retention")
    said = capsys.readouterr().out

    assert looked == {"is_dry": True, "cases": 1, "erased": {}, "kept": {}}
    assert said.startswith("Erased: 1 cases.\n  ")
    assert "  person: 1\n" in said
    assert said.endswith("Kept: none.\n")
    assert ErasureRun.objects.get().cases == 1
