"""Somebody who turns 18 in a place for minors: there must be another place by then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import cast
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext

from opvang.access import answered_placements, own_requests, places_people
from opvang.calendar import today, tonight
from opvang.models import Account, Person, Placement, PlacementRequest
from opvang.models.codes import PersonRole, PlacementState, PlaceType
from opvang.models.people.ages import ADULT_AGE, age_in_years
from opvang.policy import policy
from opvang.queries import words
from opvang.queries.own_stays import without_transfer
from opvang.queries.tasks.task import Task, Weight

#: Where the law ends at 18; an emergency bed is left long before.
_FOR_MINORS = (PlaceType.YOUTH, PlaceType.PROTECTED_RECEPTION)


def turning_18(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each client in a place for minors who will soon be 18, or is.

    It is for who asked for the place, and for who answers for minors: the responsible municipality,
    a certified institution, a guardian. It is gone once a transfer is asked for.
    """
    day = today(now)
    latest = day + timedelta(days=policy().number_of("ADULT_WARN_DAYS"))
    asked = _requests(actor, night=tonight(now))
    placed = _tasks(Q(request__in=asked), view="ask-transfer", day=day, latest=latest)
    answered = Q(answered_placements(actor, now=now)) & ~Q(request__in=asked)
    return (*placed, *_tasks(answered, view="placement", day=day, latest=latest))


def _requests(actor: Account, *, night: date) -> frozenset[UUID]:
    if not places_people(actor):
        return frozenset()
    own = PlacementRequest.objects.filter(own_requests(actor, night=night))
    return frozenset(own.filter(_lives_among_minors("placements__")).values_list("id", flat=True))


def _lives_among_minors(path: str = "") -> Q:
    return Q(
        **{
            f"{path}state": PlacementState.ARRIVED,
            f"{path}unit__place_type__in": _FOR_MINORS,
        }
    )


def _tasks(whose: Q, *, view: str, day: date, latest: date) -> Iterator[Task]:
    stays = without_transfer(Placement.objects.filter(whose & _lives_among_minors()))
    stays = stays.filter(request__isnull=False).select_related("request")
    for stay in stays.prefetch_related("request__request_persons__person").order_by("id"):
        asked = cast("PlacementRequest", stay.request)
        for member in asked.request_persons.all():
            is_client = member.role == PersonRole.CLIENT
            if is_client and _is_near(member.person, day=day, latest=latest):
                where = stay.id if view == "placement" else asked.id
                yield _task(asked, member.person, view=view, where=where, day=day)


def _is_near(person: Person, *, day: date, latest: date) -> bool:
    if person.turns_18_on is not None:
        return person.turns_18_on <= latest
    return age_in_years(person, day=day) >= ADULT_AGE - 1


def _task(request: PlacementRequest, person: Person, *, view: str, where: UUID, day: date) -> Task:
    is_adult = age_in_years(person, day=day) >= ADULT_AGE
    return Task(
        kind="turning_18",
        weight=Weight.NOW if is_adult else Weight.AHEAD,
        title=_sentence(request.reference, person.turns_18_on, is_adult=is_adult),
        due=person.turns_18_on,
        view=view,
        id=where,
    )


def _sentence(who: str, on: date | None, *, is_adult: bool) -> str:
    if is_adult:
        return gettext("%(who)s: iemand is 18 geworden. Vraag een overplaatsing.") % {"who": who}
    if on is None:
        return gettext(
            "%(who)s: iemand is 17. Vraag een overplaatsing voor de achttiende verjaardag."
        ) % {"who": who}
    return gettext("%(who)s: iemand wordt 18 op %(day)s. Vraag een overplaatsing.") % {
        "who": who,
        "day": words.day(on),
    }
