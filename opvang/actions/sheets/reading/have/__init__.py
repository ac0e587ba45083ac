"""From a document of EDXL-HAVE 2.0 to what it says of each unit, and what is wrong with it."""

from opvang.actions.sheets.reading.have.documents import read_document
from opvang.actions.sheets.reading.have.facilities import facilities_of
from opvang.actions.sheets.reading.have.facility import Facility

__all__ = ["Facility", "facilities_of", "read_document"]
