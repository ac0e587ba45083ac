"""The what-ifs that were asked before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang.access import require_ever
from opvang.models import Account, WhatIf
from opvang.models.codes import Activity, RunStatus
from opvang.queries.what_ifs.answers import Persons, persons_of
from opvang.queries.what_ifs.places import names_of_places
from opvang.queries.what_ifs.questions import question_of
from opvang.queries.what_ifs.words import in_words

#: How many are shown.
_LATEST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWhatIf:
    """One what-if in the list."""

    id: UUID
    question: str
    asked_at: datetime
    is_running: bool
    persons: Persons | None  #: None: it has no answer, or not yet


def kept_what_ifs(actor: Account) -> tuple[KeptWhatIf, ...]:
    """Return the last what-ifs, whoever asked them, the newest first; nobody is named in it.

    Raises
    ------
    NotAllowed
        When they are not for the actor to read.
    """
    require_ever(actor, Activity.READ_WHAT_IF)
    names = names_of_places()
    return tuple(
        KeptWhatIf(
            id=row.id,
            question=in_words(question_of(row), names),
            asked_at=row.asked_at,
            is_running=row.status == RunStatus.RUNNING,
            persons=persons_of(row),
        )
        for row in WhatIf.objects.all()[:_LATEST]
    )
