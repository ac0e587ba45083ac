"""What every refusal looks like: a problem (RFC 9457), in the language that was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext, gettext_lazy
from ninja import Schema
from pydantic.alias_generators import to_camel

from api.remarks import Remark, remarks
from api.versions import VERSION
from opvang.errors import (
    Busy,
    ConsentLacking,
    FieldRemark,
    FormRefused,
    KeyReused,
    NotAllowed,
    NotFound,
    NotPossible,
    OpvangError,
    Overtaken,
    SheetRefused,
)

PROBLEM_TYPE = "application/problem+json"
_BELOW = "/api/"
#: How another field stands in a sentence.
_COLUMN = re.compile(r"'([a-z]+(?:_[a-z]+)*)'")

_TITLES = {
    400: gettext_lazy("Dit klopt niet"),
    401: gettext_lazy("Meld u eerst aan"),
    403: gettext_lazy("Dit mag u niet"),
    404: gettext_lazy("Dit is er niet"),
    405: gettext_lazy("Zo kan dit niet gevraagd worden"),
    409: gettext_lazy("Dit kan nu niet"),
    412: gettext_lazy("Iemand anders was u voor"),
    413: gettext_lazy("Dit is te groot"),
    415: gettext_lazy("Dit soort inhoud wordt niet gelezen"),
    428: gettext_lazy("Zeg eerst welke versie u las"),
    429: gettext_lazy("Even wachten"),
    500: gettext_lazy("Er ging iets mis"),
    503: gettext_lazy("Dit kan even niet"),
}
_DETAILS = {
    400: gettext_lazy("Kijk na wat er is meegestuurd, en stuur het opnieuw."),
    401: gettext_lazy(
        "Stuur de sleutel van een koppeling mee (Authorization: Bearer opv_…), of meld u aan en "
        "stuur het cookie van de sessie mee."
    ),
    403: gettext_lazy(
        "Vraag uw beheerder om de rol die erbij hoort, stel uw tweede stap in, of stuur bij een "
        "wijziging het CSRF-token mee in X-CSRFToken."
    ),
    404: gettext_lazy("Dit adres is er niet, of het is niet voor u."),
    405: gettext_lazy("Kijk in openapi.json hoe dit adres te gebruiken is."),
    413: gettext_lazy("Stuur minder in een keer."),
    415: gettext_lazy(
        "Stuur application/json. Een overzicht mag text/csv zijn, een XLSX-werkmap of een "
        "formulier met een bestand; EDXL-HAVE is application/xml."
    ),
    429: gettext_lazy(
        "Dit ging te vaak achter elkaar. Wacht een minuut en probeer het dan opnieuw."
    ),
    500: gettext_lazy("Er is niets opgeslagen. Probeer het later nog eens."),
    503: gettext_lazy("Probeer het over een minuut nog eens."),
}


#: What the domain refuses is a conflict with how things are, but for this.
_STATUSES: Mapping[type[OpvangError], int] = {
    NotFound: 404,
    NotAllowed: 403,
    Busy: 503,
    KeyReused: 400,
    Overtaken: 412,
}

#: The header that is wrong.
_HEADERS: Mapping[type[OpvangError], str] = {
    KeyReused: "Idempotency-Key",
    Overtaken: "If-Match",
}
#: What is said to programs where the domain speaks of pages.
_REMEDIES: Mapping[type[OpvangError], Any] = {
    ConsentLacking: gettext_lazy(
        "Er is nog geen toestemming om een plek te zoeken. Vraag het de mensen en leg het vast met "
        "POST /requests/{id}/consent, of schrijf met POST /requests/{id}/consent-override op "
        "waarom het niet kan wachten. Vraag de plek dan onder een nieuwe Idempotency-Key."
    ),
    Overtaken: gettext_lazy(
        "Dit is intussen gewijzigd: If-Match heeft niet de nieuwste versie. Lees het opnieuw, en "
        "stuur de wijziging met die ETag onder een nieuwe Idempotency-Key."
    ),
}


class Problem(Schema):
    """What is wrong and what to do about it."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    #: Each mistake in what was sent; left out where there is no more to say.
    errors: list[Remark] | None = None


