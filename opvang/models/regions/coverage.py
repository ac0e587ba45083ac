"""What a municipality has against trafficking, and since when; its region is in another table."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes.coverage import CoverageKind


class Coverage(Identified):
    """One thing that one municipality has, for a time; what is over stays as its history."""

    municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        related_name="coverages",
        verbose_name="gemeente",
        help_text="De gemeente.",
    )
    kind = models.CharField(
        "wat",
        max_length=13,
        choices=CoverageKind.choices,
        help_text="Wat de gemeente heeft.",
    )
    period = DateRangeField(
        "periode",
        help_text="Van de eerste dag tot de dag waarop het niet meer geldt; mag open zijn.",
    )
    recorded_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie dit het laatst vastlegde.",
    )

    class Meta:
        verbose_name = "dekking"
        verbose_name_plural = "dekking"
        ordering = ("municipality", "kind", "period")
        constraints = (
            one_of("kind", CoverageKind, table="coverage"),
            models.CheckConstraint(
                name="coverage_not_empty",
                condition=models.Q(period__isempty=False),
                violation_error_message=gettext_lazy("Geef een periode die niet leeg is."),
            ),
            ExclusionConstraint(
                name="coverage_one_at_a_time",
                expressions=[
                    ("municipality", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                violation_error_message=gettext_lazy(
                    "Dit is voor die periode al vastgelegd. Beëindig het eerst."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.municipality_id} {self.kind} {self.period}"
