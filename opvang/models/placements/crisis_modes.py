"""Times in which places are promised at once, without anybody's approval."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given, not_before
from opvang.models.encrypted import EncryptedText


class CrisisMode(Identified):
    """One time that the national desk let everything go on without approvals."""

    reason = EncryptedText(
        "reden", max_length=300, help_text="Waarom er geen tijd is voor akkoord; zonder namen."
    )
    started_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="aangezet door",
        help_text="Wie van het landelijk coördinatiepunt het aanzette.",
    )
    started_at = models.DateTimeField("vanaf", help_text="Tijdstip waarop het begon.")
    ends_at = models.DateTimeField("tot", help_text="Tijdstip waarop het vanzelf eindigt.")
    ended_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="uitgezet door",
        help_text="Wie het eerder uitzette; leeg: niemand.",
    )
    ended_at = models.DateTimeField(
        "uitgezet op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: niet eerder."
    )

    class Meta:
        verbose_name = "crisisstand"
        verbose_name_plural = "crisisstanden"
        ordering = ("started_at",)
        constraints = (
            given(
                "reason",
                table="crisis_mode",
                sentence=gettext_lazy("Schrijf op waarom de crisisstand nodig is."),
            ),
            not_before("ends_at", "started_at", table="crisis_mode"),
            not_before("ended_at", "started_at", table="crisis_mode"),
            both_or_neither("ended_by", "ended_at", table="crisis_mode"),
        )

    def __str__(self) -> str:
        return f"van {self.started_at:%Y-%m-%d %H:%M}"
