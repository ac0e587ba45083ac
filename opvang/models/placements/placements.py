"""Places that are held, promised or lived in."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, not_before, one_of, one_of_or_empty
from opvang.models.codes import (
    LIVE_PLACEMENT_STATES,
    Destination,
    PlacementState,
    PlacingAuthority,
    RefusalReason,
)


class Placement(Identified):
    """A request's place in a unit, from hold to departure, or a guest known to the shelter only.

    Which beds it takes, and when, say its occupancies. A stay whose agreed end has passed is not
    over: it ends when somebody departs.
    """

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name="aanvraag",
        help_text="De aanvraag; leeg: een gast die alleen de opvang kent.",
    )
    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.PROTECT,
        related_name="placements",
        verbose_name="wooneenheid",
        help_text="De wooneenheid.",
    )
    state = models.CharField(
        "stand", max_length=9, choices=PlacementState.choices, help_text="Hoe ver het is."
    )
    start = models.DateField("vanaf", help_text="Eerste nacht.")
    until = models.DateField(
        "afgesproken tot",
        null=True,
        blank=True,
        help_text="Eerste nacht die niet meer bij het verblijf hoort; leeg: onbekend.",
    )
    until_before_move = models.DateField(
        "afgesproken tot voor de overplaatsing",
        null=True,
        blank=True,
        help_text="Het einde dat gold voordat een andere plek werd bevestigd; leeg: onbekend.",
    )
    held_until = models.DateTimeField(
        "vastgehouden tot",
        null=True,
        blank=True,
        help_text="Tijdstip waarop een houd verloopt; leeg als er geen houd is of was.",
    )
    asked_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gevraagd door",
        help_text="Wie de plek vroeg; leeg: de opvang meldde een gast.",
    )
    consented_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ingestemd door",
        help_text="Wie van de arbeidsinspectie instemde; leeg: niemand, of niet nodig.",
    )
    consented_at = models.DateTimeField(
        "ingestemd op", null=True, blank=True, help_text="Tijdstip van de instemming; leeg: geen."
    )
    answered_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beantwoord door",
        help_text="Wie bevestigde of weigerde; leeg: nog niemand.",
    )
    refusal_reason = models.CharField(
        "reden van weigering",
        max_length=16,
        choices=RefusalReason.choices,
        blank=True,
        help_text="Waarom geweigerd; leeg: niet geweigerd.",
    )
    refused_at = models.DateTimeField(
        "geweigerd op",
        null=True,
        blank=True,
        help_text="Tijdstip van de weigering; leeg: niet geweigerd, of niet bekend.",
    )
    court_order_on = models.DateField(
        "machtiging van",
        null=True,
        blank=True,
        help_text="Dag waarop de rechter het gesloten verblijf toestond; leeg: niet nodig.",
    )
    departed_on = models.DateField(
        "vertrokken op",
        null=True,
        blank=True,
        help_text="Eerste nacht waarop iemand weg was; leeg: niet vertrokken.",
    )
    destination = models.CharField(
        "bestemming",
        max_length=16,
        choices=Destination.choices,
        blank=True,
        help_text="Waar iemand heen ging; leeg: niet vertrokken.",
    )

    class Meta:
        verbose_name = "plaatsing"
        verbose_name_plural = "plaatsingen"
        ordering = ("start",)
        constraints = (
            one_of("state", PlacementState, table="placement"),
            one_of_or_empty("destination", Destination, table="placement"),
            one_of_or_empty("refusal_reason", RefusalReason, table="placement"),
            models.CheckConstraint(
                name="placement_refused_with_a_reason",
                condition=models.Q(state=PlacementState.REFUSED) & ~models.Q(refusal_reason="")
                | models.Q(refusal_reason="") & ~models.Q(state=PlacementState.REFUSED),
                violation_error_message=gettext_lazy("Een weigering heeft een reden. Kies er een."),
            ),
            models.UniqueConstraint(
                fields=("request",),
                condition=models.Q(state__in=LIVE_PLACEMENT_STATES),
                name="placement_one_live_per_request",
                violation_error_message=gettext_lazy(
                    "Deze aanvraag heeft al een plek of een houd. Geef die eerst vrij."
                ),
            ),
            models.CheckConstraint(
                name="placement_unknown_guest_lives_here",
                condition=models.Q(request__isnull=False)
                | models.Q(state__in=[PlacementState.ARRIVED, PlacementState.DEPARTED]),
                violation_error_message=gettext_lazy(
                    "Noem de aanvraag waarvoor de plek wordt vastgehouden."
                ),
            ),
            models.CheckConstraint(
                name="placement_hold_ends",
                condition=~models.Q(state=PlacementState.HELD) | models.Q(held_until__isnull=False),
                violation_error_message=gettext_lazy("Zeg tot wanneer de plek wordt vastgehouden."),
            ),
            models.CheckConstraint(
                name="placement_departure_complete",
                condition=models.Q(state=PlacementState.DEPARTED, departed_on__isnull=False)
                & ~models.Q(destination="")
                | models.Q(departed_on__isnull=True, destination="")
                & ~models.Q(state=PlacementState.DEPARTED),
                violation_error_message=gettext_lazy(
                    "Een vertrek heeft een dag en een bestemming. Kies zo nodig onbekend."
                ),
            ),
            models.CheckConstraint(
                name="placement_until_after_start",
                condition=models.Q(until__gt=models.F("start")),
                violation_error_message=gettext_lazy("Het einde moet na de eerste nacht liggen."),
            ),
            not_before("departed_on", "start", table="placement"),
            both_or_neither("consented_by", "consented_at", table="placement"),
        )

    def __str__(self) -> str:
        return f"{self.get_state_display()} vanaf {self.start}"

    @property
    def awaits_consent(self) -> bool:
        """Whether the Labour Inspectorate must agree before anybody can confirm."""
        with_consent = PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE
        asked = self.unit.placing_authority is with_consent
        return asked and self.state == PlacementState.HELD and self.consented_at is None
