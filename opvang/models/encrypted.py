"""A text in the database that only the holder of the keys can read."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.query_utils import DeferredAttribute

from opvang.keyset import Ciphertext, bound_to, decrypt, encrypt, is_current


class _Decrypted(DeferredAttribute):
    """Reads the text when somebody asks for it: only the row knows for which place it was made."""

    field: EncryptedText

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if instance is not None and isinstance(value, Ciphertext):
            value = decrypt(value, self.field.place(instance))
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedText(models.TextField):  # type: ignore[type-arg]
    """A text bound to its table, column and row; nothing but white space counts as empty.

    It cannot be searched or sorted, and is saved with its row only. `given` says whether there is
    any text.
    """

    descriptor_class = _Decrypted

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.max_length is not None:
            self.validators.append(MaxLengthValidator(self.max_length))

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """Return the type of the column."""
        return "bytea"

    def place(self, row: models.Model) -> bytes:
        """Return the place in the database where the text of *row* can be read."""
        table = row._meta.db_table  # noqa: SLF001  # Django documents it.
        return bound_to(table, str(self.column), row.pk)

    def pre_save(self, model_instance: models.Model, add: bool) -> Ciphertext:
        """Return what to store: always under the newest key. Refuses what does not fit."""
        kept = model_instance.__dict__.get(self.attname)
        if isinstance(kept, Ciphertext) and is_current(kept):
            return kept
        text = str(getattr(model_instance, self.attname))
        self.run_validators(text)
        return encrypt(text if text.strip() else "", self.place(model_instance))

    def from_db_value(self, value: bytes | None, *_: Any) -> Ciphertext | None:
        """Return the text as it is stored."""
        return None if value is None else Ciphertext(value)

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Let through what is encrypted, and nothing else."""
        if isinstance(value, str):
            raise FieldError(
                f"{self.name} is encrypted for its row: set it there and save the row."
            )
        return bytes(value) if isinstance(value, Ciphertext) else value

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        """Return for the check of a constraint whether there is a text, and not which."""
        return b"\x01" if isinstance(value, str) and value.strip() else b""

    def get_lookup(self, lookup_name: str) -> Any:
        """Refuse to search: no two rows with one text look alike."""
        if lookup_name not in ("given", "isnull"):
            raise FieldError(f"{self.name} is encrypted: it cannot be searched, only counted.")
        return super().get_lookup(lookup_name)

    def value_to_string(self, obj: models.Model) -> str:
        """Refuse to be written to a file of rows: it would lie there in the clear."""
        raise FieldError(f"{self.name} is encrypted: back up the database with pg_dump.")


@EncryptedText.register_lookup
class Given(models.Lookup):
    """Whether there is a text."""

    lookup_name = "given"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        """Return the condition on how many bytes there are."""
        left, parameters = self.process_lhs(compiler, connection)
        return f"octet_length({left}) {'>' if self.rhs else '='} 0", parameters
