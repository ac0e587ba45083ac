"""What the optimiser says: where a request could go, who could come somewhere, what is odd."""

from opvang.queries.explanations.answers import (
    Answer,
    Cost,
    Explained,
    Possibility,
    Provisional,
    answer_for,
)
from opvang.queries.explanations.candidates import Candidate, candidates
from opvang.queries.explanations.oddities import (
    CountryOddities,
    Oddity,
    oddities_of_country,
    oddities_of_unit,
)

__all__ = [
    "Answer",
    "Candidate",
    "Cost",
    "CountryOddities",
    "Explained",
    "Oddity",
    "Possibility",
    "Provisional",
    "answer_for",
    "candidates",
    "oddities_of_country",
    "oddities_of_unit",
]
