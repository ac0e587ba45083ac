"""Every page and every operation of the API has a row in the table of doors, and none is left."""

from django.urls import URLPattern, get_resolver

from api import api
from opvang.access import ACT_FIELDS, ACTS, DOORS, PART_FIELDS, POLICY
from opvang.access.door import Open, Thing, Whole
from opvang.access.parts import Part
from opvang.models.codes import Activity


def pages(patterns):
    """Yield the names of all addresses that are not the API's."""
    for one in patterns:
        if isinstance(one, URLPattern):
            yield one.name
        elif not str(one.pattern).startswith("api/"):
            yield from pages(one.url_patterns)


def operations():
    """Yield each operation of the API as its method and path."""
    for path, described in api.get_openapi_schema()["paths"].items():
        for method in described:
            yield f"{method.upper()} {path}"


def test_no_page_and_no_operation_is_without_a_policy():
    shown, asked = set(pages(get_resolver().url_patterns)), set(operations())

    assert shown - set(DOORS) == set(), "say in opvang/access/doors.py what this page asks"
    assert asked - set(DOORS) == set(), (
        "say in opvang/access/operations.py what this operation asks"
    )
    assert set(DOORS) - shown - asked == set()


def test_what_a_door_asks_is_for_somebody():
    acts = {act for role in ACTS.values() for act in role}
    parts = {part for role in POLICY.values() for part in role}

    for name, door in DOORS.items():
        for need in (door.read, door.write, door.beside):
            asked = need.part if isinstance(need, Thing | Whole) else need
            assert asked is None or isinstance(asked, Open) or asked in acts | parts, name


def test_only_what_has_to_is_open_to_strangers():
    open_to_all = {name for name, one in DOORS.items() if Open.STRANGERS in (one.read, one.write)}

    assert open_to_all == {
        *("account_login", "account_logout", "mfa_authenticate", "mfa_login_webauthn"),
        *(
            "set_language",
            "still-here",
            "go-on",
            "open-invitation",
            "accept-invitation",
            "report",
            *("openid_connect_login", "openid_connect_callback", "GET /health"),
            "POST /oauth/token",
        ),
    }


def test_only_where_it_calls_does_the_provider_of_sms_come_in():
    asked = {name for name, one in DOORS.items() if Open.PROVIDER in (one.read, one.write)}

    assert asked == {"sms-status", "sms-answer"}


def test_every_act_and_every_part_says_which_facts_come_with_it():
    assert set(ACT_FIELDS) == {Activity(act) for role in ACTS.values() for act in role}
    assert set(PART_FIELDS) == set(Part)
