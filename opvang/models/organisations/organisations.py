"""The organisations that take part."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import filled, one_of
from opvang.models.codes import OrganisationKind


class Organisation(Identified):
    """A party in the chain of shelter."""

    name = models.CharField("naam", max_length=120, help_text="Openbare naam van de organisatie.")
    kind = models.CharField(
        "soort",
        max_length=24,
        choices=OrganisationKind.choices,
        help_text="Wat voor organisatie dit is.",
    )
    municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente",
        help_text="De gemeente die dit is of waarvoor de organisatie werkt; leeg: landelijk.",
    )

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ("name",)
        constraints = (
            one_of("kind", OrganisationKind, table="organisation"),
            filled(
                "name", table="organisation", sentence=gettext_lazy("Geef de organisatie een naam.")
            ),
            models.UniqueConstraint(
                fields=("kind", "name"),
                name="organisation_name_once_per_kind",
                violation_error_message=gettext_lazy(
                    "Er is al zo'n organisatie met deze naam. Kies een andere."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.name
