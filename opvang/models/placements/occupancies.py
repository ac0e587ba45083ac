"""Which bed is taken when: the last wall against giving one bed to two."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified


class Occupancy(Identified):
    """One bed taken by one placement for a period; a bed that comes free loses its row or its end.

    The rows themselves say what is taken, whatever the state of the placement: whoever ends a
    hold deletes its rows, whoever departs shortens them.
    """

    bed = models.ForeignKey(
        "opvang.Bed",
        on_delete=models.PROTECT,
        related_name="occupancies",
        verbose_name="bed",
        help_text="Het bed.",
    )
    placement = models.ForeignKey(
        "opvang.Placement",
        on_delete=models.CASCADE,
        related_name="occupancies",
        verbose_name="plaatsing",
        help_text="De plaatsing waarvoor het bed bezet is.",
    )
    period = DateRangeField(
        "periode",
        help_text="Van de eerste nacht tot de eerste nacht die weer vrij is; einde leeg: onbekend.",
    )

    class Meta:
        verbose_name = "bezetting"
        verbose_name_plural = "bezettingen"
        constraints = (
            ExclusionConstraint(
                name="occupancy_bed_once_at_a_time",
                expressions=[
                    ("bed", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                violation_error_message=gettext_lazy(
                    "Dit bed is in die periode al bezet of vastgehouden. Kies een ander bed of "
                    "een andere periode."
                ),
            ),
            models.CheckConstraint(
                name="occupancy_has_a_first_night",
                condition=models.Q(period__isempty=False, period__startswith__isnull=False),
                violation_error_message=gettext_lazy("Geef een periode met een eerste nacht."),
            ),
        )

    def __str__(self) -> str:
        return f"bed bezet {self.period}"
