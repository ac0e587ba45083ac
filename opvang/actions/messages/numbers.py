"""Numbers of telephones: how they are kept, and the mark by which who answers is found."""

from __future__ import annotations

import re

from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_variables

from opvang.actions.seen_before.marking import mark_of
from opvang.errors import NotPossible

#: A number with its country: by E.164 fifteen digits at most.
_WHOLE = re.compile(r"\+[1-9]\d{7,14}")


@sensitive_variables()
def mark_of_number(number: str) -> bytes:
    """Return the mark of a number such as +31612345678: always the same, and never undone."""
    return mark_of("TELEPHONE", number)


@sensitive_variables()
def spelled(number: str) -> str:
    """Return a number as it is kept, such as +31612345678; in the Netherlands 06 will do.

    Raises
    ------
    NotPossible
        When it is no telephone number.
    """
    plain = re.sub(r"[\s().-]", "", number)
    plain = re.sub(r"^00", "+", plain)
    plain = re.sub(r"^06(?=\d{8}$)", "+316", plain)
    plain = re.sub(r"^\+310", "+31", plain)
    if not _WHOLE.fullmatch(plain):
        raise NotPossible(gettext("Geef een mobiel nummer, zoals 06 12345678 of +32 470 123456."))
    return plain
