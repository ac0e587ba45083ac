"""Somebody who reads nothing for a while, beside others who hear of what happens."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.benchmarks.live.line import Line, close
from tests.benchmarks.live.measuring import delays, joined, p99

_OTHERS = 200


async def beside_a_slow_reader(
    port: int,
    cookies: list[str],
    own: str,
    tell: Callable[[int], Awaitable[float]],
    flood: Callable[[], Awaitable[list[int]]],
) -> dict[str, float]:
    """Return the delay of others beside a fast and beside a slow reader, and what that one lost.

    *own* is what the reader brings to be recognised by, and *flood* what only they hear.
    """
    lines = await joined(port, cookies, _OTHERS, tell)
    beside_fast, _, _ = await _beside(port, own, lines, tell, flood, slow=False)
    beside_slow, line, numbers = await _beside(port, own, lines, tell, flood, slow=True)
    line.transport.resume_reading()
    await asyncio.wait_for(line.gone, 60)
    known, code = list(line.numbers), line.code
    while known[-1] < numbers[-1]:
        line = await Line(port, own, since=known[-1]).connect()
        heard = -1
        while heard < len(line.numbers) or not heard:
            heard = len(line.numbers)
            await asyncio.sleep(1)
        known += line.numbers
        close([line])
    close(lines)
    missed = len(set(numbers) - set(known))
    return {"beside_fast": beside_fast, "beside_slow": beside_slow, "code": code, "lost": missed}


async def _beside(port, own, lines, tell, flood, *, slow):
    line = await Line(port, own, since=await asyncio.to_thread(_last_number)).connect(small=slow)
    if slow:
        line.transport.pause_reading()
    flooding = asyncio.create_task(flood())
    found = p99(await delays(lines, tell, rounds=15, pause=0.2))
    numbers = await flooding
    if not slow:
        close([line])
    return found, line, numbers


def _last_number() -> int:
    from opvang.events import last_number

    return last_number()
