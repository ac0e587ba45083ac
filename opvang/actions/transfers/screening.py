"""A new risk screening of each client, without which no transfer is held."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes
from opvang.calendar import today
from opvang.models import Account, Person, PlacementRequest, RiskScreening
from opvang.models.codes import PersonRole
from opvang.models.people.screenings import latest_screening
from opvang.policy import policy
from opvang.queries.filled_in.fields import NewScreening
from opvang.queries.words import day


def screen_again(
    actor: Account,
    transfer: PlacementRequest,
    screenings: Mapping[str, NewScreening],
    *,
    now: datetime,
    mistakes: Mistakes,
) -> None:
    """Save a screening of each client for *transfer*; it can raise the security, never lower it.

    *screenings* are by spoken code. Who is not among them is a mistake.
    """
    clients = transfer.persons.filter(request_persons__role=PersonRole.CLIENT).order_by("code")
    for person in clients.distinct():
        at = f"screenings.{person.code}"
        new = screenings.get(person.code)
        if new is None:
            sentence = gettext(
                "Persoon %(code)s heeft geen nieuwe risicoscreening. Bij elke overplaatsing is er "
                "een nodig: vul hem in."
            )
            mistakes.add(at, sentence % {"code": person.code})
        elif _is_of_now(person, new, at=at, now=now, mistakes=mistakes):
            mistakes.save(_row(actor, person, transfer, new), at=at)


def _is_of_now(
    person: Person, new: NewScreening, *, at: str, now: datetime, mistakes: Mistakes
) -> bool:
    earliest = today(now) - timedelta(days=policy().number_of("TRANSFER_SCREENING_DAYS"))
    latest = latest_screening(person.risk_screenings.all())
    if latest is not None:
        earliest = max(earliest, latest.assessed_on)
    if earliest <= new.assessed_on <= today(now):
        return True
    sentence = gettext(
        "Gescreend op: %(day)s is te lang geleden, of moet nog komen. Kies een dag van %(first)s "
        "tot en met vandaag, of screen opnieuw."
    )
    words = {"day": day(new.assessed_on), "first": day(earliest)}
    mistakes.add(f"{at}.assessed_on", sentence % words)
    return False


def _row(
    actor: Account, person: Person, transfer: PlacementRequest, new: NewScreening
) -> RiskScreening:
    # The same instrument on the same day is the same screening, put right.
    same = person.risk_screenings.filter(instrument=new.instrument, assessed_on=new.assessed_on)
    row = same.first() or RiskScreening(person=person, assessed_on=new.assessed_on)
    row.instrument, row.version, row.outcome = new.instrument, new.version, new.outcome
    row.assessor, row.made_for = actor, transfer
    return row
