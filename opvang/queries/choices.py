"""What forms and filters can be filled with: codes and their words."""

from __future__ import annotations

from opvang.models.codes import RequestStatus, Urgency

#: A code and its words.
Choices = tuple[tuple[str, str], ...]

URGENCIES: Choices = tuple((one.value, str(one.label)) for one in Urgency)
#: How a request can end without a place.
ENDS = {one.value: one for one in (RequestStatus.WITHDRAWN, RequestStatus.NOT_A_VICTIM)}
