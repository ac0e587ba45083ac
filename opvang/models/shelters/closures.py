"""Units, rooms and beds that cannot be used for a while."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import not_before, one_of
from opvang.models.codes import ClosureReason
from opvang.models.encrypted import EncryptedText


class Closure(Identified):
    """A unit, room or bed out of use, with the reason and when it is expected back."""

    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="closures",
        verbose_name="wooneenheid",
        help_text="De wooneenheid die dicht is; anders leeg.",
    )
    room = models.ForeignKey(
        "opvang.Room",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="closures",
        verbose_name="kamer",
        help_text="De kamer die dicht is; anders leeg.",
    )
    bed = models.ForeignKey(
        "opvang.Bed",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="closures",
        verbose_name="bed",
        help_text="Het bed dat buiten gebruik is; anders leeg.",
    )
    closed_from = models.DateField("dicht vanaf", help_text="Eerste nacht zonder gebruik.")
    expected_until = models.DateField(
        "verwacht tot",
        null=True,
        blank=True,
        help_text="Eerste nacht waarop het naar verwachting weer kan; leeg: onbekend.",
    )
    reopened_on = models.DateField(
        "weer open op",
        null=True,
        blank=True,
        help_text="Eerste nacht waarop het weer kon; leeg: nog dicht.",
    )
    reason = models.CharField(
        "reden", max_length=12, choices=ClosureReason.choices, help_text="Waarom het dicht is."
    )
    explanation = EncryptedText(
        "toelichting",
        max_length=200,
        blank=True,
        help_text="Kort, over het gebouw of de bezetting; nooit over een persoon.",
    )
    is_stop = models.BooleanField(
        "stop",
        default=False,
        help_text="Of wie er woont of een plek is toegezegd blijft: er komt alleen niemand bij.",
    )
    recorded_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie het meldde; leeg: uit een weekoverzicht of koppeling.",
    )

    class Meta:
        verbose_name = "sluiting"
        verbose_name_plural = "sluitingen"
        ordering = ("closed_from",)
        constraints = (
            one_of("reason", ClosureReason, table="closure"),
            models.CheckConstraint(
                name="closure_of_one_thing",
                condition=models.Q(unit__isnull=False, room__isnull=True, bed__isnull=True)
                | models.Q(unit__isnull=True, room__isnull=False, bed__isnull=True)
                | models.Q(unit__isnull=True, room__isnull=True, bed__isnull=False),
                violation_error_message=gettext_lazy(
                    "Kies precies een: een wooneenheid, een kamer of een bed."
                ),
            ),
            not_before("expected_until", "closed_from", table="closure"),
            not_before("reopened_on", "closed_from", table="closure"),
        )

    def __str__(self) -> str:
        return f"{self.get_reason_display()} vanaf {self.closed_from}"
