"""People, under a pseudonym and with no more than matching needs."""

from django.db import models

from opvang.models.base import Identified, new_person_code
from opvang.models.checks import one_of, within
from opvang.models.codes import Sex


class Person(Identified):
    """Somebody who needs shelter; who it is stands in another system or nowhere.

    The age is kept in whole years as heard on a day, not as a date: that is enough for every rule
    but the border of 18. Only of a minor whose day of turning 18 decides about a transfer is that
    day kept, and it goes when the age is recorded anew.
    """

    code = models.CharField(
        "code",
        max_length=12,
        unique=True,
        default=new_person_code,
        help_text="Willekeurige code waaronder mensen deze persoon noemen; nooit een naam.",
    )
    sex = models.CharField(
        "gevraagde opvang",
        max_length=6,
        choices=Sex.choices,
        help_text="De opvang die iemand zelf vraagt: voor vrouwen, mannen of anders.",
    )
    age = models.PositiveSmallIntegerField(
        "leeftijd", help_text="Leeftijd in hele jaren op de dag hieronder."
    )
    age_on = models.DateField("leeftijd op", help_text="De dag waarop deze leeftijd gold.")
    turns_18_on = models.DateField(
        "wordt 18 op",
        null=True,
        blank=True,
        help_text="Alleen bij een minderjarige voor wie de dag ertoe doet; anders leeg.",
    )
    group = models.ForeignKey(
        "opvang.VictimGroup",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="persons",
        verbose_name="groep",
        help_text="Het huishouden of de groep waar iemand bij hoort; leeg: alleen.",
    )

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        ordering = ("code",)
        constraints = (
            one_of("sex", Sex, table="person"),
            within("age", 0, 120, table="person"),
            models.CheckConstraint(
                name="person_turns_18_only_of_a_minor",
                condition=models.Q(turns_18_on__isnull=True)
                | models.Q(age__lt=18, turns_18_on__gt=models.F("age_on")),
                violation_error_message=(
                    "De dag waarop iemand 18 wordt hoort alleen bij een minderjarige en ligt na "
                    "de dag van de leeftijd. Laat hem anders leeg."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.code
