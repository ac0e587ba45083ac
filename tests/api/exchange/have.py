"""What EDXL-HAVE 2.0 says of the part of a document that is used here, in our own words.

Of the elements below a name: how often each may be there, in this order, and what it holds.
Names as in the schema that the editors of the standard show their examples with, and in the
common types and organisations of EDXL that it imports.
"""

import re
from datetime import datetime

from defusedxml.ElementTree import fromstring

HAVE = "urn:oasis:names:tc:emergency:edxl:have:2.0"
CT = "urn:oasis:names:tc:emergency:edxl:ct:1.0"
XNL = "urn:oasis:names:tc:emergency:edxl:ciq:1.0:xnl"
_NAMESPACE = {HAVE: "", CT: "ct:", XNL: "xnl:"}

#: An element: (what may be in it, how few, how many).
_INSIDE = {
    "HAVE": [
        ("organizationInformation", 1, 1),
        ("reportingPeriod", 0, 1),
        ("reportComment", 0, 1),
        ("facility", 1, None),
    ],
    "organizationInformation": [("xnl:organisationName", 1, None)],
    "facilityDetails": [("xnl:organisationName", 1, None)],
    "xnl:organisationName": [("xnl:nameElement", 0, None)],
    "facility": [
        ("facilityInformation", 1, 1),
        ("reportingPeriod", 0, 1),
        ("serviceList", 1, None),
    ],
    "facilityInformation": [
        ("facilityID", 1, 1),
        ("parentFacility", 0, 1),
        ("facilityName", 1, 1),
        ("facilityDetails", 1, 1),
        ("facilityKind", 0, 1),
    ],
    "reportingPeriod": [("ct:fromDateTime", 1, 1), ("ct:toDateTime", 1, 1)],
    "serviceList": [("taxonomyURI", 1, 1), ("taxonomyName", 1, 1), ("serviceListItem", 1, None)],
    "serviceListItem": [
        ("serviceTaxonomyKeyValue", 1, 1),
        ("serviceName", 1, 1),
        ("serviceStatus", 0, 1),
        ("serviceBedCapacity", 0, 1),
    ],
    "serviceStatus": [("isAvailable", 1, 1), ("comment", 0, 1)],
    "serviceBedCapacity": [
        ("availableCount", 1, 1),
        ("baselineCount", 0, 1),
        ("capacityNote", 0, 1),
        ("availability", 0, 1),
    ],
}
_TEXT = r"(?s).+"
_MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d"
_HOLDS = {
    "facilityID": r"[A-Za-z_][\w.-]*",
    "isAvailable": "true|false|1|0",
    "availableCount": r"[-+]?\d+",
    "baselineCount": r"\+?\d+",
    "availability": "Open|Full|Exceeded|Inactive",
    "ct:fromDateTime": _MOMENT,
    "ct:toDateTime": _MOMENT,
}


def read(document):
    """Return a document as an element."""
    return fromstring(document)


def name(element):
    """Return the name of an element, without the namespace of HAVE."""
    namespace, _, local = element.tag.removeprefix("{").partition("}")
    return _NAMESPACE.get(namespace, f"{namespace} ") + local


def against_have(document):
    """Return what of a document is not as the standard has it."""
    root = read(document)
    ids = [one.text for one in root.iter(f"{{{HAVE}}}facilityID")]
    wrong = {f"twice: {one}" for one in ids if ids.count(one) > 1}
    return wrong | ({f"root: {name(root)}"} if name(root) != "HAVE" else set(_of(root)))


def _of(element):
    mine = name(element)
    if mine not in _INSIDE:
        text = element.text or ""
        if len(element) or not re.fullmatch(_HOLDS.get(mine, _TEXT), text, re.ASCII):
            yield f"{mine}: {text!r}"
        elif _HOLDS.get(mine) == _MOMENT:
            datetime.fromisoformat(text)
        return
    found = [name(one) for one in element]
    order = [inside for inside, *_ in _INSIDE[mine]]
    yield from (f"{mine} has {one}" for one in found if one not in order)
    if [one for one in order for _ in range(found.count(one))] != found:
        yield f"{mine}: the order is {found}"
    for inside, few, many in _INSIDE[mine]:
        if not few <= found.count(inside) <= (many or len(found)):
            yield f"{mine}: {found.count(inside)} x {inside}"
    for one in element:
        yield from _of(one)


def facilities(document):
    """Return what a document says of each unit: name, times and counts, by its id."""
    return {
        one.findtext(f".//{{{HAVE}}}facilityID"): {
            name(each): each.text for each in one.iter() if each.text and each.text.strip()
        }
        for one in read(document).iter(f"{{{HAVE}}}facility")
    }
