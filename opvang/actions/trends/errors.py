"""What counting and publishing refuse aloud.

OpvangError
└── CannotPublish
    ├── MonthIsNotComplete
    └── MonthIsPublished
"""

from opvang.errors import OpvangError


class CannotPublish(OpvangError):
    """Deze cijfers kunnen niet worden gepubliceerd."""


class MonthIsNotComplete(CannotPublish):
    """Deze maand is nog niet af."""


class MonthIsPublished(CannotPublish):
    """Deze maand is al gepubliceerd; die cijfers veranderen niet meer."""
