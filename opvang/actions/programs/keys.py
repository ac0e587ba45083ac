"""Keys of programs: made and shown once, and revoked."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.programs.found import note, their_key, their_program
from opvang.errors import NotPossible
from opvang.models import Account, ApiKey
from opvang.models.base import SPOKEN_ALPHABET
from opvang.models.codes import Activity
from opvang.queries.invitations import hash_of
from opvang.queries.programs.bearers import key_text


@transaction.atomic
def make_key(actor: Account, program: UUID, *, form: UUID, now: datetime) -> str:
    """Save a key that works once another has activated it, and return it; it is kept nowhere.

    Of one *form* one key is made, however often it is sent.

    Raises
    ------
    NotAllowed, NotFound
        When the program is not for them, or was ended.
    NotPossible
        When the key of this form was made before: its secret is not there to be told again.
    """
    found = their_program(actor, Activity.MAKE_KEY, program)
    # Known by who sent what for which program, so that no form is one that somebody else sent.
    known_by = uuid5(form, f"{actor.id}/{found.id}")
    if ApiKey.objects.filter(pk=known_by).exists():
        raise NotPossible(_made_before())
    secret = secrets.token_hex(32)
    made = ApiKey.objects.create(
        id=known_by,
        program=found,
        prefix=_new_prefix(),
        secret_hash=hash_of(secret),
        made_by=actor,
        made_at=now,
        expires_at=min(found.expires_at, now + timedelta(days=settings.API_KEY_DAYS)),
    )
    note(actor, Activity.MAKE_KEY, found, at=now, detail=made.prefix)
    return key_text(made.prefix, secret)


@transaction.atomic
def revoke_key(actor: Account, key: UUID, *, now: datetime) -> None:
    """Let a key, and the tokens it was exchanged for, work no more, at once.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was revoked before.
    """
    found = their_key(actor, Activity.REVOKE_KEY, key)
    found.revoked_at = now
    found.save(update_fields=["revoked_at"])
    note(actor, Activity.REVOKE_KEY, found.program, at=now, detail=found.prefix)


def _made_before() -> str:
    return gettext(
        "Er is niets nieuws gemaakt: deze sleutel was er al, en hij is maar één keer te zien. "
        "Hebt u hem niet bewaard? Trek hem in en maak een nieuwe."
    )


def _new_prefix() -> str:
    return "".join(secrets.choice(SPOKEN_ALPHABET.lower()) for _ in range(8))
