"""A believable country, all of it invented: places, people and requests to show and to try."""

from opvang.actions.country.build import build_country
from opvang.actions.country.built import CountryBuilt

__all__ = ["CountryBuilt", "build_country"]
