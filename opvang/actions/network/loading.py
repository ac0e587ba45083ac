"""Bringing in a file with regions and shelters: all of it, or nothing and every mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.network.reading import FILE, read, tables_of
from opvang.actions.network.regions import add_region
from opvang.actions.network.shelters import add_shelter


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """How much was brought in."""

    regions: int
    shelters: int
    units: int
    beds: int


def load_network(text: str, *, now: datetime, dry_run: bool = False) -> Loaded:
    """Bring in the regions, shelters, units, rooms and beds of a TOML file; docs/network.md.

    A region, organisation or shelter that is there already is added to. With *dry_run* everything
    is done and taken back.

    Raises
    ------
    FormRefused
        With every mistake in the file; nothing of it is brought in.
    """
    with transaction.atomic():
        loaded = _loaded(text, now=now)
        if dry_run:
            transaction.set_rollback(True)
        else:
            ask_for_match()
    return loaded


def _loaded(text: str, *, now: datetime) -> Loaded:
    mistakes = Mistakes()
    given = read(tables_of(text), FILE, at="", mistakes=mistakes)
    if not given.get("regions") and not given.get("shelters"):
        mistakes.add("", "Hier staat niets. Zet er [[regions]] of [[shelters]] in.")
    regions, shelters = given.get("regions", []), given.get("shelters", [])
    for number, region in enumerate(regions):
        add_region(region, at=f"regions.{number}", now=now, mistakes=mistakes)
    units = [
        unit
        for number, shelter in enumerate(shelters)
        for unit in add_shelter(shelter, at=f"shelters.{number}", now=now, mistakes=mistakes)
    ]
    mistakes.refuse()
    return Loaded(
        regions=len(regions),
        shelters=len(shelters),
        units=len(units),
        beds=sum(unit.beds for unit in units),
    )
