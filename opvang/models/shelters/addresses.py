"""Where a shelter is, in a table that nothing reaches by accident."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.encrypted import EncryptedText

#: How a postal code is spelled.
POSTAL_CODE = RegexValidator(
    r"\A[1-9][0-9]{3}[A-Z]{2}\Z", gettext_lazy("postal_code: geef een code zoals 1234AB.")
)


class ShelterAddress(models.Model):
    """The address of a shelter; there is no way from a shelter to this row but asking for it.

    The database cannot check what it cannot read, so each column checks itself when it is saved.
    """

    # No reverse accessor: `shelter.address` in a template or a join must not exist.
    shelter = models.OneToOneField(
        "opvang.Shelter",
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="opvanglocatie",
        help_text="De opvang waarvan dit het adres is.",
    )
    street = EncryptedText("straat", max_length=120, help_text="Straatnaam.")
    house_number = EncryptedText(
        "huisnummer", max_length=20, help_text="Huisnummer met toevoeging."
    )
    postal_code = EncryptedText(
        "postcode",
        max_length=6,
        validators=(POSTAL_CODE,),
        help_text="Vier cijfers en twee hoofdletters, zonder spatie.",
    )
    town = EncryptedText("plaats", max_length=80, help_text="Plaatsnaam.")
    phone = EncryptedText(
        "telefoon", max_length=30, blank=True, help_text="Nummer van de opvang zelf; mag leeg."
    )
    directions = EncryptedText(
        "aanwijzingen", blank=True, help_text="Hoe iemand binnenkomt; mag leeg."
    )

    class Meta:
        verbose_name = "adres van een opvang"
        verbose_name_plural = "adressen van opvang"

    def __str__(self) -> str:
        # Ends up in logs and error pages, so it says nothing of where.
        return "adres"
