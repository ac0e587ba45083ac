"""What goes out and comes in: names as JSON has them, and nothing that has no name."""

from typing import Annotated, Any

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, field_validator
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from opvang.queries.choices import PlaceType

#: A text, or null where there is none.
TextOrNull = Annotated[str | None, BeforeValidator(lambda text: text or None)]
#: A kind of place, or null where it would tell which shelter it is.
PlaceTypeOrNull = Annotated[PlaceType | None, BeforeValidator(lambda kind: kind or None)]


class Told(Schema):
    """What is answered."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Given(Schema):
    """What is sent; a field that is not known is refused, so that a slip of the pen is noticed."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, extra="forbid", str_max_length=2000
    )

    @field_validator("*")
    @classmethod
    def _without_nul(cls, value: Any) -> Any:
        """Refuse the one character that PostgreSQL keeps nowhere."""
        texts = value if isinstance(value, tuple | list) else (value,)
        if any("\0" in one for one in texts if isinstance(one, str)):
            raise PydanticCustomError("nul", "NUL")
        return value
