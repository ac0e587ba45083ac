"""What the building of a country returns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryBuilt:
    """How much there is, and how to sign in."""

    #: Role in Dutch, user name and password; the passwords are kept nowhere else.
    accounts: tuple[tuple[str, str, str], ...]
    shelters: int
    requests: int  #: that wait for a place
