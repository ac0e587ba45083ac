"""Gathering what is to say about a sheet: mistakes, which refuse it, and notices."""

from __future__ import annotations

from dataclasses import dataclass, field

from opvang.errors import SheetRefused, SheetRemark

#: Longest value that a sentence shows, in characters.
_SHOWN = 60


@dataclass(slots=True)
class Remarks:
    """All that is found on the way through a sheet."""

    #: Names of the worksheets in their order.
    worksheets: tuple[str, ...]
    problems: list[SheetRemark] = field(default_factory=list)
    notices: list[SheetRemark] = field(default_factory=list)

    def refuse_if_any(self) -> None:
        """Refuse the sheet with every mistake found so far, in the order of the sheet.

        Raises
        ------
        SheetRefused
            When there is a mistake.
        """
        if self.problems:
            raise SheetRefused(self.in_order(self.problems))

    def in_order(self, remarks: list[SheetRemark]) -> tuple[SheetRemark, ...]:
        """Return *remarks* in the order of the sheet."""
        return tuple(
            sorted(remarks, key=lambda one: (self.worksheets.index(one.worksheet), one.line or 0))
        )


def refused(sentence: str) -> SheetRefused:
    """Return the refusal of a whole file for one reason."""
    return SheetRefused((SheetRemark(sentence=sentence),))


def shown(text: str) -> str:
    """Return *text* as a sentence may quote it: on one line, without invisible characters."""
    cut = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in cut
    )
