"""Webhooks of programs: an address that another activates, a secret that is shown once, an end."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.locks import lock_organisation
from opvang.actions.programs.found import note, their_program
from opvang.actions.webhooks.found import their_webhook
from opvang.actions.webhooks.messages import new_secret
from opvang.actions.webhooks.targets import target_of
from opvang.errors import NotPossible
from opvang.models import Account, Program, Webhook
from opvang.models.codes import Activity

#: How many addresses one program has at most.
_MOST = 5


@transaction.atomic
def make_webhook(actor: Account, program: UUID, *, address: str, form: UUID, now: datetime) -> str:
    """Save an address that hears of events once another activated it, and return its secret.

    The secret can be read by nobody afterwards; what is sent is signed with it. Of one *form* one
    webhook is made, however often it is sent.

    Raises
    ------
    NotAllowed, NotFound
        When the program is not for them, or was ended.
    NotPossible
        When it is no address with https, there are enough, that of this form was made before, or
        another of the same organisation goes there already.
    Busy
        When somebody else does the same for their organisation for three seconds.
    """
    found = their_program(actor, Activity.MAKE_WEBHOOK, program)
    target_of(address)
    # As for a key: no form is one that somebody else sent.
    known_by = uuid5(form, f"{actor.id}/{found.id}")
    if Webhook.objects.filter(pk=known_by).exists():
        raise NotPossible(_made_before())
    if found.webhooks.filter(ended_at=None).count() >= _MOST:
        said = gettext("Een koppeling heeft hoogstens %(most)s webhooks. Beëindig er eerst een.")
        raise NotPossible(said % {"most": _MOST})
    _require_new(found, address)
    secret = new_secret()
    Webhook.objects.create(
        id=known_by, program=found, address=address, secret=secret, made_by=actor, made_at=now
    )
    note(actor, Activity.MAKE_WEBHOOK, found, at=now)
    return secret


@transaction.atomic
def renew_secret(actor: Account, webhook: UUID, *, seen: datetime | None, now: datetime) -> str:
    """Give a webhook another secret and return it; for a day the old one signs as well.

    *seen* is when it was last renewed, as far as the actor knows: asked twice, it is done once.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was ended.
    NotPossible
        When it was renewed since.
    """
    found = their_webhook(actor, Activity.RENEW_WEBHOOK, webhook, now=now)
    if found.renewed_at != seen:
        raise NotPossible(_renewed_before())
    secret = new_secret()
    found.previous_secret, found.secret, found.renewed_at = found.secret, secret, now
    found.save(update_fields=["previous_secret", "secret", "renewed_at"])
    return secret


@transaction.atomic
def ask_for_test(actor: Account, webhook: UUID, *, now: datetime) -> None:
    """Have a test sent soon; when it is taken, all that waited follows.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was ended.
    NotPossible
        When nobody has activated it: until then nothing goes there, no test either.
    """
    found = their_webhook(actor, Activity.TEST_WEBHOOK, webhook, now=now)
    if found.activated_at is None:
        raise NotPossible(gettext("Een test kan pas als een ander deze webhook heeft geactiveerd."))
    found.test_asked, found.retry_at = True, None
    found.save(update_fields=["test_asked", "retry_at"])


@transaction.atomic
def end_webhook(actor: Account, webhook: UUID, *, now: datetime) -> None:
    """Send nothing to an address any more, at once and for good.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was ended before.
    """
    found = their_webhook(actor, Activity.END_WEBHOOK, webhook, now=now)
    found.ended_at = now
    found.save(update_fields=["ended_at"])


def _require_new(program: Program, address: str) -> None:
    """Refuse an address to which something of the same organisation goes; others' are not asked."""
    own = Webhook.objects.filter(
        ended_at=None,
        program__ended_at=None,
        program__account__organisation=program.account.organisation_id,
    )
    # They lie encrypted, so the database cannot compare them, nor keep out who comes meanwhile.
    lock_organisation(program.account.organisation_id)
    if target_of(address) in (target_of(one.address) for one in own):
        raise NotPossible(
            gettext(
                "Naar dit adres gaat al een webhook van deze organisatie. Gebruik die, of beëindig "
                "die eerst."
            )
        )


def _made_before() -> str:
    return gettext(
        "Er is niets nieuws gemaakt: deze webhook was er al, en het geheim is maar één keer te "
        "zien. Hebt u het niet bewaard? Vernieuw het dan."
    )


def _renewed_before() -> str:
    return gettext(
        "Er is niets veranderd: het geheim was al vernieuwd, en is maar één keer te zien. Hebt u "
        "het niet bewaard? Vernieuw het dan nog eens."
    )
