"""The shapes of codes: as a pattern for programs, and in words for who sent another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from django.utils.translation import gettext_lazy
from pydantic import Field

MUNICIPALITY = r"^GM\d{4}$"
_REGION = r"^VR\d{2}$"
_CODE = r"^[A-Z][A-Z0-9_]{0,39}$"
_LANGUAGE = r"^[a-z]{2,3}$"
_SPOKEN = r"^P-[0-9A-Z]{8}$"
PLACE_KEY = "^[0-9a-f]{64}$"

Municipality = Annotated[str, Field(pattern=MUNICIPALITY, description="Code, such as GM0363.")]
SafetyRegion = Annotated[str, Field(pattern=_REGION, description="Code, such as VR13.")]
Code = Annotated[str, Field(pattern=_CODE)]
Codes = Annotated[tuple[Code, ...], Field(max_length=60)]
Language = Annotated[str, Field(pattern=_LANGUAGE, description="ISO 639, such as en.")]
SpokenCode = Annotated[str, Field(pattern=_SPOKEN)]

#: What to send, by pattern.
IN_WORDS: Mapping[str, Any] = {
    MUNICIPALITY: gettext_lazy("Stuur GM en vier cijfers, zoals GM0363."),
    _REGION: gettext_lazy("Stuur VR en twee cijfers, zoals VR13."),
    _CODE: gettext_lazy(
        "Stuur hoogstens 40 hoofdletters, cijfers en liggende streepjes, met een letter voorop, "
        "zoals TRAUMA."
    ),
    _LANGUAGE: gettext_lazy("Stuur twee of drie kleine letters (ISO 639), zoals en."),
    _SPOKEN: gettext_lazy(
        "Stuur P- en acht hoofdletters of cijfers, zoals die bij het lezen zijn gegeven."
    ),
    PLACE_KEY: gettext_lazy(
        "Stuur de 64 tekens van een sleutel (key), zoals die in de uitleg van de aanvraag staan."
    ),
}
