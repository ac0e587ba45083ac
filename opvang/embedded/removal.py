"""Removing what the private PostgreSQL of a clone left; with the standard library only."""

import os
import shutil
from pathlib import Path

from opvang.embedded import postmaster
from opvang.embedded.location import home_of, shared_folder
from opvang.embedded.lock import locked


def remove(clone: Path) -> Path:
    """Stop the private server of *clone*, remove its data, and return the folder that is gone.

    Raises AlreadyRunning while a process uses it.
    """
    home = home_of(clone)
    if home.exists():
        with locked(home, patience=0):
            postmaster.stop(home / "data")
            shutil.rmtree(home)
    _remove_unused_programs()
    return home


def _remove_unused_programs() -> None:
    """Remove the copied programs of PostgreSQL once no clone keeps data beside them."""
    shared = shared_folder()
    if not shared.is_dir():
        return
    copies = set(shared.glob("postgresql-*"))
    if set(shared.iterdir()) == copies and shared.stat().st_uid == os.geteuid():
        shutil.rmtree(shared)
