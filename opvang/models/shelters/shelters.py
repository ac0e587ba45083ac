"""Shelters: one house, known to the outside by a public name and a region."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import filled


class Shelter(Identified):
    """A house with one or more units; its address is kept apart."""

    public_name = models.CharField(
        "openbare naam",
        max_length=120,
        help_text="Naam die niets over de plek verraadt. Zet hier nooit een straat of plaats in.",
    )
    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.PROTECT,
        related_name="shelters",
        verbose_name="organisatie",
        help_text="De organisatie die de opvang biedt.",
    )
    municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        related_name="shelters",
        verbose_name="gemeente",
        help_text="De gemeente waarin de opvang ligt; veiligheidsregio en afstanden volgen eruit.",
    )
    is_active = models.BooleanField(
        "in gebruik", default=True, help_text="Uit: telt niet mee en krijgt geen voorstellen."
    )

    class Meta:
        verbose_name = "opvanglocatie"
        verbose_name_plural = "opvanglocaties"
        ordering = ("public_name",)
        constraints = (
            filled(
                "public_name",
                table="shelter",
                sentence=gettext_lazy("Geef de opvang een openbare naam."),
            ),
            models.UniqueConstraint(
                fields=("organisation", "public_name"),
                name="shelter_name_once_per_organisation",
                violation_error_message=gettext_lazy(
                    "Deze organisatie heeft al een opvang met deze naam. Kies een andere."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.public_name
