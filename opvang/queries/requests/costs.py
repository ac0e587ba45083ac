"""What it would change for others if a request got this place and not that, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from django.utils.translation import gettext, gettext_lazy, ngettext

from opvang.queries.explanations import Cost

#: How the best other place differs from the one proposed, by the first objective that does.
_WORSE = {
    "crisis": gettext_lazy("Op de beste andere plek verliest iemand in crisis het voorstel."),
    "urgent": gettext_lazy("Op de beste andere plek verliest iemand met spoed het voorstel."),
    "regular": gettext_lazy("Op de beste andere plek verliest iemand anders het voorstel."),
    "seniority": gettext_lazy(
        "Op de beste andere plek verliest iemand het voorstel die langer wacht."
    ),
    "queue": gettext_lazy("Op de beste andere plek verliest iemand het voorstel die voorgaat."),
    "crisis_waiting": gettext_lazy("De beste andere plek is pas later vrij."),
    "urgent_waiting": gettext_lazy("De beste andere plek is pas later vrij."),
    "regular_waiting": gettext_lazy("De beste andere plek is pas later vrij."),
    "price": gettext_lazy(
        "De beste andere plek is hard nodig voor mensen die nergens anders terecht kunnen."
    ),
    "distance": gettext_lazy("De beste andere plek ligt minder gunstig voor wat mensen wensen."),
    "confirmed": gettext_lazy("De beste andere plek is niet onlangs bevestigd."),
    "language": gettext_lazy("Op de beste andere plek spreekt niemand de taal."),
    "scarcity": gettext_lazy(
        "De beste andere plek heeft zorg of ruimte die deze mensen niet nodig hebben."
    ),
    "changes": gettext_lazy("De beste andere plek verandert meer aan wat al voorgesteld was."),
}
_EQUAL = gettext_lazy("De beste andere plek is even goed; dan telt dat deze al gekozen was.")
_ONLY = gettext_lazy("Het is de enige plek die nu past.")


def why_this_one(costs: Iterable[Cost]) -> str:
    """Return why the place of rank 0 was proposed, and not the best of the others."""
    ordered = sorted(costs, key=lambda one: one.rank)
    if len(ordered) < 2:
        return str(_ONLY)
    first = next(iter(ordered[1].changes), "")
    return str(_WORSE.get(first, _EQUAL))


def effects(cost: Cost, *, with_distance: bool) -> tuple[str, ...]:
    """Return what changes for everybody together, where that was computed in full.

    Nothing more is told where somebody loses a proposal: that is what counts then.

    Parameters
    ----------
    with_distance
        Also tell of kilometres, for who knows all shelters.
    """
    if cost.displaces or not cost.is_exact:
        return ()
    return tuple(_sentences(cost.changes, with_distance=with_distance))


def _sentences(changes: Mapping[str, int], *, with_distance: bool) -> Iterator[str]:
    days = sum(more for name, more in changes.items() if name.endswith("_waiting"))
    if days > 0:
        yield _days(days)
    if changes.get("distance", 0) > 0:
        yield (
            _kilometres(changes["distance"])
            if with_distance
            else gettext("Minder gunstig voor wat mensen wensen.")
        )
    for name, sentence in _FEWER.items():
        if changes.get(name, 0) < 0:
            yield sentence(-changes[name])
    if changes.get("price", 0) > 0 or changes.get("scarcity", 0) > 0:
        yield gettext("Neemt zorg of ruimte in die schaars is.")


def _days(number: int) -> str:
    sentence = ngettext(
        "Samen %(number)d dag later op een plek.",
        "Samen %(number)d dagen later op een plek.",
        number,
    )
    return sentence % {"number": number}


def _kilometres(number: int) -> str:
    return gettext("Samen %(number)d km verder van wat mensen wensen.") % {"number": number}


def _unconfirmed(number: int) -> str:
    sentence = ngettext(
        "%(number)d persoon minder op een plek die onlangs bevestigd is.",
        "%(number)d mensen minder op een plek die onlangs bevestigd is.",
        number,
    )
    return sentence % {"number": number}


def _strange(number: int) -> str:
    sentence = ngettext(
        "%(number)d persoon minder op een plek waar hun taal gesproken wordt.",
        "%(number)d mensen minder op een plek waar hun taal gesproken wordt.",
        number,
    )
    return sentence % {"number": number}


_FEWER: Mapping[str, Callable[[int], str]] = {"confirmed": _unconfirmed, "language": _strange}
