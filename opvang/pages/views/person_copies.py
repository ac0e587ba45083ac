"""A copy of all that is kept of one person: on a page to print, or as a file."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.pages.account.proving import proven
from opvang.pages.forms.person_copies import CopyForm
from opvang.pages.signed_in import page
from opvang.queries.person_copy.copying import copy_purpose, copy_subject, person_copy

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.person_copy.copying import CopySubject, PersonCopy

#: How many lines of who looked stand on the page; the file has all of them.
_LOOKS_SHOWN = 200


@page("GET", "POST")
def copy(request: SignedInRequest, request_id: UUID, person: UUID) -> HttpResponse:
    """Ask what for, and then show the copy in the answer itself: no link leads to it."""
    return _copy(request, copy_subject(request.user, request_id, person, now=timezone.now()))


@proven
def _copy(request: SignedInRequest, subject: CopySubject) -> HttpResponse:
    form = CopyForm(request.POST or None)
    if not form.is_valid():
        return render(request, "retention/copy_for.html", {"one": subject, "form": form})
    purpose = copy_purpose(form.cleaned_data["purpose"])
    found = person_copy(request.user, subject, purpose=purpose, now=timezone.now())
    if form.cleaned_data["form"] == CopyForm.FILE:
        return _file(found)
    context = {"copy": found, "one": subject, "looks": found.looks[:_LOOKS_SHOWN]}
    return render(request, "retention/copy.html", context)


def _file(found: PersonCopy) -> HttpResponse:
    answer = HttpResponse(
        json.dumps(_as_json(found), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2),
        content_type="application/json; charset=utf-8",
    )
    # The name tells of nobody: it stays in lists of downloads.
    answer["Content-Disposition"] = 'attachment; filename="afschrift.json"'
    return answer


def _as_json(found: PersonCopy) -> dict[str, Any]:
    return {
        "format": "opvang-person-copy/1",
        "person": found.subject.code,
        "made_at": found.made_at,
        "kept_until": found.kept_until,
        "is_complete": not found.has_more,
        "parts": [
            {"title": part.title, "rows": [dict(row) for row in part.rows]} for part in found.parts
        ],
        "who_saw": [asdict(one) for one in found.looks],
    }
