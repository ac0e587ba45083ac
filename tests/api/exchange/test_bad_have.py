"""Whatever comes as a document is refused in a sentence, and nothing of it is taken over."""

import gzip
import json

import pytest
from django.utils import timezone

from opvang import models
from tests.actions.sheets.have import NAMESPACES, about, beds, document, facility, worker_of
from tests.actions.sheets.place import picture, unit
from tests.api.asking import client_of
from tests.api.exchange.test_sending_have import XML, send
from tests.models.build import NOW

pytestmark = pytest.mark.django_db
DOCTYPE = "DOCTYPE of ENTITY"
NO_XML = "geen XML die te lezen is"


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def home():
    return unit("2s")


def refused(home, sent, *, status=400, kind=XML, **headers):
    """Send what is no document, and return all that the refusal says."""
    client = client_of(worker_of(home))
    answer = send(client, sent, kind=kind, **headers)

    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert not any(picture())
    assert not models.CapacityConfirmation.objects.exists()
    return json.dumps(answer.json(), ensure_ascii=False)


def laughs(times):
    """Return entities of entities, a thousand million of them in the end."""
    names = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, times)]
    return f'<!DOCTYPE HAVE [<!ENTITY a0 "ha">{"".join(names)}]>'


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE HAVE [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE HAVE [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
        '<!DOCTYPE HAVE SYSTEM "http://127.0.0.1:9/have.dtd">',
        '<!DOCTYPE HAVE PUBLIC "-//X//X" "http://127.0.0.1:9/have.dtd">',
        "<!DOCTYPE HAVE>",
        laughs(10),
        f'<!DOCTYPE HAVE [<!ENTITY x "{"x" * 50_000}">]>',
    ],
)
def test_nothing_that_a_document_names_is_fetched_or_unfolded(home, before):
    inside = about(home, beds("&x;")) if "ENTITY x" in before else about(home, beds("&a9;"))

    told = refused(home, before.encode() + document(inside))

    assert DOCTYPE in told
    assert "root:" not in told


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (b" \r\n", NO_XML),
        (b"{}", NO_XML),
        (b"opvang;vrij\nDe Berk;1\n", NO_XML),
        (b"\x00" * 1000, NO_XML),
        (b"\xff\xfe\x00\xd8", NO_XML),
        (f"<HAVE {NAMESPACES}>".encode(), NO_XML),
        (f"<HAVE {NAMESPACES}>&x;</HAVE>".encode(), NO_XML),
        (f"<HAVE {NAMESPACES}>\0</HAVE>".encode(), NO_XML),
        (f"<HAVE {NAMESPACES}>".encode() + b"\xed\xa0\x80</HAVE>", NO_XML),
        (f"<HAVE {NAMESPACES}>&#0;&#xD800;</HAVE>".encode(), NO_XML),
        (f"<HAVE {NAMESPACES}/><HAVE/>".encode(), NO_XML),
        (f"<HAVE {NAMESPACES} a='1' a='2'/>".encode(), NO_XML),
        (b"<have:HAVE/>", NO_XML),
        (b'<?xml version="1.0" encoding="UTF-16"?><HAVE/>', NO_XML),
        (b'<?xml version="1.0" encoding="UTF-7"?><HAVE/>', "codering"),
        (b'<?xml version="1.0" encoding="zzz"?><HAVE/>', "codering"),
        (b"<HAVE/>", "begint met HAVE in de namespace"),
        (b"<!-- --><html><body/></html>", "geen EDXL-HAVE 2.0"),
        (b'<HAVE xmlns="urn:oasis:names:tc:emergency:EDXL:HAVE:1.0"/>', "geen EDXL-HAVE 2.0"),
        (b'<HAVE xmlns="urn:oasis:names:tc:emergency:edxl:have:2.1"/>', "geen EDXL-HAVE 2.0"),
        (f"<HAVE {NAMESPACES}/>".encode(), "0 facility's"),
        (document('<x:facility xmlns:x="urn:x"/>'), "0 facility's"),
        (document('<facility xmlns=""/>'), "0 facility's"),
        (document("<facility/>"), "serviceBedCapacity"),
        (document("<x>" * 100_000 + "</x>" * 100_000), "in elkaar"),
        (document("<x/>" * 100_000), "50000 elementen"),
    ],
)
def test_what_is_no_document_is_refused_with_what_to_do(home, sent, told):
    assert told in refused(home, sent)


def test_a_text_of_a_million_characters_is_too_long_and_said_back_in_part(home):
    told = refused(home, document(facility("", name="x" * 1_000_000), about(home, beds("9" * 999))))

    assert len(told) < 2_000
    assert "langer dan 250 tekens" in told


@pytest.mark.parametrize("size", [2_000_001, 3_000_000])
def test_what_is_too_large_is_refused_unread(home, size):
    told = refused(home, b"<HAVE>" + b"x" * size, status=413)

    assert "Stuur minder in een keer" in told


def test_what_is_packed_is_refused_unpacked(home):
    packed = gzip.compress(b"<HAVE>" + b" " * 1_000_000_0, mtime=0)

    told = refused(home, packed, status=415, **{"Content-Encoding": "gzip"})
    unsaid = refused(home, packed)

    assert "Content-Encoding" in told
    assert NO_XML in unsaid


@pytest.mark.parametrize(
    "kind", ["application/json", "text/csv", "text/html", "multipart/form-data; boundary=x", ""]
)
def test_another_kind_of_content_is_not_guessed(home, kind):
    told = refused(home, document(about(home, beds(1))), status=415, kind=kind)

    assert "application/xml" in told


@pytest.mark.parametrize(
    "coded",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: f'<?xml version="1.0" encoding="windows-1252"?>{text}'.encode("cp1252"),
        lambda text: text.replace("\n", "\r\n").encode(),
    ],
)
@pytest.mark.parametrize("kind", ["text/xml", "application/xml; charset=utf-8"])
def test_a_document_is_read_in_the_coding_that_it_has(home, coded, kind):
    home.name = "De Één"
    home.save()
    told = facility("", name="x") + about(home, beds(1), name="De Berk, De Één\n")

    answer = send(client_of(worker_of(home)), coded(document(told).decode()), kind=kind)

    assert (answer.status_code, answer.json()["taken"]) == (200, 1)
