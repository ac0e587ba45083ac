"""Documents of EDXL-HAVE as the software of a shelter sends them, and taking them over."""

from opvang.actions.sheets import load_have
from opvang.errors import SheetRefused
from tests.models import build
from tests.models.build import NOW, saved

NAMESPACES = (
    'xmlns="urn:oasis:names:tc:emergency:edxl:have:2.0" '
    'xmlns:ct="urn:oasis:names:tc:emergency:edxl:ct:1.0"'
)


def beds(free=None, total=None, state=None):
    """Return what a document says of beds; what is not given is left out."""
    said = [("availableCount", free), ("baselineCount", total), ("availability", state)]
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in said if text is not None)
    return f"<serviceBedCapacity>{inside}</serviceBedCapacity>"


def status(is_open=None, comment=None):
    """Return the status of a service."""
    said = [("isAvailable", is_open), ("comment", comment)]
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in said if text is not None)
    return f"<serviceStatus>{inside}</serviceStatus>"


def service(*parts):
    """Return one service with these parts."""
    return (
        "<serviceListItem><serviceTaxonomyKeyValue>X</serviceTaxonomyKeyValue>"
        f"<serviceName>Bedden</serviceName>{''.join(parts)}</serviceListItem>"
    )


def period(start=None, end=None):
    """Return the time that something was true."""
    said = [("ct:fromDateTime", start), ("ct:toDateTime", end)]
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in said if text is not None)
    return f"<reportingPeriod>{inside}</reportingPeriod>"


def facility(*services, key=None, name=None, when=""):
    """Return a facility, by its id or its name, with these services."""
    said = [("facilityID", key), ("facilityName", name)]
    inside = "".join(f"<{tag}>{text}</{tag}>" for tag, text in said if text is not None)
    return (
        f"<facility><facilityInformation>{inside}</facilityInformation>{when}"
        "<serviceList><taxonomyURI>urn:x</taxonomyURI><taxonomyName>X</taxonomyName>"
        f"{''.join(services)}</serviceList></facility>"
    )


def about(home, *parts, **facts):
    """Return a facility about a unit, by its id."""
    return about_unit(home.id, *parts, **facts)


def about_unit(key, *parts, **facts):
    """Return a facility about the unit with this id."""
    return facility(service(*parts), key=f"unit-{key}", **facts)


def document(*facilities, before=""):
    """Return a document with these facilities."""
    return f"<HAVE {NAMESPACES}>{before}{''.join(facilities)}</HAVE>".encode()


def worker_of(home, role="SHELTER_WORKER"):
    """Save somebody who works where a unit is."""
    return saved(build.account(organisation=home.shelter.organisation, roles=[role]))


def load(actor, *facilities, dry_run=False, **facts):
    """Take over a document with these facilities."""
    return load_have(document(*facilities, **facts), actor=actor, now=NOW, dry_run=dry_run)


def mistakes(actor, *facilities, **facts):
    """Return where and what is wrong: facility, element, value and sentence."""
    try:
        load(actor, *facilities, **facts)
    except SheetRefused as refusal:
        return [(one.line, one.column, one.value, one.sentence) for one in refusal.problems]
    return []
