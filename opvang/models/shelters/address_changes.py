"""Another address for a shelter: proposed by one, approved by another, and waited for."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither
from opvang.models.encrypted import EncryptedText
from opvang.models.shelters.addresses import POSTAL_CODE

#: The columns that an address and a change of it have in common.
ADDRESS_FIELDS = ("street", "house_number", "postal_code", "town", "phone", "directions")

OPEN = models.Q(cancelled_at__isnull=True, applied_at__isnull=True)


class AddressChange(Identified):
    """One proposal; while it is open no place in the shelter is held or promised.

    Whoever took over an account must not lead people to another house.
    """

    # No reverse accessor, as for the address itself.
    shelter = models.ForeignKey(
        "opvang.Shelter",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="opvanglocatie",
        help_text="De opvang waarvan het adres wijzigt.",
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
        "aanwijzingen", max_length=500, blank=True, help_text="Hoe iemand binnenkomt; mag leeg."
    )
    proposed_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="voorgesteld door",
        help_text="Wie het voorstelde.",
    )
    proposed_at = models.DateTimeField("voorgesteld op", help_text="Tijdstip van het voorstel.")
    approved_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="goedgekeurd door",
        help_text="Wie het goedkeurde, een ander; leeg: nog niemand.",
    )
    approved_at = models.DateTimeField(
        "goedgekeurd op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: nog niet."
    )
    cancelled_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tegengehouden door",
        help_text="Wie het tegenhield; leeg: niemand.",
    )
    cancelled_at = models.DateTimeField(
        "tegengehouden op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: niet."
    )
    applied_at = models.DateTimeField(
        "ingegaan op", null=True, blank=True, help_text="Sinds wanneer het geldt; leeg: nog niet."
    )

    class Meta:
        verbose_name = "wijziging van een adres"
        verbose_name_plural = "wijzigingen van adressen"
        ordering = ("proposed_at",)
        constraints = (
            both_or_neither("approved_by", "approved_at", table="address_change"),
            both_or_neither("cancelled_by", "cancelled_at", table="address_change"),
            models.CheckConstraint(
                name="address_change_four_eyes",
                condition=models.Q(approved_by__isnull=True)
                | ~models.Q(approved_by=models.F("proposed_by")),
                violation_error_message=gettext_lazy(
                    "Wie een ander adres voorstelt keurt het niet zelf goed. Vraag een collega."
                ),
            ),
            models.CheckConstraint(
                name="address_change_applied_when_approved",
                condition=models.Q(applied_at__isnull=True)
                | models.Q(approved_at__isnull=False, cancelled_at__isnull=True),
                violation_error_message=gettext_lazy(
                    "Een ander adres gaat pas in als een collega het goedkeurde."
                ),
            ),
            models.UniqueConstraint(
                fields=("shelter",),
                condition=OPEN,
                name="address_change_one_open",
                violation_error_message=gettext_lazy(
                    "Er wacht al een wijziging van dit adres. Houd die eerst tegen."
                ),
            ),
        )

    def __str__(self) -> str:
        # Ends up in logs and error pages, so it says nothing of where.
        return "wijziging van een adres"
