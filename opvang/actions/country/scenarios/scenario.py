"""What a scenario brings: the requests it tells of, and the shelters it cannot do without."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.actions.country.plans import RequestPlan, SitePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """The matching half of one scenario of the domain dossier."""

    requests: tuple[RequestPlan, ...]
    sites: tuple[SitePlan, ...] = ()
