"""Whether the system can do its work: for load balancers and for people on duty."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from ninja import Router, Schema

from api.problems import problem

router = Router()


class Health(Schema):
    """What a healthy system answers."""

    #: Always "ok": a system that is not well answers 503 with a problem.
    status: str


@router.get("/health", response=Health, summary="Is the system reachable, and its database?")
def health(request: HttpRequest) -> Health | HttpResponse:
    """Ask the database for an answer, and answer 503 with a problem (RFC 9457) if it gives none."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        sentence = gettext("De database antwoordt niet. Probeer het over een minuut nog eens.")
        return problem(503, detail=sentence)
    return Health(status="ok")
