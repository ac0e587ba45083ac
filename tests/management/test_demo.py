"""The demo from nothing to a page, as a stranger sees it."""

import json
import signal
import stat

import pytest

from tests.management.conftest import new_clone, wait_until

pytestmark = pytest.mark.slow

SMALL = ("--shelters=40", "--requests=40")
KEYS = "shelters places free_places requests placed_requests placed_persons status seconds unplaced"


@pytest.fixture(scope="module")
def clone():
    with new_clone() as clone:
        yield clone


@pytest.fixture(scope="module")
def once(clone):
    """The small country, built and matched."""
    return clone.run("demo", "--once", "--json", *SMALL)


def test_once_prints_one_object_and_tells_the_rest_beside_it(once):
    figures = json.loads(once.stdout)

    assert once.returncode == 0, once.stderr
    assert len(once.stdout.splitlines()) == 1
    assert list(figures) == KEYS.split()
    assert "Building the country" in once.stderr
    assert "Matching" in once.stderr


def test_the_country_is_matched_and_who_is_left_out_is_told_why(once):
    figures = json.loads(once.stdout)

    assert (figures["shelters"], figures["requests"]) == (40, 40)
    assert figures["status"] == "OPTIMAL"
    assert figures["placed_requests"] + len(figures["unplaced"]) == 40
    assert figures["placed_persons"] >= figures["placed_requests"] > 0
    assert all(entry["request"] and entry["reasons"] for entry in figures["unplaced"])


def test_the_same_numbers_find_the_same_country(clone, once):
    again = clone.run("demo", "--once", "--json", *SMALL)

    assert "Building" not in again.stderr
    figures, before = json.loads(again.stdout), json.loads(once.stdout)
    assert {**figures, "seconds": 0} == {**before, "seconds": 0}


def test_serving_shows_an_account_for_each_role_that_can_sign_in(clone, once):
    process = clone.start("demo", *SMALL)
    assert wait_until(clone.answers)

    process.send_signal(signal.SIGINT)

    output, _ = process.communicate(timeout=120)
    kept = json.loads((clone.folder / ".opvang" / "country-opvang_1_40_40.json").read_text())
    assert process.returncode == 0, output
    assert f"http://localhost:{clone.port}" in output
    assert len(kept["accounts"]) >= 10
    assert all(password in output for _, _, password in kept["accounts"])
    assert "Building" not in output
    assert not clone.has_server()


def test_passwords_are_kept_for_their_maker_only(clone, once):
    kept = clone.folder / ".opvang" / "country-opvang_1_40_40.json"

    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_sheet_that_is_not_there_is_refused_before_anything_is_done(clone):
    refused = clone.run("demo", "--once", "--sheet=nowhere.csv", "--seed=99")

    assert refused.returncode != 0
    assert "'nowhere.csv' is not a file" in refused.stderr
    assert "Building" not in refused.stderr


def test_a_number_that_is_none_is_refused(clone):
    refused = clone.run("demo", "--once", "--requests=many")

    assert refused.returncode != 0
    assert "--requests: 'many' is not a whole number from 0 to 5000" in refused.stderr


def test_a_second_demo_in_the_same_folder_is_refused_in_a_sentence(clone, once):
    first = clone.start("demo", *SMALL)
    assert wait_until(clone.answers)

    second = clone.run("demo", *SMALL, PORT="1")
    clone.stop_all()

    assert second.returncode == 1
    assert f"Opvang already runs from this folder (process {first.pid})" in second.stderr
    assert second.stdout == ""


def test_after_kill_9_it_is_up_with_the_same_country(clone, once):
    first = clone.start("demo", *SMALL)
    assert wait_until(clone.answers)
    first.send_signal(signal.SIGKILL)
    first.wait()

    clone.start("demo", *SMALL)
    assert wait_until(clone.answers)
    clone.stop_all()
    again = clone.run("demo", "--once", "--json", *SMALL)

    assert json.loads(again.stdout)["requests"] == 40
    assert "Building" not in again.stderr
