"""What was reported of late: to be judged in one region and from afar, asked about, and judged."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql.psycopg_any import NumericRange

from opvang.actions.country.accounts import signed_in_municipality
from opvang.actions.country.draft import Draft
from opvang.models import Account, Signal
from opvang.models.codes import (
    ControlMeans,
    ExploitationType,
    LabourIndustry,
    RecruitmentMethod,
    Role,
    Urgency,
)
from opvang.models.codes.signals import SignalIndicator, SignalRecipient, SignalSource, SignalState

_ALL_AGES = NumericRange(0, 121)
#: Each with how many days ago it came in, and the role of who reported it, if they had one.
_REPORTED: tuple[dict[str, Any], ...] = (
    {
        "days": 0,
        "text": "Een vrouw riep om hulp vanuit het raam boven de zaak. Een man trok haar naar "
        "binnen. Ik zie haar nooit buiten.",
        "place": "Boven een massagesalon bij het station",
        "in_danger": True,
        "ages": NumericRange(18, 23),
        "indicators": [SignalIndicator.WATCHED, SignalIndicator.MANY_VISITORS],
        "exploitation_types": [ExploitationType.SEXUAL_EXPLOITATION],
    },
    {
        "days": 2,
        "by": Role.POLICE,
        "text": "Bij een controle sliepen negen mensen in een loods naast het werk. Zij kregen "
        "geen loon en hun paspoorten lagen op kantoor.",
        "urgency": Urgency.URGENT,
        "persons": 9,
        "ages": NumericRange(20, 46),
        "exploitation_types": [ExploitationType.FORCED_LABOUR],
        "labour_industries": [LabourIndustry.CONSTRUCTION],
        "control_means": [ControlMeans.WITHHOLDS_DOCUMENTS, ControlMeans.DEBT_BONDAGE],
        "recruitment_methods": [RecruitmentMethod.ONLINE_ADVERTISEMENT],
    },
    {
        "days": 4,
        "by": Role.FOCAL_OFFICER,
        "state": SignalState.ASKED,
        "question": "Op welke dagen komt zij nog wel op school?",
        "text": "Een leerling verzuimt sinds zij een oudere vriend heeft.",
        "ages": NumericRange(16, 17),
        "indicators": [SignalIndicator.MISSES_SCHOOL, SignalIndicator.OLDER_BOYFRIEND],
        "recruitment_methods": [RecruitmentMethod.EDUCATION],
        "loverboy_method": True,
    },
    {
        "days": 1,
        "municipality": None,
        "place": "Een website met advertenties",
        "text": "Steeds hetzelfde nummer bij andere vrouwen.",
        "exploitation_types": [ExploitationType.SEXUAL_EXPLOITATION],
        "indicators": [SignalIndicator.ADVERTISED],
    },
    {
        "days": 9,
        "state": SignalState.NOT_TRAFFICKING,
        "text": "Er wonen wel heel veel mensen in dat huis.",
        "handed_to": SignalRecipient.MUNICIPALITY,
        "reason": "Te volle kamers, maar ieder werkt elders en betaalt zelf huur.",
    },
)


def add_signals(draft: Draft) -> None:
    """Add signals that those who sign in can judge, follow and answer."""
    draw, here = draft.draw("signals"), signed_in_municipality(draft)
    accounts = {role: one for one in draft.rows(Account) for role in one.roles}
    for one in _REPORTED:
        facts = {name: value for name, value in one.items() if name not in ("days", "by")}
        if facts.get("state") == SignalState.NOT_TRAFFICKING:
            facts |= {"assessed_by": accounts[Role.COORDINATOR], "assessed_on": draft.day(-3)}
        defaults: dict[str, Any] = {
            "id": draw.uuid(),
            "reference": draw.spoken("M"),
            "municipality": here,
            "ages": _ALL_AGES,
            "received_on": draft.day(-one["days"]),
            **_sender(accounts.get(one.get("by", ""))),
        }
        draft.add(Signal(**defaults | facts))


def _sender(account: Account | None) -> dict[str, Any]:
    if account is None:
        return {"source": SignalSource.RESIDENT}
    return {
        "source": SignalSource.PROFESSIONAL,
        "reporter": account,
        "organisation": account.organisation,
    }
