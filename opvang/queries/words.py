"""Codes and dates in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

#: Languages by ISO 639 that shelters and people often have; another one is shown by its code.
_LANGUAGES = {
    "am": gettext_lazy("Amhaars"),
    "ar": gettext_lazy("Arabisch"),
    "bg": gettext_lazy("Bulgaars"),
    "bn": gettext_lazy("Bengaals"),
    "cs": gettext_lazy("Tsjechisch"),
    "de": gettext_lazy("Duits"),
    "el": gettext_lazy("Grieks"),
    "en": gettext_lazy("Engels"),
    "es": gettext_lazy("Spaans"),
    "fa": gettext_lazy("Farsi"),
    "fr": gettext_lazy("Frans"),
    "hi": gettext_lazy("Hindi"),
    "hr": gettext_lazy("Kroatisch"),
    "hu": gettext_lazy("Hongaars"),
    "id": gettext_lazy("Indonesisch"),
    "it": gettext_lazy("Italiaans"),
    "ku": gettext_lazy("Koerdisch"),
    "lt": gettext_lazy("Litouws"),
    "lv": gettext_lazy("Lets"),
    "nl": gettext_lazy("Nederlands"),
    "pa": gettext_lazy("Punjabi"),
    "pl": gettext_lazy("Pools"),
    "ps": gettext_lazy("Pasjtoe"),
    "pt": gettext_lazy("Portugees"),
    "ro": gettext_lazy("Roemeens"),
    "ru": gettext_lazy("Russisch"),
    "sk": gettext_lazy("Slowaaks"),
    "so": gettext_lazy("Somalisch"),
    "sq": gettext_lazy("Albanees"),
    "sr": gettext_lazy("Servisch"),
    "sw": gettext_lazy("Swahili"),
    "th": gettext_lazy("Thais"),
    "ti": gettext_lazy("Tigrinya"),
    "tl": gettext_lazy("Tagalog"),
    "tr": gettext_lazy("Turks"),
    "uk": gettext_lazy("Oekraïens"),
    "ur": gettext_lazy("Urdu"),
    "vi": gettext_lazy("Vietnamees"),
    "yo": gettext_lazy("Yoruba"),
    "zh": gettext_lazy("Chinees"),
}


def language_names(codes: Iterable[str]) -> list[str]:
    """Return the names of languages in alphabetical order."""
    return sorted(str(_LANGUAGES.get(code, code)) for code in codes)


def language_choices() -> tuple[tuple[str, str], ...]:
    """Return the code and the name of languages that people often speak, by name."""
    found = ((code, str(name)) for code, name in _LANGUAGES.items())
    return tuple(sorted(found, key=lambda one: one[1]))


def labels(codes: Iterable[str], choices: type[TextChoices]) -> list[str]:
    """Return the words for codes, in the order of their list; unknown codes come last, as is."""
    wanted = set(codes)
    known = [str(choice.label) for choice in choices if choice in wanted]
    return known + sorted(wanted - set(choices.values))


def enumeration(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: ``Drenthe, Flevoland en Zeeland``."""
    *most, last = [*words] or [""]
    if not most:
        return last
    return gettext("%(most)s en %(last)s") % {"most": ", ".join(most), "last": last}


def day(value: date) -> str:
    """Return a date in full: ``22 november 2026``."""
    return date_format(value, "j F Y")
