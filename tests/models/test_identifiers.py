"""No row tells how many there are, and every field tells what it is."""

import uuid

import pytest
from django.apps import apps

MODELS = [
    model for app in ("opvang", "notifications") for model in apps.get_app_config(app).get_models()
]
BY_OFFICIAL_CODE = {"Province", "SafetyRegion", "Municipality"}
BY_OWNER = {"ShelterAddress", "Registration"}
# Screens follow events by their number; it tells how much happens, and nothing of whom. Of seals
# none may be missing.
NUMBERED = {"Event", "AuditSeal", "UnsealedEntry", "Change"}
# Django's own: as random as can be, since it is what a browser is known by.
BY_SECRET = {"Session"}
FIELDS = [
    field
    for model in MODELS
    for field in (*model._meta.local_fields, *model._meta.local_many_to_many)
    if field.name not in {"password", "last_login", "session_key", "session_data", "expire_date"}
]


@pytest.mark.parametrize("model", MODELS)
def test_identifiers_are_random(model):
    key = model._meta.pk

    if model.__name__ in BY_OFFICIAL_CODE:
        assert key.name == "code"
    elif model.__name__ in BY_OWNER:
        assert key.is_relation
    elif model.__name__ in BY_SECRET:
        assert key.name == "session_key"
    elif model.__name__ in NUMBERED:
        assert key.name == "number"
    else:
        assert key.get_default().version == 4
        assert isinstance(key.get_default(), uuid.UUID)


def test_every_field_says_what_it_holds():
    silent = [
        str(field) for field in FIELDS if not field._verbose_name or field.help_text[-1:] != "."
    ]

    assert silent == [], "give each a Dutch verbose_name and a help_text that ends with a stop"


def test_every_table_is_named_for_people():
    names = {"verbose_name", "verbose_name_plural"}

    assert [model for model in MODELS if not names <= set(model._meta.original_attrs)] == []
