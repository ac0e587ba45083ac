"""A suspicion that somebody is a victim: what was seen, by whom, and how it was judged."""

from django.contrib.postgres.fields import IntegerRangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified, new_signal_reference
from opvang.models.checks import both_or_neither, given, one_of, one_of_or_empty
from opvang.models.codes import Urgency
from opvang.models.codes.signals import SignalRecipient, SignalSource, SignalState
from opvang.models.encrypted import EncryptedText
from opvang.models.signals.signal_constraints import judged_as_it_says, known_codes
from opvang.models.signals.suspicions import Suspicion

#: The longest that somebody can write: of what they saw, where it was, and how to reach them.
MOST_TEXT, MOST_PLACE, MOST_CONTACT = 2000, 200, 200


class Signal(Suspicion, Identified):
    """What somebody reported; of a resident nothing that tells who they are, but what they wrote.

    Days and no moments: what somebody saw and when they told it would tell others who it was.
    """

    reference = models.CharField(
        "kenmerk voor mensen",
        max_length=12,
        unique=True,
        default=new_signal_reference,
        help_text="Willekeurige code waaronder mensen de melding noemen.",
    )
    key = models.UUIDField(
        "sleutel van het formulier",
        null=True,
        blank=True,
        unique=True,
        help_text="Waaraan een formulier dat twee keer is verstuurd wordt herkend; leeg: geen.",
    )
    state = models.CharField(
        "stand",
        max_length=15,
        choices=SignalState.choices,
        default=SignalState.RECEIVED,
        help_text="Hoe ver de beoordeling is.",
    )
    source = models.CharField(
        "soort melder",
        max_length=12,
        choices=SignalSource.choices,
        help_text="Wat voor melder het was.",
    )
    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
        help_text="Namens welke organisatie is gemeld; leeg: een inwoner.",
    )
    reporter = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="melder",
        help_text="Wie meldde; leeg: een inwoner.",
    )
    received_on = models.DateField("ontvangen op", help_text="Dag waarop het binnenkwam.")
    municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente",
        help_text="Waar het gebeurt of gebeurde (plaats delict); leeg: onbekend.",
    )
    place = EncryptedText(
        "waar precies",
        max_length=MOST_PLACE,
        blank=True,
        help_text="Nader dan de gemeente, in woorden; leeg: onbekend.",
    )
    seen_on = models.DateField(
        "gezien op", null=True, blank=True, help_text="Dag waarop iemand het zag; leeg: onbekend."
    )
    text = EncryptedText("wat gezien is", max_length=MOST_TEXT, help_text="In eigen woorden.")
    contact = EncryptedText(
        "te bereiken via",
        max_length=MOST_CONTACT,
        blank=True,
        help_text="Hoe de melder te bereiken is; leeg: dat wil die niet.",
    )
    in_danger = models.BooleanField(
        "nu in gevaar", default=False, help_text="Of iemand volgens de melder nu gevaar loopt."
    )
    urgency = models.CharField(
        "spoed",
        max_length=7,
        choices=Urgency.choices,
        default=Urgency.REGULAR,
        help_text="Hoe snel een oordeel nodig is.",
    )
    persons = models.PositiveSmallIntegerField(
        "personen", null=True, blank=True, help_text="Om hoeveel mensen het gaat; leeg: onbekend."
    )
    ages = IntegerRangeField(
        "leeftijden",
        default=NumericRange(0, 121),
        help_text="Van de jongste in jaren tot de eerste leeftijd die er niet bij hoort.",
    )
    question = EncryptedText(
        "vraag", max_length=300, blank=True, help_text="Wat de melder is gevraagd; leeg: niets."
    )
    addition = EncryptedText(
        "aanvulling",
        max_length=MOST_TEXT,
        blank=True,
        help_text="Wat er later bij kwam; leeg: niets.",
    )
    assessed_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beoordeeld door",
        help_text="Wie het beoordeelde; leeg: nog niemand.",
    )
    assessed_on = models.DateField(
        "beoordeeld op", null=True, blank=True, help_text="Dag daarvan; leeg: nog niet."
    )
    handed_to = models.CharField(
        "overgedragen aan",
        max_length=19,
        choices=SignalRecipient.choices,
        blank=True,
        help_text="Wie er verder mee gaat als het geen mensenhandel is; leeg: niet van toepassing.",
    )
    reason = EncryptedText(
        "waarom", max_length=300, blank=True, help_text="Waarom zo beoordeeld; leeg: nog niet."
    )
    # No reverse accessor: nothing that starts from a person may stumble on what others reported.
    person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="persoon",
        help_text="Wie als vermoedelijk slachtoffer is geregistreerd; leeg: niemand.",
    )

    class Meta:
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        ordering = ("received_on", "reference")
        indexes = (models.Index(fields=("state", "received_on"), name="signal_of_state"),)
        constraints = (
            one_of("state", SignalState, table="signal"),
            one_of("source", SignalSource, table="signal"),
            one_of("urgency", Urgency, table="signal"),
            one_of_or_empty("handed_to", SignalRecipient, table="signal"),
            given("text", table="signal", sentence=gettext_lazy("Schrijf op wat er gezien is.")),
            both_or_neither("organisation", "reporter", table="signal"),
            both_or_neither("assessed_by", "assessed_on", table="signal"),
            *known_codes(),
            *judged_as_it_says(),
        )

    def __str__(self) -> str:
        return self.reference
