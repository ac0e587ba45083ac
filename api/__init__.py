"""The contract for the systems of shelters and coordinators: JSON over HTTP.

It follows the Dutch API Design Rules where they fit: docs/api.md says what differs and why.
"""

from api.capacity import router as capacity
from api.contract import Contract
from api.country import router as country
from api.coverage import router as coverage
from api.exchange import router as exchange
from api.health import router as health
from api.messages import router as messages
from api.oauth import router as oauth
from api.overrides import router as overrides
from api.placements import router as placements
from api.requests import router as requests
from api.shelters import router as shelters
from api.signals import router as signals

api = Contract(
    title="Opvang",
    description="Places and requests for victims of human trafficking in the Netherlands.",
)
for router in (
    *(health, oauth, capacity, requests, placements, signals, coverage, exchange),
    *(shelters, country, overrides, messages),
):
    api.add_router("", router)
