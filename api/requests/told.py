"""What is answered to who asks for a place or changes what is asked."""

from uuid import UUID

from api.sent import Told
from opvang.queries.choices import RequestStatus


class RequestDone(Told):
    """A request that was made or changed."""

    id: UUID
    reference: str
    version: int
    status: RequestStatus
