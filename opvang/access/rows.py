"""Whose rows the database shows: the policy once more, as PostgreSQL keeps it.

Each table says here by which rule its rows are seen; the policies themselves are in the migrations,
and a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from opvang.database.context import Context
from opvang.models import Account


class RowRule(StrEnum):
    """By which rule a table shows its rows."""

    OPEN = "open"  #: to whoever has the application's role: nothing of people, nothing of where
    CONTEXT = "context"  #: to whoever is known, and to the system; the code chooses the rows
    PERSON = "person"  #: what is of a person, to who may know that person
    AUTHOR = "author"  #: what the own organisation wrote down
    SIGNAL = "signal"  #: what was reported, to who sent it, who judges it there, and the desk
    JUDGED = "judged"  #: what somebody did, to them and to auditors
    ADDRESS = "address"  #: one shelter's at a time, that was asked for by itself
    OWN = "own"  #: what is of one account, or for it, to them
    SYSTEM = "system"  #: to the system only


#: Models of whose rows nobody sees one without saying for whom; all others are open.
ROW_RULES: Mapping[str, RowRule] = {
    "ShelterAddress": RowRule.ADDRESS,
    "IdentityMark": RowRule.SYSTEM,
    "Distinction": RowRule.SYSTEM,
    "PersonConflict": RowRule.AUTHOR,
    "BreakGlass": RowRule.JUDGED,
    "Signal": RowRule.SIGNAL,
    "Message": RowRule.OWN,
    "MessageSettings": RowRule.OWN,
    **dict.fromkeys(
        ("Person", "Registration", "RiskScreening", "DangerArea", "Consent"), RowRule.PERSON
    ),
    **dict.fromkeys(
        (
            *("PlacementRequest", "RequestPerson", "VictimGroup", "ExcludedShelter", "Waiver"),
            *("Override", "DangerQuestion", "Appeal", "OutsidePlacement", "Watch", "Placement"),
            *("Occupancy", "Overstay", "Proposal", "MatchRun", "WhatIf", "Shelter"),
            "PlacementRequest_wish_safety_regions",
            *("Escort", "AddressChange", "Preservation", "ErasureClaim"),
        ),
        RowRule.CONTEXT,
    ),
}


def context_of(actor: Account) -> Context:
    """Return what the database is told of somebody."""
    return Context(
        account=str(actor.id),
        organisation=str(actor.organisation_id),
        roles=tuple(actor.roles) if actor.is_active else (),
    )
