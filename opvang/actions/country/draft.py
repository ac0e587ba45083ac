"""The country on paper: rows that refer to each other, before any of them is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar, cast

from django.db.models import Model, QuerySet

from opvang import models
from opvang.actions.country.draws import Draw, stream
from opvang.actions.country.geography import Geography
from opvang.calendar import tonight

M = TypeVar("M", bound=Model)

#: Every table that a country fills; who refers to another comes after it.
_ORDER: Sequence[type[Model]] = (
    models.Organisation,
    models.Account,
    models.MessageSettings,
    models.Program,
    models.ApiKey,
    models.CareCoordinationRegion,
    models.CareCoordinationArea,
    models.Shelter,
    models.ShelterAddress,
    models.Unit,
    models.Room,
    models.Bed,
    models.Closure,
    models.CapacityConfirmation,
    models.VictimGroup,
    models.Person,
    models.Registration,
    models.Consent,
    models.RiskScreening,
    models.DangerArea,
    models.PersonConflict,
    models.PlacementRequest,
    models.PlacementRequest.wish_safety_regions.through,
    models.RequestPerson,
    models.ExcludedShelter,
    models.Waiver,
    models.Placement,
    models.Occupancy,
    models.Overstay,
    models.Watch,
    models.Appeal,
    models.OutsidePlacement,
    models.Preservation,
    models.ErasureClaim,
    models.ErasureRun,
    models.AuditEntry,
    models.BreakGlass,
    models.Signal,
    models.Coverage,
)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What is drawn so far. Nothing in it depends on the clock but the days counted from *now*."""

    seed: int
    now: datetime
    geography: Geography
    _rows: dict[type[Model], list[Model]] = field(
        default_factory=lambda: {table: [] for table in _ORDER}
    )

    @property
    def tonight(self) -> date:
        """The date of the coming night's evening."""
        return tonight(self.now)

    def day(self, number: int) -> date:
        """Return the date *number* nights after tonight."""
        return self.tonight + timedelta(days=number)

    def draw(self, part: str) -> Draw:
        """Return the random choices of one part."""
        return stream(self.seed, part)

    def add(self, row: M) -> M:
        """Take up a row and return it."""
        self._rows[type(row)].append(row)
        return row

    def rows(self, table: type[M]) -> list[M]:
        """Return the rows of one table, in the order they were drawn."""
        return cast("list[M]", self._rows[table])

    def write(self) -> None:
        """Write every row. Call it in a transaction: half a country is none."""
        for table, rows in self._rows.items():
            everything: QuerySet[Any] = QuerySet(table)
            everything.bulk_create(rows, batch_size=2000)
