"""Somebody's own choices about messages, as they are filled in."""

from __future__ import annotations

from notifications.codes import Channel
from opvang.access import may_ever
from opvang.models import Account, MessageSettings
from opvang.models.codes import Activity
from opvang.queries.messages.people import in_use
from opvang.queries.messages.ways import default_kinds

#: What ends the waiting of a crisis.
_ANSWERS = (Activity.CONFIRM_HOLD, Activity.CONSENT_TO_HOLD, Activity.HOLD_PLACE)


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
    """Return the colleagues who may do one of the things that a crisis waits for, by name."""
    theirs = [one for one in _ANSWERS if may_ever(actor, one)]
    colleagues = in_use().filter(organisation=actor.organisation_id).exclude(pk=actor.pk)
    return tuple(
        one
        for one in colleagues.order_by("username")
        if any(may_ever(one, activity) for activity in theirs)
    )
