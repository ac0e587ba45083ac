"""Every write is done once, however often it is sent: by the `Idempotency-Key` of its sender.

Source: the IETF's draft of that header, and the cases in docs/api.md.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext
from ninja.responses import NinjaJSONEncoder

from api.doors import act_of, door_of
from api.problems import PROBLEM_TYPE, told_of
from api.refusals import HeaderRefused
from api.sent import Told
from api.who import actor_of
from opvang.actions.once import Answer, Sent, answer_once
from opvang.errors import NoPlace, NotPossible
from opvang.queries.still_allowed import require_still

_KEY = re.compile(r"[\x21-\x7e]{8,255}")
#: What an address names.
_NAME = re.compile(r"{(\w+)}")

View = Callable[..., Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was done; it is kept for a day, so it says which thing it was and how that stands."""

    told: Told
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def once(*, makes: str = "", versioned: bool = False) -> Callable[[View], View]:
    """Make an operation one that is done once under each key; its view returns what was `Done`.

    Whoever may not do it any more, by the table of doors, is not told again what came of it.

    Parameters
    ----------
    makes
        The door at which what it makes is read, such as `GET /requests/{request_id}`, where its
        own address names nothing that is there.
    versioned
        It changes what was read, by the version in `If-Match`.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def written(request: HttpRequest, *args: Any, **given: Any) -> HttpResponse:
            def work() -> Answer:
                return _answer(view(request, *args, **given))

            return _written(request, work, named=given, makes=makes)

        # Ninja reads what a view takes; here, where its names are known.
        written.__signature__ = inspect.signature(view, eval_str=True)  # type: ignore[attr-defined]
        written.is_done_once = True  # type: ignore[attr-defined]
        written.is_versioned = versioned  # type: ignore[attr-defined]
        return written

    return decorate


def _written(
    request: HttpRequest, work: Callable[[], Answer], *, named: Mapping[str, Any], makes: str
) -> HttpResponse:
    now, actor = timezone.now(), actor_of(request)

    def allowed(answer: Answer) -> None:
        require_still(actor, act_of(door_of(request)), named, now=now)
        if makes and answer.status < HTTPStatus.BAD_REQUEST:
            made = {_NAME.findall(makes)[0]: UUID(answer.body["id"])}
            require_still(actor, act_of(makes), made, now=now)

    answer = answer_once(
        actor,
        Sent(key=_key(request), asked=_asked(request)),
        work,
        refused=_refused,
        allowed=allowed,
        now=now,
    )
    return _sent(answer)


def _refused(refusal: NoPlace | NotPossible) -> Answer:
    status, body = told_of(refusal)
    return Answer(status=status, body=body, headers={"Content-Type": PROBLEM_TYPE})


def _key(request: HttpRequest) -> str:
    given = request.headers.get("Idempotency-Key", "")
    if _KEY.fullmatch(given):
        return given
    sentence = gettext(
        "Stuur bij elke opdracht een eigen Idempotency-Key mee, zoals een UUID: 8 tot 255 tekens "
        "zonder spaties. Stuur dezelfde als u niet weet of de opdracht aankwam."
    )
    raise HeaderRefused(400, "Idempotency-Key", sentence)


def _asked(request: HttpRequest) -> bytes:
    """Return all that was sent, so that a key stands for one thing only."""
    seen = request.headers.get("If-Match", "")
    head = "\n".join((str(request.method), request.get_full_path(), seen, ""))
    return head.encode() + request.body


def _answer(done: Done) -> Answer:
    # As ninja writes what is only read, so that a moment reads alike in both.
    body = json.loads(json.dumps(done.told.model_dump(by_alias=True), cls=NinjaJSONEncoder))
    return Answer(status=done.status, body=body, headers=dict(done.headers))


def _sent(answer: Answer) -> HttpResponse:
    sent = JsonResponse(answer.body, status=answer.status)
    for name, value in answer.headers.items():
        sent[name] = value
    if answer.is_again:
        sent["Idempotency-Replayed"] = "true"
    return sent
