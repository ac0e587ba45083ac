"""Watches: somebody has a place, but not in the region they wish, and it is kept an eye on."""

from django.db import models

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither


class Watch(Identified):
    """Whether places are watched for a request that lives somewhere, and what was found last."""

    request = models.OneToOneField(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="watch",
        verbose_name="aanvraag",
        help_text="De aanvraag waarvan de wens nog niet is vervuld.",
    )
    is_on = models.BooleanField(
        "staat aan", default=True, help_text="Of er wordt uitgekeken; wie begeleidt zet het uit."
    )
    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="wooneenheid",
        help_text="Een plek in de gewenste regio die de laatste ronde vrij liet; leeg: geen.",
    )
    first_night = models.DateField(
        "eerste nacht", null=True, blank=True, help_text="Vanaf wanneer die plek kan; leeg: geen."
    )

    class Meta:
        verbose_name = "uitkijken naar een wens"
        verbose_name_plural = "uitkijken naar wensen"
        constraints = (both_or_neither("unit", "first_night", table="watch"),)

    def __str__(self) -> str:
        return "aan" if self.is_on else "uit"
