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
