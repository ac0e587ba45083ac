"""What would give a request a place, and who could decide that, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext, ngettext

from opvang.queries.explanations import Cost
from opvang.queries.reasons import SAFETY_CODES, relaxation_sentence, tellable
from opvang.queries.words import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """One thing that would help."""

    what: str
    who: str  #: who could decide it
    nights: int | None = None  #: so many would have to be filled in


def helps(
    relaxations: Sequence[Sequence[str]],
    *,
    costs: Iterable[Cost],
    earliest: date | None,
    nights: int | None,
    swaps: Sequence[str] = (),
    with_safety: bool,
) -> tuple[Help, ...]:
    """Return what would help, the smallest thing first.

    Parameters
    ----------
    costs
        Of the units that can take the request, but stand proposed to others.
    nights
        The longest stay where only its length rules out a request that names none.
    swaps
        Requests that have an accessible place without needing one, where this one does.
    with_safety
        Also tell what setting safety aside would do, for who knows all shelters.
    """
    rules = [
        Help(what=relaxation_sentence(codes), who=_who_sets_aside(codes))
        for codes in tellable(relaxations, with_safety=with_safety)
    ]
    return (
        *_naming_nights(nights),
        *_waiting(earliest),
        *_swapping(swaps, with_references=with_safety),
        *rules,
        *_making_room(list(costs)),
    )


def _naming_nights(nights: int | None) -> Iterable[Help]:
    if nights is not None:
        sentence = ngettext(
            "Vul in hoeveel nachten nodig zijn: met hoogstens %(number)d nacht is er misschien een "
            "plek.",
            "Vul in hoeveel nachten nodig zijn: met hoogstens %(number)d nachten is er misschien "
            "een plek.",
            nights,
        )
        who = gettext("u, met de mensen zelf")
        yield Help(what=sentence % {"number": nights}, who=who, nights=nights)


def _waiting(earliest: date | None) -> Iterable[Help]:
    if earliest is not None:
        yield Help(
            what=gettext("Wachten tot %(day)s: dan is er plek.") % {"day": day(earliest)},
            who=gettext("u, met de mensen zelf"),
        )


def _swapping(swaps: Sequence[str], *, with_references: bool) -> Iterable[Help]:
    if not swaps:
        return
    sentence = ngettext(
        "Een ruil: op een toegankelijke plek die past zijn mensen die de toegankelijkheid niet "
        "nodig hebben. Vraag hun of zij ergens anders willen wonen.",
        "Een ruil: op %(number)d toegankelijke plekken die passen zijn mensen die de "
        "toegankelijkheid niet nodig hebben. Vraag hun of zij ergens anders willen wonen.",
        len(swaps),
    ) % {"number": len(swaps)}
    if with_references:
        these = gettext("Dit zijn: %(requests)s.") % {"requests": ", ".join(swaps)}
        sentence = f"{sentence} {these}"
    yield Help(what=sentence, who=gettext("het landelijk coördinatiepunt, met de opvang"))


def _making_room(costs: Sequence[Cost]) -> Iterable[Help]:
    people = min((one.people for one in costs if one.people), default=0)
    if not people:
        return
    places = ngettext(
        "Er is %(number)d plek die past, maar die is voorgesteld aan anderen.",
        "Er zijn %(number)d plekken die passen, maar die zijn voorgesteld aan anderen.",
        len(costs),
    ) % {"number": len(costs)}
    price = ngettext(
        "Het kost minstens %(number)d ander zijn of haar voorstel.",
        "Het kost minstens %(number)d anderen hun voorstel.",
        people,
    ) % {"number": people}
    yield Help(what=f"{places} {price}", who=gettext("het landelijk coördinatiepunt"))


def _who_sets_aside(codes: Iterable[str]) -> str:
    about_safety = bool(SAFETY_CODES & {*codes})
    if about_safety and {*codes} <= SAFETY_CODES:
        return gettext("de zorgcoördinator, samen met de politie")
    if about_safety:
        return gettext("de zorgcoördinator samen met de politie, en de opvang")
    return gettext("de opvang")


def counted(refused: Mapping[UUID, tuple[str, ...]]) -> dict[str, int]:
    """Return how many places each code keeps out, each place under the first that does."""
    found: dict[str, int] = {}
    for codes in refused.values():
        found[codes[0]] = found.get(codes[0], 0) + 1
    return found
