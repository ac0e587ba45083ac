"""The policy: reading it, proposing another, and approving or withdrawing what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.policy import approve_policy, propose_policy, withdraw_policy
from opvang.pages.acting import act
from opvang.pages.forms.policy import PolicyForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.policies.policy_page import policy_page, values_to_change
from opvang.queries.policies.version_page import version_page

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def overview(request: SignedInRequest) -> HttpResponse:
    """Show what holds, what is proposed, and all versions so far."""
    return render(request, "policy.html", {"policy": policy_page(request.user)})


@page("GET", "POST")
def propose(request: SignedInRequest) -> HttpResponse:
    """Propose another policy, begun from what holds or from an older version."""
    number, values = values_to_change(request.user, like=request.GET.get("van", ""))
    form = PolicyForm(request.POST or None, values=values, number=number)
    made: list[UUID] = []
    if form.is_valid() and is_done(form, lambda: made.append(_propose(request, form))):
        return redirect("policy-version", made[0])
    return render(request, "policy/propose.html", {"form": form, "number": number})


@page("GET")
def version(request: SignedInRequest, version: UUID) -> HttpResponse:
    """Show what one version changes and what that would mean."""
    found = version_page(request.user, version, now=timezone.now())
    return render(request, "policy/version.html", {"page": found, "version": found.version})


@page("POST")
def approve(request: SignedInRequest, version: UUID) -> HttpResponse:
    """Let what another proposed hold."""
    return act(
        request,
        lambda: approve_policy(request.user, version=version, now=timezone.now()),
        said=gettext("Goedgekeurd. Dit beleid geldt vanaf nu, en er wordt opnieuw gematcht."),
        back_to=reverse("policy-version", args=[version]),
    )


@page("POST")
def withdraw(request: SignedInRequest, version: UUID) -> HttpResponse:
    """Take a proposal back, or turn it down."""
    return act(
        request,
        lambda: withdraw_policy(request.user, version=version, now=timezone.now()),
        said=gettext("Ingetrokken. Het beleid blijft zoals het was."),
        back_to=reverse("policy"),
    )


def _propose(request: SignedInRequest, form: PolicyForm) -> UUID:
    given = form.cleaned_data
    return propose_policy(
        request.user,
        values=form.values(),
        reason=given["reason"].replace("\r\n", "\n"),
        seen=given["seen"],
        now=timezone.now(),
    )
