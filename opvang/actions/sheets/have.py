"""Taking over a document of EDXL-HAVE 2.0: what it says of each unit is what a line would say."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from opvang.actions.sheets.known import shelters_of
from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.have import Facility, facilities_of, names, read_document
from opvang.actions.sheets.reading.headers import Header
from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.reading.names import plain, suggestion
from opvang.actions.sheets.reading.numbers import ALL, AS_IT_IS
from opvang.actions.sheets.reading.origins import Origin
from opvang.actions.sheets.reading.remarks import Remarks, refused
from opvang.actions.sheets.reading.tables import Row
from opvang.actions.sheets.result import SheetResult
from opvang.actions.sheets.taking_over import take_over
from opvang.calendar import tonight
from opvang.errors import CellRefused
from opvang.models import Account, Unit
from opvang.models.codes import ConfirmationMethod

#: What of a facility stands for which column of a sheet.
_COLUMNS = {
    Column.UNIT: names.ID,
    Column.SHELTER: names.NAME,
    Column.FREE: names.AVAILABLE,
    Column.BEDS: names.BASELINE,
    Column.CLOSED: names.IS_AVAILABLE,
    Column.REASON: names.COMMENT,
}
_HEADER = Header(
    worksheet="",
    row=Row(0, tuple(_COLUMNS.values())),
    positions={column: at for at, column in enumerate(_COLUMNS)},
)
#: A name that is not known gets a name that is near, as long as mistakes are few.
_SUGGESTIONS = 10


def load_have(
    document: bytes, *, actor: Account, now: datetime, dry_run: bool = False
) -> SheetResult:
    """Take over the beds in a document, which confirms the capacity of the units in it.

    Parameters
    ----------
    document
        EDXL-HAVE 2.0, with a facility for each unit.
    now
        Free means free for the night of this moment, and the document must be about that.
    dry_run
        Do everything and take it back.

    Raises
    ------
    SheetRefused
        With every mistake in it, `line` being which facility; nothing of it is taken over.
    NotAllowed, Busy
        When *actor* loads for no shelter at all, or somebody else keeps one locked.
    """
    known = _Known(actor)
    remarks = Remarks(worksheets=("",))
    root = read_document(document)
    lines = []
    for one in facilities_of(root, night=tonight(now), remarks=remarks):
        try:
            lines.append(_line(one, known.unit(one, suggest=len(remarks.problems) < _SUGGESTIONS)))
        except CellRefused as error:
            named = (names.ID, one.id) if known.is_ours(one) else (names.NAME, one.name)
            remarks.problems.append(one.remark(*named, str(error)))
    if not lines and not remarks.problems:
        raise refused(
            "Hierin staan van geen enkele wooneenheid bedden. Stuur voor elke wooneenheid een "
            f"facility met {names.BEDS} en daarin {names.AVAILABLE}."
        )
    method = ConfirmationMethod.API
    return take_over(lines, actor=actor, now=now, dry_run=dry_run, method=method, remarks=remarks)


class _Known:
    """The units that somebody may report on, by their ids and by their names."""

    def __init__(self, actor: Account) -> None:
        units = Unit.objects.filter(
            shelter__in=shelters_of(actor), is_active=True, shelter__is_active=True
        ).select_related("shelter")
        self.by_id = {f"{names.OURS}{one.id}": one for one in units}
        self.by_name: dict[str, list[Unit]] = defaultdict(list)
        of_shelter: dict[UUID, list[Unit]] = defaultdict(list)
        for one in units:
            self.by_name[plain(f"{one.shelter.public_name} {one.name}")].append(one)
            of_shelter[one.shelter_id].append(one)
        for only in of_shelter.values():
            if len(only) == 1:
                self.by_name[plain(only[0].shelter.public_name)] += only

    def is_ours(self, facility: Facility) -> bool:
        """Say whether it is named by an id of ours; otherwise it is by its name."""
        return facility.id.startswith(names.OURS) or not facility.name

    def unit(self, facility: Facility, *, suggest: bool) -> Unit:
        """Return the unit that it is about; raise CellRefused where that is none or in doubt."""
        if self.is_ours(facility):
            one = self.by_id.get(facility.id.lower())
            found = [one] if one else []
        else:
            found = self.by_name.get(plain(facility.name), [])
        if len(found) == 1:
            return found[0]
        if found:
            raise CellRefused(
                "Meer dan een wooneenheid heet zo. Stuur het facilityID dat GET /exchange/have "
                "geeft."
            )
        near = ""
        if suggest and not self.is_ours(facility):
            own = (f"{one.shelter.public_name}, {one.name}" for one in self.by_id.values())
            near = suggestion(facility.name, own)
        raise CellRefused(
            f"Deze wooneenheid is niet bekend.{near} Stuur het facilityID dat GET /exchange/have "
            "geeft, of als naam de opvang, een komma en de wooneenheid."
        )


def _line(one: Facility, unit: Unit) -> Line:
    beds = "" if one.beds is None else str(one.beds)
    is_open = "false" if one.is_closed else "true"
    cells = (one.id, one.name, str(one.free), beds, is_open, one.explanation)
    return Line(
        origin=Origin(_HEADER, Row(one.number, cells)),
        is_sound=one.is_sound,
        organisation="",
        shelter=unit.shelter.public_name,
        unit=unit.name,
        room="",
        rooms=None,
        beds=one.beds,
        free=one.free,
        expected=None,
        closed=ALL if one.is_closed else AS_IT_IS,
        reason=one.reason,
        explanation=one.explanation,
        ids=(unit.shelter_id, unit.id),
    )
