"""Accounts: made, given out anew, and the password that somebody chooses."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import transaction

from opvang.actions.sessions import end_all_sessions
from opvang.audit import Subject, record
from opvang.errors import AccountUnknown, NotPossible
from opvang.models import Account, Organisation
from opvang.models.base import SPOKEN_ALPHABET
from opvang.models.codes import Activity, ObjectKind, OrganisationKind, Role

#: What commands call a role and a kind of organisation.
ROLES = {str(role): role for role in Role}
KINDS = {str(kind): kind for kind in OrganisationKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """Who is to come in, and for whom they work."""

    username: str
    roles: Sequence[Role]  #: at least one
    kind: OrganisationKind
    organisation: str  #: its name
    is_new_organisation: bool = False  #: make it, where there is none of that kind and name


def new_password() -> str:
    """Return a password that nobody can guess and everybody can read out."""
    words = ("".join(secrets.choice(SPOKEN_ALPHABET.lower()) for _ in range(4)) for _ in range(4))
    return "-".join(words)


@transaction.atomic
def create_account(actor: Account | None, new: NewAccount, *, at: datetime) -> str:
    """Make an account and return its password, good for choosing another; None: the system does.

    Raises
    ------
    NotPossible
        When the name is taken, there is no such organisation, or no role is given.
    """
    if not new.roles:
        raise NotPossible("Geef minstens een rol: zonder rol mag een account niets.")
    password = new_password()
    account = Account(
        username=new.username,
        organisation=_organisation(new),
        roles=[str(role) for role in new.roles],
        password_is_temporary=True,
    )
    account.set_password(password)
    _save(account)
    record(actor, Activity.CREATE_ACCOUNT, _subject(account), at=at)
    return password


@transaction.atomic
def renew_account(actor: Account | None, username: str, *, at: datetime) -> str:
    """Give an account a new password, and take its second factors away: its sessions end too.

    For who lost their telephone or password. Returns the password, good for choosing another.

    Raises
    ------
    AccountUnknown
        When nobody may sign in under that name.
    """
    account = Account.objects.filter(
        username__iexact=username, is_active=True, program=None
    ).first()
    if account is None:
        raise AccountUnknown
    Authenticator.objects.filter(user=account).delete()
    password = new_password()
    account.set_password(password)
    account.password_is_temporary = True
    account.save(update_fields=["password", "password_is_temporary"])
    end_all_sessions(account)
    record(actor, Activity.RENEW_ACCOUNT, _subject(account), at=at)
    return password


@transaction.atomic
def keep_password(account: Account, password: str, *, at: datetime) -> None:
    """Save the password that somebody chose; whoever came in with another must sign in again."""
    account.set_password(password)
    account.password_is_temporary = False
    account.save(update_fields=["password", "password_is_temporary"])
    record(account, Activity.CHANGE_PASSWORD, _subject(account), at=at)


def _organisation(new: NewAccount) -> Organisation:
    known = Organisation.objects.filter(kind=new.kind)
    found = known.filter(name=new.organisation).first()
    if found is not None:
        return found
    if not new.is_new_organisation:
        names = ", ".join(known.values_list("name", flat=True)[:10]) or "nog geen"
        raise NotPossible(
            f"{new.organisation!r} is geen organisatie van de soort {new.kind}; die er zijn: "
            f"{names}. Geef een daarvan, of zeg dat deze nieuw is."
        )
    made = Organisation(kind=new.kind, name=new.organisation)
    _save(made)
    return made


def _save(row: Account | Organisation) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from error
    row.save()


def _subject(account: Account) -> Subject:
    return Subject(kind=ObjectKind.ACCOUNT, id=account.id)
