"""The file with the keys: made once, replaced whole, and read by its owner alone."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from opvang.keyset.errors import KeysetUnusable

_FOR_OTHERS = stat.S_IROTH | stat.S_IWOTH


def read(file: Path) -> str:
    """Return what is in *file*. Raises KeysetUnusable where it is missing or open to everybody."""
    try:
        if file.stat().st_mode & _FOR_OTHERS:
            raise KeysetUnusable(
                f"KEYSET_FILE: everybody on this machine may read {file}. Run `chmod 600 {file}`, "
                f"and then `manage.py keys rotate`, since the keys may be known."
            )
        return file.read_text(encoding="ascii")
    except OSError as error:
        raise KeysetUnusable(
            f"KEYSET_FILE: there is no file to read at {file} ({error.strerror}). Put back the one "
            f"that belongs to this database; for a new installation, make one with "
            f"`manage.py keys create`."
        ) from error


def create(file: Path, text: str) -> bool:
    """Write *file* unless it is there, whole or not at all; return whether it was written."""
    # The database of a demo lives in the same folder, under an account of its own.
    file.parent.mkdir(parents=True, exist_ok=True)
    half = _written_beside(file, text)
    try:
        os.link(half, file)
    except FileExistsError:
        return False
    finally:
        half.unlink()
    _keep(file.parent)
    return True


def replace(file: Path, text: str) -> None:
    """Put *text* in the place of what is in *file*, at once and for good."""
    _written_beside(file, text).replace(file)
    _keep(file.parent)


def _written_beside(file: Path, text: str) -> Path:
    half = file.with_name(f"{file.name}.{os.getpid()}.half")
    with suppress(FileNotFoundError):
        half.unlink()
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())
    return half


def _keep(folder: Path) -> None:
    """Wait until the disk has the names in *folder*: losing a key loses what it opens."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
