"""Where a human decided otherwise than the rules would, for somebody else to judge afterwards."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given, one_of, one_of_or_empty
from opvang.models.codes import OverrideKind, ReviewOutcome
from opvang.models.encrypted import EncryptedText


class Override(Identified):
    """One thing that was set aside for one request: by whom, when and why."""

    kind = models.CharField(
        "soort", max_length=8, choices=OverrideKind.choices, help_text="Wat opzij is gezet."
    )
    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="overrides",
        verbose_name="aanvraag",
        help_text="De enige aanvraag waarvoor het geldt.",
    )
    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="wooneenheid",
        help_text="De enige wooneenheid waarvoor het geldt; leeg: alle.",
    )
    code = models.CharField(
        "wat of waarom",
        max_length=40,
        blank=True,
        help_text="De regel, de reden van de weigering, waarom er geen toestemming is, of wie "
        "anders zou beslissen.",
    )
    reason = EncryptedText(
        "reden", max_length=300, help_text="Waarom het verantwoord is; zonder namen."
    )
    author = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="besloten door",
        help_text="Wie het besloot.",
    )
    recorded_at = models.DateTimeField("besloten op", help_text="Tijdstip van het besluit.")
    ended_at = models.DateTimeField(
        "geldt tot", null=True, blank=True, help_text="Tijdstip waarop het eindigde; leeg: niet."
    )
    reviewed_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="nagekeken door",
        help_text="Wie het achteraf beoordeelde; leeg: nog niemand.",
    )
    reviewed_at = models.DateTimeField(
        "nagekeken op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: nog niet."
    )
    outcome = models.CharField(
        "oordeel",
        max_length=13,
        choices=ReviewOutcome.choices,
        blank=True,
        help_text="Wat het oordeel was; leeg: nog geen.",
    )

    class Meta:
        verbose_name = "uitzondering"
        verbose_name_plural = "uitzonderingen"
        ordering = ("recorded_at",)
        constraints = (
            one_of("kind", OverrideKind, table="override"),
            one_of_or_empty("outcome", ReviewOutcome, table="override"),
            given(
                "reason",
                table="override",
                sentence=gettext_lazy("Schrijf op waarom het verantwoord is."),
            ),
            both_or_neither("reviewed_by", "reviewed_at", table="override"),
            models.CheckConstraint(
                name="override_reviewed_by_another",
                condition=~models.Q(reviewed_by=models.F("author")),
                violation_error_message=gettext_lazy("Iemand anders kijkt een besluit na."),
            ),
            models.UniqueConstraint(
                fields=("request",),
                condition=models.Q(kind=OverrideKind.CONSENT, ended_at__isnull=True),
                name="override_one_of_consent",
                violation_error_message=gettext_lazy(
                    "Voor deze aanvraag is al besloten dat het zonder toestemming kan."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()
