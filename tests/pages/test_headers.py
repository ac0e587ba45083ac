"""Every answer has every header: of each address, each method and each way to go wrong."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import URLPattern, get_resolver, path, reverse

from opvang import urls as real
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

#: The only answers that a browser may keep.
FILE = "/static/opvang/theme.css"


def boom(request):
    raise ZeroDivisionError


def closed(request):
    raise PermissionDenied


urlpatterns = [*real.urlpatterns, path("stuk/", boom), path("dicht/", closed)]


@pytest.fixture(autouse=True)
def _as_for_real(settings):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.ROOT_URLCONF = "tests.pages.test_headers"


@pytest.fixture
def browser():
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def missing(answer, *, kept=False):
    """Return the headers that an answer lacks, or that say something else than they must."""
    policy = answer.headers.get("Content-Security-Policy", "")
    told = {
        "Content-Security-Policy": "default-src 'none'" in policy and "unsafe" not in policy,
        "Strict-Transport-Security": "max-age=31536000"
        in answer.headers.get("Strict-Transport-Security", ""),
        "Cross-Origin-Opener-Policy": answer.headers.get("Cross-Origin-Opener-Policy")
        == "same-origin",
        "X-Content-Type-Options": answer.headers.get("X-Content-Type-Options") == "nosniff",
        "X-Frame-Options": answer.headers.get("X-Frame-Options") == "DENY",
        "Referrer-Policy": answer.headers.get("Referrer-Policy") == "no-referrer",
        "Permissions-Policy": "camera=()" in answer.headers.get("Permissions-Policy", ""),
        "Cache-Control": ("no-store" in answer.headers.get("Cache-Control", "")) is not kept,
    }
    return [name for name, right in told.items() if not right]


def addresses(patterns=None, before="/"):
    """Yield every address that there is, with something in the place of what differs."""
    for one in get_resolver(real.__name__).url_patterns if patterns is None else patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLPattern):
            yield route.replace("<uuid:", "<").replace("<int:", "<")
        else:
            yield from addresses(one.url_patterns, route)


def filled(route):
    parts = [
        ("7" if part == "<pk>" else str(uuid.UUID(int=7))) if part.startswith("<") else part
        for part in route.split("/")
    ]
    return "/".join(parts)


ADDRESSES = sorted({filled(route) for route in addresses()})


def test_the_addresses_are_known():
    assert "/inloggen/" in ADDRESSES
    assert "/api/v1/health" in ADDRESSES
    assert not [one for one in ADDRESSES if "<" in one or "(" in one]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("signed_in", [False, True], ids=["stranger", "desk"])
def test_every_address_has_them(browser, address, signed_in):
    if signed_in:
        browser.force_login(saved(build.account(roles=["NATIONAL_DESK"])))

    for method in ("GET", "HEAD", "OPTIONS"):
        answer = browser.generic(method, address, secure=True)
        assert (method, answer.status_code, missing(answer)) == (method, answer.status_code, [])
        assert answer.status_code < 500


@pytest.mark.parametrize(
    ("status", "method", "address", "more"),
    [
        (404, "GET", "/is-er-niet/", {}),
        (404, "GET", "/static/is-er-niet.css", {}),
        (405, "GET", "/uitloggen/", {}),
        (403, "POST", "/inloggen/", {}),
        (403, "GET", "/dicht/", {}),
        (500, "GET", "/stuk/", {}),
        (400, "GET", "/inloggen/", {"headers": {"host": "ander.example"}}),
    ],
)
def test_every_way_to_go_wrong_has_them(browser, status, method, address, more):
    answer = browser.generic(method, address, secure=True, **more)

    assert answer.status_code == status
    assert missing(answer) == []


def test_being_sent_on_to_https_has_them(browser, settings):
    settings.SECURE_SSL_REDIRECT = True

    answer = browser.get("/inloggen/")

    assert answer.status_code == 301
    # Over http a browser must not believe it.
    assert missing(answer) == ["Strict-Transport-Security"]


def test_a_wrong_host_has_them_also_over_http(browser, settings):
    settings.SECURE_SSL_REDIRECT = True

    answer = browser.get("/inloggen/", headers={"host": "ander.example"})

    assert answer.status_code == 400
    assert missing(answer) == ["Strict-Transport-Security"]


def test_who_is_kept_out_has_them():
    browser = Client()
    sent = {"login": "desk", "password": "geraden"}
    for _ in range(5):
        answer = browser.post(reverse("account_login"), sent, secure=True)

    assert answer.status_code == 429
    assert missing(answer) == []


def test_a_file_has_them_and_may_be_kept(browser):
    answer = browser.get(FILE, secure=True)
    answer.close()

    assert answer.status_code == 200
    assert missing(answer, kept=True) == []


def test_a_file_that_did_not_change_has_them(browser):
    first = browser.get(FILE, secure=True)
    first.close()
    since = {"if-modified-since": first.headers["Last-Modified"]}

    answer = browser.get(FILE, secure=True, headers=since)

    assert answer.status_code == 304
    assert missing(answer, kept=True) == []
