"""Countries on paper for tests: no database is needed to look at one."""

import csv
import hashlib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import opvang.migrations
from opvang.actions.country.accounts import SIGNED_IN, Credentials
from opvang.actions.country.draft import Draft
from opvang.actions.country.drafting import draft_country
from opvang.actions.country.geography import Geography
from opvang.models import (
    Municipality,
    Placement,
    PlacementRequest,
    Province,
    RequestPerson,
    SafetyRegion,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
_CSV = Path(opvang.migrations.__file__).parent / "data" / "municipalities.csv"


@cache
def geography() -> Geography:
    """Return the municipalities as the migration reads them."""
    with _CSV.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    regions = {
        row["safety_region_code"]: SafetyRegion(
            code=row["safety_region_code"],
            name=row["safety_region"],
            province=Province(code=row["province_code"], name=row["province"]),
        )
        for row in rows
    }
    return Geography(
        municipalities=tuple(
            Municipality(
                code=row["code"],
                name=row["name"],
                safety_region=regions[row["safety_region_code"]],
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                radius_km=float(row["radius_km"]),
            )
            for row in sorted(rows, key=lambda row: row["code"])
        )
    )


def draft(*, seed=1, shelters=60, requests=80, now=NOW) -> Draft:
    """Return a country of the demo's size."""
    credentials = [
        Credentials(
            role=role, username=role + "-2" * (role in SIGNED_IN[:before]), password="", hashed="!"
        )
        for before, role in enumerate(SIGNED_IN)
    ]
    return draft_country(
        geography(),
        seed=seed,
        shelters=shelters,
        requests=requests,
        now=now,
        credentials=credentials,
    )


@cache
def country() -> Draft:
    """Return the demo's country; nobody may change it."""
    return draft()


def tables(draft: Draft) -> dict:
    """Return every row of a draft as plain values, by table, without what the database gives."""
    return {
        table.__name__: [
            {
                field.attname: getattr(row, field.attname)
                for field in table._meta.concrete_fields
                if not field.has_db_default()
            }
            for row in rows
        ]
        for table, rows in draft._rows.items()
    }


def digest(draft: Draft) -> str:
    """Return a few characters that differ when anything in a draft does."""
    return hashlib.sha256(repr(tables(draft)).encode()).hexdigest()


def waiting(draft: Draft) -> list:
    """Return the requests that wait for a place, in the order they were drawn."""
    held = {one.request_id for one in draft.rows(Placement) if one.state == "HELD"}
    rows = draft.rows(PlacementRequest)
    return [one for one in rows if one.status == "OPEN" and one.id not in held]


def people(draft: Draft, request) -> list:
    """Return the people of a request, in the order they were drawn."""
    return [one.person for one in draft.rows(RequestPerson) if one.request is request]
