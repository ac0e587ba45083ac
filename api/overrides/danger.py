"""Questions about danger, which only the police answer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field

from api.overrides.router import router
from api.sent import Given, Told
from api.who import actor_of
from api.writing import Done, once
from opvang.actions.overrides.waivers import answer_danger
from opvang.queries.overrides.police import open_questions, question_facts


class QuestionOnList(Told):
    """A question that waits for the police."""

    id: UUID
    reference: str = Field(description="Of the request.")


class QuestionsTold(Told):
    """The questions that wait, the oldest first."""

    items: list[QuestionOnList]


class FactTold(Told):
    """One thing that the police read to answer."""

    name: str
    value: str


class QuestionTold(Told):
    """A question, and what is known."""

    id: UUID
    facts: list[FactTold]


class DangerAnswer(Given):
    """Whether these people can live there, and why."""

    is_safe: bool = Field(description="True: in this unit alone. Who is not sure says false.")
    reason: str = Field(min_length=1, max_length=300)


class DangerAnswered(Told):
    """What the police said."""

    id: UUID
    is_safe: bool


@router.get(
    "/danger-questions",
    response=QuestionsTold,
    summary="Questions about danger that wait",
    operation_id="listDangerQuestions",
)
def questions(request: HttpRequest) -> object:
    """Return the questions about danger that nobody answered yet."""
    return {"items": open_questions(actor_of(request))}


@router.get(
    "/danger-questions/{uuid:question_id}",
    response=QuestionTold,
    summary="One question about danger",
    operation_id="readDangerQuestion",
)
def read_question(request: HttpRequest, question_id: UUID) -> object:
    """Return who it is about and where they would go; who reads it is in the audit log."""
    found = question_facts(actor_of(request), question_id, now=timezone.now())
    return {"id": question_id, "facts": [{"name": name, "value": value} for name, value in found]}


@router.post(
    "/danger-questions/{uuid:question_id}/answer",
    response=DangerAnswered,
    summary="Answer for the police",
    operation_id="answerDanger",
)
@once()
def answer(request: HttpRequest, question_id: UUID, body: DangerAnswer) -> Done:
    """Set the danger area aside for this unit alone, or let it hold."""
    row = answer_danger(
        actor_of(request),
        question=question_id,
        is_safe=body.is_safe,
        reason=body.reason,
        now=timezone.now(),
    )
    return Done(told=DangerAnswered(id=row.id, is_safe=body.is_safe))
