"""Shelters that are out of the question for a request."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import ExclusionReason


class ExcludedShelter(Identified):
    """One shelter that one request must not go to, for good or until a day."""

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="excluded_shelters",
        verbose_name="aanvraag",
        help_text="De aanvraag.",
    )
    shelter = models.ForeignKey(
        "opvang.Shelter",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="opvanglocatie",
        help_text="De opvang die niet in aanmerking komt.",
    )
    reason = models.CharField(
        "reden", max_length=16, choices=ExclusionReason.choices, help_text="Waarom niet."
    )
    expires_on = models.DateField(
        "geldt tot",
        null=True,
        blank=True,
        help_text="Eerste dag waarop het niet meer geldt; leeg: zolang de aanvraag loopt.",
    )
    refusal = models.ForeignKey(
        "opvang.Placement",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="bars",
        verbose_name="weigering",
        help_text="De weigering waaruit het volgt; leeg: geen.",
    )
    author = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie het vastlegde; leeg: het systeem, na een weigering.",
    )

    class Meta:
        verbose_name = "uitgesloten opvang"
        verbose_name_plural = "uitgesloten opvang"
        constraints = (
            one_of("reason", ExclusionReason, table="excluded_shelter"),
            models.UniqueConstraint(
                fields=("request", "shelter", "reason"),
                name="excluded_shelter_once_per_reason",
                violation_error_message=gettext_lazy(
                    "Deze opvang is om deze reden al uitgesloten."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.get_reason_display()
