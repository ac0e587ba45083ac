"""Pages and sockets on the database of the test, and browsers that look at them."""

import contextlib
import socket
from collections.abc import Iterator
from threading import Thread

import pytest
from django.conf import settings
from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test.testcases import QuietWSGIRequestHandler
from playwright.sync_api import Browser, Page, expect, sync_playwright

from opvang.policies import policy_for_browsers
from tests.journeys.conftest import ARGUMENTS, CHROMIUM
from tests.live.site import session_of, site


class _Server(ThreadedWSGIServer):
    daemon_threads = True


@contextlib.contextmanager
def pages(port: int) -> Iterator[str]:
    """Serve pages in threads of this process until the end of the block; return where."""
    server = _Server(("127.0.0.1", port), QuietWSGIRequestHandler)
    server.set_app(get_wsgi_application())
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Whole:
    """Pages, and sockets that can go away and come back on the same port."""

    def __init__(self, address: str, browser: Browser, sockets: int) -> None:
        self.address = address
        self.browser = browser
        self.sockets = sockets
        self.up = contextlib.ExitStack()
        self.come_back()

    def go_away(self) -> None:
        """Let the sockets be gone, as when their process is restarted."""
        self.up.close()

    def come_back(self) -> None:
        """Serve them again."""
        self.up.enter_context(site(port=self.sockets))

    def open(self, account, path: str, *, width: int = 1440) -> Page:
        """Open a page in a browser of somebody's own."""
        context = self.browser.new_context(viewport={"width": width, "height": 900}, locale="nl-NL")
        cookie = {"name": "sessionid", "value": session_of(account), "url": self.address}
        context.add_cookies([cookie])
        page = context.new_page()
        page.goto(f"{self.address}{path}")
        expect(page.locator("#volgen[data-open]")).to_be_attached()
        return page


@pytest.fixture
def whole(transactional_db, monkeypatch):
    """The site with its sockets apart, and a browser."""
    if not CHROMIUM:
        pytest.skip("No chromium on this machine: apt-get install chromium.")
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        sockets = taken.getsockname()[1]
    url = f"ws://localhost:{sockets}/live"
    monkeypatch.setattr(settings, "LIVE_URL", url)
    monkeypatch.setattr(settings, "CONTENT_SECURITY_POLICY", policy_for_browsers("", url))
    with pages(0) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        made = Whole(address, browser, sockets)
        yield made
        browser.close()
        made.go_away()
    connections.close_all()
