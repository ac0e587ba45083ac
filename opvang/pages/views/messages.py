"""Somebody's own messages, what reaches them how, and the messages that got stuck."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.messages.choosing import (
    NewChoices,
    change_contact,
    choose_messages,
    mark_read,
)
from opvang.actions.messages.settling import settle_message
from opvang.actions.messages.transports import transports
from opvang.pages.account.proving import proven
from opvang.pages.acting import act
from opvang.pages.forms.messages import ChoicesForm, ContactForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.messages.inbox import inbox
from opvang.queries.messages.own import kinds_for, possible_deputies, settings_of
from opvang.queries.messages.parked_page import parked_messages

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest

_CHOSEN = tuple(NewChoices.__dataclass_fields__)


@page("GET")
def listed(request: SignedInRequest) -> HttpResponse:
    """Show what somebody was told of late, and how that reached them."""
    told = inbox(request.user, now=timezone.now())
    has_unread = any(one.is_unread for one in told)
    context = {"told": told, "has_unread": has_unread, "postbox": settings.HAS_POSTBOX}
    return render(request, "messages/list.html", context)


@page("POST")
def read(request: SignedInRequest) -> HttpResponse:
    """Write down that somebody read them all."""
    mark_read(request.user, now=timezone.now())
    return redirect("messages")


@page("GET", "POST")
def choose(request: SignedInRequest) -> HttpResponse:
    """Ask what reaches somebody along which way, and when."""
    row = settings_of(request.user)
    form = ChoicesForm(
        request.POST or None,
        initial={name: getattr(row, name) for name in _CHOSEN},
        kinds=[(str(one), one.label) for one in kinds_for(request.user)],
        languages=settings.LANGUAGES,
    )
    if form.is_bound and form.is_valid() and is_done(form, lambda: _choose(request, form)):
        messages.success(request, gettext("Bewaard. Zo krijgt u voortaan bericht."))
        return redirect("messages")
    context = {
        "form": form,
        "email": request.user.email,
        "has_phone": bool(row.phone),
        "is_stopped": row.stopped_at is not None,
        "ways_out": transports(),
    }
    return render(request, "messages/choose.html", context)


@page("GET", "POST")
@proven
def contact(request: SignedInRequest) -> HttpResponse:
    """Ask where SMS goes and who stands in, of who has proved who they are."""
    row = settings_of(request.user)
    deputies = [(str(one.id), one.username) for one in possible_deputies(request.user)]
    form = ContactForm(
        request.POST or None,
        initial={"phone": row.phone, "deputy": row.deputy_id or ""},
        deputies=deputies,
    )
    if form.is_bound and form.is_valid() and is_done(form, lambda: _contact(request, form)):
        messages.success(request, gettext("Bewaard."))
        return redirect("message-settings")
    return render(request, "messages/contact.html", {"form": form})


@page("GET")
def stuck(request: SignedInRequest) -> HttpResponse:
    """Show the messages that wait for a person."""
    parked = parked_messages(request.user, now=timezone.now())
    return render(request, "messages/parked.html", {"parked": parked})


@page("POST")
def settle(request: SignedInRequest, message: UUID) -> HttpResponse:
    """Have one tried again, or let it go."""
    again = "again" in request.POST
    return act(
        request,
        lambda: settle_message(request.user, message, again=again, now=timezone.now()),
        said=gettext("Het bericht wordt opnieuw verstuurd.")
        if again
        else gettext("Het bericht is vervallen."),
        back_to=reverse("parked-messages"),
    )


def _choose(request: SignedInRequest, form: forms.Form) -> None:
    new = NewChoices(**{name: form.cleaned_data[name] for name in _CHOSEN})
    choose_messages(request.user, new, now=timezone.now())


def _contact(request: SignedInRequest, form: forms.Form) -> None:
    asked = form.cleaned_data
    deputy = UUID(asked["deputy"]) if asked["deputy"] else None
    change_contact(request.user, phone=asked["phone"], deputy=deputy, now=timezone.now())
