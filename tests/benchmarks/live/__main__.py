"""Measure everything once, and print it as one line."""

import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from opvang.embedded.server import Server
from tests.benchmarks.http.__main__ import ROOT, _environment, _free_port, _wait_for
from tests.benchmarks.live.browsing import changed_pages
from tests.benchmarks.live.line import close
from tests.benchmarks.live.measuring import crowd, crowd_of_5000, delays, joined, p99, unsteady
from tests.benchmarks.live.slow import beside_a_slow_reader

DISCONNECTS = 10_000
#: How many files a process that holds 5,000 sockets has open, with room for the rest.
_FILES = 20_000
_FLOODS, _EACH = 100, 1_000


def main() -> None:
    """Print delays, deliveries and memory, and the ratios to the bare loop."""
    _open_many_files()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="opvang-bench-")))
        folder.chmod(0o755)
        server = Server(folder / "postgresql")
        server.start()
        stack.callback(server.stop)
        web, sockets, bare = _free_port(), _free_port(), _free_port()
        environment = _environment(server, folder) | {
            "PORT": str(web),
            "SOCKETS_PORT": str(sockets),
            "LIVE_SOCKETS_AN_ACCOUNT": "100000",
        }
        os.environ |= environment | {"DATABASE_URL": server.owner_url()}
        from tests.benchmarks.live.country import made

        country = made()
        loop = stack.enter_context(running(BARE, str(bare), environment=environment))
        parent = stack.enter_context(running(PRODUCTION, environment=environment))
        for port in (bare, web, sockets):
            _wait_for(port)
        time.sleep(5)
        kept = process_of(parent, "serve_sockets")
        found = asyncio.run(measured(country, web, sockets, bare, kept=kept, loop=loop))
        print(json.dumps(found))


def _open_many_files() -> None:
    """Let this process and those it begins hold as many sockets as are asked of them."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < _FILES:
        sys.exit(f"A process may open {hard} files here, and {_FILES} are needed: see ulimit -Hn.")
    if soft != resource.RLIM_INFINITY and soft < _FILES:
        resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES, hard))


async def measured(country, web, sockets, bare, *, kept, loop) -> dict[str, object]:
    """Return what everything came to."""
    from tests.benchmarks.live.happening import (
        OneRequestChanges,
        everybody_hears,
        flooded,
        one_more,
    )

    async def loop_tells(times: int) -> float:
        at = time.monotonic()
        await asyncio.to_thread(urllib.request.urlopen, f"http://127.0.0.1:{bare}/?{times}")
        return at

    people, says = country.cookies, _say
    of_loop = says("bare", await crowd(bare, people, loop_tells, process=loop))
    ours = says("ours", await crowd(sockets, people, everybody_hears, process=kept))
    of_5000 = says("5000", await crowd_of_5000(sockets, people, everybody_hears))
    lines = await joined(sockets, people, 200, everybody_hears)
    of_200 = says("200", p99(await delays(lines, everybody_hears, rounds=50, pause=0.1)))
    close(lines)
    following, change = (web, sockets, people, country.paths), OneRequestChanges(country.own)
    pages, _ = says("pages", await changed_pages(*following, change, asks_all=True))
    asked, changed = says("asked", await changed_pages(*following, change, asks_all=False))
    unsteadily = says("unsteady", await unsteady(sockets, people[:12], one_more, times=DISCONNECTS))
    slow = says(
        "slow",
        await beside_a_slow_reader(
            sockets,
            people[:12],
            people[12],
            everybody_hears,
            lambda: flooded(country.account, _FLOODS, _EACH),
        ),
    )
    return {
        "bench": "live",
        "sockets_1000_p99": round(ours["p99"], 4),
        "sockets_1000_p99_to_bare": round(ours["p99"] / of_loop["p99"], 2),
        "burst": round(ours["burst"]),
        "burst_to_bare": round(ours["burst"] / of_loop["burst"], 2),
        "kb_a_socket": round(ours["kb"], 1),
        "kb_a_socket_bare": round(of_loop["kb"], 1),
        "sockets_5000_p99": round(of_5000, 3),
        "commit_to_frame_p99": round(of_200, 4),
        "commit_to_page_p50": round(pages[len(pages) // 2], 3),
        "commit_to_page_p99": round(p99(pages), 3),
        "commit_to_page_as_browsers_ask_p50": round(asked[len(asked) // 2], 3),
        "commit_to_page_as_browsers_ask_p99": round(p99(asked), 3),
        "pages_that_changed_of_20": changed,
        **unsteadily,
        "others_p99_beside_a_slow_reader_to_a_fast_one": round(
            slow["beside_slow"] / slow["beside_fast"], 2
        ),
        "slow_reader_closed_with": slow["code"],
        "slow_reader_lost": slow["lost"],
        "load": os.getloadavg()[0],
    }


def _say(name, value):
    print(name, value if not isinstance(value, list) else value[-5:], file=sys.stderr, flush=True)
    return value


BARE = ("-m", "tests.benchmarks.live.serving")
PRODUCTION = ("manage.py", "serve_production")


@contextmanager
def running(command, *arguments, environment) -> Iterator[int]:
    """Run a program beside until the end of the block, and return its process."""
    process = subprocess.Popen([sys.executable, *command, *arguments], env=environment, cwd=ROOT)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=60)


def process_of(parent: int, name: str) -> int:
    """Return which process a parent began by this command."""
    begun = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return next(int(one) for one in begun if name in Path(f"/proc/{one}/cmdline").read_text())


if __name__ == "__main__":
    main()
