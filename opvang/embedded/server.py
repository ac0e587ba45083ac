"""A private PostgreSQL: start it, ask for its addresses, stop it."""

from pathlib import Path
from urllib.parse import quote

from opvang.embedded import postmaster
from opvang.embedded.account import Account, account_for
from opvang.embedded.binaries import programs_for
from opvang.embedded.cluster import make_cluster, start_cluster
from opvang.embedded.databases import let_owner_test, make_database, make_roles
from opvang.embedded.errors import ServerError
from opvang.embedded.passwords import passwords_in

#: The database of the demo, unless another is asked for.
DATABASE = "opvang"


class Server:
    """A PostgreSQL with its files in *home*, on 127.0.0.1, with a password for each role.

    *throwaway* trades safety for speed and lets the owner make test databases.
    """

    def __init__(self, home: Path, *, throwaway: bool = False) -> None:
        self.home = home.resolve()
        self.data = self.home / "data"
        self.throwaway = throwaway

    def start(self) -> None:
        """Start the server, or take over the one that outlived its starter."""
        account = account_for(self.data)
        self.home.mkdir(mode=0o755, parents=True, exist_ok=True)
        self._passwords = passwords_in(self.home)
        if not postmaster.running_in(self.data):
            self._start(account)
        make_roles(self._superuser(), passwords=self._passwords)
        if self.throwaway:
            let_owner_test(self._superuser())
        self.add_database(DATABASE)

    def stop(self) -> None:
        """Stop the server; its data stay."""
        postmaster.stop(self.data)

    def add_database(self, name: str) -> None:
        """Make the database *name*, owned by the owner, if it is not there yet."""
        make_database(self._superuser(), name)

    def application_url(self, database: str = DATABASE) -> str:
        """Return the address of *database* as the role that serves."""
        return self._url("opvang_app", database)

    def owner_url(self, database: str = DATABASE) -> str:
        """Return the address of *database* as the role that migrates."""
        return self._url("opvang_owner", database)

    def secret_key(self) -> str:
        """Return what signs the sessions of the demo: the same after a restart."""
        return passwords_in(self.home)["secret_key"]

    def _start(self, account: Account) -> None:
        programs = programs_for(account)
        if not self.data.exists():
            make_cluster(
                self.data,
                programs=programs,
                password=self._passwords["postgres"],
                throwaway=self.throwaway,
            )
        start_cluster(self.data, programs=programs, throwaway=self.throwaway)

    def _superuser(self) -> str:
        # Not for others: this role is not stopped by any rule about rows.
        return self._url("postgres", "postgres")

    def _url(self, role: str, database: str) -> str:
        running = postmaster.running_in(self.data)
        if running is None:
            raise ServerError(f"The private PostgreSQL in {self.home} does not run.")
        password = quote(passwords_in(self.home)[role])
        return f"postgresql://{role}:{password}@127.0.0.1:{running.port}/{quote(database)}"
