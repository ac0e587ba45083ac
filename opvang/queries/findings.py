"""What is odd about the rules of units, in sentences that say what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext, gettext_lazy

from opvang.models import Room, Unit
from opvang.models.codes import Need, Sex
from opvang.queries.explanations import Oddity, oddities_of_unit
from opvang.queries.words import enumeration, labels

#: By the kind of finding.
_SENTENCES = {
    "no_route": gettext_lazy(
        "Er is geen verblijfsroute gekozen, dus niemand mag hier wettig terecht. Kies er een."
    ),
    "no_sex": gettext_lazy(
        "Er is niet gekozen voor wie dit is, dus niemand kan hier terecht. Kies dat bij 'Cliënten'."
    ),
    "no_child": gettext_lazy(
        "Kinderen mogen mee, maar van geen enkele leeftijd. Laat beide leeftijden leeg, of vul ze "
        "goed in."
    ),
    "cannot_give": gettext_lazy(
        "Dit is alleen voor %(words)s, maar die zorg is er niet. Voeg ze toe bij 'Biedt zorg', "
        "of haal ze weg bij 'Alleen voor'."
    ),
    "kept_for_all": gettext_lazy(
        "Dit wordt bewaard voor elke urgentie, en dus voor geen enkele. Haal dat weg bij "
        "'Bewaard voor'."
    ),
    "gives_and_refuses": gettext_lazy(
        "Er is zorg voor %(words)s, en wie die nodig heeft wordt niet genomen. Kies een van beide."
    ),
    "crisis_without_night": gettext_lazy(
        "Dit wordt bewaard voor een crisis, maar 's nachts doet niemand open."
    ),
    "room_for_nobody": gettext_lazy(
        "%(room)s wordt gedeeld door %(who)s, en die neemt deze wooneenheid niet. Niemand kan in "
        "die kamer terecht."
    ),
    "private_with_marks": gettext_lazy(
        "%(room)s is een eigen kamer. Geslacht en leeftijd van die kamer zeggen daar niets."
    ),
    "no_room_for_children": gettext_lazy(
        "Kinderen mogen mee, maar er is geen eigen kamer waar een kind met een cliënt in past."
    ),
}


def finding_sentences(oddities: Iterable[Oddity]) -> tuple[tuple[UUID, str], ...]:
    """Return the unit and the sentence of each, in the same order; what says the same stands once.

    Beds of a shared room that come free on different days are rooms of their own to the optimiser.
    """
    found = tuple(oddities)
    ids = {one.room for one in found if one.room}
    rooms = {row.id: row for row in Room.objects.filter(id__in=ids)}
    return tuple(dict.fromkeys(_told(found, rooms)))


def findings_of_unit(unit: Unit, *, now: datetime) -> tuple[str, ...]:
    """Return what is odd about the rules of one unit, in sentences."""
    oddities = oddities_of_unit(unit, now=now)
    return tuple(sentence for _, sentence in finding_sentences(oddities))


def _told(oddities: Iterable[Oddity], rooms: Mapping[UUID, Room]) -> Iterator[tuple[UUID, str]]:
    for one in oddities:
        room = rooms.get(one.room) if one.room else None
        words = {
            "words": enumeration(labels(one.words, Need)),
            "room": room.name if room else gettext("Een kamer"),
            "who": _sharers(room) if room else "",
        }
        yield one.unit, str(_SENTENCES[one.kind]) % words


def _sharers(room: Room) -> str:
    who = {"sex": Sex(room.sex).label if room.sex else ""}
    if room.minors:
        return gettext("%(sex)s onder de 18") % who
    return gettext("%(sex)s van 18 jaar en ouder") % who
