"""An address as somebody fills it in."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAddress:
    """Where a shelter will be. No field shows in a representation, so that no log can hold it."""

    street: str = field(repr=False)
    house_number: str = field(repr=False)
    postal_code: str = field(repr=False)
    town: str = field(repr=False)
    phone: str = field(default="", repr=False)  #: empty: not known
    directions: str = field(default="", repr=False)  #: empty: none
