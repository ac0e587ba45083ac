"""Questions of the national desk: how the last match would have been, had one thing been other."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import RunStatus, WhatIfKind


class WhatIf(Identified):
    """A change that is only thought of, and what a match run would come to with it."""

    kind = models.CharField(
        "soort", max_length=7, choices=WhatIfKind.choices, help_text="Wat er anders zou zijn."
    )
    asked = models.JSONField("vraag", help_text="De verandering in codes, kenmerken en aantallen.")
    run = models.ForeignKey(
        "opvang.MatchRun",
        on_delete=models.CASCADE,
        related_name="what_ifs",
        verbose_name="matchronde",
        help_text="De ronde waarmee wordt vergeleken.",
    )
    asked_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gevraagd door",
        help_text="Wie het vroeg.",
    )
    asked_at = models.DateTimeField("gevraagd op", help_text="Tijdstip van de vraag.")
    status = models.CharField(
        "stand",
        max_length=8,
        choices=RunStatus.choices,
        default=RunStatus.RUNNING,
        help_text="Hoe het rekenen afliep.",
    )
    comparison = models.TextField(
        "vergelijking", blank=True, help_text="Wat er anders wordt als JSON; leeg: nog niet bekend."
    )
    error = models.TextField("fout", blank=True, help_text="Wat er misging; leeg: niets.")
    seconds = models.FloatField(
        "rekentijd", null=True, blank=True, help_text="In seconden; leeg: nog bezig of mislukt."
    )

    class Meta:
        verbose_name = "wat-als-vraag"
        verbose_name_plural = "wat-als-vragen"
        ordering = ("-asked_at",)
        indexes = (models.Index(fields=("-asked_at",), name="what_if_latest"),)
        constraints = (
            one_of("kind", WhatIfKind, table="what_if"),
            # Also keeps out a status that is not in the list.
            models.CheckConstraint(
                name="what_if_complete",
                condition=models.Q(
                    status=RunStatus.RUNNING, comparison="", error="", seconds__isnull=True
                )
                | models.Q(status=RunStatus.FAILED, comparison="") & ~models.Q(error="")
                | models.Q(
                    status__in=[RunStatus.OPTIMAL, RunStatus.FEASIBLE],
                    error="",
                    seconds__isnull=False,
                )
                & ~models.Q(comparison=""),
                violation_error_message=gettext_lazy(
                    "Een vraag die klaar is heeft een vergelijking en een rekentijd, "
                    "een mislukte een fout."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.asked_at}"
