"""Accounts of each role to sign in with; the passwords are random and told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from opvang.actions.accounts import new_password
from opvang.actions.country.draft import Draft
from opvang.actions.country.organisations import Parties
from opvang.models import Account, Municipality, Organisation, Unit
from opvang.models.codes import OrganisationKind, PlacingAuthority, Role

#: Province of the care coordination that the coordinator's account belongs to: Zuid-Holland.
COORDINATOR_PROVINCE = "PV28"
#: One of each, and a colleague at the desk: what the first sets aside, the second reviews.
SIGNED_IN = (*Role, Role.NATIONAL_DESK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What somebody signs in with; the hash is made before any transaction, since it takes time."""

    role: Role
    username: str
    password: str
    hashed: str


def new_credentials() -> tuple[Credentials, ...]:
    """Return a user name and a password that nobody can guess for each who can sign in."""
    return tuple(
        _credentials(role, number=SIGNED_IN[:position].count(role))
        for position, role in enumerate(SIGNED_IN, start=1)
    )


def add_accounts(draft: Draft, parties: Parties, credentials: Sequence[Credentials]) -> None:
    """Add accounts to sign in with, each to the organisation that has such people."""
    draw = draft.draw("accounts")
    shelter = busiest_shelters(draft, parties)
    for given in credentials:
        draft.add(
            Account(
                id=draw.uuid(),
                username=given.username,
                email=f"{given.username}@voorbeeld.example",
                organisation=_organisation(parties, given.role, shelter=shelter),
                roles=[str(given.role)],
                password=given.hashed,
            )
        )


def busiest_shelters(draft: Draft, parties: Parties) -> Organisation:
    """Return the organisation that answers itself for the most units: it has the most to show."""
    answered = Counter(
        unit.shelter.organisation_id
        for unit in draft.rows(Unit)
        if unit.placing_authority is PlacingAuthority.SHELTER
    )
    return max((one.organisation for one in parties.operators), key=lambda one: answered[one.id])


def signed_in_municipality(draft: Draft) -> Municipality:
    """Return a municipality of the region of the coordinator whom somebody can sign in as."""
    return next(
        one
        for one in draft.geography.centres
        if one.safety_region.province_id == COORDINATOR_PROVINCE
    )


def _credentials(role: Role, *, number: int) -> Credentials:
    """Return those of the first, second and so on of a role."""
    password = new_password()
    username = slugify(str(role.label))
    return Credentials(
        role=role,
        username=username if number == 1 else f"{username}-{number}",
        password=password,
        hashed=make_password(password),
    )


def _organisation(parties: Parties, role: Role, *, shelter: Organisation) -> Organisation:
    kinds = {
        Role.NATIONAL_DESK: OrganisationKind.NATIONAL_DESK,
        Role.AUDITOR: OrganisationKind.NATIONAL_DESK,
        Role.ADMINISTRATOR: OrganisationKind.NATIONAL_DESK,
        Role.POLICE: OrganisationKind.POLICE,
        Role.GUARDIAN: OrganisationKind.GUARDIANSHIP,
        Role.LABOUR_INSPECTORATE: OrganisationKind.LABOUR_INSPECTORATE,
        Role.MINISTRY_ANALYST: OrganisationKind.MINISTRY,
    }
    if role in kinds:
        return parties.national[kinds[role]].organisation
    if role == Role.COORDINATOR:
        return parties.coordinations[COORDINATOR_PROVINCE].organisation
    if role in (Role.SHELTER_WORKER, Role.SHELTER_MANAGER):
        return shelter
    return parties.municipalities[0].organisation
