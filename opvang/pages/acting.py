"""One act of somebody on a page: it is done or refused in a sentence, and they see which."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from opvang.errors import Busy, NoPlace, NotPossible
from opvang.policy import one_policy

Done = TypeVar("Done")


def act(
    request: HttpRequest,
    action: Callable[[], Done],
    *,
    said: str | Callable[[Done], str],
    back_to: str,
) -> HttpResponse:
    """Call *action*, tell how it went, and go to the address *back_to*.

    Parameters
    ----------
    action
        One call of an action, with all its arguments.
    said
        What to tell when it was done, or what returns that for what *action* returned.

    Raises
    ------
    NotAllowed, NotFound
        As the action does; `RefusalsMiddleware` answers them.
    """
    try:
        with one_policy():
            done = action()
    except (Busy, NoPlace, NotPossible) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said if isinstance(said, str) else said(done))
    return redirect(back_to)
