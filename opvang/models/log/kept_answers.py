"""Answers to what programs send, kept so that sending it again does nothing twice."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.encrypted import EncryptedText


class KeptAnswer(Identified):
    """What came of one thing that was sent under a key; it is forgotten after a day."""

    # No foreign key: whose it is matters for a day, and nobody reads it from there.
    account = models.UUIDField("account", help_text="Wie het stuurde.")
    key_hash = models.CharField(
        "hash van de sleutel", max_length=64, help_text="SHA-256 van de Idempotency-Key."
    )
    asked_hash = models.CharField(
        "hash van de opdracht",
        max_length=64,
        help_text="SHA-256 van wat er werd gestuurd, en waarheen.",
    )
    status = models.PositiveSmallIntegerField("status", help_text="Van het antwoord, zoals 201.")
    answer = EncryptedText("antwoord", help_text="Het antwoord zelf, met zijn kopregels.")
    at = models.DateTimeField("tijdstip", help_text="Wanneer het werd gedaan.")

    class Meta:
        verbose_name = "bewaard antwoord"
        verbose_name_plural = "bewaarde antwoorden"
        ordering = ("at",)
        constraints = (
            models.UniqueConstraint(
                fields=("account", "key_hash"),
                name="kept_answer_once_for_a_key",
                violation_error_message=gettext_lazy(
                    "Dit is al gedaan. Stuur het nog eens, dan krijgt u hetzelfde antwoord."
                ),
            ),
        )
        indexes = (models.Index(fields=("at",), name="kept_answer_at"),)

    def __str__(self) -> str:
        return str(self.id)
