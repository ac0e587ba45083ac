"""Who gets a message of what just happened, within its transaction."""

from __future__ import annotations

from datetime import datetime

from notifications.codes import Kind
from opvang.actions.messages.putting import tell
from opvang.database.context import as_system
from opvang.models import Account, BreakGlass, DangerQuestion, Placement, PlacementRequest, Watch
from opvang.models.codes import Activity, Urgency
from opvang.queries.messages.people import who_answers, who_asks, who_may
from opvang.queries.messages.states import place_found

#: What is asked of who decides over a hold, from then on.
_ASKS = {Activity.HOLD_PLACE, Activity.CONSENT_TO_HOLD}
#: What those who asked for the place hear of.
_ANSWERS = {
    Activity.CONFIRM_HOLD: Kind.ANSWER_GIVEN,
    Activity.REFUSE_HOLD: Kind.ANSWER_GIVEN,
    Activity.LAPSE_HOLD: Kind.HOLD_LAPSED,
}


def after_placement(
    actor: Account | None, activity: Activity, placement: Placement, *, now: datetime
) -> None:
    """Have whoever it concerns told what happened to a placement, if it is of that kind."""
    with as_system():
        if activity in _ASKS:
            ask_for_answer(placement, now=now, but=actor)
        elif activity in _ANSWERS and placement.request is not None:
            asking = who_asks(placement.request, now=now)
            tell(_ANSWERS[activity], asking, about=placement.id, now=now, but=actor)
        elif activity is Activity.APPEAL_REFUSAL:
            deciding = who_may(Activity.DECIDE_APPEAL)
            others = [one for one in deciding if one.pk != placement.answered_by_id]
            tell(Kind.OVERRIDE_ASKED, others, about=placement.id, now=now, but=actor)


def ask_for_answer(
    hold: Placement, *, now: datetime, kind: Kind = Kind.HOLD_TO_ANSWER, but: Account | None = None
) -> None:
    """Have who gives the next answer to a hold told that it waits."""
    request = hold.request
    is_crisis = request is not None and request.urgency == Urgency.CRISIS
    answering = who_answers(hold, now=now)
    tell(kind, answering, about=hold.id, is_crisis=is_crisis, now=now, but=but)


def after_danger_question(actor: Account, question: DangerQuestion, *, now: datetime) -> None:
    """Have the police told that they are asked about danger."""
    police = who_may(Activity.ANSWER_DANGER)
    tell(Kind.OVERRIDE_ASKED, police, about=question.id, now=now, but=actor)


def after_broken_glass(actor: Account, broken: BreakGlass, *, now: datetime) -> None:
    """Have who judges it told that somebody broke the glass."""
    judging = who_may(Activity.JUDGE_BREAK_GLASS)
    tell(Kind.GLASS_BROKEN, judging, about=broken.id, now=now, but=actor)


def after_looking(watch: Watch, request: PlacementRequest, *, now: datetime) -> None:
    """Have who guides people told that there is a place in the region they wish."""
    found = place_found(watch)
    if found is not None:
        tell(Kind.PLACE_FREED, who_asks(request, now=now), about=found, now=now)
