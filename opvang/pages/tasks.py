"""The tasks of the reader, on the page where their work begins."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from opvang.access import has_tasks
from opvang.pages.following import stands_still
from opvang.pages.kinds import TASKS
from opvang.pages.navigation import first_page
from opvang.queries.tasks import tasks

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest

#: So many tasks stand on the page at once; the others open on demand.
FIRST_TASKS = 6


def tasks_here(request: SignedInRequest, *, now: datetime) -> dict[str, Any]:
    """Return what `_tasks.html` shows: nothing on any page but the first of who may have tasks.

    Where none came or went since that page was made, it keeps those that it has.
    """
    actor = request.user
    if request.path != first_page(actor) or not has_tasks(actor):
        return {"tasks": None}
    if stands_still(request, TASKS):
        return {"tasks": None, "tasks_stand": True}
    found = tasks(actor, now=now)
    return {"tasks": found, "first_tasks": found[:FIRST_TASKS], "more_tasks": found[FIRST_TASKS:]}
