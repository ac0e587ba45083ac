"""Putting a message for some people in the outbox, along the ways that each of them chose."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID

from notifications.codes import Kind
from notifications.outbox import Way, put
from opvang.actions.messages.waking import wake
from opvang.database.context import as_system
from opvang.models import Account
from opvang.queries.messages.ways import choices_of


def tell(
    kind: Kind,
    people: Collection[Account],
    *,
    about: UUID,
    now: datetime,
    is_crisis: bool = False,
    but: Account | None = None,
) -> None:
    """Have these people told of a state, once each, but not who brought it about.

    It is for the caller to say whom it concerns; here nothing is asked of who acts.
    """
    told = [one for one in people if but is None or one.pk != but.pk]
    if not told:
        return
    with as_system():
        ways = list(_ways(kind, told, is_crisis=is_crisis, now=now))
        made = put(kind, ways, about=about, at=now)
    if made:
        wake()


def _ways(kind: Kind, people: list[Account], *, is_crisis: bool, now: datetime) -> Iterator[Way]:
    chosen = choices_of(people)
    for one in people:
        choices = chosen[one.id]
        gathers = choices.waits_for_digest(kind, is_crisis=is_crisis)
        for channel in choices.channels(kind, is_crisis=is_crisis):
            yield Way(
                recipient=one.id,
                channel=channel,
                language=choices.language,
                not_before=choices.next_digest(now=now)
                if gathers
                else choices.not_before(kind, is_crisis=is_crisis, now=now),
                in_digest=gathers,
            )
