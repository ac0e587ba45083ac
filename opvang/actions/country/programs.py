"""Software that uses the API: one program that works, and one that waits for a second person."""

from __future__ import annotations

from datetime import datetime, timedelta

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.models import Account, ApiKey, Program
from opvang.models.codes import CallBack, ProgramScope, Role

_CAPACITY = (ProgramScope.CAPACITY_READ, ProgramScope.CAPACITY_WRITE)


def add_programs(draft: Draft) -> None:
    """Add two programs to the shelter whose manager somebody can sign in as; their keys are lost.

    Whoever wants one that works makes it on the page.
    """
    draw = draft.draw("programs")
    manager = _last_with(draft, Role.SHELTER_MANAGER)
    desk = _last_with(draft, Role.NATIONAL_DESK)
    works = _program(draft, draw, manager, "Zorgdossier", scopes=_CAPACITY, days_ago=90)
    works.account.is_active = True
    works.activated_by, works.call_back = desk, CallBack.KNOWN_NUMBER
    works.activated_at = works.made_at + timedelta(days=1)
    key = _key(draft, draw, works)
    key.activated_by, key.activated_at = desk, works.activated_at
    key.last_used_at = draft.now - timedelta(minutes=7)
    waits = _program(draft, draw, manager, "Roosters", scopes=_CAPACITY[:1], days_ago=1)
    _key(draft, draw, waits)


def _last_with(draft: Draft, role: Role) -> Account:
    """Return the account to sign in with: those were added after all others."""
    return next(one for one in reversed(draft.rows(Account)) if role in one.roles)


def _program(
    draft: Draft,
    draw: Draw,
    manager: Account,
    name: str,
    *,
    scopes: tuple[ProgramScope, ...],
    days_ago: int,
) -> Program:
    account = draft.add(
        Account(
            id=draw.uuid(),
            username=f"koppeling {name}",
            organisation=manager.organisation,
            roles=[str(Role.SHELTER_WORKER)],
            # No password fits what begins with an exclamation mark.
            password=f"!{draw.getrandbits(160):040x}",
            is_active=False,
        )
    )
    made_at = draft.now - timedelta(days=days_ago)
    return draft.add(
        Program(
            id=draw.uuid(),
            account=account,
            name=name,
            scopes=[str(one) for one in scopes],
            made_by=manager,
            made_at=made_at,
            expires_at=_a_year_after(made_at),
        )
    )


def _key(draft: Draft, draw: Draw, program: Program) -> ApiKey:
    return draft.add(
        ApiKey(
            id=draw.uuid(),
            program=program,
            prefix=f"{draw.getrandbits(32):08x}",
            secret_hash=f"{draw.getrandbits(256):064x}",
            made_by=program.made_by,
            made_at=program.made_at,
            expires_at=program.expires_at,
        )
    )


def _a_year_after(moment: datetime) -> datetime:
    return moment + timedelta(days=365)
