"""What a document says of each unit: how many beds are free, of how many, or that all is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from opvang.actions.sheets.reading import limits
from opvang.actions.sheets.reading.have import names
from opvang.actions.sheets.reading.have.documents import Element
from opvang.actions.sheets.reading.have.facility import Facility, remark_on
from opvang.actions.sheets.reading.have.periods import check_period
from opvang.actions.sheets.reading.have.values import bed_count, may_be_free, yes_or_no
from opvang.actions.sheets.reading.reasons import closure_reason
from opvang.actions.sheets.reading.remarks import Remarks, refused
from opvang.errors import CellRefused
from opvang.models.codes import ClosureReason

_T = TypeVar("_T")
#: Facilities in one document: far more than an organisation has units.
MAX_FACILITIES = 1_000


def facilities_of(root: Element, *, night: date, remarks: Remarks) -> list[Facility]:
    """Return what a document says of units; those without beds in it are noted and left out.

    Raises
    ------
    SheetRefused
        When there are none, or too many.
    """
    found = list(root.all(names.FACILITY))
    if not 0 < len(found) <= MAX_FACILITIES:
        raise refused(
            f"Hierin staan {len(found)} facility's. Stuur voor elke wooneenheid een, en hoogstens "
            f"{MAX_FACILITIES} in een keer."
        )
    read = []
    for number, element in enumerate(found, start=1):
        one = _Reader(number, element, remarks).facility(root, night=night)
        read += [one] if one else []
    _check_each_id_once(read, remarks)
    return read


def _check_each_id_once(facilities: list[Facility], remarks: Remarks) -> None:
    first: dict[str, int] = {}
    for one in facilities:
        if one.id and first.setdefault(one.id, one.number) != one.number:
            sentence = (
                f"Dit heeft facility {first[one.id]} ook. Geef elke facility een eigen id, en noem "
                "een wooneenheid een keer."
            )
            remarks.problems.append(one.remark(names.ID, one.id, sentence))


class _Reader:
    """Reads one facility, and notes what cannot be read of it."""

    def __init__(self, number: int, element: Element, remarks: Remarks) -> None:
        self.number = number
        self.element = element
        self.remarks = remarks
        self.is_sound = True

    def facility(self, root: Element, *, night: date) -> Facility | None:
        """Return what it says; None where it says nothing about beds."""
        service = self._service()
        if service is None:
            return None
        self._check_period(root, night=night)
        is_closed = self._is_closed(service)
        free = self._free(service, is_closed=is_closed)
        beds = self._value(service, (names.BEDS, names.BASELINE), bed_count, None)
        reason, explanation = self._reason(service) if is_closed else (None, "")
        return Facility(
            number=self.number,
            id=self._text(self.element, names.INFORMATION, names.ID) or "",
            name=self._text(self.element, names.INFORMATION, names.NAME) or "",
            free=free,
            beds=beds,
            is_closed=is_closed,
            reason=reason,
            explanation=explanation,
            is_sound=self.is_sound,
        )

    def _refuse(self, name: str, value: str, sentence: str) -> None:
        self.is_sound = False
        self.remarks.problems.append(remark_on(self.number, name, value, sentence))

    def _text(self, start: Element, *path: str) -> str | None:
        """Return the one text at the end of a path; None where there is none."""
        found = [one.text for one in start.all(*path)]
        if len(found) > 1:
            self._refuse(path[-1], found[1], "Dit staat er meer dan een keer. Stuur er een.")
        if found and len(found[0]) > limits.MAX_CELL:
            sentence = f"Dit is langer dan {limits.MAX_CELL} tekens. Maak het korter."
            self._refuse(path[-1], found[0], sentence)
            return None
        return found[0] if found else None

    def _value(
        self, start: Element, path: tuple[str, ...], read: Callable[[str], _T], otherwise: _T
    ) -> _T:
        """Return what stands at the end of a path; *otherwise* where nothing does, or a mistake."""
        text = self._text(start, *path)
        try:
            return otherwise if text is None else read(text)
        except CellRefused as error:
            self._refuse(path[-1], text or "", str(error))
            return otherwise

    def _service(self) -> Element | None:
        """Return the service that is about beds; None where there is none, and say so."""
        services = list(self.element.all(*names.SERVICES))
        with_beds = [one for one in services if any(one.all(names.BEDS))]
        if len(with_beds) > 1:
            sentence = (
                "Bij deze facility horen de bedden van meer dan een dienst. Stuur elke wooneenheid "
                "als een eigen facility."
            )
            self._refuse(names.BEDS, "", sentence)
        about = with_beds or (services if len(services) == 1 else [])
        if about and (with_beds or self._says_closed(about[0])):
            return about[0]
        sentence = "Hierin staan geen bedden. Van deze facility is niets overgenomen."
        self.remarks.notices.append(remark_on(self.number, names.BEDS, "", sentence))
        return None

    @staticmethod
    def _says_closed(service: Element) -> bool:
        """Say whether its status is anything but that it is available."""
        said = [one.text for one in service.all(names.STATUS, names.IS_AVAILABLE)]
        return any(text not in ("true", "1") for text in said)

    def _check_period(self, root: Element, *, night: date) -> None:
        has_own = any(self.element.all(names.PERIOD))
        start = self.element if has_own else root
        texts = {name: self._text(start, names.PERIOD, name) for name in (names.FROM, names.TO)}
        for name, sentence in check_period(texts, night=night):
            self._refuse(name, texts[name] or "", sentence)

    def _is_closed(self, service: Element) -> bool:
        is_open = self._value(
            service, (names.STATUS, names.IS_AVAILABLE), _or_none(yes_or_no), None
        )
        state = self._text(service, names.BEDS, names.AVAILABILITY)
        if is_open and state == "Inactive":
            sentence = "isAvailable zegt dat dit open is. Stuur isAvailable false, of Open."
            self._refuse(names.AVAILABILITY, state, sentence)
        if is_open is False and state == "Open":
            sentence = "isAvailable zegt dat dit dicht is. Stuur Inactive, of isAvailable true."
            self._refuse(names.AVAILABILITY, state, sentence)
        return is_open is False or state == "Inactive"

    def _free(self, service: Element, *, is_closed: bool) -> int:
        has_room = self._value(service, (names.BEDS, names.AVAILABILITY), may_be_free, True)
        free = self._value(service, (names.BEDS, names.AVAILABLE), _or_none(bed_count), None)
        if not any(service.all(names.BEDS, names.AVAILABLE)) and any(service.all(names.BEDS)):
            sentence = "Dit ontbreekt. Stuur hoeveel bedden er nu vrij zijn; 0 als dat er geen is."
            self._refuse(names.AVAILABLE, "", sentence)
        if free and is_closed:
            sentence = "Dit is dicht, en dan is er niets vrij. Stuur 0, of isAvailable true."
            self._refuse(names.AVAILABLE, str(free), sentence)
        elif free and not has_room:
            sentence = f"Dit zegt dat er niets vrij is, en availableCount {free}. Stuur Open, of 0."
            state = self._text(service, names.BEDS, names.AVAILABILITY)
            self._refuse(names.AVAILABILITY, state or "", sentence)
        return free or 0

    def _reason(self, service: Element) -> tuple[ClosureReason | None, str]:
        nothing: tuple[ClosureReason | None, str] = (None, "")
        return self._value(service, (names.STATUS, names.COMMENT), _reason_if_any, nothing)


def _or_none(read: Callable[[str], _T]) -> Callable[[str], _T | None]:
    return read


def _reason_if_any(text: str) -> tuple[ClosureReason | None, str]:
    return closure_reason(text) if text else (None, "")
