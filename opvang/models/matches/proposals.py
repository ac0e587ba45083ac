"""What the optimiser proposes; a human decides."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import ProposalState


class Proposal(Identified):
    """One request in one unit, as one run proposed it."""

    run = models.ForeignKey(
        "opvang.MatchRun",
        on_delete=models.CASCADE,
        related_name="proposals",
        verbose_name="matchronde",
        help_text="De ronde die dit voorstelde.",
    )
    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="proposals",
        verbose_name="aanvraag",
        help_text="De aanvraag.",
    )
    unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.CASCADE,
        related_name="proposals",
        verbose_name="wooneenheid",
        help_text="De voorgestelde wooneenheid.",
    )
    start = models.DateField("vanaf", help_text="Voorgestelde eerste nacht.")
    rooms = models.JSONField(
        "kamers", help_text='Lijst van {"id": kamer, "persons": aantal}, zoals in het plan.'
    )
    state = models.CharField(
        "stand",
        max_length=10,
        choices=ProposalState.choices,
        default=ProposalState.PROPOSED,
        help_text="Wat er met het voorstel gebeurde.",
    )

    class Meta:
        verbose_name = "voorstel"
        verbose_name_plural = "voorstellen"
        ordering = ("start",)
        constraints = (
            one_of("state", ProposalState, table="proposal"),
            models.UniqueConstraint(
                fields=("run", "request"),
                name="proposal_once_per_run",
                violation_error_message=gettext_lazy(
                    "Deze ronde heeft al een voorstel voor deze aanvraag."
                ),
            ),
            models.UniqueConstraint(
                fields=("request",),
                condition=models.Q(state=ProposalState.PROPOSED),
                name="proposal_one_standing_per_request",
                violation_error_message=gettext_lazy(
                    "Er staat al een voorstel voor deze aanvraag. Vervang dat eerst."
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_state_display()} vanaf {self.start}"
