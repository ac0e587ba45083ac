"""Encrypted texts where a column holds text and not bytes: those of the packages we use."""

from base64 import b64decode, b64encode

from opvang.keyset.cipher import bound_to, decrypt, encrypt, is_current
from opvang.keyset.errors import CannotDecrypt

#: What second factors are made from. The package tells the column, but not the row; why that
#: opens nothing stands in ADR 28.
SECOND_FACTORS = bound_to("mfa_authenticator", "data", "")


def encrypt_as_text(text: str, place: bytes) -> str:
    """Return *text* encrypted, spelled in letters."""
    return b64encode(encrypt(text, place)).decode()


def decrypt_text(text: str, place: bytes) -> str:
    """Return what was encrypted. Raises CannotDecrypt where it was not, or for another place."""
    return decrypt(_bytes(text, place), place)


def is_current_text(text: str, place: bytes) -> bool:
    """Return whether this needs no other key than the one that encrypts now."""
    return is_current(_bytes(text, place))


def _bytes(text: str, place: bytes) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise CannotDecrypt(f"{place.decode()}: this was never encrypted.") from error
