"""Dates, as browsers ask for them whatever the language of the page."""

from django import forms


class DateInput(forms.DateInput):
    """A field that a browser fills in with a calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
