"""What the forms of what-ifs can be filled with, beside places."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from opvang.queries.matches import OBJECTIVES
from opvang.queries.what_ifs.questions import Rooms

#: In which rooms beds come or go.
ROOMS = (
    (Rooms.ANY.value, gettext_lazy("alle kamers")),
    (Rooms.PRIVATE.value, gettext_lazy("alleen eigen kamers")),
    (Rooms.SHARED.value, gettext_lazy("alleen gedeelde kamers")),
)
#: The objectives by name, the most important first.
ORDER = tuple(OBJECTIVES.items())
