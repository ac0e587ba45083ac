"""Whether anything happened for somebody since they last looked."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from opvang import events
from opvang.models import Account, Event
from opvang.queries.hearing import kinds_heard


def happened_since(actor: Account, kinds: Collection[str], *, after: int, through: int) -> bool:
    """Say whether somebody heard of any of these kinds, after and through these numbers.

    So it is as well where nobody can tell: what happened is forgotten already, or the numbers were
    others then; and where their rights may have changed.
    """
    if after > through:
        return True
    heard = Q(audience__in=events.audiences_of(actor), kind__in=kinds_heard(actor) & {*kinds})
    rights = Q(audience=events.RIGHTS, object_id=actor.pk)
    told = Event.objects.filter(heard | rights, number__gt=after, number__lte=through)
    return told.exists() or not events.is_kept_since(after)
