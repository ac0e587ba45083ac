"""No secret that stands in an address comes into a log, whoever writes it and wherever to."""

import io
import logging

import pytest
from django.urls import URLPattern, get_resolver, reverse
from uvicorn.logging import AccessFormatter

from opvang.logs import hidden

SECRET = "Kanarie-9f3b"
LINK = f"/uitnodiging/{SECRET}/"


def written(logger, *, formatter, write):
    """Return what a handler of *logger* writes down meanwhile."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    log = logging.getLogger(logger)
    before, log.level = log.level, logging.DEBUG
    log.addHandler(handler)
    try:
        write(log)
    finally:
        log.removeHandler(handler)
        log.level = before
    return stream.getvalue()


@pytest.mark.django_db
def test_an_invitation_that_does_not_work_is_logged_without_its_secret(client, caplog):
    caplog.set_level(logging.DEBUG)

    statuses = [
        client.get(reverse("open-invitation", args=[secret]) + rest).status_code
        for secret, rest in ((SECRET, ""), (f"{SECRET} met meer", ""), (SECRET, "weg/"))
    ]
    posted = client.post(LINK).status_code

    assert 404 in statuses
    assert posted == 405
    assert "Method Not Allowed" in caplog.text
    assert "/uitnodiging/***" in caplog.text
    assert "Kanarie" not in caplog.text
    assert "met meer" not in caplog.text


def test_the_log_of_the_web_server_has_no_secret_either():
    line = '%s - "%s %s HTTP/%s" %d'
    asked = ("127.0.0.1:1", "GET", LINK, "1.1", 302)

    text = written(
        "uvicorn.access",
        formatter=AccessFormatter("%(client_addr)s %(request_line)s %(status_code)s"),
        write=lambda log: log.info(line, *asked),
    )

    assert "GET /uitnodiging/*** HTTP/1.1" in text
    assert "Kanarie" not in text


def test_neither_has_what_broke_nor_a_sentence_made_before():
    def write(log):
        try:
            float(LINK)
        except ValueError:
            log.exception("broken")
        log.warning("broken at %s", ValueError(LINK))
        log.warning("GET http://testserver%s", LINK)
        log.warning(f"made {LINK}")  # noqa: G004
        log.warning("%(path)s", {"path": LINK})

    text = written("anything", formatter=logging.Formatter("%(message)s"), write=write)

    assert text.count("/uitnodiging/***") == 5
    assert "ValueError" in text
    assert "Kanarie" not in text


@pytest.mark.parametrize(
    "text",
    [
        "Not Found: /uitnodiging/Kanarie",
        "/Uitnodiging//Kanarie/a b",
        "//uitnodiging/Kanarie",
        "/inloggen/?next=%2Fuitnodiging%2FKanarie%2F",
    ],
)
def test_however_the_address_is_written(text):
    assert "Kanarie" not in hidden(text)


@pytest.mark.parametrize(
    "text", ["/uitnodiging/", "/accounts/uitnodigingen/1/intrekken/", "Not Found: /aanvragen/1/"]
)
def test_what_has_no_secret_stays(text):
    assert hidden(text) == text


def test_a_record_that_cannot_be_made_text_stays_what_it_is(caplog):
    logging.getLogger("anything").makeRecord("x", 30, "x", 1, "%d and %d", (1,), None)

    assert not caplog.records


def words(patterns):
    """Yield the addresses of pages that hold a text of any kind; those of the API hold ids."""
    for one in patterns:
        if not isinstance(one, URLPattern):
            yield from () if str(one.pattern).startswith("api/") else words(one.url_patterns)
        elif {type(part).__name__ for part in one.pattern.converters.values()} - {"UUIDConverter"}:
            yield one.name


def test_no_other_address_of_a_page_has_a_secret():
    assert set(words(get_resolver().url_patterns)) == {
        "open-invitation",
        *("municipality-coverage", "rule-default", "rule-default-of-shelter", "waive-rule"),
        "answer-by-telephone",  # of the demo alone
        *("openid_connect_login", "openid_connect_callback", "mfa_remove_webauthn"),
    }, "say in opvang/logs.py how its secret is kept out of every log, or add it here"
