"""Names of fields as they are sent, where the domain has others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from opvang.errors import FormRefused


@contextmanager
def sent_as(names: Mapping[str, str], *, under: str = "") -> Iterator[None]:
    """Name the fields of what the domain refuses as they were sent.

    Parameters
    ----------
    names
        What was sent by the name that the domain has for it.
    under
        The field in which all others were sent; empty: they were sent by themselves.
    """
    try:
        yield
    except FormRefused as refusal:
        raise FormRefused(
            tuple(
                replace(one, field=names.get(one.field) or _below(under, one.field))
                for one in refusal.remarks
            )
        ) from refusal


def _below(under: str, field: str) -> str:
    return ".".join(part for part in (under, field) if part)
