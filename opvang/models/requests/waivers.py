"""Rules that a human overruled, for one request in one unit."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import given, one_of
from opvang.models.codes import WaivableCode
from opvang.models.encrypted import EncryptedText


class Waiver(Identified):
    """One rule set aside by somebody who says why."""

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="waivers",
        verbose_name="aanvraag",
        help_text="De aanvraag.",
    )
    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="wooneenheid",
        help_text="De enige wooneenheid waarvoor het geldt.",
    )
    code = models.CharField(
        "regel", max_length=20, choices=WaivableCode.choices, help_text="De regel die niet geldt."
    )
    author = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="besloten door",
        help_text="Wie het besloot; over een gevaargebied alleen de politie.",
    )
    recorded_at = models.DateTimeField("besloten op", help_text="Tijdstip van het besluit.")
    reason = EncryptedText(
        "reden", max_length=300, help_text="Waarom het hier verantwoord is; zonder namen."
    )

    class Meta:
        verbose_name = "ontheffing"
        verbose_name_plural = "ontheffingen"
        constraints = (
            one_of("code", WaivableCode, table="waiver"),
            given(
                "reason",
                table="waiver",
                sentence=gettext_lazy("Schrijf op waarom het verantwoord is."),
            ),
            models.UniqueConstraint(
                fields=("request", "unit", "code"),
                name="waiver_once",
                violation_error_message=gettext_lazy("Deze regel is hier al opzij gezet."),
            ),
        )

    def __str__(self) -> str:
        return self.get_code_display()
