"""What the figures refuse aloud.

OpvangError
└── FigureUnknown
"""

from opvang.errors import OpvangError


class FigureUnknown(OpvangError):
    """Dit cijfer is er niet. Kies er een uit de lijst."""
