"""Why a request has no place, what would help, and who decides about that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from opvang.queries.reasons import (
    SAFETY_CODES,
    blocked_sentences,
    earliest_sentence,
    relaxation_sentences,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlace:
    """What the last run says of a request without a place."""

    blocked: tuple[str, ...]  #: what stands in the way
    relaxations: tuple[str, ...]  #: what a human could set aside
    earliest: str  #: from when there would be room
    who_decides: str  #: about what could be set aside; empty: nothing can


def no_place(entry: Mapping[str, Any], *, with_safety: bool) -> NoPlace:
    """Return why there is no place, for somebody who may know all shelters *with_safety* or not."""
    earliest = entry["earliest"]
    told = [one for one in entry["relaxations"] if with_safety or not SAFETY_CODES & {*one}]
    return NoPlace(
        blocked=blocked_sentences(entry["blocked"]),
        relaxations=relaxation_sentences(told, with_safety=with_safety),
        earliest=earliest_sentence(date.fromisoformat(earliest) if earliest else None),
        who_decides=_who_decides(told),
    )


def _who_decides(relaxations: list[list[str]]) -> str:
    if not relaxations:
        return ""
    if any(SAFETY_CODES & {*one} for one in relaxations):
        return gettext(
            "Over veiligheid beslist alleen de politie. Over het andere beslist wie over de plek "
            "gaat, samen met u."
        )
    return gettext(
        "Of dat verantwoord is, beslist wie over de plek gaat, samen met u. Overleg met het "
        "landelijk coördinatiepunt."
    )
