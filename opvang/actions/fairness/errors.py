"""What publishing a half year refuses.

OpvangError
├── HalfIsNotOver
└── HalfIsPublished
"""

from opvang.errors import OpvangError


class HalfIsNotOver(OpvangError):
    """Dit halfjaar is nog niet voorbij. Wacht tot de dag waarop het verschijnt."""


class HalfIsPublished(OpvangError):
    """Dit halfjaar is al gepubliceerd; de cijfers veranderen niet meer."""
