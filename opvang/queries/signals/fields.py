"""What somebody reports, and what is registered of whom it is about, as it is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opvang.models.codes import Gender, Sex, Urgency

#: Every age: nobody said how old they are.
ALL_AGES = (0, 121)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSignal:
    """What was seen, and all that is known of it; one field will do."""

    text: str  #: what was seen, at most 2000 characters
    municipality: str | None = None  #: code of where it happens; None: unknown
    place: str = ""  #: where exactly, in words
    seen_on: date | None = None  #: None: unknown
    contact: str = ""  #: how to reach who reports it; empty: they do not want that
    in_danger: bool = False
    urgency: Urgency = Urgency.REGULAR
    persons: int | None = None  #: 1 to 999; None: unknown
    ages: tuple[int, int] = ALL_AGES  #: of the youngest, and the first that is nobody's
    indicators: tuple[str, ...] = ()  #: codes of `SignalIndicator`
    exploitation_types: tuple[str, ...] = ()  #: HTCDS, as all that follow
    sex_exploitation_types: tuple[str, ...] = ()
    labour_industries: tuple[str, ...] = ()
    control_means: tuple[str, ...] = ()
    recruitment_methods: tuple[str, ...] = ()
    loverboy_method: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVictim:
    """What is registered of a presumed victim beside what the signal says already."""

    sex: Sex  #: of the shelter they would ask for
    age: int  #: in whole years, today; estimated if need be
    gender: Gender = Gender.UNKNOWN
    exploitation_types: tuple[str, ...]  #: at least one
