"""Leave out each check in turn and end with a sentence; an error when too few are noticed."""

import builtins
import sys

from tests.access.removing.sites import ROOT, Checks, install

LEAST_PERCENT = 95
_TESTS = ("test_access.py", "access", "actions", "queries", "pages", "api", "policy")
_TESTS += ("fairness", "snapshot", "trends")


def main():
    """Run it all; an argument names a part of the checks, such as a file, or `left`.

    What comes after it names the only tests that are asked, and then no cells are.
    """
    checks = Checks()
    install(checks, builtins)
    import pytest

    from tests.access.removing.memory import Memory
    from tests.access.removing.running import Removing

    only, *named = sys.argv[1:] or [""]
    removing = Removing(checks, Memory(), only=only, asks_cells=not named)
    tests = named or [str(ROOT / "tests" / one) for one in _TESTS]
    said = pytest.main(["-q", "-p", "no:cacheprovider", *tests], plugins=[removing])
    if said not in (0, 5) or not removing.found:
        sys.exit("No check could be left out: do the tests pass?")
    sys.exit(_told(removing.found))


def _told(found):
    """Return what is wrong, or None; and say how many were noticed."""
    of_addresses = {check: one for check, one in found.items() if check.is_of_addresses}
    sys.stdout.write(f"{_sentence(found, 'checks')} {_sentence(of_addresses, 'of addresses')}\n")
    left = [str(check) for check, is_noticed in found.items() if not is_noticed]
    sys.stdout.write("".join(f"survived: {one}\n" for one in left))
    enough = 100 * sum(found.values()) >= LEAST_PERCENT * len(found)
    if enough and all(of_addresses.values()):
        return None
    return f"At least {LEAST_PERCENT} % is asked, and all of addresses."


def _sentence(found, what):
    share = 100 * sum(found.values()) / max(1, len(found))
    return f"Noticed: {sum(found.values())} of {len(found)} {what} ({share:.1f} %)."


if __name__ == "__main__":
    main()
