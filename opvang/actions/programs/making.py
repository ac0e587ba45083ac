"""Making a program: an account that nobody signs in with, and that waits for another person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from opvang.access import require_ever
from opvang.access.usable import usable_scopes
from opvang.actions.mistakes import one_mistake
from opvang.actions.telling import tell_of_account
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Program
from opvang.models.base import new_program_code
from opvang.models.codes import Activity, ProgramScope, Role
from opvang.queries.invitations import roles_to_give
from opvang.queries.words import enumeration, labels


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProgram:
    """What software is to use the API, for whom, and as what."""

    name: str
    organisation: UUID
    roles: Sequence[str]  #: it may never more than these
    scopes: Sequence[str]  #: nor use more of the API than these
    expires_at: datetime


@transaction.atomic
def make_program(actor: Account, new: NewProgram, *, form: UUID, now: datetime) -> UUID:
    """Save a program, which works once another has activated it, and return its id.

    Of one *form* one program is made, however often it is sent.

    Raises
    ------
    NotAllowed
        When somebody makes no programs.
    NotFound
        When they do, but not for that organisation.
    NotPossible
        When the roles are not for them to give there, none of them can use one of the scopes, or
        something is missing or too long.
    """
    require_ever(actor, Activity.MAKE_PROGRAM)
    offered = roles_to_give(actor, new.organisation, activity=Activity.MAKE_PROGRAM)
    if offered is None:
        raise NotFound(activity=Activity.MAKE_PROGRAM, object_id=new.organisation)
    # Known by who sent what, so that no form is one that somebody else sent.
    known_by = uuid5(form, str(actor.id))
    if Program.objects.filter(pk=known_by).exists():
        return known_by
    _check(new, offered=offered, now=now)
    account = _account(new)
    made = Program(
        id=known_by,
        account=account,
        name=new.name.strip(),
        scopes=[str(ProgramScope(one)) for one in new.scopes],
        made_by=actor,
        made_at=now,
        expires_at=new.expires_at,
    )
    _save(made)
    tell_of_account(
        actor, Activity.MAKE_PROGRAM, account.id, organisation=new.organisation, now=now
    )
    return made.id


def _check(new: NewProgram, *, offered: Sequence[str], now: datetime) -> None:
    if not new.roles or not set(new.roles) <= set(offered):
        raise NotPossible(gettext("Kies een of meer rollen die bij de organisatie horen."))
    if not new.scopes:
        raise NotPossible(gettext("Kies minstens één ding dat de koppeling mag."))
    _require_usable(new, offered=offered)
    if not now < new.expires_at <= now + timedelta(days=settings.PROGRAM_DAYS):
        said = gettext("Kies een dag na vandaag, en hoogstens %(days)s dagen vooruit.")
        raise NotPossible(said % {"days": settings.PROGRAM_DAYS})


def _require_usable(new: NewProgram, *, offered: Sequence[str]) -> None:
    """Refuse what no role of a program can do: it would look as if the program could."""
    idle = set(new.scopes) - usable_scopes(new.roles)
    if not idle:
        return
    able = [role for role in offered if idle <= usable_scopes([role])]
    said = _remedy() if able else gettext("Geen van de rollen kan: %(scopes)s. Haal dat weg.")
    words = {
        "scopes": enumeration(labels(idle, ProgramScope)),
        "roles": ", ".join(labels(able, Role)),
    }
    raise one_mistake("scopes", said % words)


def _remedy() -> str:
    return gettext(
        "Geen van de rollen kan: %(scopes)s. Haal dat weg, of kies ook een rol die het kan: "
        "%(roles)s."
    )


def _account(new: NewProgram) -> Account:
    # Lists of people and the log then say what it is, and two of one name are told apart.
    account = Account(
        username=f"koppeling {new.name.strip()} {new_program_code()}",
        organisation_id=new.organisation,
        roles=[str(Role(role)) for role in new.roles],
        is_active=False,
    )
    account.set_unusable_password()
    _save(account)
    return account


def _save(row: Account | Program) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from error
    row.save()
