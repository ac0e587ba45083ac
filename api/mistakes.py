"""What is wrong with the shape of what was sent: the field, what stands there, and what to do."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext, gettext_lazy

from api.shapes import IN_WORDS

#: What is said of a parameter that an operation has not.
UNKNOWN_PARAMETER = "unknown_parameter"
#: Sentences by what pydantic calls the mistake; `{...}` is from its context.
_SENTENCES: Mapping[str, Any] = {
    "missing": gettext_lazy("Dit ontbreekt. Stuur het mee."),
    "extra_forbidden": gettext_lazy("Dit veld is er niet. Kijk de spelling na, of laat het weg."),
    UNKNOWN_PARAMETER: gettext_lazy(
        "Deze parameter is er niet. Kijk de spelling na, of laat hem weg. Wat er wel is: {known}."
    ),
    "enum": gettext_lazy("Dit is geen van de codes. Kies {expected}."),
    "literal_error": gettext_lazy("Dit is geen van de codes. Kies {expected}."),
    "uuid_parsing": gettext_lazy("Dit is geen UUID. Stuur wat bij het lezen is gegeven."),
    "first_of_month": gettext_lazy("Een maand gaat bij zijn eerste dag: stuur jjjj-mm-01."),
    "below_youngest": gettext_lazy(
        "De oudste is jonger dan de jongste. Stuur minstens {youngest}."
    ),
    **dict.fromkeys(
        ("date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact", "date_type"),
        gettext_lazy("Dit is geen datum. Stuur jjjj-mm-dd."),
    ),
    **dict.fromkeys(
        ("datetime_parsing", "datetime_from_date_parsing", "datetime_type"),
        gettext_lazy("Dit is geen tijdstip. Stuur jjjj-mm-ddTuu:mm:ss+01:00."),
    ),
    **dict.fromkeys(
        ("int_parsing", "int_type", "int_from_float", "int_parsing_size"),
        gettext_lazy("Dit is geen heel getal. Stuur cijfers."),
    ),
    **dict.fromkeys(
        ("float_parsing", "float_type", "finite_number"),
        gettext_lazy("Dit is geen getal. Stuur cijfers, met een punt voor de komma."),
    ),
    **dict.fromkeys(("bool_parsing", "bool_type"), gettext_lazy("Stuur true of false.")),
    **dict.fromkeys(
        ("string_type", "string_unicode", "nul"), gettext_lazy("Dit is geen tekst. Stuur tekst.")
    ),
    **dict.fromkeys(
        ("list_type", "tuple_type"),
        gettext_lazy("Dit is geen lijst. Stuur er een, tussen vierkante haken."),
    ),
    **dict.fromkeys(
        ("dict_type", "model_type", "model_attributes_type"),
        gettext_lazy("Dit is geen object. Stuur velden tussen accolades."),
    ),
    "greater_than_equal": gettext_lazy("Dit is te klein. Stuur minstens {ge}."),
    "less_than_equal": gettext_lazy("Dit is te groot. Stuur hoogstens {le}."),
    "string_too_long": gettext_lazy("Dit is te lang. Stuur hoogstens {max_length} tekens."),
    "string_too_short": gettext_lazy("Dit is te kort. Stuur minstens {min_length} tekens."),
    "too_long": gettext_lazy("Dit zijn er te veel. Stuur er hoogstens {max_length}."),
    "too_short": gettext_lazy("Dit zijn er te weinig. Stuur er minstens {min_length}."),
    "json_invalid": gettext_lazy("Dit is geen JSON. Kijk haakjes en aanhalingstekens na."),
}
#: What is longer is not said back: it could be somebody's text.
_SAID_BACK = 40
#: Mistakes in codes, numbers and days; what somebody wrote is never said back.
_OF_VALUES = (
    *("enum", "literal_error", "uuid_parsing", "date", "int", "bool", "greater", "less"),
    *("first_of_month", "below_youngest", "float", UNKNOWN_PARAMETER),
)


def mistakes_of(errors: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the mistakes that were found in what was sent, in the language of its sender.

    What is wrong in a list does not count there; that too few are left is no mistake of its own.
    """
    around = {tuple(one["loc"][:end]) for one in errors for end in range(len(one["loc"]))}
    return [
        _mistake_of(one)
        for one in errors
        if one["type"] != "too_short" or tuple(one["loc"]) not in around
    ]


def _mistake_of(error: Mapping[str, Any]) -> dict[str, Any]:
    kind = str(error["type"])
    told = {"name": _name(error["loc"]), "sentence": _sentence(kind, error.get("ctx", {}))}
    value = _said_back(kind, error.get("input"))
    return told if value is None else told | {"value": value}


def _name(place: tuple[Any, ...]) -> str:
    """Return where it stands; ninja puts before that what kind of parameter it is, and which."""
    kind, *rest = map(str, place)
    if kind in ("body", "form") and len(rest) > 1:
        rest = rest[1:]
    return ".".join(rest) or kind


def _sentence(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "string_pattern_mismatch":
        shape = gettext("Dit heeft een andere vorm dan hier past.")
        return f"{shape} {IN_WORDS[context['pattern']]}"
    sentence = _SENTENCES.get(kind)
    if sentence is None:
        return gettext("Dit past hier niet. Kijk in openapi.json wat er mag staan.")
    return str(sentence).format_map(context)


def _said_back(kind: str, value: Any) -> str | None:
    if not kind.startswith(_OF_VALUES) or isinstance(value, dict | list) or value is None:
        return None
    said = value if isinstance(value, str) else json.dumps(value, default=str)
    return said if len(said) <= _SAID_BACK else None
