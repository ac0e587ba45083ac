"""What the audit log hears of people who come in, go out and change how they come in."""

from __future__ import annotations

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from opvang.audit import Subject, record
from opvang.models import Account
from opvang.models.codes import Activity, ObjectKind, Outcome


def record_sign_in(account: Account, *, ways: str, at: datetime) -> None:
    """Record that somebody came in; *ways* are the codes of what they proved themselves with."""
    record(account, Activity.SIGN_IN, _subject(account), at=at, detail=ways)


def record_wrong_password(username: str, *, locked: bool, at: datetime) -> None:
    """Record that somebody did not come in under a name, and whether nobody does for a while now.

    A name that is no account's is not kept: some type their password there.
    """
    account = Account.objects.filter(username__iexact=username).first()
    record_failed_sign_in(account, way="LOCKED" if locked else "PASSWORD", at=at)


def record_failed_sign_in(account: Account | None, *, way: str, at: datetime) -> None:
    """Record that whoever tried to be *account* did not prove it; None: it is no account."""
    subject = _subject(account)
    record(None, Activity.SIGN_IN, subject, at=at, outcome=Outcome.REFUSED, detail=way)


def record_sign_out(account: Account, *, at: datetime) -> None:
    """Record that somebody went out."""
    record(account, Activity.SIGN_OUT, _subject(account), at=at)


def record_proof(account: Account, *, way: str, at: datetime) -> None:
    """Record that somebody proved once more who they are; *way* is the code of with what."""
    record(account, Activity.PROVE_AGAIN, _subject(account), at=at, detail=way)


def record_new_factor(account: Account, *, kind: str, at: datetime) -> None:
    """Record that somebody set up a second factor, or new recovery codes; *kind* is its code."""
    record(account, Activity.ADD_FACTOR, _subject(account), at=at, detail=kind)


def record_lost_factor(account: Account, *, kind: str, at: datetime) -> None:
    """Record that somebody removed a second factor; *kind* is its code."""
    record(account, Activity.REMOVE_FACTOR, _subject(account), at=at, detail=kind)


def record_linked(account: Account, *, at: datetime) -> None:
    """Record that somebody let the account of their organisation into this one."""
    record(account, Activity.LINK_SIGN_IN, _subject(account), at=at)


@transaction.atomic
def unlink_sign_in(account: Account, *, at: datetime) -> None:
    """Let the account of somebody's organisation into theirs no more."""
    SocialAccount.objects.filter(user=account).delete()
    record(account, Activity.UNLINK_SIGN_IN, _subject(account), at=at)


def _subject(account: Account | None) -> Subject:
    return Subject(kind=ObjectKind.ACCOUNT, id=account.id if account else None)
