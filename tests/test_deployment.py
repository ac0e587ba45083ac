"""What an installation misses is said before it serves people, with what to do."""

from types import SimpleNamespace

import pytest

from opvang import deployment
from opvang.deployment import check_deployment

LONG = "0123456789" * 5
OTHER = {"USER": "opvang_app", "PASSWORD": LONG}


@pytest.fixture
def careful(monkeypatch, tmp_path):
    """Settings of an installation that misses nothing."""
    keyset = tmp_path / "keyset.json"
    keyset.touch(mode=0o600)
    made = SimpleNamespace(
        AUDIT_SEALS_FILE="/mnt/elsewhere/seals.txt",
        SECRET_KEY="s" + LONG,
        TRENDS_KEY="t" + LONG,
        IDENTITY_KEY="i" + LONG,
        ALLOWED_HOSTS=["opvang.example"],
        KEYSET_FILE=str(keyset),
        DATABASES={"default": OTHER},
        DATABASE_OWNER={},
        TWILIO_ACCOUNT_SID="",
        PUBLIC_URL="",
    )
    monkeypatch.setattr(deployment, "settings", made)
    return made


def found():
    return {one.id: one for one in check_deployment(None)}


def test_nothing_is_said_where_all_is_there(careful):
    assert found() == {}


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("opvang.W001", "AUDIT_SEALS_FILE", ""),
        ("opvang.W002", "TRENDS_KEY", "s" + LONG),
        ("opvang.W003", "IDENTITY_KEY", "s" + LONG),
        ("opvang.W004", "ALLOWED_HOSTS", ["localhost"]),
        ("opvang.W004", "ALLOWED_HOSTS", ["opvang.example", "*"]),
        ("opvang.W004", "ALLOWED_HOSTS", [".example"]),
        ("opvang.W005", "KEYSET_FILE", "/nowhere/keyset.json"),
        ("opvang.W006", "DATABASES", {"default": OTHER | {"USER": "opvang_owner"}}),
        ("opvang.W007", "DATABASES", {"default": OTHER | {"PASSWORD": "welkom01"}}),
        ("opvang.W007", "DATABASE_OWNER", {"PASSWORD": LONG}),
    ],
)
def test_what_is_missing_is_said_with_its_remedy(careful, said, name, value):
    setattr(careful, name, value)

    (one,) = found().values()
    assert one.id == said
    assert one.hint


def test_keys_that_everybody_on_the_machine_may_read_are_told_of(careful, tmp_path):
    (tmp_path / "keyset.json").chmod(0o604)

    assert set(found()) == {"opvang.W005"}


def test_where_sms_is_sent_its_answers_come_by_https(careful):
    careful.TWILIO_ACCOUNT_SID, careful.PUBLIC_URL = "AC1", "http://opvang.example"
    assert list(found()) == ["opvang.W008"]

    careful.PUBLIC_URL = "https://opvang.example"
    assert found() == {}
