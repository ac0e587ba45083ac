"""Somebody's own choices about messages, as they are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from notifications.codes import KINDS, Channel, Kind
from opvang.access import may_ever
from opvang.models import Account, MessageSettings
from opvang.models.codes import Activity
from opvang.queries.messages.people import in_use
from opvang.queries.messages.ways import default_kinds

#: Who hears of what: whoever may do one of these to something.
_HEARD_BY: Mapping[Kind, tuple[Activity, ...]] = {
    Kind.HOLD_TO_ANSWER: (Activity.READ_HOLD,),
    Kind.ANSWER_GIVEN: (Activity.HOLD_PLACE,),
    Kind.HOLD_ENDING: (Activity.READ_HOLD,),
    Kind.HOLD_LAPSED: (Activity.HOLD_PLACE,),
    Kind.PLACE_FREED: (Activity.HOLD_PLACE,),
    Kind.CAPACITY_STALE: (Activity.CLOSE_PLACES,),
    Kind.STAY_ENDING: (Activity.CLOSE_PLACES, Activity.HOLD_PLACE),
    Kind.OVERRIDE_ASKED: (Activity.DECIDE_APPEAL, Activity.ANSWER_DANGER),
    Kind.GLASS_BROKEN: (Activity.JUDGE_BREAK_GLASS,),
}
#: What somebody chooses by themselves; a number and a deputy ask for proof.
CHOSEN = (
    *("on_screen", "by_email", "by_sms", "at_once"),
    *("quiet_from", "quiet_until", "digest_hour", "language"),
)
_VERSIONS = 10**9
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


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChoices:
    """What somebody chose, with the number by which it is changed."""

    version: int  #: another one for what is otherwise
    choices: MessageSettings
    offered: tuple[Kind, ...]  #: of which they can ever hear
    has_phone: bool
    is_stopped: bool


def own_choices(actor: Account) -> OwnChoices:
    """Return what somebody chose, or what counts while they chose nothing."""
    row = settings_of(actor)
    return OwnChoices(
        version=version_of(row),
        choices=row,
        offered=kinds_for(actor),
        has_phone=bool(row.phone),
        is_stopped=row.stopped_at is not None,
    )


def version_of(row: MessageSettings) -> int:
    """Return a number that goes with what is chosen: the same for the same, else another."""
    chosen = [getattr(row, name) for name in CHOSEN]
    ordered = [sorted(one) if isinstance(one, list) else one for one in chosen]
    digest = sha256(repr(ordered).encode())
    return int.from_bytes(digest.digest()[:4], "big") % _VERSIONS


def kinds_for(actor: Account) -> tuple[Kind, ...]:
    """Return the kinds of which somebody can ever hear, without a crisis, which always comes."""
    return tuple(
        kind
        for kind in KINDS
        if any(may_ever(actor, activity) for activity in _HEARD_BY.get(kind, ()))
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
