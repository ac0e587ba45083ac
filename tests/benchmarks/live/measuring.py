"""What is measured, each with as many sockets as it says."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.benchmarks.live.line import Line, close, many

Tell = Callable[[int], Awaitable[float]]
_QUIET = 120.0


def p99(seconds: list[float]) -> float:
    """Return what 99 of 100 stay within."""
    return sorted(seconds)[int(len(seconds) * 0.99)]


def memory_of(process: int) -> int:
    """Return how much memory a process has, in KB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0])


async def heard(lines: list[Line], count: int) -> None:
    """Wait until all heard so many frames.

    Raises
    ------
    TimeoutError
        When that does not come: something was lost.
    """
    until = time.monotonic() + _QUIET
    while any(len(one.heard) < count for one in lines):
        if time.monotonic() > until:
            short = [one for one in lines if len(one.heard) < count]
            codes = {one.code for one in short}
            raise TimeoutError(f"{len(short)} of {len(lines)} sockets missed one: {codes}.")
        await asyncio.sleep(0.02)


async def joined(port: int, cookies: list[str], count: int, tell: Tell) -> list[Line]:
    """Open so many sockets, and see that each hears of something."""
    from opvang.events import last_number

    lines = await many(port, cookies, count, since=await asyncio.to_thread(last_number))
    await tell(1)
    await heard(lines, 1)
    for one in lines:
        one.heard.clear()
    return lines


async def delays(lines: list[Line], tell: Tell, *, rounds: int, pause: float) -> list[float]:
    """Return how long after each change each socket heard of it."""
    found: list[float] = []
    for _ in range(rounds):
        before = [len(one.heard) for one in lines]
        at = await tell(1)
        await heard(lines, max(before) + 1)
        found += [one.heard[n] - at for one, n in zip(lines, before, strict=True)]
        await asyncio.sleep(pause)
    return found


async def burst(lines: list[Line], tell: Tell, *, times: int) -> float:
    """Return how many frames a second come when much happens at once."""
    before = len(lines[0].heard)
    at = await tell(times)
    await heard(lines, before + times)
    return len(lines) * times / (max(one.heard[-1] for one in lines) - at)


async def crowd(port: int, cookies: list[str], tell: Tell, *, process: int) -> dict[str, float]:
    """Return delay, burst and memory of 1,000 sockets."""
    warm = await joined(port, cookies, 50, tell)
    before = memory_of(process)
    lines = await joined(port, cookies, 1_000, tell)
    kilobytes = (memory_of(process) - before) / 1_000
    close(warm)
    found = {
        "p99": p99(await delays(lines, tell, rounds=10, pause=0.2)),
        "burst": await burst(lines, tell, times=20),
        "kb": kilobytes,
    }
    close(lines)
    return found


async def crowd_of_5000(port: int, cookies: list[str], tell: Tell) -> float:
    """Return the delay of 5,000 sockets."""
    lines = await joined(port, cookies, 5_000, tell)
    found = p99(await delays(lines, tell, rounds=5, pause=0.5))
    close(lines)
    return found


async def unsteady(
    port: int, cookies: list[str], happen: Callable[[], Awaitable[list[int]]], *, times: int
) -> dict[str, int]:
    """Return how many of *times* disconnects lost a frame or brought one twice."""
    left, over = times, asyncio.Event()
    chance = random.Random(1)

    async def client(number: int) -> list[int]:
        nonlocal left
        known: list[int] = []
        since = first
        while left > 0 or not over.is_set():
            left -= 1
            line = await Line(port, cookies[number % len(cookies)], since=since).connect()
            await asyncio.sleep(chance.random() * 0.05)
            line.transport.abort()
            known += line.numbers
            since = max([since, *line.numbers])
        return await _last(known, port, cookies[number % len(cookies)], since)

    (first,) = await happen()
    numbers: list[int] = []

    async def publisher() -> None:
        while left > 0:
            numbers.extend(await happen())
            await asyncio.sleep(0.1)
        over.set()

    results, _ = await asyncio.gather(asyncio.gather(*(client(n) for n in range(50))), publisher())
    return {
        "disconnects": times - left,
        "gaps": sum(len(set(numbers) - set(one)) for one in results),
        "duplicates": sum(len(one) - len(set(one)) for one in results),
    }


async def _last(known: list[int], port: int, cookie: str, since: int) -> list[int]:
    """Return what somebody knows once they stay."""
    line = await Line(port, cookie, since=since).connect()
    quiet = -1
    while quiet < len(line.numbers):
        quiet = len(line.numbers)
        await asyncio.sleep(2)
    close([line])
    return known + line.numbers
