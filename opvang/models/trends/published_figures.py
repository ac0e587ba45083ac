"""What was published, as it was published."""

from django.db import models
from django.db.models.functions import ExtractDay, Mod
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of, one_of_or_empty
from opvang.models.codes import Indicator, PlaceGroup

#: Every published figure is a multiple of this.
BASE = 5


class PublishedFigure(Identified):
    """One figure of one month; a cell of which nothing may be published has no row.

    Once written it stays: to publish a month twice would let readers subtract.
    """

    month = models.DateField("maand", help_text="Eerste dag van de maand.")
    indicator = models.CharField(
        "cijfer", max_length=10, choices=Indicator.choices, help_text="Wat er geteld is."
    )
    province = models.ForeignKey(
        "opvang.Province",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="provincie",
        help_text="De provincie; leeg: heel Nederland.",
    )
    group = models.CharField(
        "groep",
        max_length=11,
        choices=PlaceGroup.choices,
        blank=True,
        help_text="De groep van soorten plekken; leeg: alle samen.",
    )
    value = models.PositiveIntegerField("waarde", help_text=f"Afgerond op {BASE}-tallen.")

    class Meta:
        verbose_name = "gepubliceerd cijfer"
        verbose_name_plural = "gepubliceerde cijfers"
        ordering = ("month",)
        constraints = (
            one_of("indicator", Indicator, table="published_figure"),
            one_of_or_empty("group", PlaceGroup, table="published_figure"),
            models.UniqueConstraint(
                fields=("month", "indicator", "province", "group"),
                nulls_distinct=False,
                name="published_figure_once",
                violation_error_message=gettext_lazy(
                    "Dit cijfer is al gepubliceerd en verandert niet meer."
                ),
            ),
            models.CheckConstraint(
                name="published_figure_rounded",
                condition=Exact(Mod("value", BASE), 0),
                violation_error_message=f"Publiceer alleen cijfers die op {BASE} zijn afgerond.",
            ),
            models.CheckConstraint(
                name="published_figure_of_a_month",
                condition=Exact(ExtractDay("month"), 1),
                violation_error_message=gettext_lazy("Geef de eerste dag van de maand."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_indicator_display()} in {self.month:%Y-%m}"
