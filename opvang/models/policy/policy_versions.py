"""Versions of the policy: proposed by one, approved by another, and never changed after."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, filled, within

#: What the installation itself sets counts as the first version, and has no row.
OF_INSTALLATION = 1


class PolicyVersion(Identified):
    """All times, limits, texts and choices of one version; the newest approved one holds.

    The database refuses to change what was proposed, to answer it twice, and to remove it.
    """

    number = models.PositiveIntegerField(
        "nummer", unique=True, help_text="Volgnummer; 1 is wat de installatie zelf instelt."
    )
    values = models.JSONField("waarden", help_text="Elke waarde van het beleid, bij naam.")
    reason = models.CharField(
        "reden", max_length=500, help_text="Waarom dit wordt voorgesteld, zonder namen."
    )
    proposed_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="voorgesteld door",
        help_text="Wie het voorstelde.",
    )
    proposed_at = models.DateTimeField("voorgesteld op", help_text="Tijdstip van het voorstel.")
    approved_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="goedgekeurd door",
        help_text="Wie het goedkeurde, een ander; leeg: niemand.",
    )
    approved_at = models.DateTimeField(
        "goedgekeurd op", null=True, blank=True, help_text="Vanaf wanneer het geldt; leeg: niet."
    )
    withdrawn_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ingetrokken door",
        help_text="Wie het introk of afwees; leeg: niemand.",
    )
    withdrawn_at = models.DateTimeField(
        "ingetrokken op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: niet."
    )

    class Meta:
        verbose_name = "versie van het beleid"
        verbose_name_plural = "versies van het beleid"
        ordering = ("-number",)
        constraints = (
            within("number", OF_INSTALLATION + 1, 1_000_000, table="policy_version"),
            filled(
                "reason",
                table="policy_version",
                sentence=gettext_lazy("Vul in waarom u dit voorstelt."),
            ),
            both_or_neither("approved_by", "approved_at", table="policy_version"),
            both_or_neither("withdrawn_by", "withdrawn_at", table="policy_version"),
            models.CheckConstraint(
                name="policy_version_four_eyes",
                condition=models.Q(approved_by__isnull=True)
                | ~models.Q(approved_by=models.F("proposed_by")),
                violation_error_message=gettext_lazy(
                    "Wie een wijziging voorstelt keurt haar niet zelf goed. Vraag een ander."
                ),
            ),
            models.CheckConstraint(
                name="policy_version_one_answer",
                condition=models.Q(approved_at__isnull=True) | models.Q(withdrawn_at__isnull=True),
                violation_error_message=gettext_lazy(
                    "Een voorstel is goedgekeurd of ingetrokken, niet allebei."
                ),
            ),
            # So that the newest approved version is the one approved last.
            models.UniqueConstraint(
                models.Value(True),
                condition=models.Q(approved_at__isnull=True, withdrawn_at__isnull=True),
                name="policy_version_one_open",
                violation_error_message=gettext_lazy(
                    "Er staat al een voorstel open. Keur dat eerst goed, of trek het in."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"Beleid {self.number}"

    @property
    def is_open(self) -> bool:
        """Say whether nobody approved or withdrew it yet."""
        return self.approved_at is None and self.withdrawn_at is None
