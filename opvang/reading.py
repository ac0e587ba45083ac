"""Reading settings from the environment, and refusing what they cannot be in a sentence."""

from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

_KINDS = {bool: "true or false", float: "a number", int: "a whole number"}


class Environment(environ.Env):  # type: ignore[misc]  # django-environ ships no types
    """The environment of this process, with errors that name setting, value and remedy."""

    def get_value(self, var: str, cast: Any = None, **options: Any) -> Any:
        """Return the setting *var* as *cast*. Raises ImproperlyConfigured where it cannot be."""
        try:
            return super().get_value(var, cast=cast, **options)
        except (ValueError, TypeError) as error:
            raise ImproperlyConfigured(
                f"{var}: {self.ENVIRON.get(var)!r} is not {_KINDS.get(cast, 'understood')}. "
                f"Give another value, or leave {var} out; docs/settings.md lists the settings."
            ) from error

    def days(self, var: str, *, default: dict[str, int], most: int) -> dict[str, int]:
        """Return *default* with other numbers of days where *var* names them: FULL=2,SAFETY=180.

        Raises ImproperlyConfigured for a name that is not in *default*, and a number above *most*.
        """
        named = dict(self._day(var, part, most=most) for part in self.list(var, default=[]))
        for name in named.keys() - default.keys():
            raise ImproperlyConfigured(
                f"{var}: {name!r} is not known. Choose from {', '.join(default)}."
            )
        return default | named

    def _day(self, var: str, part: str, *, most: int) -> tuple[str, int]:
        name, _, number = part.partition("=")
        if not number.isascii() or not number.isdigit() or int(number) > most:
            raise ImproperlyConfigured(
                f"{var}: {part!r} is not a name with a number of days from 0 to {most}. "
                f"Write it like FULL=2,SAFETY=180."
            )
        return name, int(number)
