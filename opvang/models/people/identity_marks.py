"""What somebody is recognised by when they ask again: a mark that cannot be undone."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import IdentifierKind


class IdentityMark(Identified):
    """The slow keyed hash of one identifier of one person; the identifier itself is nowhere.

    The key is a setting and never in the database. See ADR 24.
    """

    # No reverse accessor: nothing that starts from a person may stumble on it.
    person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="persoon",
        help_text="Wie eraan herkend wordt.",
    )
    kind = models.CharField(
        "soort", max_length=14, choices=IdentifierKind.choices, help_text="Waar het van gemaakt is."
    )
    digest = models.BinaryField("merk", max_length=32, help_text="32 bytes; niet terug te rekenen.")

    class Meta:
        verbose_name = "herkenningsmerk"
        verbose_name_plural = "herkenningsmerken"
        constraints = (
            one_of("kind", IdentifierKind, table="identity_mark"),
            models.UniqueConstraint(
                fields=("person", "kind"),
                name="identity_mark_once_per_kind",
                violation_error_message=gettext_lazy(
                    "Van deze persoon is hiervan al een merk. Vervang dat."
                ),
            ),
        )
        indexes = (models.Index(fields=("kind", "digest"), name="identity_mark_digest"),)

    def __str__(self) -> str:
        return self.get_kind_display()
