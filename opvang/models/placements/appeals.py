"""Appeals against refusals."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given, one_of_or_empty
from opvang.models.codes import AppealOutcome
from opvang.models.encrypted import EncryptedText


class Appeal(Identified):
    """Who was refused a place asks the national desk to look once more."""

    placement = models.OneToOneField(
        "opvang.Placement",
        on_delete=models.CASCADE,
        related_name="appeal",
        verbose_name="geweigerde plek",
        help_text="De weigering waartegen het gaat.",
    )
    author = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gedaan door",
        help_text="Wie bezwaar maakte.",
    )
    made_at = models.DateTimeField("gedaan op", help_text="Tijdstip van het bezwaar.")
    reason = EncryptedText(
        "reden", max_length=300, help_text="Waarom de weigering niet klopt; zonder namen."
    )
    decided_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beslist door",
        help_text="Wie van het landelijk coördinatiepunt besliste; leeg: nog niemand.",
    )
    decided_at = models.DateTimeField(
        "beslist op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: nog niet."
    )
    outcome = models.CharField(
        "besluit",
        max_length=10,
        choices=AppealOutcome.choices,
        blank=True,
        help_text="Wat er is besloten; leeg: nog niets.",
    )
    decision = EncryptedText(
        "uitleg",
        max_length=300,
        blank=True,
        help_text="Waarom zo is besloten, zonder namen; ook de opvang leest dit.",
    )

    class Meta:
        verbose_name = "bezwaar"
        verbose_name_plural = "bezwaren"
        ordering = ("made_at",)
        constraints = (
            one_of_or_empty("outcome", AppealOutcome, table="appeal"),
            given(
                "reason",
                table="appeal",
                sentence=gettext_lazy("Schrijf op waarom de weigering niet klopt."),
            ),
            both_or_neither("decided_by", "decided_at", table="appeal"),
            models.CheckConstraint(
                name="appeal_decided_with_a_reason",
                condition=models.Q(decided_at__isnull=True, outcome="", decision__given=False)
                | models.Q(decided_at__isnull=False)
                & ~models.Q(outcome="")
                & models.Q(decision__given=True),
                violation_error_message=gettext_lazy(
                    "Een besluit heeft een uitleg. Schrijf die op."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.get_outcome_display() or "nog niet beslist"
