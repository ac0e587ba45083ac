"""A whole country on paper, from organisations to the people in each bed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from opvang.actions.country.accounts import Credentials, add_accounts, busiest_shelters
from opvang.actions.country.awaited import add_awaited
from opvang.actions.country.broken_glass import add_broken_glass
from opvang.actions.country.closures import add_closures
from opvang.actions.country.confirmations import add_confirmations
from opvang.actions.country.coverage import add_coverage
from opvang.actions.country.draft import Draft
from opvang.actions.country.exceptions import add_exceptions
from opvang.actions.country.geography import Geography
from opvang.actions.country.guests import add_guests
from opvang.actions.country.guided import add_guided
from opvang.actions.country.happened import add_happened
from opvang.actions.country.history import add_history
from opvang.actions.country.households import households
from opvang.actions.country.long_over import add_long_over
from opvang.actions.country.movers import add_movers
from opvang.actions.country.organisations import Parties, add_parties
from opvang.actions.country.plans import RequestPlan, SitePlan
from opvang.actions.country.population import planned_requests
from opvang.actions.country.programs import add_programs
from opvang.actions.country.regions import add_regions
from opvang.actions.country.requests import add_request
from opvang.actions.country.scenarios import scenarios
from opvang.actions.country.shelters import add_shelters
from opvang.actions.country.signals import add_signals
from opvang.actions.country.sites import planned_sites
from opvang.actions.country.telephones import add_telephones
from opvang.actions.country.undecided import add_undecided
from opvang.actions.country.vacancies import free_beds

#: Shelters per organisation that runs some, at most so many organisations.
_SHELTERS_PER_OPERATOR, _MOST_OPERATORS = 4, 90


def draft_country(
    geography: Geography,
    *,
    seed: int,
    shelters: int,
    requests: int,
    now: datetime,
    credentials: Sequence[Credentials],
) -> Draft:
    """Return exactly so many shelters and waiting requests, and everything around them."""
    draft = Draft(seed=seed, now=now, geography=geography)
    parties = _add_parties(draft, shelters=shelters)
    told = scenarios(draft.draw("scenarios"))
    special = [plan for one in told for plan in one.requests]
    asked = planned_requests(draft, special=special, count=requests)
    sites = planned_sites(
        draft, special=[site for one in told for site in one.sites], count=shelters
    )
    _populate(draft, parties, asked, sites, told=len(special))
    add_accounts(draft, parties, credentials)
    add_telephones(draft, credentials)
    add_programs(draft)
    add_broken_glass(draft)
    add_signals(draft)
    add_coverage(draft)
    return draft


def _add_parties(draft: Draft, *, shelters: int) -> Parties:
    operators = min(max(1, shelters // _SHELTERS_PER_OPERATOR), _MOST_OPERATORS)
    parties = add_parties(draft, operators=operators)
    add_regions(draft, parties)
    return parties


def _populate(
    draft: Draft, parties: Parties, asked: list[RequestPlan], sites: list[SitePlan], *, told: int
) -> None:
    """Add shelters, who asks for a place, and who has one."""
    units = add_shelters(draft, sites, parties)
    draw = draft.draw("requests")
    waiting = [add_request(draft, draw, plan, parties=parties) for plan in asked]
    free = free_beds(draft.draw("vacancies"), units, asked)
    moving = add_movers(draft, waiting, units, parties, free=free)
    closed = add_closures(draft, units, kept=free | moving)
    lived_in = households(draft.draw("households"), units, left_out=free | moving | closed)
    guests = add_guests(draft, lived_in, parties)
    add_exceptions(draft, waiting, units, guests, told=told)
    add_awaited(draft, guests, parties, shelter=busiest_shelters(draft, parties))
    add_guided(draft, units, parties)
    add_undecided(draft, waiting[told:], units, parties)
    add_confirmations(draft, units)
    add_history(draft, parties, requests=len(asked) // 8)
    add_long_over(draft, parties)
    add_happened(draft, units, parties)
