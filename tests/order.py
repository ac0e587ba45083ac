"""In which order tests run: what takes long begins early, what empties the tables comes last."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

import pytest

#: How many tests `make check` hands to a worker at once.
_PORTION = 4


def ordered(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return the tests, slow ones first, so that no worker waits for another at the end.

    What empties every table at its end, those that a migration fills as well, comes last of all:
    only its own kind fills them again.
    """
    slow_first = sorted(items, key=lambda item: not _is_slow(item))
    halves = ([one for one in slow_first if empties_tables(one) is last] for last in (False, True))
    return list(chain.from_iterable(_one_a_portion(half) for half in halves))


def empties_tables(item: pytest.Item) -> bool:
    """Say whether a test leaves every table empty behind it."""
    marker = item.get_closest_marker("django_db")
    fixtures = getattr(item, "fixturenames", ())
    return bool(marker and marker.kwargs.get("transaction")) or bool(
        {"transactional_db", "live_server"}.intersection(fixtures)
    )


def refills(item: pytest.Item) -> bool:
    """Say whether a test begins by filling the tables that a migration fills."""
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("serialized_rollback"))


def _one_a_portion(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    """Yield what takes minutes first in the first portions, so that the workers share them."""
    others = (item for item in items if not _takes_minutes(item))
    for item in filter(_takes_minutes, items):
        yield item
        yield from islice(others, _PORTION - 1)
    yield from others


def _takes_minutes(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("slow")
    return marker is not None and "minutes" in marker.kwargs


def _is_slow(item: pytest.Item) -> bool:
    return item.get_closest_marker("slow") is not None
