"""`manage.py load_network`: what the operator sees."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from opvang.models import Shelter

pytestmark = pytest.mark.django_db

EXAMPLE = Path(__file__).parents[2] / "docs/network.toml"
BROUGHT_IN = "1 regio's, 1 opvanglocaties, 1 wooneenheden, 10 bedden.\n"


def run(*arguments):
    out = io.StringIO()
    call_command("load_network", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_command_says_how_much_it_brought_in():
    assert run(EXAMPLE) == f"Ingelezen: {BROUGHT_IN}"
    assert Shelter.objects.count() == 1


def test_a_trial_says_that_nothing_was_brought_in():
    assert run(EXAMPLE, "--dry-run") == f"Proef, er is niets ingelezen: {BROUGHT_IN}"
    assert not Shelter.objects.exists()


def test_every_mistake_is_a_line_of_the_error_that_begins_with_its_place(tmp_path):
    path = tmp_path / "network.toml"
    path.write_text(
        EXAMPLE.read_text().replace('"COSM"', '"HOTEL"').replace("Edam-Volendam", "Edam")
    )

    with pytest.raises(CommandError) as refused:
        run(path)

    places = [line.split(": ")[0] for line in str(refused.value).splitlines()]
    assert places == ["regions.0.municipalities.1", "shelters.0.units.0.place_type"]


@pytest.mark.parametrize("content", [None, b"\xff\xfe"], ids=["not there", "not UTF-8"])
def test_a_file_that_cannot_be_read_is_refused_by_its_name(tmp_path, content):
    path = tmp_path / "network.toml"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(CommandError, match=r"network\.toml is niet te lezen"):
        run(path)
