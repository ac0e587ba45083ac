"""No name and no story of anybody is in the database, and no address but in its own table."""

import re

from django.db import models

from opvang.models import (
    Appeal,
    BreakGlass,
    Preservation,
    RiskScreening,
    ShelterAddress,
    Signal,
    Waiver,
)
from tests.actions.country.drafts import country

#: The names that the scenarios have in the documents and in the code's own comments.
NAMES = re.compile(r"\b(Noor|Adaeze|Emeka|Lisa|Bianca|Marek|Sanda)\b", re.IGNORECASE)


def texts():
    for table, rows in country()._rows.items():
        fields = [
            field.attname
            for field in table._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField)
        ]
        for row in rows:
            for field in fields:
                yield table, field, getattr(row, field) or ""


def test_nobody_is_named():
    assert not [text for _, _, text in texts() if NAMES.search(text)]


def test_nothing_is_told_about_anybody():
    written = {
        (table, field) for table, field, text in texts() if len(text.split()) > 5 and "." in text
    }

    reasons = {(model, "reason") for model in (Waiver, Appeal, Preservation)}
    reported = {(Signal, name) for name in ("text", "question", "reason")}
    assert written <= reasons | reported | {(BreakGlass, "explanation")}
    assert not any(one.explanation for one in country().rows(RiskScreening))


def test_an_address_stands_in_its_own_table_only():
    streets = {one.street for one in country().rows(ShelterAddress)}
    postal_codes = {one.postal_code for one in country().rows(ShelterAddress)}

    elsewhere = [text for table, _, text in texts() if table is not ShelterAddress]
    assert not [text for text in elsewhere if any(word in text for word in streets | postal_codes)]
