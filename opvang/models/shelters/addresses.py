"""Where a shelter is, in a table that nothing reaches by accident."""

from django.db import models

from opvang.models.checks import code_like


class ShelterAddress(models.Model):
    """The address of a shelter; there is no way from a shelter to this row but asking for it."""

    # No reverse accessor: `shelter.address` in a template or a join must not exist.
    shelter = models.OneToOneField(
        "opvang.Shelter",
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="opvanglocatie",
        help_text="De opvang waarvan dit het adres is.",
    )
    street = models.CharField("straat", max_length=120, help_text="Straatnaam.")
    house_number = models.CharField(
        "huisnummer", max_length=20, help_text="Huisnummer met toevoeging."
    )
    postal_code = models.CharField(
        "postcode", max_length=6, help_text="Vier cijfers en twee hoofdletters, zonder spatie."
    )
    town = models.CharField("plaats", max_length=80, help_text="Plaatsnaam.")
    phone = models.CharField(
        "telefoon", max_length=30, blank=True, help_text="Nummer van de opvang zelf; mag leeg."
    )
    directions = models.TextField(
        "aanwijzingen", blank=True, help_text="Hoe iemand binnenkomt; mag leeg."
    )

    class Meta:
        verbose_name = "adres van een opvang"
        verbose_name_plural = "adressen van opvang"
        constraints = (
            code_like(
                "postal_code",
                r"^[1-9][0-9]{3}[A-Z]{2}$",
                table="shelter_address",
                example="1234AB",
            ),
        )

    def __str__(self) -> str:
        # Ends up in logs and error pages, so it says nothing of where.
        return "adres"
