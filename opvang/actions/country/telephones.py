"""A telephone for each who can sign in, so that the demo shows SMS; none of them rings anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from opvang.actions.country.accounts import Credentials
from opvang.actions.country.draft import Draft
from opvang.actions.messages.numbers import mark_of_number
from opvang.models import Account
from opvang.queries.messages.own import first_settings

#: Numbers that begin so are given to nobody.
_NOBODY = "+31600000"


def add_telephones(draft: Draft, credentials: Sequence[Credentials]) -> None:
    """Give each of them a number of their own."""
    draw = draft.draw("telephones")
    names = {one.username for one in credentials}
    signed_in = [one for one in draft.rows(Account) if one.username in names]
    for number, account in enumerate(signed_in, start=1):
        row = first_settings(account)
        row.id = draw.uuid()
        row.phone = f"{_NOBODY}{number:03}"
        row.phone_mark = mark_of_number(row.phone)
        draft.add(row)
