"""As whom PostgreSQL runs: it refuses root, so root lends it an account with no power."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opvang.embedded.errors import CommandFailed, ServerError

#: Accounts that exist already and own nothing that matters, the best one first.
_UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account of this machine. *lent* says that we are root and step down to it."""

    uid: int
    gid: int
    lent: bool

    def run(self, *command: str | Path, libraries: Path | None = None) -> str:
        """Run *command* as this account and return what it printed. Raises CommandFailed.

        *libraries* is a folder in which it may look for shared libraries as well.
        """
        looks_in = {"LD_LIBRARY_PATH": str(libraries)} if libraries else {}
        done: subprocess.CompletedProcess[str] = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            check=False,
            env={"LC_ALL": "C", "PATH": os.defpath, **looks_in},
            cwd="/",
            **self._identity(),
        )
        if done.returncode:
            raise CommandFailed(f"{command[0]} failed: {(done.stderr or done.stdout).strip()}")
        return done.stdout

    def can_run(self, *command: str | Path) -> bool:
        """Say whether *command* can be started by this account and succeeds."""
        try:
            self.run(*command)
        except (OSError, CommandFailed):
            return False
        return True

    def can_enter(self, folder: Path) -> bool:
        """Say whether this account may pass through *folder* and all folders above it."""
        return self.can_run("/bin/sh", "-c", 'cd -- "$0"', folder)

    def give(self, paths: Sequence[Path]) -> None:
        """Make *paths* this account's own, where root made them."""
        for path in paths if self.lent else ():
            os.chown(path, self.uid, self.gid)

    def _identity(self) -> dict[str, Any]:
        if not self.lent:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def account_for(data: Path) -> Account:
    """Return the account that PostgreSQL runs as for the folder *data*, there already or not yet.

    Raises ServerError where *data* is somebody else's.
    """
    owner = data.stat() if data.exists() else None
    if os.geteuid() != 0:
        _require_own(data, owner)
        return Account(uid=os.geteuid(), gid=os.getegid(), lent=False)
    if owner and owner.st_uid != 0:
        return Account(uid=owner.st_uid, gid=owner.st_gid, lent=True)
    return _unprivileged()


def _require_own(data: Path, owner: os.stat_result | None) -> None:
    if owner and owner.st_uid != os.geteuid():
        raise ServerError(
            f"The data in {data} belong to another account, because root or somebody else ran the "
            f"demo here first. Run it as they did, or let them run `make clean`."
        )


def _unprivileged() -> Account:
    for name in _UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(uid=entry.pw_uid, gid=entry.pw_gid, lent=True)
    raise ServerError(
        "PostgreSQL does not run as root, and this machine has no account named "
        f"{' or '.join(_UNPRIVILEGED)}. Run this as an ordinary user, or set DATABASE_URL."
    )
