"""Who may not live under one roof; read by few, since it can be criminal data on somebody."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import not_before, one_of
from opvang.models.codes import ConflictGround


class PersonConflict(Identified):
    """Two people who may not be in one shelter, set by a professional and to be reviewed.

    A conflict has no direction: the person with the lower id always stands first. Two who record
    the same each have a row, so that neither learns of the other's or ends it.
    """

    # No reverse accessors: a person's page must not show a conflict by following a relation.
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
    ground = models.CharField(
        "grond", max_length=20, choices=ConflictGround.choices, help_text="Waarop het berust."
    )
    author = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="De professional die het vaststelde.",
    )
    recorded_on = models.DateField("vastgelegd op", help_text="Dag van vastleggen.")
    review_on = models.DateField(
        "opnieuw bekijken op", help_text="Dag waarop iemand kijkt of het nog geldt."
    )
    ended_on = models.DateField(
        "beëindigd op",
        null=True,
        blank=True,
        help_text="Leeg: het geldt, ook na de herbeoordeling.",
    )

    class Meta:
        verbose_name = "conflict"
        verbose_name_plural = "conflicten"
        constraints = (
            one_of("ground", ConflictGround, table="person_conflict"),
            models.CheckConstraint(
                name="person_conflict_in_order",
                condition=models.Q(first_person__lt=models.F("second_person")),
                violation_error_message=gettext_lazy(
                    "Noem twee verschillende personen, die met het laagste kenmerk eerst."
                ),
            ),
            models.UniqueConstraint(
                fields=("first_person", "second_person", "author"),
                condition=models.Q(ended_on__isnull=True),
                name="person_conflict_once",
                violation_error_message=gettext_lazy(
                    "Dit conflict hebt u al vastgelegd. Werk dat bij."
                ),
            ),
            models.CheckConstraint(
                name="person_conflict_review_after_recording",
                condition=models.Q(review_on__gt=models.F("recorded_on")),
                violation_error_message=gettext_lazy(
                    "Kies een dag om het opnieuw te bekijken die nog komt."
                ),
            ),
            not_before("ended_on", "recorded_on", table="person_conflict"),
        )

    def __str__(self) -> str:
        return "conflict"
