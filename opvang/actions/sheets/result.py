"""What loading a sheet came to."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.errors import SheetRemark


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """What a sheet changes of one unit."""

    shelter: str
    unit: str
    #: Its capacity is confirmed: every room of it is in the sheet.
    is_whole: bool
    taken: int
    freed: int
    closures_made: int
    closures_ended: int

    @property
    def is_any(self) -> bool:
        """Say whether anything is different after the sheet."""
        return any((self.taken, self.freed, self.closures_made, self.closures_ended))


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetResult:
    """What a sheet changed, or would change on a dry run."""

    #: False after a dry run: nothing was taken over.
    is_applied: bool
    #: Lines about a unit or room.
    lines: int
    #: Shelters and units named.
    shelters: int
    units: int
    #: Units whose capacity is confirmed by this: those of which every room is in the sheet.
    confirmed: int
    #: Beds that guests whom only the shelter knows have now, and had before.
    taken: int
    freed: int
    #: Closures that began and ended.
    closures_made: int
    closures_ended: int
    #: The same for each unit, by name.
    changes: tuple[UnitChange, ...]
    #: What is good to know and refuses nothing, in the order of the sheet.
    notices: tuple[SheetRemark, ...]

    def __str__(self) -> str:
        done = "Overgenomen" if self.is_applied else "Proef, er is niets overgenomen"
        return (
            f"{done}: {self.lines} regels over {self.units} wooneenheden van {self.shelters} "
            f"opvanglocaties, {self.confirmed} bevestigd; {self.taken} bedden erbij bezet, "
            f"{self.freed} vrijgekomen; {self.closures_made} sluitingen erbij, "
            f"{self.closures_ended} voorbij."
        )
