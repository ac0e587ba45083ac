"""Numbers of telephones: by a mark of it somebody is found who answers, and by nothing else."""

from __future__ import annotations

from django.views.decorators.debug import sensitive_variables

from opvang.actions.seen_before.marking import mark_of


@sensitive_variables()
def mark_of_number(number: str) -> bytes:
    """Return the mark of a number such as +31612345678: always the same, and never undone."""
    return mark_of("TELEPHONE", number)
