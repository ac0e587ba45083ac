"""A PostgreSQL data folder: made, started."""

import os
import socket
import tempfile
from pathlib import Path

from opvang.embedded.binaries import Programs
from opvang.embedded.errors import CommandFailed
from opvang.embedded.postmaster import forget_dead

#: Faster, and a crash loses everything: right for data that are thrown away anyhow. Nobody counts
#: the rows meanwhile: between tests there are none, and a connection keeps what it planned then.
_UNSAFE = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off"
_ATTEMPTS = 3


def make_cluster(data: Path, *, programs: Programs, password: str, throwaway: bool) -> None:
    """Make the data folder *data*, whole or not at all, with *password* for the superuser."""
    with tempfile.TemporaryDirectory(prefix=".half-", dir=data.parent) as folder:
        half, file = Path(folder, "data"), Path(folder, "password")
        half.mkdir(mode=0o700)
        file.touch(mode=0o600)
        file.write_text(password, encoding="ascii")
        programs.account.give([Path(folder), half, file])
        programs.run(
            *("initdb", "-D", half, "-U", "postgres", f"--pwfile={file}"),
            *("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"),
            # Sorts and folds case the same on every machine, whatever its languages.
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"),
            *(["--no-sync"] if throwaway else []),
        )
        half.rename(data)


def start_cluster(data: Path, *, programs: Programs, throwaway: bool) -> None:
    """Start the server on *data*, on a free port of 127.0.0.1. Raises CommandFailed."""
    forget_dead(data)
    for attempt in range(_ATTEMPTS):
        options = (
            f"-c listen_addresses=127.0.0.1 -c port={_free_port()} -c unix_socket_directories='' "
            f"-c max_connections=100 {_UNSAFE if throwaway else ''}"
        )
        log = data / "server.log"
        try:
            programs.run(
                *("pg_ctl", "-D", data, "-w", "-t", "60", "-l", log, "-o", options),
                *("-s", "start"),
            )
        except CommandFailed as error:
            if "Address already in use" not in _tail(log) or attempt == _ATTEMPTS - 1:
                raise CommandFailed(f"{error}\n{_tail(log)}") from error
        else:
            return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _tail(log: Path) -> str:
    if not log.exists() or not os.access(log, os.R_OK):
        return ""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-10:])
