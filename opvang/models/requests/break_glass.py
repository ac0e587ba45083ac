"""Access in an emergency to people whom somebody may not know by right."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given, one_of
from opvang.models.codes import BreakGlassReason
from opvang.models.encrypted import EncryptedText


class BreakGlass(Identified):
    """One request that somebody opened for a while, why, and what the auditor found of it.

    The right to look is this row, until `ends_at`.
    """

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="aanvraag",
        help_text="De aanvraag van de mensen om wie het gaat.",
    )
    account = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="wie",
        help_text="Wie de noodtoegang nam.",
    )
    reason = models.CharField(
        "reden", max_length=11, choices=BreakGlassReason.choices, help_text="Wat niet kan wachten."
    )
    explanation = EncryptedText(
        "toelichting", max_length=300, help_text="Wat er aan de hand is; zonder namen."
    )
    opened_at = models.DateTimeField("vanaf", help_text="Tijdstip waarop de toegang begon.")
    ends_at = models.DateTimeField("tot", help_text="Tijdstip waarop de toegang eindigt.")
    judged_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beoordeeld door",
        help_text="Wie het achteraf beoordeelde; leeg: nog niemand.",
    )
    judged_at = models.DateTimeField(
        "beoordeeld op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: nog niet."
    )
    is_justified = models.BooleanField(
        "terecht", null=True, blank=True, help_text="Of het terecht was; leeg: nog geen oordeel."
    )
    judgement = EncryptedText(
        "oordeel", max_length=300, blank=True, help_text="Waarom wel of niet; leeg: nog geen."
    )

    class Meta:
        verbose_name = "noodtoegang"
        verbose_name_plural = "noodtoegangen"
        ordering = ("opened_at",)
        constraints = (
            one_of("reason", BreakGlassReason, table="break_glass"),
            given(
                "explanation",
                table="break_glass",
                sentence=gettext_lazy("Schrijf op wat er aan de hand is."),
            ),
            both_or_neither("judged_by", "judged_at", table="break_glass"),
            both_or_neither("judged_at", "is_justified", table="break_glass"),
            models.CheckConstraint(
                name="break_glass_judgement_given",
                condition=models.Q(judged_at=None) | models.Q(judgement__given=True),
                violation_error_message=gettext_lazy("Schrijf op waarom het wel of niet mocht."),
            ),
            models.CheckConstraint(
                name="break_glass_ends_later",
                condition=models.Q(ends_at__gt=models.F("opened_at")),
                violation_error_message=gettext_lazy("Noodtoegang eindigt na het begin."),
            ),
            models.CheckConstraint(
                name="break_glass_judged_by_another",
                condition=~models.Q(judged_by=models.F("account")),
                violation_error_message=gettext_lazy("Iemand anders beoordeelt een noodtoegang."),
            ),
        )

    def __str__(self) -> str:
        return f"noodtoegang vanaf {self.opened_at:%Y-%m-%d %H:%M}"
