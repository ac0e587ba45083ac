"""Measure everything once, and print it as one line."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from opvang.embedded.account import account_for
from opvang.embedded.binaries import programs_for
from opvang.embedded.server import Server
from tests.benchmarks.http.asking import CONNECTIONS, Asked, commits_a_second, requests_a_second

ROOT = Path(__file__).parents[3]
_PROGRAMS = Path(sys.executable).parent


def main() -> None:
    """Print how many requests a second of each kind, and the ratios."""
    if shutil.which("wrk") is None:
        sys.exit("wrk is missing: apt-get install wrk")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="opvang-bench-")))
        folder.chmod(0o755)
        server = Server(folder / "postgresql")
        server.start()
        stack.callback(server.stop)
        print(json.dumps(measured(server, folder=folder, stack=stack)))


def measured(server: Server, *, folder: Path, stack: ExitStack) -> dict[str, object]:
    """Return what everything came to."""
    environment = _environment(server, folder)
    os.environ |= environment | {"DATABASE_URL": server.owner_url()}
    from tests.benchmarks.http.country import made

    country = made()
    site = stack.enter_context(served("granian", "opvang.wsgi:application", environment))
    bare_wsgi = stack.enter_context(served("granian", f"{_BARE}:wsgi", environment))
    bare_asgi = stack.enter_context(served("uvicorn", f"{_BARE}:asgi", environment))
    many = 200_000
    confirm = f"/api/v1/units/{country.unit}/capacity-confirmation"
    holds = [f'/api/v1/requests/{one}/holds {{"place": "{key}"}}' for one, key in country.holds]
    asked = {
        "bare_wsgi": Asked(port=bare_wsgi, lines=["/ "] * many),
        "bare_asgi": Asked(port=bare_asgi, lines=["/ "] * many),
        "capacity_update": Asked(
            port=site, method="POST", lines=[f"{confirm} "] * many, key=country.shelter_key
        ),
        "request_list": Asked(
            port=site, lines=["/api/v1/requests "] * many, key=country.coordinator_key
        ),
        "hold": Asked(port=site, method="POST", lines=holds, key=country.desk_key),
    }
    rates = {name: requests_a_second(one, folder=folder, name=name) for name, one in asked.items()}
    rates["three_inserts"] = three_inserts(server, folder=folder)
    return told(rates)


def three_inserts(server: Server, *, folder: Path) -> float:
    """Return how many commits of three inserts a second the same database does."""
    with psycopg.connect(server.owner_url()) as connection:
        for one in "abc":
            connection.execute(f"CREATE TABLE bench_{one} (id uuid PRIMARY KEY, at timestamptz)")
    programs = programs_for(account_for(server.data))
    return commits_a_second(server.owner_url(), programs=programs, folder=folder)


def told(rates: dict[str, float]) -> dict[str, object]:
    """Return the rates, and their ratios to what does the least."""
    names = ("capacity_update", "request_list", "hold")
    ratios = {
        f"{name}_to_{bare}": round(rates[name] / rates[bare], 4)
        for name in names
        for bare in ("bare_wsgi", "bare_asgi")
    }
    ratios["hold_to_three_inserts"] = round(rates["hold"] / rates["three_inserts"], 4)
    rounded = {name: round(rate, 1) for name, rate in rates.items()}
    return {"bench": "http", "connections": CONNECTIONS, **rounded, **ratios}


_BARE = "tests.benchmarks.http.bare"
_COMMANDS = {
    "granian": ("--interface", "wsgi", "--workers", "1", "--blocking-threads", "8", "--port"),
    "uvicorn": ("--log-level", "error", "--port"),
}


@contextmanager
def served(program: str, application: str, environment: dict[str, str]) -> Iterator[int]:
    """Serve an application in a process of its own, and return its port."""
    port = _free_port()
    options = (*_COMMANDS[program], str(port))
    if program == "granian":
        options = ("--no-log", *options)
    process = subprocess.Popen(
        [_PROGRAMS / program, *options, application], env=environment, cwd=ROOT
    )
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)


def _environment(server: Server, folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "DATABASE_URL": server.application_url(),
        "DATABASE_OWNER_URL": server.owner_url(),
        "DJANGO_SETTINGS_MODULE": "opvang.settings",
        "DEMO": "true",
        "KEYSET_FILE": str(folder / "keyset.json"),
        "SECRET_KEY": "the same in every process" * 3,
        "REQUESTS_A_MINUTE": "0",
        "STRANGER_REQUESTS_A_MINUTE": "0",
    }


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"Nothing answers on port {port}.")


if __name__ == "__main__":
    main()
