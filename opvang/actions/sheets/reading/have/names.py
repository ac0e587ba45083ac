"""The names of EDXL-HAVE 2.0 that are read; all others say nothing about free beds."""

from __future__ import annotations

HAVE = "urn:oasis:names:tc:emergency:edxl:have:2.0"
_CT = "{urn:oasis:names:tc:emergency:edxl:ct:1.0}"

ROOT = "HAVE"
FACILITY = "facility"
INFORMATION = "facilityInformation"
ID = "facilityID"
NAME = "facilityName"
PERIOD = "reportingPeriod"
FROM = f"{_CT}fromDateTime"
TO = f"{_CT}toDateTime"
SERVICES = ("serviceList", "serviceListItem")
STATUS = "serviceStatus"
IS_AVAILABLE = "isAvailable"
COMMENT = "comment"
BEDS = "serviceBedCapacity"
AVAILABLE = "availableCount"
BASELINE = "baselineCount"
AVAILABILITY = "availability"

#: Before the id of a unit in `facilityID`: an id in XML begins with a letter.
OURS = "unit-"
