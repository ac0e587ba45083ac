"""The keys are read by their owner alone, and what is wrong with them says what to do."""

import stat

import pytest

from opvang.keyset import KeysetUnusable, bound_to, decrypt, encrypt
from opvang.keyset.files import create

PLACE = bound_to("table", "column", 1)


def test_a_demo_makes_its_own_keys_for_nobody_else(settings, tmp_path):
    settings.KEYSET_FILE = str(tmp_path / "new" / "keyset.json")

    secret = encrypt("Kanarie", PLACE)

    file = tmp_path / "new" / "keyset.json"
    assert decrypt(secret, PLACE) == "Kanarie"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_for_real_people_keys_are_never_made_by_the_way(settings, tmp_path):
    settings.LOCAL = False
    settings.KEYSET_FILE = str(tmp_path / "keyset.json")

    with pytest.raises(KeysetUnusable, match=r"manage\.py keys create"):
        encrypt("Kanarie", PLACE)

    assert not list(tmp_path.iterdir())


def test_keys_that_everybody_may_read_are_refused(settings, tmp_path):
    settings.KEYSET_FILE = str(tmp_path / "keyset.json")
    encrypt("Kanarie", PLACE)
    (tmp_path / "keyset.json").chmod(0o644)

    with pytest.raises(KeysetUnusable, match="chmod 600"):
        encrypt("Kanarie", PLACE)


def test_what_are_no_keys_is_refused_without_being_shown(settings, tmp_path):
    settings.KEYSET_FILE = str(tmp_path / "keyset.json")
    create(tmp_path / "keyset.json", '{"key": "Kanarie"}')

    with pytest.raises(KeysetUnusable) as refusal:
        encrypt("Kanarie", PLACE)

    assert "no keys of Tink" in str(refusal.value)
    assert "Kanarie" not in str(refusal.value)


def test_keys_that_are_there_are_never_overwritten(tmp_path):
    create(tmp_path / "keyset.json", "first")

    assert not create(tmp_path / "keyset.json", "second")
    assert (tmp_path / "keyset.json").read_text() == "first"
