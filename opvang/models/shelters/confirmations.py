"""When a shelter last said that its capacity is right."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import ConfirmationMethod


class CapacityConfirmation(Identified):
    """Somebody said that what is recorded of a unit is right; `confirmed` is derived from it."""

    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        related_name="capacity_confirmations",
        verbose_name="wooneenheid",
        help_text="De wooneenheid waarvan de capaciteit klopt.",
    )
    confirmed_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bevestigd door",
        help_text="Wie het zei; leeg: uit een weekoverzicht of koppeling.",
    )
    confirmed_at = models.DateTimeField("bevestigd op", help_text="Tijdstip van de bevestiging.")
    method = models.CharField(
        "manier", max_length=5, choices=ConfirmationMethod.choices, help_text="Langs welke weg."
    )

    class Meta:
        verbose_name = "capaciteitsbevestiging"
        verbose_name_plural = "capaciteitsbevestigingen"
        ordering = ("-confirmed_at",)
        indexes = (
            models.Index(fields=("unit", "-confirmed_at"), name="capacity_confirmation_latest"),
        )
        constraints = (
            one_of("method", ConfirmationMethod, table="capacity_confirmation"),
            models.CheckConstraint(
                name="capacity_confirmation_by_somebody",
                condition=models.Q(confirmed_by__isnull=False)
                | models.Q(method__in=[ConfirmationMethod.SHEET, ConfirmationMethod.API]),
                violation_error_message=gettext_lazy("Zeg wie de capaciteit bevestigde."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_method_display()} {self.confirmed_at}"
