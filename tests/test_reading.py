"""A setting that cannot be is refused with its name, its value and a remedy."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from opvang.reading import Environment


@pytest.mark.parametrize(("kind", "text"), [("int", "ten"), ("float", "a lot"), ("int", "1.5")])
def test_what_is_no_number_is_refused(kind, text, monkeypatch):
    monkeypatch.setenv("A_SETTING", text)

    with pytest.raises(ImproperlyConfigured, match=f"A_SETTING: '{text}' is not a .*number"):
        getattr(Environment(), kind)("A_SETTING", default=1)


def test_what_can_be_is_read(monkeypatch):
    monkeypatch.setenv("A_SETTING", "12")

    assert Environment().int("A_SETTING", default=1) == 12
    assert Environment().int("ANOTHER_SETTING", default=1) == 1


DAYS = {"FULL": 1, "SAFETY": 90}


def read_days(monkeypatch, text):
    monkeypatch.setenv("SOME_DAYS", text)
    return Environment().days("SOME_DAYS", default=DAYS, most=364)


def test_days_that_are_named_differ_and_the_others_stay(monkeypatch):
    assert read_days(monkeypatch, "SAFETY=364") == {"FULL": 1, "SAFETY": 364}
    assert Environment().days("OTHER_DAYS", default=DAYS, most=364) == DAYS


@pytest.mark.parametrize(
    "text", ["FULL", "FULL=", "FULL=-1", "FULL=365", "FULL=1.5", "FULL=\u0663"]
)
def test_what_is_no_number_of_days_is_refused(monkeypatch, text):
    with pytest.raises(ImproperlyConfigured, match=r"SOME_DAYS: .* from 0 to 364"):
        read_days(monkeypatch, text)


def test_days_of_what_is_not_there_are_refused(monkeypatch):
    with pytest.raises(
        ImproperlyConfigured, match=r"'FUL' is not known\. Choose from FULL, SAFETY"
    ):
        read_days(monkeypatch, "FUL=2")
