"""Dates, as browsers ask for them whatever the language of the page."""

from datetime import date

from django import forms


class DateInput(forms.DateInput):
    """A field that a browser fills in with a calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def day_typed(text: str) -> date | None:
    """Return the day that a browser sent; None: there is none, or it does not exist."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
