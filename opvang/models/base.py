"""What every table of the domain shares: an identifier that tells nothing."""

import secrets
import uuid

from django.db import models

#: Digits and capitals that cannot be mistaken for one another when read out over the telephone.
SPOKEN_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class Identified(models.Model):
    """A row with a random identifier, so that no number tells how many rows there are."""

    id = models.UUIDField(
        "kenmerk",
        primary_key=True,
        default=uuid.uuid4,
        editable=False,
        help_text="Willekeurig kenmerk; zegt niets over volgorde of aantal.",
    )

    class Meta:
        abstract = True


def new_person_code() -> str:
    """Return a random pseudonym for a person, such as ``P-7K3M9QXC``."""
    return f"P-{_spoken(8)}"


def new_group_code() -> str:
    """Return a random code for a group that may not be split, such as ``G-7K3M9QXC``."""
    return f"G-{_spoken(8)}"


def new_request_reference() -> str:
    """Return a random reference for a request that can be read out, such as ``A-7K3M9QXC``."""
    return f"A-{_spoken(8)}"


def spoken_reference(text: str) -> str:
    """Return the reference that somebody typed, however it is spelled, as it is kept."""
    spelled = "".join(letter for letter in text.upper() if letter.isalnum())
    return f"{spelled[:1]}-{spelled[1:]}"


def new_claim_reference() -> str:
    """Return a random reference for a claim to be erased, such as ``V-7K3M9QXC``."""
    return f"V-{_spoken(8)}"


def new_program_code() -> str:
    """Return a random code that tells programs of one name apart, such as ``7K3M9Q``."""
    return _spoken(6)


def new_signal_reference() -> str:
    """Return a random reference for a signal, such as ``M-7K3M9QXC``."""
    return f"M-{_spoken(8)}"


def spoken_code(text: str) -> str:
    """Return a code that somebody typed, as it is kept."""
    return text.strip().upper()


def _spoken(length: int) -> str:
    return "".join(secrets.choice(SPOKEN_ALPHABET) for _ in range(length))
