"""Who may sign in."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import filled
from opvang.models.code_lists import code_list, only_codes_of
from opvang.models.codes import Role


class Account(Identified, AbstractBaseUser):
    """Somebody who works with the system, known by a user name and never by a personal one."""

    username = models.CharField(
        "gebruikersnaam",
        max_length=150,
        unique=True,
        help_text="E-mailadres van het werk of een code.",
    )
    email = models.EmailField(
        "e-mailadres", blank=True, help_text="Werkadres voor berichten; leeg: geen berichten."
    )
    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.PROTECT,
        related_name="accounts",
        verbose_name="organisatie",
        help_text="De organisatie waarvoor iemand werkt.",
    )
    roles = code_list("rollen", "Wat iemand doet; bepaalt wat iemand mag.", choices=Role)
    password_is_temporary = models.BooleanField(
        "wachtwoord is eenmalig",
        default=False,
        help_text="Of iemand eerst een eigen wachtwoord moet kiezen.",
    )
    is_active = models.BooleanField("actief", default=True, help_text="Of iemand mag inloggen.")

    objects = BaseUserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["organisation"]

    class Meta:
        verbose_name = "account"
        verbose_name_plural = "accounts"
        ordering = ("username",)
        constraints = (
            filled("username", table="account", sentence=gettext_lazy("Geef een gebruikersnaam.")),
            only_codes_of(
                "roles",
                Role,
                table="account",
                sentence=gettext_lazy("Kies alleen rollen uit de lijst."),
            ),
            # The field itself is unique too, which Django asks for; this one is blind to capitals.
            models.UniqueConstraint(
                Lower("username"),
                name="account_username_once",
                violation_error_message=gettext_lazy(
                    "Deze gebruikersnaam bestaat al. Kies een andere."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.username
