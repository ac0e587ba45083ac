"""What is kept of sessions, encrypted anew, so that nobody has to sign in again."""

from __future__ import annotations

from opvang.keyset import CannotDecrypt
from opvang.keyset.texts import decrypt_text, encrypt_as_text, is_current_text
from opvang.models import Session
from opvang.models.organisations.sessions import place_of


def rewrite_sessions() -> int:
    """Encrypt with the newest key what was not, and return how many sessions."""
    rows = Session.objects.values_list("session_key", "session_data")
    return sum(_rewrite(key, data) for key, data in rows)


def _rewrite(key: str, data: str) -> bool:
    place = place_of(key)
    try:
        if is_current_text(data, place):
            return False
        anew = encrypt_as_text(decrypt_text(data, place), place)
    except CannotDecrypt:
        # It is over already, for whoever had it.
        return False
    # Whoever clicked in between has the new key.
    as_it_was = Session.objects.filter(session_key=key, session_data=data)
    return bool(as_it_was.update(session_data=anew))
