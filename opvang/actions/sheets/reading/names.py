"""Names and words as people mean them: capitals, accents' encoding and punctuation aside."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


# Each line asks it again of every name of its shelter.
@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return *text* without capitals and punctuation, one space between words."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(one if one.isalnum() else " " for one in folded).split())


def nearest(text: str, names: Iterable[str]) -> str | None:
    """Return the name that *text* was probably meant to be, or None when none is near."""
    by_plain = {plain(name): name for name in sorted(names)}
    close = get_close_matches(plain(text), by_plain, n=1, cutoff=0.6)
    return by_plain[close[0]] if close else None


def suggestion(text: str, names: Iterable[str]) -> str:
    """Return the question that names the nearest name, with a space before it, or nothing."""
    name = nearest(text, names)
    return f' Bedoelt u "{name}"?' if name else ""
