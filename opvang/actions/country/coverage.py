"""Which municipalities have a policy and a focal officer, and since when: most of them."""

from __future__ import annotations

from django.db.backends.postgresql.psycopg_any import DateRange

from opvang.actions.country.draft import Draft
from opvang.models import Account, Coverage
from opvang.models.codes import Role
from opvang.models.codes.coverage import CoverageKind

#: Which share of all has it, and since how many days at most.
_SHARES = {CoverageKind.POLICY: 0.8, CoverageKind.FOCAL_OFFICER: 0.6}
_MOST_DAYS, _LEAST_DAYS = 2500, 60


def add_coverage(draft: Draft) -> None:
    """Add to most municipalities what they have by their own word."""
    draw = draft.draw("coverage")
    desk = next(one for one in draft.rows(Account) if Role.NATIONAL_DESK in one.roles)
    for municipality in draft.geography.municipalities:
        for kind, share in _SHARES.items():
            if draw.chance(share):
                since = draft.day(-draw.randint(_LEAST_DAYS, _MOST_DAYS))
                draft.add(
                    Coverage(
                        id=draw.uuid(),
                        municipality=municipality,
                        kind=kind,
                        period=DateRange(since, None),
                        recorded_by=desk,
                    )
                )
