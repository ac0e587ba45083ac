"""What the building of a country refuses aloud.

OpvangError
└── CannotBuildCountry
    └── CountryExists
"""

from opvang.errors import OpvangError


class CannotBuildCountry(OpvangError):
    """Zo'n land kan niet worden gebouwd."""


class CountryExists(CannotBuildCountry):
    """De databank bevat al een land. Kies een lege databank."""
