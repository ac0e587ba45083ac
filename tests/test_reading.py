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
