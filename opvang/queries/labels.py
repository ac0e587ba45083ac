"""What a place is called towards somebody who may not know which shelter it is."""

from __future__ import annotations

from uuid import UUID

from django.utils.crypto import salted_hmac

from opvang.models.base import SPOKEN_ALPHABET

_LENGTH = 4


def place_label(*, request: UUID, unit: UUID) -> str:
    """Return a label such as ``geheim adres K7M2``, another one for each request.

    Two requests that are offered the same unit see different labels, so that nobody can put
    together what each of them is told of it.
    """
    digest = salted_hmac("opvang.queries.labels", f"{request}/{unit}", algorithm="sha256").digest()
    code = "".join(SPOKEN_ALPHABET[byte % len(SPOKEN_ALPHABET)] for byte in digest[:_LENGTH])
    return f"geheim adres {code}"
