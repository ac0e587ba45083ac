"""For whom somebody may make programs, and as what."""

from __future__ import annotations

from opvang.models import Account
from opvang.models.codes import Activity
from opvang.queries.invitations import Inviting, inviting


def giving(actor: Account) -> Inviting:
    """Return for which organisations somebody makes programs, and with which roles.

    Raises
    ------
    NotAllowed
        When for none.
    """
    return inviting(actor, activity=Activity.MAKE_PROGRAM)
