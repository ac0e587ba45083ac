"""Codes and dates as readers of Dutch know them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.translation import override

#: Languages by ISO 639 that shelters and people often have; another one is shown by its code.
_LANGUAGES = {
    "am": "Amhaars",
    "ar": "Arabisch",
    "bg": "Bulgaars",
    "bn": "Bengaals",
    "cs": "Tsjechisch",
    "de": "Duits",
    "el": "Grieks",
    "en": "Engels",
    "es": "Spaans",
    "fa": "Farsi",
    "fr": "Frans",
    "hi": "Hindi",
    "hr": "Kroatisch",
    "hu": "Hongaars",
    "id": "Indonesisch",
    "it": "Italiaans",
    "ku": "Koerdisch",
    "lt": "Litouws",
    "lv": "Lets",
    "nl": "Nederlands",
    "pa": "Punjabi",
    "pl": "Pools",
    "ps": "Pasjtoe",
    "pt": "Portugees",
    "ro": "Roemeens",
    "ru": "Russisch",
    "sk": "Slowaaks",
    "so": "Somalisch",
    "sq": "Albanees",
    "sr": "Servisch",
    "sw": "Swahili",
    "th": "Thais",
    "ti": "Tigrinya",
    "tl": "Tagalog",
    "tr": "Turks",
    "uk": "Oekraïens",
    "ur": "Urdu",
    "vi": "Vietnamees",
    "yo": "Yoruba",
    "zh": "Chinees",
}


def language_names(codes: Iterable[str]) -> list[str]:
    """Return the names of languages in alphabetical order."""
    return sorted(_LANGUAGES.get(code, code) for code in codes)


def language_choices() -> tuple[tuple[str, str], ...]:
    """Return the code and the name of each language, by name."""
    return tuple(sorted(_LANGUAGES.items(), key=lambda item: item[1]))


def labels(codes: Iterable[str], choices: type[TextChoices]) -> list[str]:
    """Return the words for codes, in the order of their list; unknown codes come last, as is."""
    wanted = set(codes)
    known = [str(choice.label) for choice in choices if choice in wanted]
    return known + sorted(wanted - set(choices.values))


def enumeration(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: ``Drenthe, Flevoland en Zeeland``."""
    *most, last = [*words] or [""]
    return f"{', '.join(most)} en {last}" if most else last


def day(value: date) -> str:
    """Return a date in full: ``22 november 2026``."""
    with override("nl"):
        return date_format(value, "j F Y")
