"""What was erased when a period was over, and what was kept: counts, and nobody."""

from django.db import models

from opvang.models.base import Identified
from opvang.models.checks import not_before


class ErasureRun(Identified):
    """One round of erasing; it grows with each case in the transaction that erases it.

    So a round that was killed tells what it did, and no more.
    """

    started_at = models.DateTimeField("begonnen op", help_text="Tijdstip van het begin.")
    finished_at = models.DateTimeField(
        "klaar op", null=True, blank=True, help_text="Tijdstip van het einde; leeg: afgebroken."
    )
    cases = models.PositiveIntegerField(
        "dossiers", default=0, help_text="Hoeveel dossiers zijn gewist."
    )
    erased = models.JSONField(
        "gewist", default=dict, blank=True, help_text="Aantal rijen, naar tabel."
    )
    kept = models.JSONField(
        "bewaard", default=dict, blank=True, help_text="Aantal dossiers, naar reden."
    )

    class Meta:
        verbose_name = "wisronde"
        verbose_name_plural = "wisrondes"
        ordering = ("-started_at",)
        constraints = (not_before("finished_at", "started_at", table="erasure_run"),)

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d}: {self.cases}"
