"""Where the private PostgreSQL keeps its files."""

import hashlib
import os
from pathlib import Path

from opvang.embedded.account import account_for

#: For what root keeps outside clones: the data of clones behind a closed door, shared programs.
_SHARED = Path("/var/lib/opvang")


def shared_folder() -> Path:
    """Return root's folder outside all clones."""
    return _SHARED


def home_of(clone: Path) -> Path:
    """Return the folder for the data of *clone*: `.opvang` in it, if PostgreSQL may go there.

    Root lends PostgreSQL an account that may not be able to enter the clone. Then the data go to a
    folder outside, named after the clone's path.
    """
    inside = clone.resolve() / ".opvang"
    if os.geteuid() != 0 or account_for(inside / "data").can_enter(clone):
        return inside
    return outside_of(clone)


def outside_of(clone: Path) -> Path:
    """Return the folder for a clone that PostgreSQL's account cannot enter."""
    return _SHARED / hashlib.sha256(os.fsencode(clone.resolve())).hexdigest()[:16]
