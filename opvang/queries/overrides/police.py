"""What the police read to answer a question about danger, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang import audit
from opvang.access import require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, DangerQuestion
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.filled_in.requests import asked_of
from opvang.queries.overrides.waivers import danger_question
from opvang.queries.requests.facts import facts


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question about danger that nobody answered yet."""

    id: UUID
    reference: str  #: of the request


def open_questions(actor: Account) -> tuple[OpenQuestion, ...]:
    """Return the questions about danger that wait, the oldest first.

    Raises
    ------
    NotAllowed
        When it is not for the actor to answer them.
    """
    require_ever(actor, Activity.ANSWER_DANGER)
    rows = DangerQuestion.objects.filter(answered_at=None).order_by("asked_at", "id")
    return tuple(
        OpenQuestion(id=one.id, reference=one.request.reference)
        for one in rows.select_related("request")
    )


def question_facts(actor: Account, question: UUID, *, now: datetime) -> tuple[tuple[str, str], ...]:
    """Return who it is about, where they are in danger, and why it is asked; a read on record.

    Raises
    ------
    NotAllowed, NotFound
        As `danger_question`.
    """
    found = danger_question(actor, question, now=now)
    row = found.request
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_REQUEST, subject, at=now)
    asked = asked_of(row, night=tonight(now), organisation=actor.organisation_id)
    known = {fact.name: "; ".join(fact.values) for fact in facts(asked)}
    return (
        (gettext("Aanvraag"), found.reference),
        (gettext("Personen"), known.get(gettext("Voor wie"), "")),
        (gettext("Niet veilig in"), known.get(gettext("Gevaargebieden"), "")),
        (gettext("Plek"), found.place),
        (
            gettext("Gemeente"),
            found.region
            or gettext("geheim: het landelijk coördinatiepunt zegt het u buiten Opvang om"),
        ),
        (gettext("Waarom het wordt gevraagd"), found.why),
    )
