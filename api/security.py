"""How somebody or some program comes in, as the description tells it, with what each needs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils import translation

from opvang.access.operations import FOR_PEOPLE, SCOPES, scope_names

#: Where a key is exchanged for a token, from the address of the site.
_TOKEN = "/api/v1/oauth/token"  # noqa: S105  # nosec B105  # an address


def secure(described: dict[str, Any]) -> None:
    """Say of each operation in a description how to come in, and which scope a program needs."""
    described.setdefault("components", {})["securitySchemes"] = _schemes()
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            if f"{method.upper()} {path}" in FOR_PEOPLE:
                operation["security"] = [{"session": []}]
            scope = SCOPES.get(f"{method.upper()} {path}")
            if scope is not None:
                # Any of them is enough; a key has the scopes of its program.
                operation["security"] = [{"session": []}, {"key": []}, {"oauth2": [scope.value]}]


def _schemes() -> dict[str, Any]:
    with translation.override("en"):
        scopes = scope_names()
    return {
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": settings.SESSION_COOKIE_NAME,
            "description": "Somebody who signed in; what changes something takes X-CSRFToken.",
        },
        "key": {
            "type": "http",
            "scheme": "bearer",
            "description": "The key of a program, `opv_…`.",
        },
        "oauth2": {
            "type": "oauth2",
            "description": "A token of a program, for which it exchanged its key.",
            "flows": {"clientCredentials": {"tokenUrl": _TOKEN, "scopes": scopes}},
        },
    }
