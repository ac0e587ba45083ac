"""Why a hold can be refused, and what follows from each reason, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from opvang.models.codes import MENDED_BY_RULES, RefusalReason
from opvang.policy import Policy, policy


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalChoice:
    """A reason to refuse, and what follows from it."""

    code: RefusalReason
    label: str
    effect: str


def refusal_choices(*, by_shelter: bool) -> tuple[RefusalChoice, ...]:
    """Return the reasons to refuse a hold; a shelter itself has always answered."""
    current = policy()
    return tuple(
        RefusalChoice(
            code=code,
            label=str(code.label),
            effect=_effect(code, current=current, by_shelter=by_shelter),
        )
        for code in RefusalReason
        if not (by_shelter and code is RefusalReason.NO_ANSWER)
    )


def refusal_reason(code: str) -> RefusalReason:
    """Return the reason with a code. Raises ValueError where there is none."""
    return RefusalReason(code)


def effect(code: RefusalReason, *, current: Policy) -> str:
    """Return for how long a refusal keeps a request out, in words."""
    days = current.number_of(f"REFUSAL_BAR_DAYS.{code}")
    if not days:
        return gettext("Deze aanvraag kan meteen weer vragen.")
    return ngettext(
        "Deze aanvraag vraagt %(days)s dag niet opnieuw.",
        "Deze aanvraag vraagt %(days)s dagen niet opnieuw.",
        days,
    ) % {"days": days}


def _effect(code: RefusalReason, *, current: Policy, by_shelter: bool) -> str:
    return f"{effect(code, current=current)} {_remedy(code, by_shelter=by_shelter)}".strip()


def _remedy(code: RefusalReason, *, by_shelter: bool) -> str:
    if code in MENDED_BY_RULES and by_shelter:
        return gettext("Uw opvang krijgt de taak de regels van de wooneenheid na te kijken.")
    if code in MENDED_BY_RULES:
        return gettext("De opvang krijgt de taak de regels van de wooneenheid na te kijken.")
    if code is RefusalReason.FULL and by_shelter:
        return gettext("Werk ook uw bord bij.")
    return ""
