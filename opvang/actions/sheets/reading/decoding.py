"""Bytes of a text file as text, whichever program wrote them."""

from __future__ import annotations

import codecs

from opvang.actions.sheets.reading.remarks import refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNREADABLE = "De tekens van dit bestand zijn niet te lezen. Bewaar het als CSV UTF-8 of als .xlsx."


def decoded(contents: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16, UTF-32 or Windows-1252.

    Raises
    ------
    SheetRefused
        When it is none of these, or holds a NUL, as files that are no text do.
    """
    for mark, encoding in _MARKS:
        if contents.startswith(mark):
            return _text(contents[len(mark) :], (encoding,))
    return _text(contents, _unmarked(contents))


def _unmarked(contents: bytes) -> tuple[str, ...]:
    """Return the encodings to try, in order; in UTF-16 every other byte of our text is NUL."""
    start = contents[:4096]
    half = len(start) // 2
    if start[1::2].count(0) > half * 0.6:
        return ("utf-16-le",)
    if start[0::2].count(0) > half * 0.6:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _text(contents: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            text = contents.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            line = text[: text.index("\0")].count("\n") + 1
            raise refused(
                f"In tekstregel {line} staat een NUL-teken, dat in een overzicht niet hoort. "
                "Bewaar het bestand opnieuw, als CSV UTF-8 of als .xlsx."
            )
        return text
    raise refused(_UNREADABLE)
