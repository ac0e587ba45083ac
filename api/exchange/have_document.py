"""Capacity written as EDXL-HAVE 2.0 (OASIS).

Nothing of where a unit is, and of the many elements of the standard only those that are known:
each unit is a facility with one service. Names are those of the standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from io import StringIO
from xml.sax.xmlreader import AttributesImpl  # nosec B406 # nothing is read here

from django.utils.xmlutils import SimplerXMLGenerator

from opvang.calendar import AMSTERDAM
from opvang.queries.exchange.services import Capacity, Service

#: Prefix and namespace: HAVE itself, EDXL's common types, and the names of organisations in CIQ.
_NAMESPACES = {
    "xmlns:have": "urn:oasis:names:tc:emergency:edxl:have:2.0",
    "xmlns:ct": "urn:oasis:names:tc:emergency:edxl:ct:1.0",
    "xmlns:xnl": "urn:oasis:names:tc:emergency:edxl:ciq:1.0:xnl",
}
#: The list that our kinds of place come from.
_TAXONOMY = "urn:opvang:place-type"
#: What XML 1.0 has no place for.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def have_document(services: Iterable[Service], *, reporter: str, now: datetime) -> bytes:
    """Return units as one document.

    Parameters
    ----------
    reporter
        The name of the organisation that reports.
    now
        Until when the numbers of each unit are known; from when is that of its confirmation.
    """
    out = StringIO()
    writer = _Writer(out)
    writer.startDocument()
    with writer.inside("have:HAVE", **_NAMESPACES):
        writer.organisation("have:organizationInformation", reporter)
        for one in services:
            _facility(writer, one, now=now)
    writer.endDocument()
    return out.getvalue().encode()


class _Writer(SimplerXMLGenerator):
    """Writes elements with a text, or with others in them."""

    def __init__(self, out: StringIO) -> None:
        super().__init__(out, "utf-8")

    @contextmanager
    def inside(self, name: str, **attributes: str) -> Iterator[None]:
        """Write an element around all that is written meanwhile."""
        self.startElement(name, AttributesImpl(attributes))
        yield
        self.endElement(name)

    def text(self, name: str, text: object) -> None:
        """Write an element with a text, without the characters that XML cannot hold."""
        self.addQuickElement(name, _NO_XML.sub("\ufffd", str(text)))

    def organisation(self, name: str, organisation: str) -> None:
        """Write an element that holds the name of an organisation and no more of it."""
        with self.inside(name), self.inside("xnl:organisationName"):
            self.text("xnl:nameElement", organisation)


def _facility(writer: _Writer, one: Service, *, now: datetime) -> None:
    with writer.inside("have:facility"):
        with writer.inside("have:facilityInformation"):
            # An id in XML begins with a letter.
            writer.text("have:facilityID", f"unit-{one.id}")
            writer.text("have:facilityName", one.name)
            writer.organisation("have:facilityDetails", one.organisation_name)
        if one.capacity:
            with writer.inside("have:reportingPeriod"):
                writer.text("ct:fromDateTime", _moment(one.capacity.updated))
                writer.text("ct:toDateTime", _moment(now))
        with writer.inside("have:serviceList"):
            writer.text("have:taxonomyURI", _TAXONOMY)
            writer.text("have:taxonomyName", "Opvang")
            _service(writer, one)


def _service(writer: _Writer, one: Service) -> None:
    with writer.inside("have:serviceListItem"):
        writer.text("have:serviceTaxonomyKeyValue", one.place_type)
        writer.text("have:serviceName", one.description)
        with writer.inside("have:serviceStatus"):
            writer.text("have:isAvailable", "false" if one.is_closed else "true")
        if one.capacity:
            _beds(writer, one.capacity, is_closed=one.is_closed)


def _beds(writer: _Writer, capacity: Capacity, *, is_closed: bool) -> None:
    state = "Inactive" if is_closed else "Open" if capacity.available else "Full"
    with writer.inside("have:serviceBedCapacity"):
        writer.text("have:availableCount", capacity.available)
        writer.text("have:baselineCount", capacity.maximum)
        writer.text("have:availability", state)


def _moment(at: datetime) -> str:
    """Return a moment as EDXL has it: whole seconds, and always how far from UTC, never `Z`."""
    return at.astimezone(AMSTERDAM).isoformat(timespec="seconds")
