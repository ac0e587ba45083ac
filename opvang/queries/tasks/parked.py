"""Messages of which nobody knows whether they arrived, or that no provider takes."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import ngettext

from opvang.access import may_ever
from opvang.models import Account
from opvang.models.codes import Activity
from opvang.queries.messages.inbox import count_parked
from opvang.queries.tasks.task import Task, Weight


def parked(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return one task for all messages that wait for a person, for who looks after all accounts."""
    if not may_ever(actor, Activity.SETTLE_MESSAGE):
        return ()
    number, first = count_parked()
    if first is None:
        return ()
    title = ngettext(
        "%(number)s bericht is vastgelopen: kijk wat ermee moet.",
        "%(number)s berichten zijn vastgelopen: kijk wat ermee moet.",
        number,
    )
    return (
        Task(
            kind="parked",
            weight=Weight.NOW,
            title=title % {"number": number},
            due=first,
            view="parked-messages",
        ),
    )
