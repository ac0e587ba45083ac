"""What is published of how groups of people fare; docs/fairness.md explains each figure."""

from django.db import models
from django.db.models.functions import ExtractDay, Mod
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of, one_of_or_empty
from opvang.models.codes import Division, PlaceGroup, Tally
from opvang.models.trends.published_figures import BASE


class FairnessFigure(Identified):
    """One figure of one half year; a cell of which nothing may be published has no row.

    Once written it stays: to publish a half year twice would let readers subtract.
    """

    half = models.DateField("halfjaar", help_text="Eerste dag van het halfjaar.")
    division = models.CharField(
        "verdeling", max_length=12, choices=Division.choices, help_text="Waarnaar verdeeld is."
    )
    group = models.CharField(
        "groep", max_length=20, blank=True, help_text="De groep; leeg: alle aanvragen."
    )
    asked = models.CharField(
        "soort plek",
        max_length=11,
        choices=PlaceGroup.choices,
        blank=True,
        help_text="Om welke groep van soorten plekken gevraagd werd; leeg: om alle.",
    )
    tally = models.CharField(
        "telling", max_length=12, choices=Tally.choices, help_text="Wat er geteld is."
    )
    value = models.PositiveIntegerField("waarde", help_text=f"Afgerond op {BASE}-tallen.")

    class Meta:
        verbose_name = "cijfer over eerlijkheid"
        verbose_name_plural = "cijfers over eerlijkheid"
        ordering = ("half",)
        constraints = (
            one_of("division", Division, table="fairness_figure"),
            one_of("tally", Tally, table="fairness_figure"),
            one_of_or_empty("asked", PlaceGroup, table="fairness_figure"),
            models.UniqueConstraint(
                fields=("half", "division", "group", "asked", "tally"),
                name="fairness_figure_once",
                violation_error_message=gettext_lazy(
                    "Dit cijfer is al gepubliceerd en verandert niet meer."
                ),
            ),
            models.CheckConstraint(
                name="fairness_figure_rounded",
                condition=Exact(Mod("value", BASE), 0),
                violation_error_message=f"Publiceer alleen cijfers die op {BASE} zijn afgerond.",
            ),
            models.CheckConstraint(
                name="fairness_figure_of_a_half_year",
                condition=Exact(ExtractDay("half"), 1) & models.Q(half__month__in=(1, 7)),
                violation_error_message=gettext_lazy("Geef de eerste dag van een halfjaar."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_tally_display()} in {self.half:%Y-%m}"
