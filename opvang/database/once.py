"""What one page asks in several places is asked once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from opvang.database.context import current

_P = ParamSpec("_P")
_R = TypeVar("_R")

#: What was answered in the innermost `one_page`; None: there is no such block.
_answered: ContextVar[dict[Hashable, Any] | None] = ContextVar("_answered", default=None)


@contextmanager
def one_page() -> Iterator[None]:
    """Ask what is decorated with `once_a_page` once in this block, which changes nothing."""
    token = _answered.set({})
    try:
        yield
    finally:
        _answered.reset(token)


def once_a_page(query: Callable[_P, _R]) -> Callable[_P, _R]:
    """Remember what a query answers, by all that it is asked with and for whom, for one page.

    Outside of `one_page` it is asked each time. What it answers must be nothing that is changed.
    """

    @wraps(query)
    def asked(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        known = _answered.get()
        if known is None:
            return query(*args, **kwargs)
        key = (query, current(), args, tuple(sorted(kwargs.items())))
        if key not in known:
            known[key] = query(*args, **kwargs)
        answer: _R = known[key]
        return answer

    return asked
