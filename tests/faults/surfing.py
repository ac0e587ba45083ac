"""Somebody at a browser, on a site that may be gone at any moment."""

import re
import urllib.error
import urllib.request
from urllib.parse import urlencode
from uuid import UUID

from django.test import Client

#: What any site may do when it is killed: refuse, hang up, or answer half.
GONE = (OSError, urllib.error.URLError)
_TOKEN = "a" * 32


class _Stay(urllib.request.HTTPRedirectHandler):
    """Leaves it to the caller to follow."""

    def redirect_request(self, *arguments):
        return None


class Browser:
    """Signed in as one account; an answer counts only when all of it came."""

    def __init__(self, address: str, account) -> None:
        client = Client()
        client.force_login(account)
        session = client.cookies["sessionid"].value
        self.address = address
        self.headers = {"Cookie": f"sessionid={session}; csrftoken={_TOKEN}"}
        self.opener = urllib.request.build_opener(_Stay())

    def ask_for_place(self, form: dict) -> UUID | None:
        """Hand in the form of a request; return the request that was acknowledged.

        Where it leads is read, as a browser does: else a later page would tell what was said here,
        or of a hold whose page never came.
        """
        leads_to = self._post("/aanvragen/nieuw/", form)
        self._get(leads_to)
        found = re.fullmatch(r"/aanvragen/([0-9a-f-]{36})/", leads_to)
        return UUID(found[1]) if found else None

    def hold(self, request: UUID, key: str) -> bool:
        """Ask for a place, and say whether the page told that it is kept."""
        page = self._post(f"/aanvragen/{request}/vasthouden/", {"plek": key})
        return "de plek wordt vastgehouden tot er antwoord is." in self._get(page)

    def _post(self, path: str, data: dict) -> str:
        body = urlencode({**data, "csrfmiddlewaretoken": _TOKEN}, doseq=True).encode()
        asked = urllib.request.Request(self.address + path, data=body, headers=self.headers)
        try:
            with self.opener.open(asked, timeout=20) as answer:
                answer.read()
        except urllib.error.HTTPError as answer:
            if answer.code != 302:
                raise AssertionError(f"{path}: {answer.code}") from answer
            return answer.headers["Location"]
        return ""

    def _get(self, path: str) -> str:
        asked = urllib.request.Request(self.address + path, headers=self.headers)
        with self.opener.open(asked, timeout=20) as answer:
            return answer.read().decode()
