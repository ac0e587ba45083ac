"""The match: how the last one ended, and asking for another."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.country.router import router
from api.sent import Told
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.matches import ask_for_match_by
from opvang.queries.desk.run_status import run_status


class OutcomeTold(Told):
    """What one objective came to."""

    name: str
    value: int | None = Field(description="Null: it would tell where somebody is.")
    proved: bool = Field(description="Nothing better exists.")


class MatchTold(Told):
    """A match that made a plan."""

    finished_at: datetime
    is_best: bool = Field(description="Every objective is proved.")
    status: str = Field(description="In words.")
    seconds: float
    outcomes: list[OutcomeTold] = Field(description="In the order in which they count.")
    is_old: bool = Field(description="It ended more than a day ago.")
    failed_since: bool = Field(description="A later match failed.")


class MatchStatus(Told):
    """How the match stands."""

    is_asked_for: bool = Field(description="It begins soon.")
    is_computing: bool
    last: MatchTold | None


class MatchAsked(Told):
    """That everybody who waits will be matched anew."""

    is_asked_for: bool


@router.get(
    "/match", response=MatchStatus, summary="How the match stands", operation_id="readMatch"
)
def read_match(request: HttpRequest) -> object:
    """Return when everybody was last matched and what it came to, and whether it runs now."""
    return run_status(actor_of(request), now=timezone.now())


@router.post(
    "/match", response={202: MatchAsked}, summary="Match everybody anew", operation_id="askForMatch"
)
@once()
def ask_for_match(request: HttpRequest) -> Done:
    """Ask for a match; it begins by itself, and asking twice is asking once."""
    ask_for_match_by(actor_of(request), now=timezone.now())
    return Done(told=MatchAsked(is_asked_for=True), status=202)
