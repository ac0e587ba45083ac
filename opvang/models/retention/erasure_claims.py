"""Somebody asks that what is kept of them is erased."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified, new_claim_reference
from opvang.models.checks import both_or_neither, not_before, one_of_or_empty
from opvang.models.codes import ClaimGround, ClaimOutcome
from opvang.models.encrypted import EncryptedText


class ErasureClaim(Identified):
    """What somebody asked, what was decided, by whom, and that another agreed.

    It outlives what was erased: then nothing in it tells whose it was.
    """

    reference = models.CharField(
        "kenmerk voor mensen",
        max_length=12,
        unique=True,
        default=new_claim_reference,
        help_text="Willekeurige code waaronder mensen het verzoek noemen.",
    )
    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="erasure_claims",
        verbose_name="aanvraag",
        help_text="Waar het verzoek binnenkwam; leeg: gewist.",
    )
    # No reverse accessor: nothing that starts from a person may stumble on it.
    person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="persoon",
        help_text="Om wie het gaat; leeg: gewist.",
    )
    received_on = models.DateField("ontvangen op", help_text="Dag waarop iemand het vroeg.")
    recorded_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie het verzoek vastlegde en weet dat het van de persoon zelf komt.",
    )
    recorded_at = models.DateTimeField("vastgelegd op", help_text="Tijdstip daarvan.")
    outcome = models.CharField(
        "besluit",
        max_length=7,
        choices=ClaimOutcome.choices,
        blank=True,
        help_text="Wat is besloten; leeg: nog niets.",
    )
    ground = models.CharField(
        "grond",
        max_length=11,
        choices=ClaimGround.choices,
        blank=True,
        help_text="Op welke grond; leeg: nog niet besloten.",
    )
    explanation = EncryptedText(
        "uitleg",
        max_length=300,
        blank=True,
        help_text="Waarom, voor wie het vroeg; wordt mee gewist.",
    )
    decided_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beslist door",
        help_text="Wie het besluit voorstelde; leeg: nog niemand.",
    )
    decided_at = models.DateTimeField(
        "beslist op", null=True, blank=True, help_text="Tijdstip van het voorstel; leeg: geen."
    )
    approved_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="goedgekeurd door",
        help_text="Wie het besluit goedkeurde; leeg: nog niemand.",
    )
    approved_at = models.DateTimeField(
        "goedgekeurd op",
        null=True,
        blank=True,
        help_text="Tijdstip waarop het besluit inging; leeg: nog niet.",
    )

    class Meta:
        verbose_name = "verwijderverzoek"
        verbose_name_plural = "verwijderverzoeken"
        ordering = ("received_on", "reference")
        constraints = (
            one_of_or_empty("outcome", ClaimOutcome, table="erasure_claim"),
            one_of_or_empty("ground", ClaimGround, table="erasure_claim"),
            both_or_neither("decided_by", "decided_at", table="erasure_claim"),
            both_or_neither("approved_by", "approved_at", table="erasure_claim"),
            not_before("approved_at", "decided_at", table="erasure_claim"),
            models.CheckConstraint(
                name="erasure_claim_decided_on_a_ground",
                condition=models.Q(decided_at__isnull=True, outcome="", ground="")
                | models.Q(decided_at__isnull=False) & ~models.Q(outcome="") & ~models.Q(ground=""),
                violation_error_message=gettext_lazy("Een besluit heeft een grond. Kies er een."),
            ),
            models.CheckConstraint(
                name="erasure_claim_approved_by_another",
                condition=~models.Q(approved_by=models.F("decided_by")),
                violation_error_message=gettext_lazy("Iemand anders keurt een besluit goed."),
            ),
            models.CheckConstraint(
                name="erasure_claim_approved_once_decided",
                condition=models.Q(approved_at__isnull=True) | models.Q(decided_at__isnull=False),
                violation_error_message=gettext_lazy("Beslis eerst; daarna keurt iemand het goed."),
            ),
            models.UniqueConstraint(
                fields=("person",),
                condition=models.Q(approved_at__isnull=True),
                name="erasure_claim_one_at_a_time",
                violation_error_message=gettext_lazy(
                    "Deze persoon heeft al een verzoek lopen. Beslis daar eerst over."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.reference
