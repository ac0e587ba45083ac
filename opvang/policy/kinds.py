"""Kinds of values in the policy: what each may be, and the sentence when it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext

from opvang.policy.units import Unit

#: As JSON keeps it.
Value = int | bool | str | Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A whole number between two bounds, both included."""

    least: int
    most: int
    unit: Unit
    none: Promise | str = ""  #: what 0 means in words; empty: just that

    def refusal(self, value: object) -> str:
        """Return what is wrong with *value* and what to do; empty: nothing."""
        # True and False are numbers to Python.
        if type(value) is int and self.least <= value <= self.most:
            return ""
        return gettext("%(value)s kan niet. Geef een getal van %(least)s tot en met %(most)s.") % {
            "value": _shown(value),
            "least": self.least,
            "most": self.most,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """On or off."""

    def refusal(self, value: object) -> str:
        """Return what is wrong with *value* and what to do; empty: nothing."""
        if isinstance(value, bool):
            return ""
        return gettext("%(value)s kan niet. Zet het aan of uit.") % {"value": _shown(value)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text that people read on a page, or none."""

    most: int  #: characters

    def refusal(self, value: object) -> str:
        """Return what is wrong with *value* and what to do; empty: nothing."""
        if (
            isinstance(value, str)
            and len(value) <= self.most
            and value.replace("\n", "").isprintable()
        ):
            return ""
        return gettext(
            "%(value)s kan niet. Schrijf gewone tekst van hoogstens %(most)s tekens."
        ) % {"value": _shown(value), "most": self.most}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """All of some codes, the most important first."""

    codes: tuple[str, ...]

    def refusal(self, value: object) -> str:
        """Return what is wrong with *value* and what to do; empty: nothing."""
        if isinstance(value, list | tuple) and sorted(map(str, value)) == sorted(self.codes):
            return ""
        return gettext(
            "%(value)s kan niet. Geef elk doel een eigen plaats van 1 tot en met %(most)s."
        ) % {
            "value": _shown(value),
            "most": len(self.codes),
        }


Kind = Number | Switch | Text | Order

_LONGEST = 40


def _shown(value: object) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
