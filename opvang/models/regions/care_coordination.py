"""Regions of care coordination: uneven, changing, sometimes for one age group only."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, IntegerRangeField, RangeOperators
from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified


class CareCoordinationRegion(Identified):
    """A region in which one organisation directs the care; which places it has is dated."""

    name = models.CharField(
        "naam",
        max_length=80,
        unique=True,
        help_text="Naam van de regio zoals betrokkenen die kennen.",
    )
    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.PROTECT,
        related_name="care_coordination_regions",
        verbose_name="organisatie",
        help_text="De organisatie die hier de zorg coördineert.",
    )

    class Meta:
        verbose_name = "zorgcoördinatieregio"
        verbose_name_plural = "zorgcoördinatieregio's"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class CareCoordinationArea(Identified):
    """One municipality in one region, for a time and for an age group."""

    region = models.ForeignKey(
        CareCoordinationRegion,
        on_delete=models.CASCADE,
        related_name="areas",
        verbose_name="zorgcoördinatieregio",
        help_text="De regio waar de gemeente bij hoort.",
    )
    municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        related_name="care_coordination_areas",
        verbose_name="gemeente",
        help_text="De gemeente.",
    )
    period = DateRangeField(
        "periode",
        help_text="Van de eerste dag tot de dag waarop het niet meer geldt; mag open zijn.",
    )
    ages = IntegerRangeField(
        "leeftijden",
        default=NumericRange(0, 121),
        help_text="Van de laagste leeftijd in jaren tot de eerste die er niet meer bij hoort.",
    )

    class Meta:
        verbose_name = "gemeente in zorgcoördinatieregio"
        verbose_name_plural = "gemeenten in zorgcoördinatieregio's"
        constraints = (
            models.CheckConstraint(
                name="care_area_not_empty",
                condition=models.Q(period__isempty=False, ages__isempty=False),
                violation_error_message=gettext_lazy(
                    "Geef een periode en leeftijden die niet leeg zijn."
                ),
            ),
            ExclusionConstraint(
                name="care_area_one_region_at_a_time",
                expressions=[
                    ("municipality", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                    ("ages", RangeOperators.OVERLAPS),
                ],
                violation_error_message=gettext_lazy(
                    "Deze gemeente hoort in die periode en voor die leeftijden al bij een regio. "
                    "Beëindig die eerst."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.municipality_id} {self.period}"
