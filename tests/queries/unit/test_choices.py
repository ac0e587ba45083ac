"""What was chosen in a form becomes rules, and codes that are on no list stay."""

from opvang.models.codes import Route, Security
from opvang.queries.unit.choices import choices_with, rules_of


def test_codes_become_rules():
    rules = rules_of(
        {
            "routes": ["EU"],
            "security": "SECRET",
            "sexes": ["FEMALE"],
            "languages": ["nl"],
            "max_nights": None,
        }
    )

    assert rules.routes == (Route.EU,)
    assert rules.security is Security.SECRET
    assert (rules.languages, rules.max_nights) == (("nl",), None)


def test_a_code_that_is_on_no_list_can_still_be_chosen():
    assert ("SIGN_LANGUAGE", "SIGN_LANGUAGE") in choices_with("capabilities", ["SIGN_LANGUAGE"])
    assert len(choices_with("routes", ["EU"])) == len(Route)
