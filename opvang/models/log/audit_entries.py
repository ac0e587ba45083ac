"""Who saw or did what: rows that are only ever added."""

from django.db import models
from django.db.models import Func, Value

from opvang.models.base import Identified
from opvang.models.checks import one_of, one_of_or_empty
from opvang.models.code_lists import code_list
from opvang.models.codes import (
    Activity,
    Channel,
    Network,
    ObjectKind,
    Outcome,
    Purpose,
    Verb,
)


class AuditEntry(Identified):
    """One act of one account on one object, without any value of what was seen or changed.

    Source: the fields of NEN 7513. The database refuses to change or remove a row; `AuditSeal`
    tells whether somebody did so all the same.
    """

    # Given by the database; some are never used, where a transaction was rolled back.
    number = models.BigIntegerField(
        "nummer",
        unique=True,
        editable=False,
        db_default=Func(Value("opvang_audit_number"), function="nextval"),
        help_text="Oplopend; wat tegelijk gebeurt kan in een andere volgorde bewaard zijn.",
    )
    at = models.DateTimeField("tijdstip", help_text="Wanneer het gebeurde.")
    # No foreign keys: the log outlives what it tells of.
    account = models.UUIDField(
        "account", null=True, blank=True, help_text="Wie het deed; leeg: het systeem zelf."
    )
    organisation = models.UUIDField(
        "organisatie", null=True, blank=True, help_text="Namens welke organisatie; leeg: geen."
    )
    roles = code_list("rollen", "In welke rollen.")
    activity = models.CharField(
        "handeling", max_length=20, choices=Activity.choices, help_text="Wat er werd gedaan."
    )
    verb = models.CharField(
        "soort", max_length=1, choices=Verb.choices, help_text="Maken, lezen, wijzigen of wissen."
    )
    outcome = models.CharField(
        "uitkomst",
        max_length=7,
        choices=Outcome.choices,
        default=Outcome.DONE,
        help_text="Gelukt of geweigerd.",
    )
    object_kind = models.CharField(
        "soort object", max_length=9, choices=ObjectKind.choices, help_text="Waarmee."
    )
    object_id = models.UUIDField(
        "kenmerk van het object", null=True, blank=True, help_text="Leeg: het geheel."
    )
    request = models.UUIDField(
        "aanvraag", null=True, blank=True, help_text="Om wiens aanvraag het ging; leeg: geen."
    )
    detail = models.CharField(
        "nadere code", max_length=40, blank=True, help_text="Een code, nooit een waarde of tekst."
    )
    purpose = models.CharField(
        "doel", max_length=9, choices=Purpose.choices, blank=True, help_text="Waarvoor."
    )
    channel = models.CharField(
        "kanaal", max_length=6, choices=Channel.choices, blank=True, help_text="Langs welke weg."
    )
    session = models.CharField(
        "sessie",
        max_length=16,
        blank=True,
        help_text="Welke handelingen uit één sessie komen, zonder te zeggen welke; leeg: geen.",
    )
    network = models.CharField(
        "netwerk",
        max_length=7,
        choices=Network.choices,
        blank=True,
        help_text="Soort netwerk waar het vandaan kwam, nooit het adres.",
    )
    transaction = models.UUIDField(
        "transactie",
        null=True,
        editable=False,
        db_default=Func(function="opvang_this_transaction"),
        help_text="Wat in één stap gebeurde; leeg: van voor dit werd bijgehouden.",
    )
    break_glass = models.UUIDField(
        "noodtoegang", null=True, blank=True, help_text="Onder welke noodtoegang; leeg: geen."
    )

    class Meta:
        verbose_name = "auditregel"
        verbose_name_plural = "auditregels"
        ordering = ("at", "id")
        indexes = (
            models.Index(fields=("request", "at"), name="audit_entry_of_request"),
            models.Index(fields=("object_id", "at"), name="audit_entry_of_object"),
            models.Index(fields=("account", "number"), name="audit_entry_of_account"),
            models.Index(fields=("transaction",), name="audit_entry_of_transaction"),
        )
        constraints = (
            one_of("activity", Activity, table="audit_entry"),
            one_of("verb", Verb, table="audit_entry"),
            one_of("outcome", Outcome, table="audit_entry"),
            one_of("object_kind", ObjectKind, table="audit_entry"),
            # Rows from before these were kept have none.
            one_of_or_empty("purpose", Purpose, table="audit_entry"),
            one_of_or_empty("channel", Channel, table="audit_entry"),
            one_of_or_empty("network", Network, table="audit_entry"),
        )

    def __str__(self) -> str:
        return f"{self.get_activity_display()} {self.at}"
