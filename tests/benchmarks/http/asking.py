"""Asking a server by wrk, and a database by pgbench."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from opvang.embedded.binaries import Programs

CONNECTIONS, SECONDS = 16, 10
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_WRONG = re.compile(r"Non-2xx or 3xx responses: (\d+)")
_TRANSACTIONS = re.compile(r"tps = ([\d.]+)")
#: Each asks under a key of its own; *lines* has the path and body of each, used once.
_SCRIPT = """
local lines, number = {{}}, 0
for line in io.lines("{lines}") do lines[#lines + 1] = line end
function request()
  number = number + 1
  if number >= #lines then wrk.thread:stop() end
  local path, body = string.match(lines[math.min(number, #lines)], "^(%S+) (.*)$")
  local headers = {{["Authorization"] = "Bearer {key}", ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = string.format("{run}-%d", number)}}
  return wrk.format("{method}", path, headers, body)
end
"""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked, again and again."""

    port: int
    method: str = "GET"
    lines: list[str]  #: path and body of each
    key: str = ""


def requests_a_second(asked: Asked, *, folder: Path, name: str) -> float:
    """Return how many requests a second are answered well.

    Raises
    ------
    RuntimeError
        When any is answered otherwise.
    """
    lines, script = folder / f"{name}.txt", folder / f"{name}.lua"
    lines.write_text("\n".join(asked.lines) + "\n")
    facts = {"lines": lines, "key": asked.key, "method": asked.method, "run": os.urandom(4).hex()}
    script.write_text(_SCRIPT.format(**facts))
    how = ("-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "20s", "-s", str(script))
    said = subprocess.run(
        ["wrk", *how, f"http://127.0.0.1:{asked.port}"], capture_output=True, text=True, check=True
    ).stdout
    wrong = _WRONG.search(said)
    if wrong:
        raise RuntimeError(f"{name}: {wrong[1]} answers were refusals.\n{said}")
    return float(_RATE.search(said)[1])


def commits_a_second(url: str, *, programs: Programs, folder: Path) -> float:
    """Return how many transactions a second of three inserts a database commits."""
    script = folder / "inserts.sql"
    inserts = (f"INSERT INTO bench_{one} VALUES (gen_random_uuid(), now());" for one in "abc")
    script.write_text("\n".join(("BEGIN;", *inserts, "COMMIT;", "")))
    how = ("--no-vacuum", f"--client={CONNECTIONS}", f"--time={SECONDS}", f"--file={script}")
    return float(_TRANSACTIONS.search(programs.run("pgbench", *how, url))[1])
