"""Why a request has no place, what would help, and who decides about that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from opvang.queries.explanations import Cost
from opvang.queries.reasons import SAFETY_CODES, blocked_sentences
from opvang.queries.requests.helps import Help, helps
from opvang.queries.scarcity import held_back_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlace:
    """What the last run says of a request without a place."""

    blocked: tuple[str, ...]  #: what stands in the way
    helps: tuple[Help, ...]  #: what would give it a place; empty: no single thing would
    otherwise: str  #: what to do when no single thing would


def no_place(
    entry: Mapping[str, Any],
    *,
    is_held_back: bool,
    costs: Iterable[Cost],
    nights: int | None,
    swaps: Sequence[str] = (),
    has_danger: bool = True,
    with_safety: bool,
) -> NoPlace:
    """Return why there is no place, for somebody who may know all shelters *with_safety* or not.

    *costs* are of the units that can take the request, but stand proposed to others. *nights* is
    the longest that it could stay where only the length of its stay rules it out. *swaps* are as
    for `helps`. *has_danger* says that the people have danger areas, of which the police know more.
    """
    earliest = entry["earliest"]
    return NoPlace(
        blocked=(
            *((held_back_sentence(),) if is_held_back else ()),
            *blocked_sentences(entry["blocked"]),
        ),
        helps=helps(
            entry["relaxations"],
            costs=costs,
            nights=nights,
            swaps=swaps,
            earliest=date.fromisoformat(earliest) if earliest else None,
            with_safety=with_safety,
        ),
        otherwise=_otherwise(entry["blocked"], has_danger=has_danger, is_desk=with_safety),
    )


def _otherwise(blocked: Iterable[str], *, has_danger: bool, is_desk: bool) -> str:
    if has_danger and SAFETY_CODES & {*blocked}:
        return gettext(
            "Geen enkele kleine verandering geeft nu een veilige plek. Vraag de politie hoe groot "
            "het gevaar nu is. Maak een gevaargebied nooit kleiner om een plek te vinden."
        )
    if is_desk:
        return gettext(
            "Geen enkele kleine verandering geeft nu een plek. Overleg met wie de aanvraag deed of "
            "er iets anders gevraagd kan worden."
        )
    return gettext(
        "Geen enkele kleine verandering geeft nu een plek. Kijk of er iets anders gevraagd kan "
        "worden, en overleg met het landelijk coördinatiepunt."
    )
