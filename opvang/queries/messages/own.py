"""Somebody's own choices about messages, as they are filled in."""

from __future__ import annotations

from notifications.codes import Channel
from opvang.models import Account, MessageSettings
from opvang.queries.messages.people import in_use
from opvang.queries.messages.ways import default_kinds


def settings_of(actor: Account) -> MessageSettings:
    """Return the row of somebody; where there is none one that was not saved, as it counts now."""
    found = MessageSettings.objects.filter(account=actor).first()
    return found or first_settings(actor)


def first_settings(actor: Account) -> MessageSettings:
    """Return the row of who chose nothing yet, which was not saved."""
    kinds = default_kinds()
    return MessageSettings(
        account=actor,
        on_screen=sorted(kinds[Channel.SCREEN]),
        by_email=sorted(kinds[Channel.EMAIL]),
        by_sms=sorted(kinds[Channel.SMS]),
    )


def possible_deputies(actor: Account) -> tuple[Account, ...]:
    """Return the colleagues who work in one of the actor's roles, by name."""
    colleagues = in_use().filter(
        organisation=actor.organisation_id, roles__overlap=list(actor.roles)
    )
    return tuple(colleagues.exclude(pk=actor.pk).order_by("username"))
