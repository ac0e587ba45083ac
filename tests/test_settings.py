"""Who sets DATABASE_URL serves people: then every setting that guards them is on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOR_REAL = {
    "DATABASE_URL": "postgresql://opvang_app:x@192.0.2.1:5432/opvang",
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ALLOWED_HOSTS": "opvang.example",
    "KEYSET_FILE": "/run/secrets/keyset.json",
}
#: What a careful installation has as well.
WITH_CARE = FOR_REAL | {
    "DATABASE_URL": f"postgresql://opvang_app:{'ab12' * 8}@192.0.2.1:5432/opvang",
    "AUDIT_SEALS_FILE": "/mnt/elsewhere/seals.txt",
    "TRENDS_KEY": "trends-" + "0123456789" * 5,
    "IDENTITY_KEY": "identity-" + "0123456789" * 5,
}
ASK = """
import json, sys
from opvang import settings
print(json.dumps(getattr(settings, sys.argv[1])))
"""


def run(*arguments, **environment):
    known = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**known, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def setting(name, **environment):
    return json.loads(run("-c", ASK, name, **environment).stdout)


def test_nothing_is_found_to_warn_of(tmp_path):
    keyset = tmp_path / "keyset.json"
    keyset.touch(mode=0o600)
    careful = WITH_CARE | {"KEYSET_FILE": str(keyset)}

    checked = run("manage.py", "check", "--deploy", "--fail-level", "DEBUG", **careful)

    assert checked.returncode == 0, checked.stderr
    assert "no issues (0 silenced)" in checked.stdout


def test_for_real_people_somebody_says_where_the_keys_are():
    checked = run("manage.py", "check", **FOR_REAL | {"KEYSET_FILE": ""})

    assert checked.returncode == 1
    assert "KEYSET_FILE is not set" in checked.stderr
    assert "manage.py keys create" in checked.stderr


@pytest.mark.parametrize(
    "name",
    [
        "SECOND_FACTOR_REQUIRED",
        "SECURE_SSL_REDIRECT",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "CSRF_COOKIE_HTTPONLY",
        "SESSION_EXPIRE_AT_BROWSER_CLOSE",
        "SESSION_SAVE_EVERY_REQUEST",
    ],
)
def test_what_guards_people_is_on_and_no_setting_turns_it_off(name):
    assert setting(name, **FOR_REAL, **{name: "false"}) is True


def test_passkeys_are_for_https_only():
    assert setting("MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN", **FOR_REAL) is False
    assert setting("MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN", DEMO="true", **FOR_REAL) is True


def test_the_demo_goes_on_without_a_second_factor():
    assert setting("SECOND_FACTOR_REQUIRED", DEMO="true", **FOR_REAL) is False


def test_a_session_lasts_a_quarter_of_an_hour_and_in_the_demo_a_day_of_work():
    assert setting("SESSION_COOKIE_AGE", **FOR_REAL) == 15 * 60
    assert setting("SESSION_COOKIE_AGE", DEMO="true", **FOR_REAL) == 8 * 60 * 60
    assert setting("SESSION_COOKIE_AGE", SESSION_MINUTES="5", **FOR_REAL) == 5 * 60


@pytest.mark.parametrize(("behind", "trusted"), [("false", 0), ("true", 1)])
def test_only_behind_a_proxy_is_what_a_proxy_says_believed(behind, trusted):
    assert setting("ALLAUTH_TRUSTED_PROXY_COUNT", BEHIND_PROXY=behind, **FOR_REAL) == trusted


SMS = {
    "TWILIO_ACCOUNT_SID": "AC1",
    "TWILIO_AUTH_TOKEN": "new,old",
    "TWILIO_FROM": "Opvang",
    "PUBLIC_URL": "https://opvang.example/",
}


def test_who_sends_sms_has_two_tokens_while_one_is_renewed():
    assert setting("TWILIO_AUTH_TOKEN", **FOR_REAL, **SMS) == ["new", "old"]
    assert setting("PUBLIC_URL", **FOR_REAL, **SMS) == "https://opvang.example"


@pytest.mark.parametrize("name", ["TWILIO_AUTH_TOKEN", "TWILIO_FROM", "PUBLIC_URL"])
def test_an_account_for_sms_that_lacks_something_is_refused(name):
    checked = run("manage.py", "check", **FOR_REAL | SMS | {name: ""})

    assert checked.returncode == 1
    assert f"{name}" in checked.stderr
    assert "docs/operations.md" in checked.stderr


def test_an_api_key_has_its_secret():
    checked = run("manage.py", "check", **FOR_REAL | SMS | {"TWILIO_API_KEY": "SK1"})

    assert checked.returncode == 1
    assert "TWILIO_API_SECRET is not set" in checked.stderr
