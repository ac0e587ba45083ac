"""The numbers of a country that is there already cannot be chosen any more."""

import pytest
from django.core.management.base import CommandError

from opvang.management.commands import demo
from opvang.management.demo.arguments import numbers_of
from opvang.management.demo.kept import Kept, keep, kept

SEVEN = numbers_of(seed=7, shelters=None, requests=None)


@pytest.mark.parametrize("found", [None, Kept(numbers=(1, 60, 80), accounts=())])
def test_other_numbers_than_those_of_the_country_are_refused(found, monkeypatch):
    monkeypatch.setattr(demo, "kept", lambda: found)

    with pytest.raises(CommandError, match=r"holds a country already.*an empty database"):
        demo.Command()._refuse_other(SEVEN)


def test_the_same_numbers_are_no_reason_to_refuse(monkeypatch):
    monkeypatch.setattr(demo, "kept", lambda: Kept(numbers=SEVEN.key, accounts=()))

    demo.Command()._refuse_other(SEVEN)


def test_who_asks_for_no_numbers_takes_what_is_there(monkeypatch):
    monkeypatch.setattr(demo, "kept", lambda: None)

    demo.Command()._refuse_other(numbers_of(seed=None, shelters=None, requests=None))


def test_numbers_and_accounts_are_kept_as_they_were(tmp_path, settings):
    settings.DEMO_FOLDER = str(tmp_path)

    keep(SEVEN, [("voogd", "voogd", "geheim")])

    assert kept() == Kept(numbers=SEVEN.key, accounts=(("voogd", "voogd", "geheim"),))


def test_nothing_is_known_of_a_country_from_elsewhere(tmp_path, settings):
    settings.DEMO_FOLDER = str(tmp_path)

    assert kept() is None
