"""Everything the domain refuses aloud.

OpvangError
├── AccountUnknown    nobody can sign in under that name
├── Busy              somebody else changes the same shelter
├── CellRefused       one cell of a sheet cannot be used
├── KeyInUse          what was sent under this key is still being done
├── KeyReused         something else was sent under this key
├── NoPlace           the place asked for cannot be held for these people
├── NotPossible       the state of things does not allow it
│   ├── ConsentLacking not all clients agreed that a place is sought
│   ├── FormRefused   something that was filled in cannot be, so nothing of it is kept
│   └── Overtaken     somebody else changed it since it was read
├── Refused           somebody may not do this; the audit log has who tried what
│   ├── NotAllowed
│   └── NotFound      there is no such thing, or it is another's: both answer alike
└── SheetRefused      a sheet has mistakes, so nothing of it is taken over
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext


class OpvangError(Exception):
    """Er ging iets mis."""

    # `manage.py texts` finds the docstrings, so that they are translated like any sentence.
    def __str__(self) -> str:
        return super().__str__() or gettext(str(self.__doc__))


class AccountUnknown(OpvangError):
    """Deze gebruikersnaam is er niet, of mag niet inloggen. Kijk de spelling na."""


class Busy(OpvangError):
    """Iemand anders werkt nu aan dezelfde opvang. Probeer het over een minuut nog eens."""


class CellRefused(OpvangError):
    """Deze cel is niet te gebruiken. Kijk in de uitleg wat er mag staan."""


class KeyInUse(OpvangError):
    """Wat u met deze Idempotency-Key stuurde wordt nog gedaan. Stuur het zo nog eens."""


class KeyReused(OpvangError):
    """Met deze Idempotency-Key is al iets anders gestuurd. Kies voor elke opdracht een nieuwe."""


class NotPossible(OpvangError):
    """Dit kan nu niet."""

    def __init__(self, sentence: str = "", *, remark: FieldRemark | None = None) -> None:
        said = sentence or (remark.sentence if remark else "")
        super().__init__(*([said] if said else []))
        #: What was filled in that would have to be otherwise; None: nothing, it is how things are.
        self.remark = remark


class ConsentLacking(NotPossible):
    """Er is nog geen toestemming om een plek te zoeken."""


class FormRefused(NotPossible):
    """Er klopt iets niet in wat is ingevuld. Er is niets van opgeslagen."""

    def __init__(self, remarks: tuple[FieldRemark, ...]) -> None:
        super().__init__(" ".join(remark.sentence for remark in remarks))
        #: Every mistake, in the order in which it was found.
        self.remarks = remarks


class Overtaken(NotPossible):
    """Iemand anders heeft dit intussen gewijzigd. Open het opnieuw en wijzig het dan."""


class Refused(OpvangError):
    """Dit is niet voor u."""

    def __init__(self, *, activity: str = "", object_id: UUID | None = None) -> None:
        super().__init__()
        #: What somebody tried, as the audit log names it; empty: no act, but a part of a page.
        self.activity = activity
        #: What they tried it on, whether it is there or not; None: on nothing in particular.
        self.object_id = object_id


class NotAllowed(Refused):
    """U mag dit niet zien of doen. Vraag uw beheerder om de rol die erbij hoort."""

    def __init__(
        self, *, activity: str = "", object_id: UUID | None = None, roles: tuple[str, ...] = ()
    ) -> None:
        super().__init__(activity=activity, object_id=object_id)
        #: The roles that may, in words; empty: nobody may.
        self.roles = roles

    def __str__(self) -> str:
        if not self.roles:
            return super().__str__()
        sentence = gettext(
            "Dit mag alleen wie een van deze rollen heeft: %(roles)s. Vraag uw beheerder erom."
        )
        return sentence % {"roles": ", ".join(self.roles)}


class NotFound(Refused):
    """Dit is er niet, of het is niet voor u."""

    def __init__(
        self,
        *,
        activity: str = "",
        object_id: UUID | None = None,
        remark: FieldRemark | None = None,
    ) -> None:
        super().__init__(activity=activity, object_id=object_id)
        #: What was sent that stands for nothing here; None: what the address names.
        self.remark = remark

    def __str__(self) -> str:
        return self.remark.sentence if self.remark else super().__str__()


class NoPlace(OpvangError):
    """Deze plek kan niet worden vastgehouden voor deze aanvraag."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        super().__init__(
            gettext(
                "Deze plek past niet meer bij de aanvraag, of is net vergeven. "
                "Kies een andere plek, of vraag een nieuwe match."
            )
        )
        #: What stands in the way, as the optimiser names it; only for who may know it.
        self.codes = codes


class SheetRefused(OpvangError):
    """Het overzicht heeft fouten. Er is niets van overgenomen."""

    def __init__(self, problems: tuple[SheetRemark, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        #: Every mistake, in the order of the sheet.
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRemark:
    """One mistake in what was filled in."""

    #: Path of the field, such as persons.0.dangers.1.expires_on; empty when it is about the whole.
    field: str
    #: What is wrong and what to do, in the language of who filled it in.
    sentence: str
    #: What stands there: a code, a number or a day, never somebody's words; None: not said back.
    value: str | None = None
    #: The same for programs: without the field before it, and others as 'start_from'; empty: alike.
    plain: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRemark:
    """Something to say about a place in a sheet: a mistake with its remedy, or a notice."""

    #: What is wrong and what to do, in Dutch.
    sentence: str
    #: Name of the worksheet; empty where the file has none.
    worksheet: str = ""
    #: Row as a spreadsheet counts them, from 1; None when it is about the whole file or worksheet.
    line: int | None = None
    #: The header as the sheet spells it; empty when it is about no column.
    column: str = ""
    #: What stands in the cell, safe to print on one line; None when it is about no cell.
    value: str | None = None

    def __str__(self) -> str:
        parts = (
            f'blad "{self.worksheet}"' if self.worksheet else "",
            f"regel {self.line}" if self.line is not None else "",
            f'kolom "{self.column}"' if self.column else "",
            f'waarde "{self.value}"' if self.value is not None else "",
        )
        where = ", ".join(part for part in parts if part)
        return f"{where[0].upper()}{where[1:]}: {self.sentence}" if where else self.sentence
