"""Where a program wants to hear that something happened: an address of its organisation."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, given, one_of_or_empty
from opvang.models.codes import WebhookFailure
from opvang.models.encrypted import EncryptedText


class Webhook(Identified):
    """An address to which numbers and kinds of events go, signed, once another activated it."""

    program = models.ForeignKey(
        "opvang.Program",
        on_delete=models.PROTECT,
        related_name="webhooks",
        verbose_name="koppeling",
        help_text="Van welke koppeling; het hoort niet meer dan die mag weten.",
    )
    # Whoever knows it may send to the receiver, where the path is all that guards it.
    address = EncryptedText("adres", max_length=500, help_text="Waarheen, met https.")
    secret = EncryptedText(
        "geheim", max_length=60, help_text="Waarmee berichten worden ondertekend."
    )
    previous_secret = EncryptedText(
        "vorig geheim",
        max_length=60,
        blank=True,
        default="",
        help_text="Waarmee een dag lang ook wordt ondertekend; leeg: er is er geen.",
    )
    renewed_at = models.DateTimeField(
        "vernieuwd op", null=True, blank=True, help_text="Het geheim; leeg: nooit."
    )
    made_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gemaakt door",
        help_text="Wie het adres opgaf en het geheim dus zag.",
    )
    made_at = models.DateTimeField("gemaakt op", help_text="Tijdstip.")
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
    ended_at = models.DateTimeField("beëindigd op", null=True, blank=True, help_text="Leeg: niet.")
    delivered_through = models.BigIntegerField(
        "bezorgd tot en met",
        default=0,
        help_text="Volgnummer van gebeurtenissen; wat daarna komt wordt nog bezorgd.",
    )
    delivered_at = models.DateTimeField(
        "laatst bezorgd op", null=True, blank=True, help_text="Leeg: nog nooit."
    )
    test_asked = models.BooleanField(
        "test gevraagd", default=False, help_text="Of er eerst een test wordt gestuurd."
    )
    failures = models.PositiveSmallIntegerField(
        "mislukt", default=0, help_text="Hoe vaak op rij het bezorgen mislukte."
    )
    failure = models.CharField(
        "waarom",
        max_length=9,
        blank=True,
        choices=WebhookFailure.choices,
        help_text="Waarom het de laatste keer mislukte; leeg: het lukte.",
    )
    failing_since = models.DateTimeField(
        "mislukt sinds", null=True, blank=True, help_text="Tijdstip; leeg: het lukte."
    )
    retry_at = models.DateTimeField(
        "opnieuw op", null=True, blank=True, help_text="Niet eerder dan; leeg: meteen."
    )
    parked_at = models.DateTimeField(
        "opgegeven op",
        null=True,
        blank=True,
        help_text="Sinds wanneer het niet meer wordt geprobeerd; leeg: het wordt geprobeerd.",
    )

    class Meta:
        verbose_name = "webhook"
        verbose_name_plural = "webhooks"
        ordering = ("made_at", "id")
        constraints = (
            given("address", table="webhook", sentence=gettext_lazy("Geef het adres.")),
            given(
                "secret", table="webhook", sentence=gettext_lazy("Een webhook heeft een geheim.")
            ),
            one_of_or_empty("failure", WebhookFailure, table="webhook"),
            both_or_neither("activated_by", "activated_at", table="webhook"),
            models.CheckConstraint(
                name="webhook_four_eyes",
                condition=models.Q(activated_by__isnull=True)
                | ~models.Q(activated_by=models.F("made_by")),
                violation_error_message=gettext_lazy(
                    "Wie een webhook maakt activeert die niet zelf. Vraag een ander."
                ),
            ),
            models.CheckConstraint(
                name="webhook_fails_since_a_moment",
                condition=models.Q(failures=0, failing_since__isnull=True, parked_at__isnull=True)
                | models.Q(failures__gt=0, failing_since__isnull=False),
                violation_error_message=gettext_lazy(
                    "Wat mislukt, mislukt sinds een tijdstip; en alleen wat mislukt is opgegeven."
                ),
            ),
        )

    def __str__(self) -> str:
        return str(self.id)
