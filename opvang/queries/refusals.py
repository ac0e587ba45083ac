"""Why a hold can be refused, and what follows from each reason, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext, ngettext

from opvang.models.codes import RefusalReason

#: After these, the shelter may have something to mend, so that it does not happen again.
_MENDED_BY = {
    RefusalReason.FULL: "board",
    RefusalReason.AGE_SEX: "rules",
    RefusalReason.HOUSEHOLD: "rules",
    RefusalReason.ACCESSIBILITY: "rules",
    RefusalReason.ROUTE_FUNDING: "rules",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalChoice:
    """A reason to refuse, and what follows from it."""

    code: RefusalReason
    label: str
    effect: str


def refusal_choices(*, by_shelter: bool) -> tuple[RefusalChoice, ...]:
    """Return the reasons to refuse a hold; a shelter itself has always answered."""
    return tuple(
        RefusalChoice(code=code, label=str(code.label), effect=_effect(code, by_shelter=by_shelter))
        for code in RefusalReason
        if not (by_shelter and code is RefusalReason.NO_ANSWER)
    )


def refusal_reason(code: str) -> RefusalReason:
    """Return the reason with a code. Raises ValueError where there is none."""
    return RefusalReason(code)


def _effect(code: RefusalReason, *, by_shelter: bool) -> str:
    days = settings.REFUSAL_BAR_DAYS[code]
    if not days:
        return gettext("Deze aanvraag kan meteen weer vragen.")
    effect = ngettext(
        "Deze aanvraag vraagt %(days)s dag niet opnieuw.",
        "Deze aanvraag vraagt %(days)s dagen niet opnieuw.",
        days,
    ) % {"days": days}
    return f"{effect} {_remedy(code)}".strip() if by_shelter else effect


def _remedy(code: RefusalReason) -> str:
    remedy = _MENDED_BY.get(code)
    if remedy == "board":
        return gettext("Werk ook uw bord bij.")
    return gettext("Kijk of de regels van de wooneenheid kloppen.") if remedy else ""
