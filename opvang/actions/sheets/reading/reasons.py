"""Cells with the reason of a closure: a word from the list, a colon, and what is the matter."""

from __future__ import annotations

import re

from django.utils.translation import override

from opvang.actions.sheets.reading.names import plain, suggestion
from opvang.errors import CellRefused
from opvang.models.codes import ClosureReason

_WORDS = {
    ClosureReason.MAINTENANCE: (
        "onderhoud",
        "schade",
        "verbouwing",
        "renovatie",
        "reparatie",
        "lekkage",
        "brand",
        "maintenance",
        "repair",
    ),
    ClosureReason.HYGIENE: (
        "schoonmaak",
        "ongedierte",
        "besmetting",
        "bedwantsen",
        "quarantaine",
        "hygiene",
        "cleaning",
    ),
    ClosureReason.STAFF: ("personeel", "personeelstekort", "geen personeel", "staff"),
    ClosureReason.SAFETY: ("onveilig", "safety"),
    ClosureReason.FUNDING: ("financiering", "funding"),
    ClosureReason.GROUP: ("groep", "groepssamenstelling", "group"),
    ClosureReason.OTHER: ("anders", "overig", "other"),
}
# Sheets are in Dutch, whoever reads them.
with override("nl"):
    _REASON_BY_WORD = {
        plain(word): reason
        for reason in ClosureReason
        for word in (reason.value, str(reason.label), *_WORDS[reason])
    }
    _LISTED = "; ".join(map(str, ClosureReason.labels))
#: What the table has room for, in characters.
_LONGEST = 200


def closure_reason(text: str) -> tuple[ClosureReason, str]:
    """Return the reason of a closure, and its explanation or an empty text.

    Raises
    ------
    CellRefused
        When there is none, it is not in the list, or the explanation cannot be kept.
    """
    if not plain(text):
        raise CellRefused(f"Wat dicht is heeft een reden. Schrijf een van: {_LISTED}.")
    if plain(text) in _REASON_BY_WORD:
        return _REASON_BY_WORD[plain(text)], ""
    word, _, explanation = (part.strip() for part in text.partition(":"))
    if plain(word) not in _REASON_BY_WORD:
        raise CellRefused(
            f"Deze reden staat niet in de lijst.{suggestion(word, _REASON_BY_WORD)} Schrijf een "
            f"van: {_LISTED}; met een toelichting erachter als dat helpt, zoals "
            '"anders: geen warm water".'
        )
    _check_explanation(explanation)
    return _REASON_BY_WORD[plain(word)], explanation


def _check_explanation(text: str) -> None:
    if len(text) > _LONGEST:
        raise CellRefused(f"De toelichting is langer dan {_LONGEST} tekens. Maak die korter.")
    if text.startswith(("=", "+", "-", "@")) or not text.isprintable():
        raise CellRefused(
            "De toelichting begint als een formule of heeft onzichtbare tekens. Schrijf gewone "
            "tekst."
        )
    # A citizen service number or telephone number does not belong to a building.
    if re.search(r"[0-9]{8}", text) or "@" in text:
        raise CellRefused(
            "De toelichting lijkt een nummer of adres van iemand te bevatten. Schrijf alleen over "
            "het gebouw of de bezetting."
        )
