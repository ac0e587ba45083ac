"""The database itself refuses what must not be, and says in Dutch what to do."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models

from tests.models.broken import (
    others,
    overrides,
    people,
    requests,
    retention,
    shelters,
    signals,
    trends,
)

BROKEN = {
    **others.REGIONS,
    **others.ORGANISATIONS,
    **others.MESSAGES,
    **others.PLACEMENTS,
    **others.INVITATIONS,
    **others.PROGRAMS,
    **others.POLICY,
    **others.LOG,
    **others.MATCHES,
    **overrides.BROKEN,
    **people.BROKEN,
    **requests.BROKEN,
    **retention.BROKEN,
    **shelters.BROKEN,
    **signals.BROKEN,
    **trends.BROKEN,
}
CONSTRAINTS = {
    constraint.name: constraint
    for model in apps.get_app_config("opvang").get_models()
    for constraint in model._meta.constraints
}


def test_every_constraint_has_a_row_that_breaks_it():
    assert set(BROKEN) == set(CONSTRAINTS)


@pytest.mark.django_db
@pytest.mark.parametrize("name", BROKEN)
def test_the_database_refuses(name):
    row = BROKEN[name]()

    with pytest.raises(IntegrityError, match=f'"{name}"'):
        row.save(force_insert=True)


@pytest.mark.django_db
@pytest.mark.parametrize("name", BROKEN)
def test_a_form_says_what_to_do(name):
    row = BROKEN[name]()

    with pytest.raises(ValidationError) as refusal:
        row.validate_constraints()

    assert CONSTRAINTS[name].violation_error_message in refusal.value.messages


@pytest.mark.parametrize("constraint", CONSTRAINTS.values(), ids=CONSTRAINTS)
def test_every_refusal_has_its_own_sentence(constraint):
    sentence = constraint.violation_error_message

    assert sentence != models.BaseConstraint.default_violation_error_message
    assert sentence.endswith(".")
