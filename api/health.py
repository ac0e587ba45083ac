"""Whether the system can do its work: for load balancers and for people on duty."""

import json

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema

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
        return _unreachable()
    return Health(status="ok")


def _unreachable() -> HttpResponse:
    problem = {
        "type": "about:blank",
        "title": "Service Unavailable",
        "status": 503,
        "detail": "The database does not answer. Try again in a minute.",
    }
    return HttpResponse(json.dumps(problem), status=503, content_type="application/problem+json")
