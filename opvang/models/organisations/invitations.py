"""Who may come to work here: invited by one, activated by another."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, one_of_or_empty
from opvang.models.code_lists import code_list, only_codes_of
from opvang.models.codes import CallBack, Role


class Invitation(Identified):
    """A link for one person, good for once and for some days; only a hash of it is kept."""

    email = models.EmailField("e-mailadres", help_text="Werkadres; wordt de gebruikersnaam.")
    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="organisatie",
        help_text="Voor welke organisatie iemand komt werken.",
    )
    roles = code_list("rollen", "Wat iemand gaat doen.", choices=Role)
    token_hash = models.CharField(
        "hash van de link", max_length=64, unique=True, help_text="SHA-256 van het geheim erin."
    )
    invited_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="uitgenodigd door",
        help_text="Wie uitnodigde.",
    )
    invited_at = models.DateTimeField("uitgenodigd op", help_text="Tijdstip van de uitnodiging.")
    expires_at = models.DateTimeField("verloopt op", help_text="Tot wanneer de link werkt.")
    withdrawn_at = models.DateTimeField(
        "ingetrokken op", null=True, blank=True, help_text="Leeg: niet."
    )
    account = models.OneToOneField(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="invitation",
        verbose_name="account",
        help_text="Het account dat ervan kwam; leeg: nog geen.",
    )
    accepted_at = models.DateTimeField(
        "aangenomen op", null=True, blank=True, help_text="Leeg: nog niet."
    )
    activated_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="geactiveerd door",
        help_text="Wie het account activeerde, een ander; leeg: niemand.",
    )
    activated_at = models.DateTimeField(
        "geactiveerd op", null=True, blank=True, help_text="Leeg: nog niet."
    )
    call_back = models.CharField(
        "nagegaan",
        max_length=12,
        blank=True,
        choices=CallBack.choices,
        help_text="Hoe is nagegaan wie het is; leeg: nog niet.",
    )

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering = ("-invited_at",)
        constraints = (
            only_codes_of(
                "roles",
                Role,
                table="invitation",
                sentence=gettext_lazy("Kies alleen rollen uit de lijst."),
            ),
            one_of_or_empty("call_back", CallBack, table="invitation"),
            both_or_neither("account", "accepted_at", table="invitation"),
            both_or_neither("activated_by", "activated_at", table="invitation"),
            models.CheckConstraint(
                name="invitation_activated_after_a_call",
                condition=models.Q(activated_at__isnull=True)
                | (models.Q(accepted_at__isnull=False) & ~models.Q(call_back="")),
                violation_error_message=gettext_lazy(
                    "Activeer pas wie de uitnodiging aannam, en schrijf op hoe u dat naging."
                ),
            ),
            models.CheckConstraint(
                name="invitation_four_eyes",
                condition=models.Q(activated_by__isnull=True)
                | ~models.Q(activated_by=models.F("invited_by")),
                violation_error_message=gettext_lazy(
                    "Wie uitnodigt activeert het account niet zelf. Vraag een ander."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"Uitnodiging {self.id}"
