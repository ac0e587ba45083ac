"""Risk screenings: how much danger somebody is in, by which instrument, and who said so."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import filled, one_of
from opvang.models.codes import SECURITY_BY_OUTCOME, RiskOutcome, Security
from opvang.models.encrypted import EncryptedText


class RiskScreening(Identified):
    """One screening of one person; the latest counts, and raises the security asked at most."""

    person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.CASCADE,
        related_name="risk_screenings",
        verbose_name="persoon",
        help_text="Over wie het gaat.",
    )
    instrument = models.CharField(
        "instrument", max_length=80, help_text="Waarmee gescreend is, zoals Risicoscreening VO."
    )
    version = models.CharField("versie", max_length=20, blank=True, help_text="Versie of jaar.")
    outcome = models.CharField(
        "uitkomst", max_length=6, choices=RiskOutcome.choices, help_text="Groen, oranje of rood."
    )
    assessor = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="beoordelaar",
        help_text="Wie de screening deed of overnam.",
    )
    assessed_on = models.DateField("gescreend op", help_text="Dag van de screening.")
    made_for = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="screenings_made_for",
        verbose_name="voor overplaatsing",
        help_text="De overplaatsing waarvoor gescreend is; leeg: voor geen.",
    )
    explanation = EncryptedText(
        "toelichting", blank=True, help_text="Vrije tekst; gaat nooit naar de matching."
    )

    class Meta:
        verbose_name = "risicoscreening"
        verbose_name_plural = "risicoscreeningen"
        ordering = ("-assessed_on",)
        constraints = (
            filled(
                "instrument", table="risk_screening", sentence=gettext_lazy("Noem het instrument.")
            ),
            one_of("outcome", RiskOutcome, table="risk_screening"),
        )

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} {self.assessed_on}"

    @property
    def least_security(self) -> Security:
        """The least security of a place that follows from this outcome."""
        return SECURITY_BY_OUTCOME[RiskOutcome(self.outcome)]


def latest_screening(screenings: Iterable[RiskScreening]) -> RiskScreening | None:
    """Return the screening that counts: of the latest day, and then the one that asks the most."""
    rank = list(Security).index
    return max(
        screenings, key=lambda one: (one.assessed_on, rank(one.least_security)), default=None
    )
