"""What is asked in a scenario, as software sends it: JSON without what is left out."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from pydantic.alias_generators import to_camel


def as_sent(value):
    """Return a value as JSON has it."""
    if is_dataclass(value):
        facts = {to_camel(one.name): getattr(value, one.name) for one in fields(value)}
        return {name: as_sent(fact) for name, fact in facts.items() if fact not in (None, "", ())}
    if isinstance(value, Mapping):
        return {str(name): as_sent(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [as_sent(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
