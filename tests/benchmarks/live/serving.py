"""The bare loop, held by the same server in the same way."""

import sys

import uvicorn

from opvang.live.limits import SERVER

uvicorn.run(
    "tests.benchmarks.live.bare:application",
    port=int(sys.argv[1]),
    lifespan="off",
    log_level="error",
    **SERVER,
)
