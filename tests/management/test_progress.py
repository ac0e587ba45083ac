"""Long steps say that they are still at it."""

import time

import pytest

from opvang.management.demo import progress


def test_a_step_tells_its_beginning_and_its_end():
    said = []

    with progress.step("Counting", say=said.append):
        pass

    assert said == ["Counting ...", "Counting: done in 0.0 s."]


def test_a_long_step_says_that_it_goes_on(monkeypatch):
    monkeypatch.setattr(progress, "_EVERY", 0.01)
    said = []

    with progress.step("Counting", say=said.append):
        time.sleep(0.1)

    assert "Counting: 0 s ..." in said


def test_a_step_that_fails_is_not_done():
    said = []

    with pytest.raises(ValueError, match="no"), progress.step("Counting", say=said.append):
        raise ValueError("no")

    assert said == ["Counting ..."]
