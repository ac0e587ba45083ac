"""What makes texts unreadable in the database: a set of keys in a file outside it."""

from opvang.keyset.cipher import Ciphertext, bound_to, decrypt, encrypt, is_current, require_keyset
from opvang.keyset.errors import CannotDecrypt, KeysetUnusable

__all__ = [
    "CannotDecrypt",
    "Ciphertext",
    "KeysetUnusable",
    "bound_to",
    "decrypt",
    "encrypt",
    "is_current",
    "require_keyset",
]
