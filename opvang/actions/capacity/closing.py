"""What a closure closes: all of a unit, one of its rooms, or one bed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes, one_mistake
from opvang.errors import FieldRemark, NotFound, NotPossible
from opvang.models import Account, Bed, Closure, Room, Unit
from opvang.models.codes import Activity, ClosureReason
from opvang.queries.words import day

Place = Unit | Room | Bed


def place_inside(unit: Unit, *, room: UUID | None, bed: UUID | None) -> Place:
    """Return a bed, else a room, else all of *unit*.

    Raises
    ------
    NotFound
        When it has no such bed or room.
    """
    place: Place | None = unit
    if bed is not None:
        place = Bed.objects.filter(id=bed, room__unit=unit).first()
    elif room is not None:
        place = Room.objects.filter(id=room, unit=unit).first()
    if place is None:
        raise NotFound(
            activity=Activity.CLOSE_PLACES,
            object_id=bed or room,
            remark=_not_inside("room" if bed is None else "bed", bed or room),
        )
    return place


def _not_inside(field: str, asked: UUID | None) -> FieldRemark:
    sentence = gettext(
        "Dit is geen kamer of bed van deze wooneenheid. Lees de wooneenheid, en neem een id dat "
        "daar staat."
    )
    return FieldRemark(field=field, sentence=sentence, value=str(asked))


def beds_of(place: Place) -> list[Bed]:
    """Return the beds that are closed with *place*."""
    if isinstance(place, Bed):
        return [place]
    where = {"room": place} if isinstance(place, Room) else {"room__unit": place}
    return list(Bed.objects.filter(**where))


def close(
    place: Place,
    *,
    actor: Account,
    reason: ClosureReason,
    closed_from: date,
    expected_until: date | None,
    explanation: str,
    is_stop: bool = False,
) -> Closure:
    """Save that *place* is closed.

    Raises
    ------
    NotPossible
        When it is closed already; or its end has passed, or something else of it cannot be
        (FormRefused).
    """
    if expected_until is not None and expected_until <= closed_from:
        sentence = gettext("Verwacht einde %(day)s is al voorbij. Kies later.")
        said = sentence % {"day": day(expected_until)}
        raise one_mistake("expected_until", said, value=expected_until)
    if place.closures.filter(reopened_on=None).exists():
        raise NotPossible(gettext("Dit is al gesloten. Open het eerst, of laat het zo."))
    closure = Closure(
        unit=place if isinstance(place, Unit) else None,
        room=place if isinstance(place, Room) else None,
        bed=place if isinstance(place, Bed) else None,
        reason=reason,
        closed_from=closed_from,
        expected_until=expected_until,
        explanation=explanation,
        is_stop=is_stop,
        recorded_by=actor,
    )
    mistakes = Mistakes()
    mistakes.save(closure)
    mistakes.refuse()
    return closure
