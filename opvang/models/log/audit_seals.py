"""Seals over the audit log: whoever changes or removes a row breaks one."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class AuditSeal(models.Model):
    """A hash over rows of the audit log and over the seal before it; see docs/audit.md.

    The database refuses to change or remove a seal.
    """

    number = models.BigIntegerField(
        "nummer", primary_key=True, help_text="Vanaf 1, zonder gaten: elk zegel volgt op een ander."
    )
    made_at = models.DateTimeField("tijdstip", help_text="Wanneer het zegel werd gezet.")
    form = models.PositiveSmallIntegerField(
        "vorm", help_text="Welke velden van een auditregel meetellen, en hoe ze worden geschreven."
    )
    entries = ArrayField(
        models.BigIntegerField(),
        verbose_name="auditregels",
        help_text="Nummers van de verzegelde regels, oplopend.",
    )
    digests = models.BinaryField(
        "samenvattingen", help_text="SHA-256 van elke regel, 32 bytes elk, in dezelfde volgorde."
    )
    previous = models.CharField(
        "vorig zegel",
        max_length=64,
        help_text="Waarde van het vorige zegel; van het eerste nullen.",
    )
    value = models.CharField("waarde", max_length=64, help_text="SHA-256 over al het voorgaande.")

    class Meta:
        verbose_name = "zegel"
        verbose_name_plural = "zegels"
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number} {self.value}"


class UnsealedEntry(models.Model):
    """A row of the audit log that waits for its seal; the database adds it with the row itself."""

    number = models.BigIntegerField(
        "nummer", primary_key=True, help_text="Nummer van de auditregel."
    )

    class Meta:
        verbose_name = "onverzegelde auditregel"
        verbose_name_plural = "onverzegelde auditregels"
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)
