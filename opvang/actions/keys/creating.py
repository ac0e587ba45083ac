"""The first key of an installation."""

from pathlib import Path

from django.conf import settings

from opvang.errors import NotPossible
from opvang.keyset.files import create
from opvang.keyset.keys import new_keyset


def create_keys() -> Path:
    """Make the file with the keys and return where it is. Raises NotPossible if it is there."""
    file = Path(settings.KEYSET_FILE)
    if not create(file, new_keyset()):
        raise NotPossible(
            f"{file} is there already. A new one could not read what is in the database; new keys "
            f"for it come from `manage.py keys rotate`."
        )
    return file
