"""Texts that only the holder of the keys can read, each in the one place it was made for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

from opvang.keyset import files
from opvang.keyset.errors import CannotDecrypt, KeysetUnusable
from opvang.keyset.keys import mark_of_current, new_keyset


class Ciphertext(bytes):
    """What stands in the database. It refuses to be shown: whoever reads it forgot to decrypt."""

    def __str__(self) -> str:
        raise TypeError(
            "An encrypted text is read through its row, so load the row and not values."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    """The keys as they were read from one version of the file."""

    version: tuple[int, ...]  #: changes when the file is replaced
    mark: bytes  #: what is encrypted with the current key begins with this
    aead: Any = field(repr=False)


# Of this process; the file has the last word, see _loaded.
_kept: dict[Path, _Loaded] = {}


def bound_to(table: str, column: str, key: object) -> bytes:
    """Return the place of a text. It is readable there and nowhere else."""
    return f"{table}/{column}/{key}".encode()


def encrypt(text: str, place: bytes) -> Ciphertext:
    """Return *text* for nobody but the holder of the keys; an empty text stays empty."""
    return Ciphertext(_loaded().aead.encrypt(text.encode(), place) if text else b"")


def decrypt(ciphertext: bytes, place: bytes) -> str:
    """Return the text. Raises CannotDecrypt where it was made for another place, or other keys."""
    from tink import TinkError

    if not ciphertext:
        return ""
    try:
        return bytes(_loaded().aead.decrypt(bytes(ciphertext), place)).decode()
    except TinkError as error:
        raise CannotDecrypt(
            f"{place.decode()}: this text cannot be read with the keys of KEYSET_FILE. Put back "
            f"the file that belongs to this database, or the row as it was."
        ) from error


def is_current(ciphertext: bytes) -> bool:
    """Return whether this needs no other key than the one that encrypts now."""
    return not ciphertext or ciphertext.startswith(_loaded().mark)


def require_keyset() -> None:
    """Raise KeysetUnusable unless texts can be encrypted and decrypted."""
    _loaded()


def _loaded() -> _Loaded:
    """Return the keys, read again when the file was replaced: another process may change them."""
    file = Path(settings.KEYSET_FILE)
    try:
        found = file.stat()
    except OSError:
        _make_up(file)
        found = file.stat()
    version = (found.st_ctime_ns, found.st_ino, found.st_size)
    kept = _kept.get(file)
    if kept is None or kept.version != version:
        kept = _kept[file] = _load(file, version)
    return kept


def _make_up(file: Path) -> None:
    if not settings.LOCAL:
        files.read(file)  # Says what to do.
    files.create(file, new_keyset())


def _load(file: Path, version: tuple[int, ...]) -> _Loaded:
    from tink import TinkError, aead, json_proto_keyset_format, secret_key_access

    text = files.read(file)
    aead.register()
    try:
        handle = json_proto_keyset_format.parse(text, secret_key_access.TOKEN)
        primitive = handle.primitive(aead.Aead)
    except TinkError:
        # Without the cause: it could quote what is in the file.
        raise KeysetUnusable(
            f"KEYSET_FILE: {file} holds no keys of Tink in JSON. Put back the file that belongs to "
            f"this database."
        ) from None
    return _Loaded(version=version, mark=mark_of_current(text), aead=primitive)
