"""How the API describes itself: each answer that an operation can give, and what it asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.problems import Problem

_PROBLEM: dict[str, Any] = {
    "description": "Problem (RFC 9457)",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_VERSION = {"API-Version": {"description": "In full.", "schema": {"type": "string"}}}
_LIMITS = {
    "RateLimit-Policy": {"description": "How often in a minute.", "schema": {"type": "string"}},
    "RateLimit": {"description": "How much of that is left.", "schema": {"type": "string"}},
}
_ETAG = {"ETag": {"description": "The version.", "schema": {"type": "string"}}}
_LOCATION = {"Location": {"description": "Where it is.", "schema": {"type": "string"}}}
_REPLAYED = {
    "Idempotency-Replayed": {
        "description": "It was done before under this key.",
        "schema": {"type": "string", "enum": ["true"]},
    }
}
_RETRY = {"Retry-After": {"description": "In seconds.", "schema": {"type": "string"}}}
_KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": True,
    "description": "Another one for each thing that is to be done; the same to send it again.",
    "schema": {"type": "string", "pattern": "^[!-~]{8,255}$"},
}
_MATCH = {
    "in": "header",
    "name": "If-Match",
    "required": True,
    "description": "The `ETag` of what was read.",
    "schema": {"type": "string", "pattern": '^"[0-9]{1,9}"$'},
}
#: What every operation can answer to who must come in, and to any.
_TO_WHO_COMES_IN = ("401", "403")
_TO_ANY = ("400", "429", "500", "503")


def describe(described: dict[str, Any], views: Mapping[str, Any]) -> None:
    """Complete a description by ninja; *views* has each view by its operation's id."""
    schemas = described.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= schemas["Problem"].pop("$defs", {})
    for path in described["paths"].values():
        for operation in path.values():
            _complete(operation, views[operation["operationId"]])


def _complete(operation: dict[str, Any], view: Any) -> None:
    asked = operation.setdefault("parameters", [])
    _refer_to_what_can_be_left_out(operation)
    is_write, is_versioned = (
        getattr(view, name, False) for name in ("is_done_once", "is_versioned")
    )
    asked += [_KEY] * is_write + [_MATCH] * is_versioned
    refusals = _refusals(operation, is_write=is_write, is_versioned=is_versioned)
    said = {str(code): one for code, one in operation["responses"].items()}
    answers = dict.fromkeys(refusals, _PROBLEM) | {
        code: one if code < "400" else _also_a_problem(one) for code, one in said.items()
    }
    operation["responses"] = {
        code: {**one, "headers": _headers(code, view)} for code, one in sorted(answers.items())
    }


def _refer_to_what_can_be_left_out(operation: dict[str, Any]) -> None:
    """Name the schema of a body that can be left out as that of any other: programs read it so."""
    for sent in operation.get("requestBody", {}).get("content", {}).values():
        if "allOf" in sent["schema"]:
            (sent["schema"],) = sent["schema"]["allOf"]


def _also_a_problem(answer: dict[str, Any]) -> dict[str, Any]:
    """Return a refusal that has a form of its own, and may come before the operation is asked."""
    return answer | {"content": answer.get("content", {}) | _PROBLEM["content"]}


def _refusals(operation: dict[str, Any], *, is_write: bool, is_versioned: bool) -> tuple[str, ...]:
    return (
        *_TO_ANY,
        *(_TO_WHO_COMES_IN if operation.get("security") else ()),
        *(("404",) if any(one["in"] == "path" for one in operation["parameters"]) else ()),
        *(("413", "415") if "requestBody" in operation else ()),
        *(("404", "409") if is_write else ()),
        *(("412", "428") if is_versioned else ()),
    )


def _headers(code: str, view: Any) -> dict[str, Any]:
    headers = _VERSION | _LIMITS
    if code in ("429", "503", "409"):
        headers |= _RETRY
    if getattr(view, "is_done_once", False) and code < "500":
        headers |= _REPLAYED
    if getattr(view, "tells_version", False) and code < "300":
        headers |= _ETAG
    return headers | (_LOCATION if code == "201" else {})
