"""Why a case is kept although its period is over."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given, not_before, one_of
from opvang.models.codes import PreservationGround
from opvang.models.encrypted import EncryptedText


class Preservation(Identified):
    """While it lasts nothing of the case of this request is erased, whoever asks."""

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="preservations",
        verbose_name="aanvraag",
        help_text="De aanvraag; wat bij hetzelfde dossier hoort blijft ook bewaard.",
    )
    ground = models.CharField(
        "grond", max_length=11, choices=PreservationGround.choices, help_text="Waarop het berust."
    )
    reason = EncryptedText(
        "uitleg", max_length=300, help_text="Om welke zaak het gaat; versleuteld bewaard."
    )
    review_on = models.DateField(
        "opnieuw bekijken op", help_text="Dag waarop iemand kijkt of het nog nodig is."
    )
    set_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie het vastlegde.",
    )
    set_at = models.DateTimeField("vastgelegd op", help_text="Tijdstip daarvan.")
    ended_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="opgeheven door",
        help_text="Wie het ophief; leeg: het geldt.",
    )
    ended_at = models.DateTimeField(
        "opgeheven op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: het geldt."
    )

    class Meta:
        verbose_name = "bewaarplicht"
        verbose_name_plural = "bewaarplichten"
        ordering = ("review_on",)
        constraints = (
            one_of("ground", PreservationGround, table="preservation"),
            given(
                "reason",
                table="preservation",
                sentence=gettext_lazy("Schrijf op om welke zaak het gaat."),
            ),
            both_or_neither("ended_by", "ended_at", table="preservation"),
            not_before("ended_at", "set_at", table="preservation"),
            models.UniqueConstraint(
                fields=("request",),
                condition=models.Q(ended_at__isnull=True),
                name="preservation_one_at_a_time",
                violation_error_message=gettext_lazy(
                    "Voor deze aanvraag geldt al een bewaarplicht. Hef die eerst op."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.get_ground_display()
