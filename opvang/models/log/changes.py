"""What changed in which row, kept by the database itself."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Change(models.Model):
    """One row that was changed or removed; triggers add it, whoever changed it and however.

    Who did it, and as what, says the audit entry of the same transaction.
    """

    number = models.BigAutoField("nummer", primary_key=True, help_text="Oplopend, met gaten.")
    at = models.DateTimeField("tijdstip", help_text="Wanneer de transactie begon.")
    transaction = models.UUIDField(
        "transactie", help_text="Wat in één stap gebeurde; auditregels hebben hetzelfde."
    )
    kind = models.CharField(
        "tabel", max_length=40, help_text="Naam van de tabel, zonder voorvoegsel."
    )
    object_id = models.UUIDField("kenmerk", help_text="Van de rij die is gewijzigd of gewist.")
    is_removed = models.BooleanField("gewist", help_text="Of de rij weg is.")
    columns = ArrayField(
        models.CharField(max_length=63),
        verbose_name="kolommen",
        help_text="Welke kolommen anders werden; leeg: de rij is gewist.",
    )
    before = models.JSONField(
        "was", help_text="Waarden van voor de wijziging, alleen van kolommen zonder mensen."
    )
    after = models.JSONField(
        "werd", help_text="Waarden van erna, alleen van kolommen zonder mensen."
    )

    class Meta:
        verbose_name = "wijziging"
        verbose_name_plural = "wijzigingen"
        ordering = ("number",)
        indexes = (models.Index(fields=("object_id", "number"), name="change_of_object"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
