"""A password that is too short is refused in the language of who chooses it."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "Dit wachtwoord is te kort. Kies er een van minstens 12 tekens."),
        ("en", "This password is too short. Choose one of at least 12 characters."),
    ],
)
def test_it_says_how_long_a_password_is_at_least(language, said):
    with translation.override(language), pytest.raises(ValidationError) as refused:
        validate_password("Zo-kort-7")

    assert refused.value.messages == [said]
