"""What keeps somebody safe: danger areas, screening and consents, from form to rows."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.entries import Entry
from opvang.calendar import today, tonight
from opvang.models import Account, Consent, DangerArea, PlacementRequest, RiskScreening
from opvang.models.people.screenings import latest_screening
from opvang.queries import words
from opvang.queries.filled_in.fields import NewDanger
from opvang.queries.filled_in.people import (
    consents_of,
    danger_filled_in,
    dangers_of,
    screening_filled_in,
)


def fill_facts(
    actor: Account,
    entry: Entry,
    *,
    transfer: PlacementRequest | None,
    now: datetime,
    mistakes: Mistakes,
) -> None:
    """Save what was filled in of one person's safety; history stays, only its end is written.

    A new screening is for their *transfer*, where that is what they ask for.
    """
    _fill_dangers(entry, night=tonight(now), mistakes=mistakes)
    _fill_screening(actor, entry, transfer=transfer, day=today(now), mistakes=mistakes)
    _fill_consents(actor, entry, day=today(now), mistakes=mistakes)


def _fill_dangers(entry: Entry, *, night: date, mistakes: Mistakes) -> None:
    held = {danger_filled_in(area): area for area in dangers_of(entry.person, night=night)}
    for number, one in enumerate(entry.new.dangers):
        if one not in held:
            at = f"{entry.at}.dangers.{number}"
            _add_danger(entry, one, night=night, at=at, mistakes=mistakes)
    if entry.whole:
        for one, area in held.items():
            if one not in entry.new.dangers:
                area.expires_on = max(night, area.recorded_on)
                area.save(update_fields=["expires_on"])


def _add_danger(entry: Entry, one: NewDanger, *, night: date, at: str, mistakes: Mistakes) -> None:
    if one.expires_on is not None and one.expires_on <= night:
        sentence = gettext("Geldt tot: %(day)s is voorbij. Kies een latere dag.")
        mistakes.add(f"{at}.expires_on", sentence % {"day": words.day(one.expires_on)})
        return
    area = DangerArea(
        person=entry.person,
        municipality_id=one.municipality,
        safety_region_id=one.safety_region,
        latitude=one.latitude,
        longitude=one.longitude,
        radius_km=one.radius_km,
        buffer_km=one.buffer_km,
        reason=one.reason,
        source=one.source,
        recorded_on=night,
        expires_on=one.expires_on,
    )
    mistakes.save(area, at=at)


def _fill_screening(
    actor: Account,
    entry: Entry,
    *,
    transfer: PlacementRequest | None,
    day: date,
    mistakes: Mistakes,
) -> None:
    new, latest = entry.new.screening, latest_screening(entry.person.risk_screenings.all())
    if new is None or (latest is not None and screening_filled_in(latest) == new):
        return
    at = f"{entry.at}.screening"
    if new.assessed_on > day:
        sentence = gettext("Gescreend op: %(day)s moet nog komen. Kies een eerdere dag.")
        mistakes.add(f"{at}.assessed_on", sentence % {"day": words.day(new.assessed_on)})
        return
    # The same instrument on the same day is the same screening, put right.
    row = entry.person.risk_screenings.filter(
        instrument=new.instrument, assessed_on=new.assessed_on
    ).first() or RiskScreening(person=entry.person, assessed_on=new.assessed_on)
    row.instrument, row.version = new.instrument, new.version
    row.outcome, row.assessor = new.outcome, actor
    row.made_for = transfer or row.made_for
    mistakes.save(row, at=at)


def _fill_consents(actor: Account, entry: Entry, *, day: date, mistakes: Mistakes) -> None:
    given = {consent.scope: consent for consent in consents_of(entry.person)}
    for number, one in enumerate(entry.new.consents):
        at = f"{entry.at}.consents.{number}"
        if one.given_on > day:
            sentence = gettext("Gegeven op: %(day)s moet nog komen. Kies een eerdere dag.")
            mistakes.add(f"{at}.given_on", sentence % {"day": words.day(one.given_on)})
            continue
        row = given.pop(one.scope, None) or Consent(person=entry.person, scope=one.scope)
        if row.given_on != one.given_on:
            row.given_on, row.recorded_by = one.given_on, actor
            mistakes.save(row, at=at)
    if entry.whole:
        for row in given.values():
            row.withdrawn_on = max(day, row.given_on)
            row.save(update_fields=["withdrawn_on"])
