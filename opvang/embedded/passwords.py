"""The passwords of a private PostgreSQL: random, in a file that only its maker can read."""

import json
import os
import secrets
from pathlib import Path

#: The server's superuser, the role that migrates, the role that serves, what signs sessions.
NAMES = ("postgres", "opvang_owner", "opvang_app", "secret_key")


def passwords_in(folder: Path) -> dict[str, str]:
    """Return the passwords kept in *folder*, made up the first time."""
    file = folder / "passwords.json"
    if not file.exists():
        _write(file, {name: secrets.token_urlsafe(48) for name in NAMES})
    kept: dict[str, str] = json.loads(file.read_text(encoding="ascii"))
    return kept


def _write(file: Path, passwords: dict[str, str]) -> None:
    half = file.with_suffix(".half")
    half.unlink(missing_ok=True)
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        json.dump(passwords, opened)
    half.rename(file)
