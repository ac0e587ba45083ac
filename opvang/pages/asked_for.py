"""What somebody is told who asked for a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext

if TYPE_CHECKING:
    from opvang.models import Placement


def said_of_hold(hold: Placement) -> str:
    """Return how a place that was asked for stands: kept for a while, or promised at once."""
    if hold.held_until is None:
        return gettext("De plek is meteen bevestigd, omdat het crisisstand is.")
    return gettext("De plek wordt vastgehouden tot er antwoord is.")
