"""About which time a document is: what was so yesterday says nothing about tonight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from opvang.actions.sheets.reading.have.names import FROM, TO
from opvang.actions.sheets.reading.have.values import moment
from opvang.calendar import tonight
from opvang.errors import CellRefused


def check_period(texts: Mapping[str, str | None], *, night: date) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the moments between which a document was true.

    Parameters
    ----------
    texts
        Its begin and end by their names; None where it does not say.
    night
        The night that it must be about.
    """
    moments: dict[str, datetime] = {}
    for name, text in texts.items():
        try:
            if text is not None:
                moments[name] = moment(text)
        except CellRefused as error:
            yield name, str(error)
    start, end = moments.get(FROM), moments.get(TO)
    if start and end and end < start:
        yield TO, "Dit is eerder dan fromDateTime. Stuur een einde na het begin."
    elif end and tonight(end) < night:
        yield TO, "Dit gaat over een nacht die voorbij is. Stuur wat er nu vrij is."
    elif start and tonight(start) > night:
        yield FROM, "Dit gaat over een nacht die nog komt. Stuur wat er nu vrij is."
