"""How long a password is at least, in the language of who chooses one."""

from __future__ import annotations

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext


class LongEnough(MinimumLengthValidator):
    """Django's own, whose sentence its Dutch catalogue lacks."""

    def get_error_message(self) -> str:
        """Return what is wrong, and what to do."""
        said = gettext("Dit wachtwoord is te kort. Kies er een van minstens %(least)s tekens.")
        return said % {"least": self.min_length}