def problem(
    status: int, *, detail: str = "", errors: Sequence[dict[str, Any]] = ()
) -> HttpResponse:
    """Return a refusal with this status; without *detail* it says what goes with the status."""
    told = problem_body(status, detail=detail, errors=errors)
    return JsonResponse(told, status=status, content_type=PROBLEM_TYPE)


def problem_body(
    status: int, *, detail: str = "", errors: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Return what a refusal says."""
    told = {
        "type": "about:blank",
        "title": str(_TITLES.get(status) or HTTPStatus(status).phrase),
        "status": status,
        "detail": detail or str(_DETAILS.get(status) or gettext("Dit kan nu niet.")),
    }
    return told | ({"errors": list(errors)} if errors else {})


def told_of(refusal: OpvangError) -> tuple[int, dict[str, Any]]:
    """Return the status and the body of what the domain refuses."""
    if isinstance(refusal, SheetRefused):
        detail = gettext(str(refusal.__doc__))
        return 400, problem_body(400, detail=detail, errors=remarks(refusal.problems))
    if isinstance(refusal, FormRefused):
        wrong = [_wrong(one) for one in refusal.remarks]
        return 400, problem_body(400, detail=gettext(str(refusal.__doc__)), errors=wrong)
    status = _STATUSES.get(type(refusal), HTTPStatus.CONFLICT)
    remark = refusal.remark if isinstance(refusal, NotFound | NotPossible) else None
    wrong = [_wrong(remark)] if remark else []
    said = str(_REMEDIES.get(type(refusal), refusal))
    if type(refusal) in _HEADERS:
        wrong = [{"name": _HEADERS[type(refusal)], "sentence": said}]
    return status, problem_body(status, detail=said, errors=wrong)


def _wrong(remark: FieldRemark) -> dict[str, Any]:
    sentence = _COLUMN.sub(lambda found: f"'{to_camel(found[1])}'", remark.plain)
    told = {"name": as_sent(remark.field), "sentence": sentence or remark.sentence}
    is_of_somebody = "persons" in remark.field.split(".")
    return told if remark.value is None or is_of_somebody else told | {"value": remark.value}


def as_sent(path: str) -> str:
    """Return the path of a field as it stands in what was sent: `persons.0.dangers.1.radiusKm`."""
    return ".".join(map(to_camel, path.split("."))) if path else ""


class ProblemsMiddleware:
    """Makes a problem of every refusal below the API, whoever made it, and tells the version."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on the request, and its answer as the contract has it."""
        answer = self.get_response(request)
        if request.path.startswith(_BELOW):
            if not getattr(answer, "has_own_form", False):
                _as_problem(answer)
            answer["API-Version"] = VERSION
        return answer


def tell_wrong_key(answer: HttpResponse) -> None:
    """Say in a refusal that a key or token came along, and does not work; never why."""
    said = gettext(
        "Deze sleutel werkt niet: onbekend, nog niet geactiveerd, ingetrokken of verlopen. "
        "Kijk op de pagina Koppelingen."
    )
    answer.content = problem(401, detail=said).content
    answer["Content-Type"] = PROBLEM_TYPE
    answer["Content-Length"] = str(len(answer.content))


def _as_problem(answer: HttpResponse) -> None:
    """Turn a page that refuses, or sends somebody to what they must do first, into a problem."""
    if HTTPStatus.MULTIPLE_CHOICES <= answer.status_code < HTTPStatus.BAD_REQUEST:
        answer.status_code = HTTPStatus.FORBIDDEN
        del answer["Location"]
    if answer.status_code >= HTTPStatus.BAD_REQUEST and answer.get("Content-Type") != PROBLEM_TYPE:
        answer.content = problem(answer.status_code).content
        answer["Content-Type"] = PROBLEM_TYPE
        answer["Content-Length"] = str(len(answer.content))
