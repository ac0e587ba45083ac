"""Along which ways messages reach somebody, and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy

from notifications.codes import Kind
from opvang.models.base import Identified
from opvang.models.checks import both_or_neither, within
from opvang.models.code_lists import code_list, only_codes_of
from opvang.models.encrypted import EncryptedText


class MessageSettings(Identified):
    """What one account chose; who has none has the defaults of opvang/queries/messages/ways.py.

    The number is found again by *phone_mark* only: the slow keyed hash that
    `opvang.actions.messages.numbers.mark_of_number` makes. Some share a telephone, so a mark can
    stand in more rows. *stopped_at* is set by who answers STOP, and emptied by START or
    another number.
    """

    account = models.OneToOneField(
        "opvang.Account",
        on_delete=models.CASCADE,
        related_name="message_settings",
        verbose_name="account",
        help_text="Van wie.",
    )
    language = models.CharField(
        "taal",
        max_length=2,
        choices=settings.LANGUAGES,
        default="nl",
        help_text="Waarin berichten zijn geschreven.",
    )
    on_screen = code_list("op het scherm", "Waarover.", choices=Kind)
    by_email = code_list("per e-mail", "Waarover.", choices=Kind)
    by_sms = code_list("per sms", "Waarover.", choices=Kind)
    at_once = code_list(
        "altijd meteen",
        "Waarover het ook in stille uren en buiten het overzicht komt.",
        choices=Kind,
    )
    quiet_from = models.TimeField(
        "stil vanaf", null=True, blank=True, help_text="Leeg: er zijn geen stille uren."
    )
    quiet_until = models.TimeField(
        "stil tot", null=True, blank=True, help_text="Zo nodig op de volgende dag."
    )
    digest_hour = models.PositiveSmallIntegerField(
        "dagoverzicht om", null=True, blank=True, help_text="Uur van de dag; leeg: geen overzicht."
    )
    phone = EncryptedText(
        "telefoonnummer",
        max_length=16,
        blank=True,
        default="",
        help_text="Voor sms, zoals +31612345678; leeg: geen sms.",
    )
    phone_mark = models.BinaryField(
        "merk van het nummer",
        max_length=32,
        null=True,
        blank=True,
        help_text="32 bytes; niet terug te rekenen; leeg: er is geen nummer.",
    )
    stopped_at = models.DateTimeField(
        "gestopt op", null=True, blank=True, help_text="Na STOP gaat er geen sms; leeg: niet."
    )
    deputy = models.ForeignKey(
        "opvang.Account",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="waarnemer",
        help_text="Wie bericht krijgt van een crisis zonder antwoord; leeg: niemand.",
    )

    class Meta:
        verbose_name = "berichtinstellingen"
        verbose_name_plural = "berichtinstellingen"
        constraints = (
            *(
                only_codes_of(
                    field,
                    Kind,
                    table="message_settings",
                    sentence=gettext_lazy("Kies alleen berichten uit de lijst."),
                )
                for field in ("on_screen", "by_email", "by_sms", "at_once")
            ),
            both_or_neither("quiet_from", "quiet_until", table="message_settings"),
            within("digest_hour", 0, 23, table="message_settings"),
            models.CheckConstraint(
                name="message_settings_quiet_for_a_while",
                condition=~models.Q(quiet_from=models.F("quiet_until"))
                | models.Q(quiet_from__isnull=True),
                violation_error_message=gettext_lazy(
                    "Stille uren die beginnen als ze ophouden zijn er geen. Kies een ander einde."
                ),
            ),
            models.CheckConstraint(
                name="message_settings_number_with_its_mark",
                condition=models.Q(phone__given=True, phone_mark__isnull=False)
                | models.Q(phone__given=False, phone_mark__isnull=True),
                violation_error_message=gettext_lazy(
                    "Een telefoonnummer heeft een merk, en zonder nummer is er geen."
                ),
            ),
            models.CheckConstraint(
                name="message_settings_another_deputy",
                condition=~models.Q(deputy=models.F("account")) | models.Q(deputy__isnull=True),
                violation_error_message=gettext_lazy(
                    "U kunt uzelf niet waarnemen. Kies een collega."
                ),
            ),
        )
        indexes = (models.Index(fields=("phone_mark",), name="message_settings_phone"),)

    def __str__(self) -> str:
        return str(self.id)
