"""One line of the policy: a value with its name, what it is for, and what it may be."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise

from opvang.policy.kinds import Kind, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One value of the policy."""

    name: str
    part: Promise | str  #: the heading that it stands under
    label: Promise | str
    help: Promise | str = ""
    kind: Kind
    default: Value | None = None  #: None: the setting of the same name

    @property
    def of_installation(self) -> Value:
        """The value where no version says otherwise."""
        if self.default is not None:
            return self.default
        setting, _, key = self.name.partition(".")
        value: Value = getattr(settings, setting)[key] if key else getattr(settings, setting)
        return value
