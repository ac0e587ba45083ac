"""What problems and plans have in common as files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matching.errors import InvalidInput, shown
from matching.files.fields import as_object, members, require, text
from matching.files.json_text import parse

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from matching.files.fields import Reader


def read_document(
    source: str | bytes,
    readers: Mapping[str, Reader[Any]],
    *,
    format_name: str,
    required: Collection[str],
) -> dict[str, Any]:
    """Return what the keys of a whole file give, `format` apart."""
    given = as_object(parse(source))
    # First, so that a plan taken for a problem is not called a problem with unknown keys.
    require(given, ("format",))
    if given["format"] != format_name:
        raise InvalidInput("format", f"{shown(given['format'])} is not {shown(format_name)}")
    found = members(given, {"format": text, **readers}, required=required)
    del found["format"]
    return found
