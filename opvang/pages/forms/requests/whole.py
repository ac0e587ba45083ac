"""All parts of the form of a request together, from what was typed to what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.http import QueryDict
from django.utils.translation import gettext

from opvang.errors import FieldRemark
from opvang.pages.forms.requests.core import CoreForm
from opvang.pages.forms.requests.dangers import ConflictForm, DangerForm, OfPersonForm
from opvang.pages.forms.requests.persons import PersonForm
from opvang.pages.forms.requests.remarks import place_of
from opvang.pages.forms.requests.rows import CONFLICTS, DANGERS, PERSONS, number_of, row_prefix
from opvang.pages.forms.requests.sections import (
    CareForm,
    PeriodForm,
    ReasonForm,
    RegionForm,
    WishForm,
)
from opvang.pages.forms.requests.typed import TypedForm
from opvang.queries.choices import AreaReason, Choices
from opvang.queries.filled_in.fields import NewPerson, NewRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing to put right, and where."""

    field: str  #: id of the field in the page; empty: it is about the whole
    label: str
    sentence: str


class RequestForm:
    """What somebody typed; *check* says whether it was handed in."""

    def __init__(
        self, data: QueryDict, *, check: bool, codes: Mapping[str, str], regions: Choices
    ) -> None:
        persons = max(1, number_of(data, PERSONS))
        about: dict[str, Any] = {"check": check, "persons": persons}
        self.municipalities = tuple(codes)
        self.core = CoreForm(data, check=check, codes=codes)
        self.persons = [
            PersonForm(data, check=check, prefix=row_prefix(PERSONS, number))
            for number in range(persons)
        ]
        self.region = RegionForm(data, check=check)
        self.care = CareForm(data, check=check)
        self.period = PeriodForm(data, check=check)
        self.wish = WishForm(data, check=check, codes=codes, regions=regions)
        self.reason = ReasonForm(data, check=check)
        self.dangers = [
            DangerForm(data, prefix=prefix, codes=codes, regions=regions, **about)
            for prefix in _prefixes(data, DANGERS)
        ]
        self.conflicts = [
            ConflictForm(data, prefix=prefix, **about) for prefix in _prefixes(data, CONFLICTS)
        ]

    def is_valid(self) -> bool:
        """Say whether every part that was filled in is right."""
        return not self.mistakes()

    def asked(self, *, today: date) -> NewRequest:
        """Return what was filled in, once it is valid."""
        care: dict[str, Any] = self.care.cleaned_data
        wish: dict[str, Any] = self.wish.cleaned_data
        return NewRequest(
            persons=tuple(
                self._person(form, number, today=today) for number, form in enumerate(self.persons)
            ),
            routes=tuple(self.core.cleaned_data["routes"]),
            **{name: self.core.cleaned_data[name] for name in _CORE},
            **self.period.cleaned_data,
            needs=tuple(care["needs"]),
            traits=tuple(care["traits"]),
            access_needs=tuple(care["access_needs"]),
            languages=tuple(dict.fromkeys([*care["languages"], *care["other_languages"]])),
            private_room=care["private_room"],
            wish_safety_regions=tuple(wish["wish_safety_regions"]),
            wish_municipality=wish["wish_municipality"] or None,
            wish_reason=wish["wish_reason"],
            region_first=self.region.cleaned_data["region_first"],
        )

    def area_reason(self) -> AreaReason | None:
        """Return why danger areas or wishes change once more, once it is valid; None: not said."""
        reason: AreaReason | None = self.reason.cleaned_data["area_reason"]
        return reason

    def add(self, remarks: Iterable[FieldRemark]) -> None:
        """Show what the action refused beside the field it is about."""
        for remark in remarks:
            form, name = place_of(remark.field, self)
            form.add_error(name, remark.sentence)

    def mistakes(self) -> tuple[Mistake, ...]:
        """Return all there is to put right, in the order of the page."""
        return tuple(
            _mistake(form, name, str(sentence))
            for form, name in self._in_order()
            for sentence in form.errors.get(name, ())
        )

    def focus_on(self, field: str) -> None:
        """Let somebody go on typing in the field with this id."""
        for row in (*self.persons, *self.dangers, *self.conflicts):
            for bound in row:
                if bound.auto_id == field:
                    bound.field.widget.attrs["autofocus"] = True

    def filled(self, rows: list[Any]) -> list[Any]:
        """Return those rows in which anything was typed."""
        return [row for row in rows if row.is_filled]

    def of_person(self, rows: list[Any], number: int) -> list[Any]:
        """Return those filled in rows that are about one of the people."""
        return [row for row in self.filled(rows) if row.is_about(number)]

    def _in_order(self) -> Iterator[tuple[TypedForm, str]]:
        """Yield each field, the urgency before the people; what is about the whole is on top."""
        first = [(self.core, name) for name in (NON_FIELD_ERRORS, "urgency")]
        yield from first
        for form in self._handed_in():
            fields = [(form, name) for name in (NON_FIELD_ERRORS, *form.fields)]
            yield from (one for one in fields if one not in first)

    def _handed_in(self) -> Iterator[TypedForm]:
        yield from self.persons
        yield from (self.core, self.region, self.period)
        yield from self.filled(self.dangers)
        yield from self.filled(self.conflicts)
        yield from (self.care, self.wish, self.reason)

    def _person(self, form: PersonForm, number: int, *, today: date) -> NewPerson:
        found: dict[str, Any] = form.cleaned_data
        return NewPerson(
            role=found["role"],
            sex=found["sex"],
            age=found["age"],
            code=found["code"],
            turns_18_on=found["turns_18_on"],
            screening=form.screening(),
            consents=form.given_consents(today=today),
            dangers=tuple(one.danger() for one in self.of_person(self.dangers, number)),
            conflicts=tuple(one.conflict() for one in self.of_person(self.conflicts, number)),
        )


_CORE = ("urgency", "municipality", "referrer", "security")


def _prefixes(data: QueryDict, rows: str) -> list[str]:
    return [row_prefix(rows, number) for number in range(number_of(data, rows))]


def _mistake(form: TypedForm, name: str, sentence: str) -> Mistake:
    if name not in form.fields:
        return Mistake(field="", label="", sentence=sentence)
    bound = form[name]
    first = "_0" if bound.use_fieldset else ""
    label = str(bound.label)
    if isinstance(form, PersonForm | OfPersonForm):
        label = f"{_row_name(form)}, {label[:1].lower()}{label[1:]}"
    return Mistake(field=f"{bound.auto_id}{first}", label=label, sentence=sentence)


def _row_name(form: TypedForm) -> str:
    rows, _, number = str(form.prefix).partition("-")
    names = {
        PERSONS: gettext("Persoon"),
        DANGERS: gettext("Gevaargebied"),
        CONFLICTS: gettext("Niet samen met"),
    }
    return f"{names[rows]} {int(number) + 1}"
