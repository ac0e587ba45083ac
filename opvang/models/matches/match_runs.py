"""Runs of the optimiser, kept so that each can be replayed to the byte."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.codes import RunStatus


class MatchRun(Identified):
    """What the optimiser was asked, what it answered, and with which versions."""

    status = models.CharField(
        "stand",
        max_length=8,
        choices=RunStatus.choices,
        default=RunStatus.RUNNING,
        help_text="Hoe het afliep.",
    )
    problem = models.TextField("vraag", help_text="Het probleem als JSON, tot op de byte.")
    plan = models.TextField(
        "antwoord", blank=True, help_text="Het plan als JSON, tot op de byte; leeg: er is er geen."
    )
    other_plan = models.TextField(
        "ander plan",
        blank=True,
        help_text="Een plan als JSON dat in alle doelen op de laatste twee na even goed is; "
        "leeg: er is er geen, of het is nog niet gezocht.",
    )
    error = models.TextField("fout", blank=True, help_text="Wat er misging; leeg: niets.")
    problem_format = models.CharField(
        "vorm van de vraag", max_length=40, help_text="Zoals opvang-problem/1."
    )
    code_version = models.CharField(
        "versie van de code", max_length=60, help_text="Versie van Opvang die rekende."
    )
    ortools_version = models.CharField(
        "versie van OR-Tools", max_length=40, help_text="Versie van de rekenbibliotheek."
    )
    policy_version = models.CharField(
        "versie van het beleid", max_length=60, help_text="Nummer van het beleid dat gold."
    )
    prices = models.JSONField(
        "schaarsteprijzen",
        default=dict,
        blank=True,
        help_text="Wat een bed in elke wooneenheid kost aan wie nog komt, en waardoor; "
        "wie niet genoemd is kost niets.",
    )
    held_back = models.JSONField(
        "wacht voor wie dringender is",
        default=list,
        blank=True,
        help_text="Kenmerken van aanvragen die passen waar nu alleen crisis en spoed gaan.",
    )
    started_from = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="begonnen bij",
        help_text="De ronde waarvan de voorstellen zo veel mogelijk blijven staan; leeg: geen.",
    )
    seconds_allowed = models.FloatField("tijdslimiet", help_text="In seconden.")
    seconds = models.FloatField(
        "rekentijd", null=True, blank=True, help_text="In seconden; leeg: nog bezig of mislukt."
    )
    started_at = models.DateTimeField("begonnen op", help_text="Tijdstip van het begin.")
    finished_at = models.DateTimeField(
        "klaar op", null=True, blank=True, help_text="Tijdstip van het einde; leeg: bezig."
    )

    class Meta:
        verbose_name = "matchronde"
        verbose_name_plural = "matchrondes"
        ordering = ("-started_at",)
        indexes = (models.Index(fields=("-started_at",), name="match_run_latest"),)
        constraints = (
            # Also keeps out a status that is not in the list.
            models.CheckConstraint(
                name="match_run_complete",
                condition=models.Q(
                    status=RunStatus.RUNNING, finished_at__isnull=True, plan="", error=""
                )
                | models.Q(status=RunStatus.FAILED, finished_at__isnull=False) & ~models.Q(error="")
                | models.Q(
                    status__in=[RunStatus.OPTIMAL, RunStatus.FEASIBLE],
                    finished_at__isnull=False,
                    seconds__isnull=False,
                    error="",
                )
                & ~models.Q(plan=""),
                violation_error_message=gettext_lazy(
                    "Een ronde die klaar is heeft een plan en een rekentijd, een mislukte een fout."
                ),
            ),
            models.CheckConstraint(
                name="match_run_finishes_after_start",
                condition=models.Q(finished_at__gte=models.F("started_at")),
                violation_error_message=gettext_lazy("Het einde van de ronde ligt voor het begin."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_status_display()} {self.started_at}"
