"""What somebody is known by elsewhere, in one spelling; never kept."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from opvang.models.codes import IdentifierKind

_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_V_NUMBER_DIGITS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifiers:
    """What was typed. No field shows in a representation, so that no log can hold it."""

    bsn: str = field(default="", repr=False)  #: citizen service number; empty: not known
    v_number: str = field(default="", repr=False)  #: of the immigration service; empty: not known
    name: str = field(default="", repr=False)  #: all names, in any order; empty: not known
    born_on: date | None = field(default=None, repr=False)  #: None: not known

    def spelled(self) -> Iterator[tuple[IdentifierKind, str]]:
        """Yield each identifier that is complete, as it is always spelled."""
        if self.bsn:
            yield IdentifierKind.BSN, nine_digits(self.bsn)
        if self.v_number:
            yield IdentifierKind.V_NUMBER, digits(self.v_number)
        if self.name and self.born_on:
            yield IdentifierKind.NAME_AND_BIRTH, f"{self.born_on:%Y%m%d} {name_parts(self.name)}"


def is_bsn(text: str) -> bool:
    """Say whether this can be a citizen service number: nine digits that pass the eleven test."""
    found = nine_digits(text)
    if len(found) != len(_BSN_WEIGHTS) or not int(found):
        return False
    total = sum(weight * int(one) for weight, one in zip(_BSN_WEIGHTS, found, strict=True))
    return total % 11 == 0


def is_v_number(text: str) -> bool:
    """Say whether this can be a number of the immigration service: ten digits."""
    return len(digits(text)) == _V_NUMBER_DIGITS


def nine_digits(text: str) -> str:
    """Return a citizen service number with the nought in front that is often left out."""
    found = digits(text)
    return f"0{found}" if len(found) == len(_BSN_WEIGHTS) - 1 else found


def digits(text: str) -> str:
    """Return the digits of a number, however it is grouped."""
    return "".join(one for one in text if one in "0123456789")


def name_parts(text: str) -> str:
    """Return the parts of a name without accents or capitals, in alphabetical order."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(one for one in plain if one.isalpha() or one.isspace() or one == "-")
    return " ".join(sorted(kept.replace("-", " ").split()))
