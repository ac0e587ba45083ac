"""The groups on the list of work, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy

from opvang.queries.requests.work_items import GROUPS, WorkItem

#: What each group is called: short, for a link, and in full, with what to do.
_NAMES: Mapping[str, tuple[Any, Any]] = {
    "crisis": (gettext_lazy("Crisis"), gettext_lazy("Crisis: nu doen")),
    "voorstel": (
        gettext_lazy("Voorstel klaar"),
        gettext_lazy("Voorstel klaar: vraag de plek aan"),
    ),
    "geweigerd": (
        gettext_lazy("Geweigerd of verlopen"),
        gettext_lazy("Geweigerd of verlopen: zoek een nieuwe plek"),
    ),
    "bevestigd": (gettext_lazy("Bevestigd"), gettext_lazy("Bevestigd: breng de mensen")),
    "geen-plek": (gettext_lazy("Geen plek"), gettext_lazy("Geen plek: kijk wat wel zou kunnen")),
    "houd": (gettext_lazy("Houd loopt"), gettext_lazy("Houd loopt: wacht op antwoord")),
    "zoekt": (gettext_lazy("Er wordt gezocht"), gettext_lazy("Er wordt gezocht")),
    "woont-er": (gettext_lazy("Woont er"), gettext_lazy("Woont er")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLink:
    """A group somebody can choose to see alone."""

    code: str
    name: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The requests of one group that stand on this page."""

    code: str
    title: str
    number: int  #: on all pages together
    items: tuple[WorkItem, ...]


def group_links(numbers: Mapping[str, int]) -> tuple[GroupLink, ...]:
    """Return the groups that have requests, in the order of the work."""
    return tuple(
        GroupLink(code=code, name=str(_NAMES[code][0]), number=numbers[code])
        for code in GROUPS
        if numbers.get(code)
    )


def groups(items: Iterable[WorkItem], numbers: Mapping[str, int]) -> tuple[Group, ...]:
    """Return *items*, which stand in the order of the work, by group."""
    return tuple(
        Group(code=code, title=str(_NAMES[code][1]), number=numbers[code], items=tuple(members))
        for code, members in groupby(items, key=lambda one: one.group)
    )
