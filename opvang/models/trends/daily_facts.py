"""What is counted each night, by organisation; never published as it is."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import PlaceGroup


def _count(verbose_name: str, help_text: str) -> "models.PositiveIntegerField[int, int]":
    return models.PositiveIntegerField(verbose_name, default=0, help_text=help_text)


class DailyFact(Identified):
    """The figures of one night, of one organisation in one province and group of place types.

    They hold no person and no shelter. The organisation is kept to know how many of them
    contribute to a figure; only `opvang.trends` reads it.
    """

    day = models.DateField("nacht", help_text="Datum van de avond waarop de nacht begint.")
    province = models.ForeignKey(
        "opvang.Province",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="provincie",
        help_text="Waar de bedden staan, of waar de verantwoordelijke gemeente ligt.",
    )
    group = models.CharField(
        "groep",
        max_length=11,
        choices=PlaceGroup.choices,
        help_text="De groep van soorten plekken.",
    )
    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="organisatie",
        help_text="Wie de bedden heeft, of de plek vraagt; wordt nooit gepubliceerd.",
    )
    beds_available = _count("beschikbare bedden", "Bedden die niet gesloten waren.")
    beds_occupied = _count("bezette bedden", "Bedden waarin iemand sliep of die beloofd waren.")
    beds_closed = _count("gesloten bedden", "Lege bedden die niet te gebruiken waren.")
    arrivals = _count("aankomsten", "Mensen voor wie dit de eerste nacht was.")
    departures = _count("vertrekken", "Mensen die deze nacht voor het eerst weg waren.")
    unplaced = _count(
        "mensen zonder plek", "Mensen die een plek vroegen en nergens een bed hadden."
    )

    class Meta:
        verbose_name = "dagcijfer"
        verbose_name_plural = "dagcijfers"
        ordering = ("day",)
        constraints = (
            one_of("group", PlaceGroup, table="daily_fact"),
            models.UniqueConstraint(
                fields=("day", "province", "group", "organisation"),
                name="daily_fact_once",
                violation_error_message=gettext_lazy(
                    "Deze nacht is al geteld. Tel hem opnieuw in zijn geheel."
                ),
            ),
            models.CheckConstraint(
                name="daily_fact_occupied_within_available",
                condition=models.Q(beds_occupied__lte=models.F("beds_available")),
                violation_error_message=gettext_lazy(
                    "Er kunnen niet meer bedden bezet zijn dan er zijn."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_group_display()} op {self.day}"
