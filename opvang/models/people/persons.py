"""People, under a pseudonym and with no more than matching needs."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified, new_person_code
from opvang.models.checks import one_of, within
from opvang.models.codes import Sex


def _age_reached(years: int) -> models.Func:
    """Return the latest day on which somebody of this age can reach an age of ``years``."""
    wait = models.Func(
        models.Value(years) - models.F("age"), template="make_interval(years => %(expressions)s)"
    )
    return models.Func(
        models.F("age_on"),
        wait,
        arg_joiner=" + ",
        template="(%(expressions)s)",
        output_field=models.DateTimeField(),
    )


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
                condition=models.Q(turns_18_on__isnull=True) | models.Q(age__lt=18),
                violation_error_message=gettext_lazy(
                    "De dag waarop iemand 18 wordt hoort bij een minderjarige. Laat hem leeg."
                ),
            ),
            # A wrong day would put a minor among adults, so it must agree with the age.
            models.CheckConstraint(
                name="person_turns_18_agrees_with_age",
                condition=models.Q(
                    turns_18_on__gt=_age_reached(17), turns_18_on__lte=_age_reached(18)
                ),
                violation_error_message=gettext_lazy(
                    "De dag waarop iemand 18 wordt past niet bij de leeftijd. Pas een ervan aan."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.code
