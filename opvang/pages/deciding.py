"""A page that asks for one decision with its reason, and tells how it went."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from opvang.pages.forms.refused import is_done

if TYPE_CHECKING:
    from django import forms
    from django.http import HttpRequest, HttpResponse


class Code(str):
    """A value that is shown letter by letter as it is, such as the begin of a key."""

    __slots__ = ()
    is_code = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What stands around the form."""

    title: str
    intro: str  #: what follows from the decision
    facts: Iterable[tuple[str, str]]  #: what it is about: a name and a value
    submit: str  #: on the button
    back_to: str  #: address to go to afterwards
    back: str  #: the words of the link there
    said: str  #: what to tell when it was done
    carries: Iterable[tuple[str, str]] = ()  #: what comes back unseen: a name and a value
    asks: str = field(default_factory=lambda: gettext("Uw besluit"))  #: above the form


def decide(
    request: HttpRequest, form: forms.Form, decision: Decision, action: Callable[[], object]
) -> HttpResponse:
    """Show the form; when it is handed in and right, call *action* and go on.

    Raises
    ------
    NotAllowed, NotFound
        As the action does; `RefusalsMiddleware` answers them.
    """
    if form.is_bound and form.is_valid() and is_done(form, action):
        messages.success(request, decision.said)
        return redirect(decision.back_to)
    return render(request, "overrides/decision.html", {"form": form, "decision": decision})
