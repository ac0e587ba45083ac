"""One of the people on a form, with the row that goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.models import Person
from opvang.queries.filled_in.fields import NewPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody who was filled in, and their saved row."""

    at: str  #: path of the fields, such as persons.0
    new: NewPerson
    person: Person
    whole: bool  #: in the request already, so that what is not filled in no longer holds
