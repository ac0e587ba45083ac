"""Rooms and the beds in them."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import filled, one_of_or_empty
from opvang.models.codes import Sex


class Room(Identified):
    """A room: private to one request at a time, or shared by people of one sex."""

    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        related_name="rooms",
        verbose_name="wooneenheid",
        help_text="De wooneenheid waar de kamer in ligt.",
    )
    name = models.CharField(
        "naam", max_length=60, help_text="Naam of nummer, zoals in het weekoverzicht."
    )
    shared = models.BooleanField(
        "gedeeld", default=False, help_text="Of mensen van verschillende aanvragen er slapen."
    )
    sex = models.CharField(
        "geslacht",
        max_length=6,
        choices=Sex.choices,
        blank=True,
        help_text="Voor wie een gedeelde kamer is; leeg bij een kamer die niet gedeeld is.",
    )
    minors = models.BooleanField(
        "minderjarigen",
        default=False,
        help_text="Of een gedeelde kamer voor mensen onder de 18 is (anders vanaf 18).",
    )

    class Meta:
        verbose_name = "kamer"
        verbose_name_plural = "kamers"
        ordering = ("name",)
        constraints = (
            filled(
                "name", table="room", sentence=gettext_lazy("Geef de kamer een naam of nummer.")
            ),
            one_of_or_empty("sex", Sex, table="room"),
            models.UniqueConstraint(
                fields=("unit", "name"),
                name="room_name_once_per_unit",
                violation_error_message=gettext_lazy(
                    "Deze wooneenheid heeft al een kamer met deze naam."
                ),
            ),
            models.CheckConstraint(
                name="room_sex_when_shared",
                condition=models.Q(shared=True) & ~models.Q(sex="")
                | models.Q(shared=False, sex="", minors=False),
                violation_error_message=gettext_lazy(
                    "Een gedeelde kamer heeft een geslacht nodig; laat geslacht en "
                    "minderjarigen leeg bij een kamer die niet gedeeld is."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.name


class Bed(Identified):
    """A bed; out of use only by a closure, taken only by an occupancy."""

    room = models.ForeignKey(
        Room,
        on_delete=models.CASCADE,
        related_name="beds",
        verbose_name="kamer",
        help_text="De kamer waar het bed staat.",
    )
    name = models.CharField("naam", max_length=60, help_text="Naam of nummer binnen de kamer.")

    class Meta:
        verbose_name = "bed"
        verbose_name_plural = "bedden"
        ordering = ("name",)
        constraints = (
            filled("name", table="bed", sentence=gettext_lazy("Geef het bed een naam of nummer.")),
            models.UniqueConstraint(
                fields=("room", "name"),
                name="bed_name_once_per_room",
                violation_error_message=gettext_lazy("Deze kamer heeft al een bed met deze naam."),
            ),
        )

    def __str__(self) -> str:
        return self.name
