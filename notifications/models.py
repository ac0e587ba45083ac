"""Messages: whom each is for, of what kind, and how far it is; and which answers were heard."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy

from notifications.codes import Channel, Failure, Kind, State


def _known(
    field: str, choices: type[models.TextChoices], *, more: tuple[str, ...] = ()
) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"message_{field}_known",
        condition=models.Q(**{f"{field}__in": [*more, *choices.values]}),
        violation_error_message=gettext_lazy("Kies een code uit de lijst."),
    )


class Message(models.Model):
    """One message to one person along one way.

    It holds no address, no number and no text: where to is asked when it is sent, and what it says
    follows from its kind and language. *about* is an opaque key of a state, such as the id of a
    hold: of one state somebody hears once along each way.

    A message on SCREEN is delivered when it is made, and read when somebody opens the list. For the
    others *state* goes WAITING, SENT, DELIVERED, or ends in FAILED, DROPPED or, until somebody
    settles it, PARKED; the database refuses any other step. While a try is under way
    *trying_since* is set. Where it is still set when the try must have ended, nobody knows whether
    the message was taken.
    """

    id = models.UUIDField(
        "kenmerk",
        primary_key=True,
        default=uuid.uuid4,
        editable=False,
        help_text="Willekeurig kenmerk; zegt niets over volgorde of aantal.",
    )
    recipient = models.UUIDField("ontvanger", help_text="Kenmerk van het account.")
    kind = models.CharField(
        "soort", max_length=14, choices=Kind.choices, help_text="Waar het over gaat."
    )
    channel = models.CharField(
        "weg", max_length=6, choices=Channel.choices, help_text="Hoe het iemand bereikt."
    )
    language = models.CharField(
        "taal", max_length=2, choices=settings.LANGUAGES, help_text="Waarin het is geschreven."
    )
    about = models.UUIDField(
        "waarover", help_text="Kenmerk van een toestand; daarover komt een bericht per weg."
    )
    in_digest = models.BooleanField(
        "in het dagoverzicht", default=False, help_text="Of het samen met andere wordt gemeld."
    )
    not_before = models.DateTimeField("niet voor", help_text="Tijdstip; eerder gaat het niet weg.")
    made_at = models.DateTimeField("gemaakt op", help_text="Tijdstip.")
    state = models.CharField(
        "stand", max_length=9, choices=State.choices, help_text="Hoe ver het is."
    )
    tries = models.PositiveSmallIntegerField("pogingen", default=0, help_text="Hoe vaak begonnen.")
    unknown_outcomes = models.PositiveSmallIntegerField(
        "onbekend afgelopen", default=0, help_text="Hoe vaak niemand weet of het is aangenomen."
    )
    trying_since = models.DateTimeField(
        "bezig sinds", null=True, blank=True, help_text="Leeg: er is geen poging bezig."
    )
    retry_at = models.DateTimeField(
        "opnieuw op", null=True, blank=True, help_text="Niet eerder dan; leeg: meteen."
    )
    provider_id = models.CharField(
        "kenmerk bij de aanbieder",
        max_length=64,
        blank=True,
        default="",
        help_text="Leeg: nog niet verstuurd, of het heeft daar geen kenmerk.",
    )
    failure = models.CharField(
        "waarom",
        max_length=13,
        blank=True,
        default="",
        choices=Failure.choices,
        help_text="Waarom het niet aankwam of verviel; leeg: dat is niet gebeurd.",
    )
    sent_at = models.DateTimeField(
        "verstuurd op", null=True, blank=True, help_text="Leeg: nog niet."
    )
    read_at = models.DateTimeField(
        "gelezen op", null=True, blank=True, help_text="Op het scherm; leeg: nog niet."
    )

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ("-made_at", "id")
        constraints = (
            _known("kind", Kind),
            _known("channel", Channel),
            _known("state", State),
            _known("failure", Failure, more=("",)),
            models.UniqueConstraint(
                fields=("recipient", "channel", "kind", "about"),
                name="message_once_for_a_state",
                violation_error_message=gettext_lazy("Hierover is al een bericht gemaakt."),
            ),
        )
        indexes = (
            models.Index(
                fields=("not_before",),
                condition=models.Q(state=State.WAITING),
                name="message_waiting",
            ),
            models.Index(
                fields=("made_at",), condition=models.Q(state=State.PARKED), name="message_parked"
            ),
            models.Index(fields=("recipient", "made_at"), name="message_of_recipient"),
            models.Index(
                fields=("provider_id",),
                condition=~models.Q(provider_id=""),
                name="message_provider_id",
            ),
        )

    def __str__(self) -> str:
        return str(self.id)


class HeardSms(models.Model):
    """One SMS that came in: neither from whom nor what, only so that it is heard once."""

    id = models.UUIDField(
        "kenmerk",
        primary_key=True,
        default=uuid.uuid4,
        editable=False,
        help_text="Willekeurig kenmerk; zegt niets over volgorde of aantal.",
    )
    provider_id = models.CharField(
        "kenmerk bij de aanbieder", unique=True, max_length=64, help_text="Van deze ene sms."
    )
    heard_at = models.DateTimeField("gehoord op", help_text="Tijdstip.")

    class Meta:
        verbose_name = "gehoorde sms"
        verbose_name_plural = "gehoorde sms'en"
        ordering = ("-heard_at", "id")
        indexes = (models.Index(fields=("heard_at",), name="heard_sms_at"),)

    def __str__(self) -> str:
        return str(self.heard_at)
