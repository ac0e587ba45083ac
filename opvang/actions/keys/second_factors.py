"""What second factors are made from, encrypted anew."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from opvang.keyset.texts import SECOND_FACTORS, decrypt_text, encrypt_as_text, is_current_text

#: What allauth has its adapter encrypt; migrated codes, a list, come from systems we never were.
SECRETS = ("secret", "seed")


def rewrite_second_factors() -> int:
    """Encrypt with the newest key what was not, and return of how many factors."""
    rows = Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN)
    old = [row.pk for row in rows if anew(row.data) != row.data]
    for key in old:
        _rewrite(key)
    return len(old)


@transaction.atomic
def _rewrite(key: int) -> None:
    row = Authenticator.objects.select_for_update().filter(pk=key).first()
    if row is not None:
        row.data = anew(row.data)
        row.save(update_fields=["data"])


def anew(data: dict[str, Any]) -> dict[str, Any]:
    """Return the facts of a factor with its secret under the newest key."""
    return data | {
        name: encrypt_as_text(decrypt_text(data[name], SECOND_FACTORS), SECOND_FACTORS)
        for name in SECRETS
        if name in data and not is_current_text(data[name], SECOND_FACTORS)
    }
