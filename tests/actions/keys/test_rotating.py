"""After a rotation old rows read and old keys are gone, also when it was cut short."""

from base64 import b64decode
from pathlib import Path

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import connection

from opvang.actions.keys import create_keys, rotate_keys, rotating, waiting
from opvang.errors import NotPossible
from opvang.keyset import is_current
from opvang.keyset.keys import key_ids
from opvang.keyset.texts import SECOND_FACTORS, is_current_text
from opvang.models import Session, ShelterAddress, Waiver
from opvang.models.organisations.sessions import SessionStore, place_of
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """Nobody else is at work, so there is nobody to wait for."""
    monkeypatch.setattr(waiting, "_MOMENT", 0)


def keys():
    return key_ids(Path(settings.KEYSET_FILE).read_text())


@pytest.fixture
def secrets():
    """Two rows of our own, and the app with codes of somebody."""
    address = saved(build.address(street="Kanariestraat"))
    waiver = saved(build.waiver(reason="Omdat het veilig is."))
    factor = Authenticator.objects.create(
        user=saved(build.account()), type="totp", data={"secret": get_adapter().encrypt("KANARIE")}
    )
    return address, waiver, factor


def assert_all_read(secrets):
    address, waiver, factor = secrets
    factor.refresh_from_db()
    assert ShelterAddress.objects.get(pk=address.pk).street == "Kanariestraat"
    assert Waiver.objects.get(pk=waiver.pk).reason == "Omdat het veilig is."
    assert get_adapter().decrypt(factor.data["secret"]) == "KANARIE"


def test_old_rows_read_and_old_keys_are_gone(secrets):
    before = keys()

    done = rotate_keys()

    with connection.cursor() as cursor:
        cursor.execute("SELECT street FROM opvang_shelteraddress")
        assert is_current(bytes(cursor.fetchone()[0]))
    assert_all_read(secrets)
    assert is_current_text(secrets[2].data["secret"], SECOND_FACTORS)
    assert (len(keys()), set(keys()) & set(before)) == (1, set())
    assert (done.rows, done.resumed) == (6, False)  # Four texts of the address have something.


def test_a_row_that_was_read_before_is_saved_under_the_new_key(secrets):
    row = Waiver.objects.get()

    rotating.files.replace(
        Path(settings.KEYSET_FILE), rotating.with_new_key(Path(settings.KEYSET_FILE).read_text())
    )
    row.save()
    rotate_keys()

    assert_all_read(secrets)


def test_what_was_cut_short_goes_on_with_the_key_that_was_made(secrets, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(rotating, "rewrite_second_factors", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            rotate_keys()
    halfway = keys()
    assert_all_read(secrets)

    done = rotate_keys()

    assert_all_read(secrets)
    assert (len(halfway), done.resumed, done.rows) == (2, True, 1)
    assert keys() == halfway[1:]


def test_whoever_is_signed_in_stays_so():
    store = SessionStore()
    store["typed"] = "Kanarie"
    store.create()

    rotate_keys()

    kept = Session.objects.get().session_data
    assert SessionStore(store.session_key)["typed"] == "Kanarie"
    assert "Kanarie" not in b64decode(kept).decode(errors="ignore")
    assert is_current_text(kept, place_of(store.session_key))


def test_nothing_begins_where_rows_are_hidden(secrets):
    before = keys()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE opvang_waiver ENABLE ROW LEVEL SECURITY")
        cursor.execute("ALTER TABLE opvang_waiver FORCE ROW LEVEL SECURITY")

        with pytest.raises(NotPossible, match="opvang_waiver hides rows"):
            rotate_keys()

    assert keys() == before


def test_keys_that_are_in_use_are_not_made_anew(secrets):
    before = keys()

    with pytest.raises(NotPossible, match="there already"):
        create_keys()

    assert keys() == before
