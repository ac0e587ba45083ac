"""Two people with one mark of whom somebody said that they are not the same person."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given
from opvang.models.encrypted import EncryptedText


class Distinction(Identified):
    """Says of two people that they are others, whatever marks they share, until it is taken back.

    It has no direction: the person with the lower id always stands first.
    """

    # No reverse accessors: nothing that starts from a person may stumble on it.
    first_person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="eerste persoon",
        help_text="Van de twee de persoon met het laagste kenmerk.",
    )
    second_person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="tweede persoon",
        help_text="Van de twee de persoon met het hoogste kenmerk.",
    )
    reason = EncryptedText(
        "reden", max_length=300, help_text="Waaraan te zien is dat het een ander is; zonder namen."
    )
    author = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gezegd door",
        help_text="Wie het zei.",
    )
    said_at = models.DateTimeField("gezegd op", help_text="Tijdstip waarop het werd gezegd.")
    ended_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="teruggenomen door",
        help_text="Wie zei dat het toch dezelfde is; leeg: niemand.",
    )
    ended_at = models.DateTimeField(
        "teruggenomen op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: niet."
    )

    class Meta:
        verbose_name = "onderscheid"
        verbose_name_plural = "onderscheidingen"
        ordering = ("said_at",)
        constraints = (
            given(
                "reason",
                table="distinction",
                sentence=gettext_lazy("Schrijf op waaraan u ziet dat het iemand anders is."),
            ),
            both_or_neither("ended_by", "ended_at", table="distinction"),
            models.CheckConstraint(
                name="distinction_in_order",
                condition=models.Q(first_person__lt=models.F("second_person")),
                violation_error_message=gettext_lazy(
                    "Noem twee verschillende personen, die met het laagste kenmerk eerst."
                ),
            ),
            models.UniqueConstraint(
                fields=("first_person", "second_person"),
                condition=models.Q(ended_at__isnull=True),
                name="distinction_once",
                violation_error_message=gettext_lazy("Van deze twee is dat al gezegd."),
            ),
        )

    def __str__(self) -> str:
        return "onderscheid"
