"""Where people stay meanwhile when no shelter has a bed: outside the network."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import not_before, one_of, one_of_or_empty
from opvang.models.codes import OutsideEnd, OutsideKind


class OutsidePlacement(Identified):
    """A hotel or the like, for the people of a request that goes on waiting.

    Where it is stands nowhere in Opvang: whoever wrote it down knows.
    """

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="outside_placements",
        verbose_name="aanvraag",
        help_text="De aanvraag, die blijft wachten.",
    )
    kind = models.CharField(
        "soort", max_length=14, choices=OutsideKind.choices, help_text="Waar mensen zolang zijn."
    )
    guarded = models.BooleanField("met bewaking", help_text="Of er bewaking is.")
    since = models.DateTimeField("vanaf", help_text="Tijdstip waarop ze er kwamen.")
    review_at = models.DateTimeField(
        "opnieuw bekijken op", help_text="Tijdstip waarop iemand kijkt of het nog kan."
    )
    decided_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie het vastlegde en weet waar het is.",
    )
    ended_at = models.DateTimeField(
        "tot", null=True, blank=True, help_text="Tijdstip waarop ze weg waren; leeg: ze zijn er."
    )
    end = models.CharField(
        "waarom niet meer",
        max_length=13,
        choices=OutsideEnd.choices,
        blank=True,
        help_text="Hoe het eindigde; leeg: ze zijn er nog.",
    )

    class Meta:
        verbose_name = "plek buiten het netwerk"
        verbose_name_plural = "plekken buiten het netwerk"
        ordering = ("since",)
        constraints = (
            one_of("kind", OutsideKind, table="outside_placement"),
            one_of_or_empty("end", OutsideEnd, table="outside_placement"),
            not_before("review_at", "since", table="outside_placement"),
            not_before("ended_at", "since", table="outside_placement"),
            models.CheckConstraint(
                name="outside_placement_end_complete",
                condition=models.Q(ended_at__isnull=True, end="")
                | models.Q(ended_at__isnull=False) & ~models.Q(end=""),
                violation_error_message=gettext_lazy("Zeg ook waarom ze er niet meer zijn."),
            ),
            models.UniqueConstraint(
                fields=("request",),
                condition=models.Q(ended_at__isnull=True),
                name="outside_placement_one_at_a_time",
                violation_error_message=gettext_lazy(
                    "Deze mensen zijn al ergens anders ondergebracht. Beëindig dat eerst."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()
