"""What a place is called towards somebody who may not know which shelter it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext

from opvang.errors import FieldRemark
from opvang.models.base import SPOKEN_ALPHABET

_LENGTH = 4
_KEY = re.compile("[0-9a-f]{64}")


def place_label(*, request: UUID, unit: UUID) -> str:
    """Return a label such as ``geheim adres K7M2``, another one for each request.

    Two requests that are offered the same unit see different labels, so that nobody can put
    together what each of them is told of it.
    """
    digest = salted_hmac("opvang.queries.labels", f"{request}/{unit}", algorithm="sha256").digest()
    code = "".join(SPOKEN_ALPHABET[byte % len(SPOKEN_ALPHABET)] for byte in digest[:_LENGTH])
    return gettext("geheim adres %(code)s") % {"code": code}


def place_key(*, request: UUID, unit: UUID) -> str:
    """Return what a page calls a unit by when somebody asks for it, another one for each request.

    As a label it cannot be joined with what another request is told, and nobody can make one up.
    """
    return salted_hmac(
        "opvang.queries.labels.key", f"{request}/{unit}", algorithm="sha256"
    ).hexdigest()


def unknown_key(key: str) -> FieldRemark:
    """Return what to say of a key that stands for no place, or for one towards another request."""
    sentence = gettext(
        "Dit staat voor geen plek van deze aanvraag. Lees opnieuw waar de aanvraag heen kan "
        "(explanation), en stuur de key van een plek die daar staat."
    )
    # What is no key could be anything, so it is not said back.
    return FieldRemark(field="place", sentence=sentence, value=key if _KEY.fullmatch(key) else None)


def unit_with_key(units: Iterable[UUID], *, request: UUID, key: str) -> UUID | None:
    """Return which of *units* a key stands for towards one request; None: none of them."""
    for unit in units:
        if constant_time_compare(place_key(request=request, unit=unit), key):
            return unit
    return None
