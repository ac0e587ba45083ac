"""The numbered stream of changes that screens follow."""

from django.db import models

from opvang.models.checks import one_of_these
from opvang.models.codes import COUNTRY_CHANGED, PARKED_CHANGED, Activity

_KINDS = [
    *Activity.choices,
    (COUNTRY_CHANGED, "het landelijk beeld is anders"),
    (PARKED_CHANGED, "wat is opgegeven is anders"),
]


class Event(models.Model):
    """Something changed that one audience may know of: a number and a kind, no content."""

    number = models.BigAutoField(
        "volgnummer", primary_key=True, help_text="Oplopend; niet elke lezer ziet elk nummer."
    )
    audience = models.CharField(
        "voor wie",
        max_length=60,
        help_text="Organisatie of rol, zoals organisation:<kenmerk> of role:NATIONAL_DESK.",
    )
    kind = models.CharField("soort", max_length=20, choices=_KINDS, help_text="Wat er gebeurde.")
    object_id = models.UUIDField(
        "kenmerk van het object", null=True, blank=True, help_text="Wat veranderde; leeg: alles."
    )
    at = models.DateTimeField("tijdstip", help_text="Wanneer het gebeurde.")

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        ordering = ("number",)
        indexes = (models.Index(fields=("audience", "number"), name="event_of_audience"),)
        constraints = (one_of_these("kind", [code for code, _ in _KINDS], table="event"),)

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"
