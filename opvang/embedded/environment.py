"""Which database a command of `manage.py` gets: the one of DATABASE_URL, or the private one."""

from collections.abc import Callable, Iterator, MutableMapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from opvang.embedded.errors import AlreadyRunning, ServerError
from opvang.embedded.location import home_of
from opvang.embedded.private import private_server
from opvang.embedded.server import Server


@contextmanager
def private_database(
    environment: MutableMapping[str, str],
    *,
    clone: Path,
    database: str,
    share: bool,
    say: Callable[[str], None],
) -> Iterator[None]:
    """Fill in DATABASE_URL and what goes with it in *environment*, unless it is there already.

    With *share*, a server that another process runs is used too; without, that is refused with
    AlreadyRunning.
    """
    if environment.get("DATABASE_URL"):
        _require_answer(environment["DATABASE_URL"])
        yield
        return
    with ExitStack() as stack:
        try:
            server = stack.enter_context(private_server(clone, say=say))
        except AlreadyRunning:
            if not share:
                raise
            server = Server(home_of(clone))
        _fill_in(environment, server, database)
        yield


def _require_answer(url: str) -> None:
    try:
        psycopg.connect(url, connect_timeout=10).close()
    except psycopg.Error as error:
        said = " ".join(str(error).split())
        raise ServerError(
            f"DATABASE_URL: there is no database to use ({said}). Give the address "
            f"of a PostgreSQL that runs, as postgresql://role:password@host:5432/name, or leave "
            f"DATABASE_URL out to use a private one."
        ) from error


def _fill_in(environment: MutableMapping[str, str], server: Server, database: str) -> None:
    server.add_database(database)
    environment["DATABASE_URL"] = server.application_url(database)
    environment["DATABASE_OWNER_URL"] = server.owner_url(database)
    environment["DEMO"] = "true"
    environment["DEMO_FOLDER"] = str(server.home)
    environment.setdefault("SECRET_KEY", server.secret_key())
