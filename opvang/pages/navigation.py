"""Which pages somebody can go to, and where they begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy

from opvang.access import Part, answers_holds, may_see, places_people, sees_all, sees_own_region
from opvang.queries.area_changes import watches_use
from opvang.queries.break_glass.opened import breaks_glass
from opvang.queries.coverage.register import reads_coverage
from opvang.queries.managed_accounts import looks_after_accounts
from opvang.queries.overrides.listed import reads_overrides
from opvang.queries.policies.policy_page import reads_policy
from opvang.queries.programs.listed import looks_after_programs
from opvang.queries.retention.retention_page import reads_retention
from opvang.queries.signals.listed import reports_signals

if TYPE_CHECKING:
    from opvang.models import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page in the navigation."""

    name: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """The pages that somebody can go to, in the order of the work."""

    beside: tuple[Link, ...]  #: beside each other, in one row of a wide window
    more: tuple[Link, ...]  #: behind a word that opens them; empty: there are no more

    @property
    def is_current_in_more(self) -> bool:
        """Say whether the page is one of those that are not beside each other."""
        return any(link.is_current for link in self.more)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    name: object  #: in the language of the reader
    view: str
    seen_by: Callable[[Account], bool]


def _sees(part: Part) -> Callable[[Account], bool]:
    return partial(may_see, part=part)


def _by_region(actor: Account) -> bool:
    return sees_own_region(actor, Part.OCCUPANCY)


def _by_country(actor: Account) -> bool:
    return may_see(actor, Part.OCCUPANCY) and not _by_region(actor)


#: How many pages fit in two rows of a narrow window, with what opens the others.
_BESIDE = 4
#: In the order of the work: the first that somebody sees is where they begin.
_PAGES = (
    _Page(name=gettext_lazy("Bord"), view="board", seen_by=_sees(Part.BOARD)),
    _Page(
        name=gettext_lazy("Coördinatiepunt"),
        view="desk",
        seen_by=partial(sees_all, part=Part.UNITS),
    ),
    _Page(name=gettext_lazy("Aanvragen"), view="requests", seen_by=places_people),
    _Page(name=gettext_lazy("Te beantwoorden"), view="to-answer", seen_by=answers_holds),
    _Page(name=gettext_lazy("Noodtoegang"), view="break-glass", seen_by=breaks_glass),
    _Page(name=gettext_lazy("Meldingen"), view="signals", seen_by=reports_signals),
    _Page(name=gettext_lazy("Toezicht"), view="oversight", seen_by=watches_use),
    _Page(name=gettext_lazy("Uitzonderingen"), view="overrides", seen_by=reads_overrides),
    _Page(name=gettext_lazy("Uw regio"), view="country", seen_by=_by_region),
    _Page(name=gettext_lazy("Landelijk beeld"), view="country", seen_by=_by_country),
    _Page(name=gettext_lazy("Trends"), view="trends", seen_by=_sees(Part.TRENDS)),
    _Page(name=gettext_lazy("Eerlijkheid"), view="fairness", seen_by=_sees(Part.FAIRNESS)),
    _Page(name=gettext_lazy("Dekking"), view="coverage", seen_by=reads_coverage),
    _Page(name=gettext_lazy("Accounts"), view="accounts", seen_by=looks_after_accounts),
    _Page(name=gettext_lazy("Koppelingen"), view="programs", seen_by=looks_after_programs),
    _Page(name=gettext_lazy("Bewaren en wissen"), view="retention", seen_by=reads_retention),
    _Page(name=gettext_lazy("Beleid"), view="policy", seen_by=reads_policy),
)


def menu(actor: Account, *, path: str) -> Menu:
    """Return the pages that somebody can go to; the one that *path* lies under is the current."""
    links = _links(actor, path=path)
    # A word that opens one page takes the room of that page.
    beside = len(links) if len(links) <= _BESIDE + 1 else _BESIDE
    return Menu(beside=links[:beside], more=links[beside:])


def _links(actor: Account, *, path: str) -> tuple[Link, ...]:
    return tuple(
        Link(name=str(one.name), url=url, is_current=path.startswith(url))
        for one in _PAGES
        if one.seen_by(actor)
        for url in [reverse(one.view)]
    )


def first_page(actor: Account) -> str:
    """Return the address of the page that somebody begins on."""
    links = _links(actor, path="")
    return links[0].url if links else reverse("country")
