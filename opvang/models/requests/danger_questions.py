"""Whether somebody can safely be in one unit although it lies in a danger area."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given
from opvang.models.encrypted import EncryptedText


class DangerQuestion(Identified):
    """A question of the national desk that only the police may answer."""

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="danger_questions",
        verbose_name="aanvraag",
        help_text="De aanvraag.",
    )
    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="wooneenheid",
        help_text="De wooneenheid in een gevaargebied.",
    )
    asked_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gevraagd door",
        help_text="Wie het vroeg.",
    )
    asked_at = models.DateTimeField("gevraagd op", help_text="Tijdstip van de vraag.")
    reason = EncryptedText(
        "waarom", max_length=300, help_text="Waarom deze plek toch zou kunnen; zonder namen."
    )
    answered_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beantwoord door",
        help_text="Wie van de politie antwoordde; leeg: nog niemand.",
    )
    answered_at = models.DateTimeField(
        "beantwoord op", null=True, blank=True, help_text="Tijdstip daarvan; leeg: nog niet."
    )
    is_safe = models.BooleanField(
        "kan veilig", null=True, blank=True, help_text="Het antwoord; leeg: nog geen."
    )

    class Meta:
        verbose_name = "vraag over gevaar"
        verbose_name_plural = "vragen over gevaar"
        ordering = ("asked_at",)
        constraints = (
            given(
                "reason",
                table="danger_question",
                sentence=gettext_lazy("Schrijf op waarom deze plek toch zou kunnen."),
            ),
            both_or_neither("answered_by", "answered_at", table="danger_question"),
            models.UniqueConstraint(
                fields=("request", "unit"),
                condition=models.Q(answered_at__isnull=True),
                name="danger_question_once",
                violation_error_message=gettext_lazy("Dit is de politie al gevraagd."),
            ),
        )

    def __str__(self) -> str:
        return f"gevraagd op {self.asked_at:%Y-%m-%d}"
