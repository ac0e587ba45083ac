"""Software of an organisation that uses the API: made by one, activated by another."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, filled, one_of_or_empty
from opvang.models.code_lists import code_list, only_codes_of
from opvang.models.codes import CallBack, ProgramScope


class Program(Identified):
    """A program, with an account of its own that nobody signs in with."""

    account = models.OneToOneField(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="program",
        verbose_name="account",
        help_text="Waaronder het werkt: organisatie en rollen, en of het actief is.",
    )
    name = models.CharField("naam", max_length=80, help_text="Hoe de software heet.")
    scopes = code_list("mag", "Wat het van de API gebruikt.", choices=ProgramScope)
    made_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gemaakt door",
        help_text="Wie de koppeling maakte.",
    )
    made_at = models.DateTimeField("gemaakt op", help_text="Tijdstip.")
    expires_at = models.DateTimeField("verloopt op", help_text="Tot wanneer het werkt.")
    activated_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="geactiveerd door",
        help_text="Wie het activeerde, een ander; leeg: niemand.",
    )
    activated_at = models.DateTimeField(
        "geactiveerd op", null=True, blank=True, help_text="Leeg: nog niet."
    )
    call_back = models.CharField(
        "nagegaan",
        max_length=12,
        blank=True,
        choices=CallBack.choices,
        help_text="Hoe is nagegaan dat de organisatie dit wil; leeg: nog niet.",
    )
    ended_at = models.DateTimeField("beëindigd op", null=True, blank=True, help_text="Leeg: niet.")

    class Meta:
        verbose_name = "koppeling"
        verbose_name_plural = "koppelingen"
        ordering = ("name", "id")
        constraints = (
            filled("name", table="program", sentence=gettext_lazy("Geef de koppeling een naam.")),
            only_codes_of(
                "scopes",
                ProgramScope,
                table="program",
                sentence=gettext_lazy("Kies alleen uit de lijst wat de koppeling mag."),
            ),
            one_of_or_empty("call_back", CallBack, table="program"),
            both_or_neither("activated_by", "activated_at", table="program"),
            models.CheckConstraint(
                name="program_activated_after_a_call",
                condition=models.Q(activated_at__isnull=True) | ~models.Q(call_back=""),
                violation_error_message=gettext_lazy(
                    "Schrijf op hoe u naging dat de organisatie deze koppeling wil."
                ),
            ),
            models.CheckConstraint(
                name="program_four_eyes",
                condition=models.Q(activated_by__isnull=True)
                | ~models.Q(activated_by=models.F("made_by")),
                violation_error_message=gettext_lazy(
                    "Wie een koppeling maakt activeert die niet zelf. Vraag een ander."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.name
