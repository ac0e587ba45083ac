"""Pages and API under WSGI, by granian: some processes, with some threads each."""

from __future__ import annotations

from multiprocessing import parent_process
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.module_loading import import_string
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from opvang.management.parent import stop_with_parent

if TYPE_CHECKING:
    from collections.abc import Callable

#: How long requests under way may take to end, in seconds.
_GRACE = 10
#: How long an idle thread lives, in seconds: with it goes its connection to the database.
_THREADS_LIVE = 600


def serve_web() -> None:
    """Answer on PORT until SIGINT or SIGTERM; a process that dies is begun anew."""
    server = Granian(
        "opvang.wsgi.application",
        port=settings.PORT,
        interface=Interfaces.WSGI,
        workers=settings.WEB_PROCESSES,
        blocking_threads=settings.WEB_THREADS,
        blocking_threads_idle_timeout=_THREADS_LIVE,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=_GRACE,
    )
    server.serve(target_loader=_loaded)


def _loaded(application: str) -> Callable[..., Any]:
    """Load the site, in each of the processes; none outlives the one that began it."""
    if parent := parent_process():
        stop_with_parent(parent.pid or 0)
    loaded: Callable[..., Any] = import_string(application)
    return loaded
