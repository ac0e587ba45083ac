"""What the figures refuse aloud.

OpvangError
├── FigureUnknown
└── NoRegion
"""

from opvang.errors import OpvangError


class FigureUnknown(OpvangError):
    """Dit cijfer is er niet. Kies er een uit de lijst."""


class NoRegion(OpvangError):
    """Uw organisatie heeft geen eigen regio. Vraag uw beheerder om haar gemeente in te vullen."""
