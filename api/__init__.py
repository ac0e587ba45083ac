"""The contract for the systems of shelters and coordinators: JSON over HTTP.

It follows the Dutch API Design Rules where they fit: docs/api.md says what differs and why.
"""

from api.capacity import router as capacity
from api.contract import Contract
from api.health import router as health
from api.oauth import router as oauth

api = Contract(
    title="Opvang",
    description="Places and requests for victims of human trafficking in the Netherlands.",
)
api.add_router("", health)
api.add_router("", oauth)
api.add_router("", capacity)
