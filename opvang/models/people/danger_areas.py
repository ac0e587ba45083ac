"""Where somebody must not live."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, not_before, one_of, within
from opvang.models.codes import DangerReason, DangerSource


class DangerArea(Identified):
    """One municipality, one safety region or one circle that is dangerous for one person."""

    person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.CASCADE,
        related_name="danger_areas",
        verbose_name="persoon",
        help_text="Voor wie het gevaarlijk is.",
    )
    # Keys and not lists of codes: a mistyped code would silently protect nobody.
    municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente",
        help_text="De gevaarlijke gemeente; anders leeg.",
    )
    safety_region = models.ForeignKey(
        "opvang.SafetyRegion",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="veiligheidsregio",
        help_text="De gevaarlijke veiligheidsregio; anders leeg.",
    )
    latitude = models.FloatField(
        "breedtegraad", null=True, blank=True, help_text="Van het midden, in graden (WGS 84)."
    )
    longitude = models.FloatField(
        "lengtegraad", null=True, blank=True, help_text="Van het midden, in graden (WGS 84)."
    )
    radius_km = models.FloatField(
        "straal", null=True, blank=True, help_text="Straal van de cirkel, in kilometers."
    )
    buffer_km = models.FloatField(
        "rand", default=0, help_text="Kilometers om de gemeente of regio heen; bij een cirkel 0."
    )
    reason = models.CharField(
        "reden", max_length=16, choices=DangerReason.choices, help_text="Waarom het gevaarlijk is."
    )
    source = models.CharField(
        "bron", max_length=12, choices=DangerSource.choices, help_text="Wie het zei."
    )
    recorded_on = models.DateField("vastgelegd op", help_text="Dag waarop het is vastgelegd.")
    expires_on = models.DateField(
        "geldt tot",
        null=True,
        blank=True,
        help_text="Eerste dag waarop het niet meer geldt; leeg: tot iemand het intrekt.",
    )

    class Meta:
        verbose_name = "gevaargebied"
        verbose_name_plural = "gevaargebieden"
        constraints = (
            models.CheckConstraint(
                name="danger_area_of_one_kind",
                condition=models.Q(
                    municipality__isnull=False, safety_region__isnull=True, radius_km__isnull=True
                )
                | models.Q(
                    municipality__isnull=True, safety_region__isnull=False, radius_km__isnull=True
                )
                | models.Q(
                    municipality__isnull=True,
                    safety_region__isnull=True,
                    radius_km__isnull=False,
                    buffer_km=0,
                ),
                violation_error_message=gettext_lazy(
                    "Kies precies een: een gemeente, een veiligheidsregio of een punt met straal "
                    "(zonder rand). Leg een tweede gebied apart vast."
                ),
            ),
            both_or_neither("latitude", "longitude", table="danger_area"),
            both_or_neither("latitude", "radius_km", table="danger_area"),
            within("latitude", -90, 90, table="danger_area"),
            within("longitude", -180, 180, table="danger_area"),
            within("radius_km", 0, 500, table="danger_area"),
            within("buffer_km", 0, 100, table="danger_area"),
            one_of("reason", DangerReason, table="danger_area"),
            one_of("source", DangerSource, table="danger_area"),
            not_before("expires_on", "recorded_on", table="danger_area"),
        )

    def __str__(self) -> str:
        return f"gevaargebied ({self.get_reason_display()})"
