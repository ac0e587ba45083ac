"""Who brings people to the place that was promised."""

from django.db import models

from opvang.models.base import Identified


class Escort(Identified):
    """Somebody who may read an address for a few days, since whoever guides the people said so."""

    placement = models.OneToOneField(
        "opvang.Placement",
        on_delete=models.CASCADE,
        related_name="escort",
        verbose_name="plaatsing",
        help_text="De plek waar zij heen gaan.",
    )
    account = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="wie brengt",
        help_text="Wie hen brengt, en daarvoor het adres mag zien.",
    )
    named_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="genoemd door",
        help_text="Wie dat zei.",
    )
    named_at = models.DateTimeField("genoemd op", help_text="Tijdstip daarvan.")

    class Meta:
        verbose_name = "wie mensen brengt"
        verbose_name_plural = "wie mensen brengen"

    def __str__(self) -> str:
        return f"brengt, genoemd op {self.named_at:%Y-%m-%d}"
