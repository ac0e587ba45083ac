"""The contract for the systems of shelters and coordinators: JSON over HTTP."""

from ninja import NinjaAPI

from api.health import router

api = NinjaAPI(
    title="Opvang",
    version="1.0.0",
    description="Places and requests for victims of human trafficking in the Netherlands.",
    docs_url=None,
)
api.add_router("", router)
