"""Relations in the tables of access, and rules about rows, of which one can be left out."""

from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection

from opvang.access import ACTS, POLICY, Relation, Scope

_RULES = """
SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies
WHERE tablename LIKE 'opvang\\_%' AND cmd IN ('SELECT', 'ALL') ORDER BY 1, 2
"""


@dataclass(frozen=True)
class Relaxed:
    """A relation of a role to the object of an act, or to a part of the picture."""

    table: str
    role: str
    what: str

    def __str__(self):
        return f"{self.table}: {self.role} {self.what}"

    @property
    def is_of_addresses(self):
        return "ADDRESS" in self.what or "GLASS" in self.what

    @contextmanager
    def left_out(self):
        """Let a role do it to anything."""
        table, anything = (ACTS, Relation.ANY) if self.table == "ACTS" else (POLICY, Scope.ALL)
        before = table[self.role]
        table[self.role] = {**before, self.what: anything}
        yield
        table[self.role] = before


@dataclass(frozen=True)
class RuleLeftOut:
    """A rule about the rows of a table."""

    table: str
    policy: str
    shown: str

    def __str__(self):
        return f"row rule of {self.table} ({self.policy})"

    @property
    def is_of_addresses(self):
        return self.table in ("opvang_shelteraddress", "opvang_breakglass")

    @contextmanager
    def left_out(self):
        """Show every row of the table."""
        self._show("true")
        yield
        self._show(self.shown)

    def _show(self, what):
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER POLICY {self.policy} ON {self.table} USING ({what})")


def relations():
    """Return every relation in the tables that is less than anything."""
    acts = [
        Relaxed("ACTS", role, act)
        for role, found in ACTS.items()
        for act, relation in found.items()
        if relation is not Relation.ANY
    ]
    parts = [
        Relaxed("POLICY", role, part)
        for role, found in POLICY.items()
        for part, scope in found.items()
        if scope is not Scope.ALL
    ]
    return acts + parts


def row_rules():
    """Return every rule about which rows are shown."""
    with connection.cursor() as cursor:
        cursor.execute(_RULES)
        return [RuleLeftOut(table, policy, qual) for table, policy, _, qual, _ in cursor.fetchall()]
