"""A server of the tests leaves nothing behind, also where runs begin and end at one moment."""

import pytest

from opvang.embedded import throwaway


@pytest.mark.parametrize("leaves", ["before", "meanwhile"])
def test_a_leftover_that_another_run_removes_first_is_passed_over(tmp_path, monkeypatch, leaves):
    leftover = tmp_path / "opvang-throwaway-gone"
    leftover.mkdir()
    (leftover / "lock").touch()

    def gone(home):
        raise FileNotFoundError(home)

    if leaves == "meanwhile":
        monkeypatch.setattr(throwaway, "_remove", gone)
    else:
        monkeypatch.setattr(throwaway, "locked", lambda home, patience: gone(home))

    throwaway._sweep(tmp_path)


def test_what_a_killed_run_left_is_removed(tmp_path):
    leftover = tmp_path / "opvang-throwaway-left"
    leftover.mkdir()
    (leftover / "lock").touch()

    throwaway._sweep(tmp_path)

    assert not leftover.exists()
