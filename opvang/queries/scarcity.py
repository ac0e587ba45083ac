"""Scarce places in words: what makes a place one of the last, and who waits because it is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from opvang.models import MatchRun, PlacementRequest, Unit
from opvang.models.codes import Access, Need, PersonRole, Security
from opvang.queries.place_names import PlaceNames
from opvang.queries.words import enumeration, labels

#: From so many points on a place is scarce: one crisis a week that has one such room left.
SCARCE = 24

#: What a run says of the price of a unit, by its id.
Prices = Mapping[str, Mapping[str, Any]]


def prices_of(run: MatchRun | None) -> Prices:
    """Return the prices of a run; there is none without a run."""
    prices: Prices = run.prices if run else {}
    return prices


def scarce(unit: Unit, *, asked: Collection[str], prices: Prices, names: PlaceNames) -> str:
    """Return that *unit* is one of the last, and of what; empty: it is not.

    Of a shelter that the reader may not know it tells nothing but what is *asked*.
    """
    price = prices.get(str(unit.id), {"points": 0, "because": ()})
    if price["points"] < SCARCE:
        return ""
    told = {*price["because"]}
    if not names.knows_name(unit):
        told &= {*asked}
    if not told:
        return gettext("Een van de laatste plekken: laat hem vrij als een andere even goed is.")
    what = enumeration([said for one in sorted(told) if (said := _in_words(one))])
    return gettext("Een van de laatste plekken %(what)s.") % {"what": what}


def is_held_back(run: MatchRun | None, request: UUID) -> bool:
    """Say whether a place that fits a request is kept for who is urgent, and so it waits."""
    return run is not None and str(request) in run.held_back


def held_back_sentence() -> str:
    """Return why a request waits whose place is kept for who is urgent."""
    return gettext(
        "De plekken die passen zijn bijna op. Ze worden nu bewaard voor crisis en spoed; zo staat "
        "het in het beleid."
    )


def asked_of_a_place(request: PlacementRequest) -> frozenset[str]:
    """Return what a request asks that not every place has.

    The optimiser says the same of its own request, which queries do not know; a test holds the two
    equal.
    """
    found = {f"need:{code}" for code in request.needs}
    found |= {f"access:{code}" for code in request.access_needs}
    if request.security != Security.KNOWN:
        found.add(f"security:{request.security}")
    if request.request_persons.filter(role=PersonRole.CHILD).exists():
        found.add("children")
    return frozenset(found)


def _in_words(what: str) -> str:
    kind, _, code = what.partition(":")
    return _WORDS[kind](code) if kind in _WORDS else ""


def _security(code: str) -> str:
    secret = gettext("met een geheim adres")
    return secret if code == Security.SECRET else gettext("met een beveiligd adres")


_WORDS: Mapping[str, Callable[[str], str]] = {
    "children": lambda _code: gettext("voor gezinnen"),
    "security": _security,
    "access": lambda code: gettext("met: %(what)s") % {"what": labels([code], Access)[0]},
    "need": lambda code: gettext("met zorg: %(what)s") % {"what": labels([code], Need)[0]},
}
