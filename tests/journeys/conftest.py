"""A browser for the journeys, and what each of them must never see."""

import os
import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from tests.journeys.serving import served

#: Debian's browser; Playwright's own is not installed. The same Chromium built without windows, as
#: Playwright prefers it, takes half the time.
_BUILDS = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next(filter(None, map(shutil.which, _BUILDS)), None)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
#: Where pictures of the pages go when somebody wants to look at them.
PICTURES = os.environ.get("JOURNEY_PICTURES")
#: A machine may be busy with other tests.
expect.set_options(timeout=20_000)
#: What the browser itself notes of the page for who guesses: no complaint about that page.
_NOTED = "the server responded with a status of 429"
#: The ids that more than one element of a page has.
_TWICE = """
    [...document.querySelectorAll("[id]")].map((one) => one.id)
        .filter((id, at, all) => all.indexOf(id) !== at)
"""


@pytest.fixture
def site(db):
    """The address of the site, which shows what the test has saved so far."""
    with served() as address:
        yield address


@pytest.fixture(scope="package")
def browser():
    """Debian's browser, for all journeys and no longer.

    Playwright runs a loop in this thread, and while it does Django has other connections there,
    which know nothing of how to refill the tables that other tests empty.
    """
    if not CHROMIUM:
        pytest.skip("No chromium on this machine: apt-get install chromium.")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # In a thread with a loop Django refuses to touch the database.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def elsewhere():
    """Which other sites a page may lead to: none."""
    return ()


@pytest.fixture(params=[360, 1440], ids=["phone", "desk"])
def page(browser, site, elsewhere, request):
    """A page as wide as a telephone and as a desk; it must have no complaints at the end."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, locale="nl-NL")
    # These are led without sockets: one that is open and silent stands in for them.
    context.route_web_socket(re.compile("/live"), lambda _: None)
    page = context.new_page()
    complaints, requested = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: requested.append(asked.url))

    yield page

    context.close()
    assert [told for told in complaints if _NOTED not in told] == []
    known = tuple(f"{one}/" for one in (site, *elsewhere))
    assert [url for url in requested if not url.startswith(known)] == []


@pytest.fixture
def enter(page, site, client):
    """Open a page, the country unless told otherwise, as somebody who has signed in already."""

    def open_as(account, path="/land/"):
        client.force_login(account)
        session = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
        page.goto(f"{site}{path}")

    return open_as


@pytest.fixture
def accessible():
    """Check that a page has no fault that a machine can find, and fits its window."""

    def check(page):
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        assert page.evaluate(_TWICE) == []
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) == 0

    return check


@pytest.fixture
def picture(request):
    """Keep a picture of a page, where somebody asked for pictures."""

    def take(page, name):
        if PICTURES:
            width = page.viewport_size["width"]
            path = Path(PICTURES) / f"{name}-{width}.png"
            page.screenshot(path=path, full_page=True)

    return take


@pytest.fixture
def look(page, accessible, picture):
    """Keep a picture of the page, and see that it has no fault."""

    def see(name):
        picture(page, name)
        accessible(page)

    return see
