"""Along which ways a message of some kind reaches somebody, and when: by what they chose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

from django.conf import settings

from notifications.codes import KINDS, Channel, Kind
from opvang.calendar import AMSTERDAM
from opvang.models import Account, MessageSettings

#: What is mailed to who chose nothing: somebody waits for them, or hears an answer.
_MAILED = (
    Kind.HOLD_TO_ANSWER,
    Kind.ANSWER_GIVEN,
    Kind.HOLD_ENDING,
    Kind.HOLD_LAPSED,
    Kind.OVERRIDE_ASKED,
    Kind.GLASS_BROKEN,
    Kind.CRISIS_WAITING,
)
#: And what is sent to their telephone, once there is a number.
_TEXTED = (Kind.HOLD_TO_ANSWER, Kind.CAPACITY_STALE, Kind.CRISIS_WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What somebody chose, or has until they do."""

    kinds: Mapping[Channel, frozenset[str]]
    at_once: frozenset[str]
    quiet: tuple[time, time] | None  #: from and until, by the clock of Amsterdam
    digest_hour: int | None
    language: str
    has_mail: bool
    has_phone: bool  #: a number that takes SMS

    def channels(self, kind: Kind, *, is_crisis: bool) -> tuple[Channel, ...]:
        """Return the ways for a message; a crisis goes along all that there are."""
        there = {Channel.SCREEN: True, Channel.EMAIL: self.has_mail, Channel.SMS: self.has_phone}
        return tuple(
            one for one in Channel if there[one] and (is_crisis or kind in self.kinds[one])
        )

    def waits_for_digest(self, kind: Kind, *, is_crisis: bool) -> bool:
        """Say whether it is told together with others, once a day."""
        return self.digest_hour is not None and not self._pierces(kind, is_crisis=is_crisis)

    def not_before(self, kind: Kind, *, is_crisis: bool, now: datetime) -> datetime:
        """Return when a message may be sent: *now*, or when it is no longer quiet."""
        if self.quiet is None or self._pierces(kind, is_crisis=is_crisis):
            return now
        return _end_of_quiet(*self.quiet, now=now)

    def next_digest(self, *, now: datetime) -> datetime:
        """Return the next moment of the digest, after *now*."""
        hour = self.digest_hour or 0
        moment = now.astimezone(AMSTERDAM).replace(hour=hour, minute=0, second=0, microsecond=0)
        return moment if moment > now else moment + timedelta(days=1)

    def _pierces(self, kind: Kind, *, is_crisis: bool) -> bool:
        return is_crisis or kind in self.at_once


def choices_of(accounts: Collection[Account]) -> dict[UUID, Choices]:
    """Return what each of these chose."""
    rows = {one.account_id: one for one in MessageSettings.objects.filter(account__in=accounts)}
    return {one.id: _choices(one, rows.get(one.id)) for one in accounts}


def _choices(account: Account, row: MessageSettings | None) -> Choices:
    if row is None:
        return Choices(
            kinds=default_kinds(),
            at_once=frozenset(),
            quiet=None,
            digest_hour=None,
            language=settings.LANGUAGE_CODE,
            has_mail=bool(account.email) and settings.SENDS_MAIL,
            has_phone=False,
        )
    return Choices(
        kinds={
            Channel.SCREEN: frozenset(row.on_screen),
            Channel.EMAIL: frozenset(row.by_email),
            Channel.SMS: frozenset(row.by_sms),
        },
        at_once=frozenset(row.at_once),
        quiet=(row.quiet_from, row.quiet_until) if row.quiet_from and row.quiet_until else None,
        digest_hour=row.digest_hour,
        language=row.language,
        has_mail=bool(account.email) and settings.SENDS_MAIL,
        has_phone=row.phone_mark is not None and row.stopped_at is None,
    )


def default_kinds() -> Mapping[Channel, frozenset[str]]:
    """Return what reaches somebody who chose nothing."""
    return {
        Channel.SCREEN: _codes(KINDS),
        Channel.EMAIL: _codes(_MAILED),
        Channel.SMS: _codes(_TEXTED),
    }


def _codes(kinds: Iterable[Kind]) -> frozenset[str]:
    return frozenset(str(one) for one in kinds)


def _end_of_quiet(begins: time, ends: time, *, now: datetime) -> datetime:
    """Return the end of the quiet hours in which *now* lies; *now* itself where it lies in none."""
    local = now.astimezone(AMSTERDAM)
    for day in (-1, 0):
        start = _moment(local, begins, days=day)
        end = _moment(local, ends, days=day + (ends < begins))
        if start <= local < end:
            return end
    return now


def _moment(local: datetime, at: time, *, days: int) -> datetime:
    return datetime.combine(local.date() + timedelta(days=days), at, tzinfo=AMSTERDAM)
