"""What a program proves itself with: keys for a year, and tokens for a quarter of an hour."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither
from opvang.models.code_lists import code_list, only_codes_of
from opvang.models.codes import ProgramScope


class ApiKey(Identified):
    """A key of a program, shown once; only a hash of it is kept. Of several each works."""

    program = models.ForeignKey(
        "opvang.Program",
        on_delete=models.PROTECT,
        related_name="keys",
        verbose_name="koppeling",
        help_text="Van welke koppeling.",
    )
    prefix = models.CharField(
        "begin", max_length=12, unique=True, help_text="Waaraan mensen de sleutel herkennen."
    )
    secret_hash = models.CharField(
        "hash van het geheim", max_length=64, help_text="SHA-256; het geheim zelf is nergens."
    )
    made_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gemaakt door",
        help_text="Wie de sleutel maakte en dus zag.",
    )
    made_at = models.DateTimeField("gemaakt op", help_text="Tijdstip.")
    expires_at = models.DateTimeField("verloopt op", help_text="Tot wanneer de sleutel werkt.")
    activated_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="geactiveerd door",
        help_text="Wie de sleutel activeerde, een ander; leeg: niemand.",
    )
    activated_at = models.DateTimeField(
        "geactiveerd op", null=True, blank=True, help_text="Leeg: nog niet."
    )
    revoked_at = models.DateTimeField(
        "ingetrokken op", null=True, blank=True, help_text="Leeg: niet."
    )
    last_used_at = models.DateTimeField(
        "laatst gebruikt op", null=True, blank=True, help_text="Op de minuut; leeg: nog nooit."
    )

    class Meta:
        verbose_name = "API-sleutel"
        verbose_name_plural = "API-sleutels"
        ordering = ("-made_at", "id")
        constraints = (
            both_or_neither("activated_by", "activated_at", table="api_key"),
            models.CheckConstraint(
                name="api_key_four_eyes",
                condition=models.Q(activated_by__isnull=True)
                | ~models.Q(activated_by=models.F("made_by")),
                violation_error_message=gettext_lazy(
                    "Wie een sleutel maakt activeert die niet zelf. Vraag een ander."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"opv_{self.prefix}"


class AccessToken(Identified):
    """What a key was exchanged for by OAuth; it works as long as its key does, and not long."""

    key = models.ForeignKey(
        "opvang.ApiKey",
        on_delete=models.CASCADE,
        related_name="tokens",
        verbose_name="sleutel",
        help_text="Met welke sleutel het werd gevraagd.",
    )
    token_hash = models.CharField(
        "hash van het token", max_length=64, unique=True, help_text="SHA-256."
    )
    scopes = code_list("mag", "Wat werd gevraagd.", choices=ProgramScope)
    expires_at = models.DateTimeField("verloopt op", help_text="Tot wanneer het werkt.")

    class Meta:
        verbose_name = "token"
        verbose_name_plural = "tokens"
        ordering = ("-expires_at",)
        constraints = (
            only_codes_of(
                "scopes",
                ProgramScope,
                table="access_token",
                sentence=gettext_lazy("Kies alleen uit de lijst wat het token mag."),
            ),
        )

    def __str__(self) -> str:
        return f"Token {self.id}"
