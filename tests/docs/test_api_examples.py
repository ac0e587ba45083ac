"""The examples of docs/api.md, sent as they stand there: whoever copies one gets its answer."""

import json
import re
import shlex
from base64 import b64encode
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from opvang.models import PlacementRequest, Program
from tests.actions.sheets.place import HEADER, unit
from tests.api.asking import asked, client_of
from tests.api.asking import send as ask
from tests.api.test_programs import key_of
from tests.models.build import NOW
from tests.queries import scene

pytestmark = pytest.mark.django_db
TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sh\n(curl .*?)```(?:\n\n```json\n(.*?)```)?", TEXT, re.DOTALL)
XML = re.findall(r"```xml\n(.*?)```", TEXT, re.DOTALL)
#: A new key, as a shell makes one.
_NEW_KEY = "$(cat /proc/sys/kernel/random/uuid)"
_SCOPES = ["capacity.read", "capacity.write", "requests.write"]


@pytest.fixture
def known(monkeypatch):
    """What the examples name: a program with its key, a request, and three files."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    lived_in = unit("1s")
    home = lived_in.shelter.organisation
    key = key_of(home, roles=["SHELTER_WORKER", "COORDINATOR"], scopes=_SCOPES)
    made = ask(
        client_of(scene.actor("COORDINATOR", organisation=home)), "POST", "/requests", asked()
    )
    PlacementRequest.objects.update(version=3)
    return {
        "$OPVANG_PROGRAM": str(Program.objects.get().id),
        "$OPVANG_KEY": key,
        "$id": made.json()["id"],
        "@changed.json": json.dumps({"asked": asked(nights=30)}),
        "@overzicht.csv": f"{HEADER}De Berk;;1;0;;;\n",
        "@have.xml": _about(lived_in),
    }


def _about(home):
    """Return the document of the examples, about a unit with one bed."""
    (text,) = XML
    return re.sub(r">\d<", ">1<", re.sub("unit-[0-9a-f-]+", f"unit-{home.id}", text))


def curl(example, known):
    """Send what a line of curl would, and return the answer."""
    for name, value in (known | {_NEW_KEY: str(uuid4())}).items():
        if name.startswith("$"):
            example = example.replace(name, value)
    words = iter(shlex.split(example.replace("\\\n", " "))[1:])
    headers, data, method, address = {}, [], None, ""
    for word in words:
        if word == "--header":
            name, _, value = next(words).partition(": ")
            headers[name] = value
        elif word == "--user":
            headers["Authorization"] = f"Basic {b64encode(next(words).encode()).decode()}"
        elif word in ("--data", "--data-binary"):
            said = next(words)
            data.append(known.get(said, said))
        elif word == "--request":
            method = next(words)
        else:
            address = urlsplit(word)
    kind = headers.pop("Content-Type", "application/x-www-form-urlencoded")
    return Client(enforce_csrf_checks=True).generic(
        method or ("POST" if data else "GET"),
        f"{address.path}?{address.query}" if address.query else address.path,
        "&".join(data),
        content_type=kind,
        headers=headers,
    )


def test_every_example_is_answered_as_it_says(known):
    answers = [(curl(example, known), told) for example, told in EXAMPLES]

    assert [one.status_code for one, _ in answers] == [200] * len(EXAMPLES)
    assert all(set(one.json()) == set(json.loads(told)) for one, told in answers if told)
    assert len(EXAMPLES) >= 4
