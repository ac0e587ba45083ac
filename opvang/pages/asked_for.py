"""What somebody is told of a request of theirs, by its name: it may be read on a later page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext

if TYPE_CHECKING:
    from opvang.models import Placement, PlacementRequest


def said_of_hold(hold: Placement) -> str:
    """Return how a place that was asked for stands: kept for a while, or promised at once."""
    if hold.held_until is None:
        said = gettext(
            "Aanvraag %(reference)s: de plek is meteen bevestigd, omdat het crisisstand is."
        )
    else:
        said = gettext("Aanvraag %(reference)s: de plek wordt vastgehouden tot er antwoord is.")
    return _named(said, hold.request)


def said_of_release(hold: Placement) -> str:
    """Return that a place was given back."""
    said = gettext("Aanvraag %(reference)s: de plek is vrijgegeven. Er wordt opnieuw gezocht.")
    return _named(said, hold.request)


def said_of_end(request: PlacementRequest) -> str:
    """Return that a request ended."""
    return _named(gettext("Aanvraag %(reference)s is beëindigd."), request)


def said_of_reopening(request: PlacementRequest) -> str:
    """Return that a request is open again."""
    said = gettext("Aanvraag %(reference)s staat weer open. Er wordt nu gezocht.")
    return _named(said, request)


def said_of_change(request: PlacementRequest) -> str:
    """Return that a request was changed."""
    return _named(gettext("Aanvraag %(reference)s is gewijzigd; er wordt nu gezocht."), request)


def _named(said: str, request: PlacementRequest | None) -> str:
    return said % {"reference": request.reference if request else ""}
