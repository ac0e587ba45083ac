"""The API Design Rules of the Dutch government, of the description as it is printed."""

import json
import re
from itertools import pairwise

import pytest
from django.core.management import call_command

from api.versions import VERSION

KEBAB = re.compile(r"(/([a-z0-9-]+|{[^}]+}))+")
CAMEL = re.compile(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*")
PASCAL = re.compile(r"[A-Z][A-Za-z\d]*")
PROBLEM = {"$ref": "#/components/schemas/Problem"}


@pytest.fixture(scope="module")
def described():
    import io

    out = io.StringIO()
    call_command("openapi", stdout=out)
    return json.loads(out.getvalue())


@pytest.fixture(scope="module")
def operations(described):
    """Return each operation with its method and path."""
    return [
        (method, path, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    ]


def properties(node):
    """Yield each property of each schema, by name."""
    if isinstance(node, dict):
        for name, schema in node.get("properties", {}).items():
            if isinstance(schema, dict):
                yield name, schema
        for one in node.values():
            yield from properties(one)
    elif isinstance(node, list):
        for one in node:
            yield from properties(one)


def test_it_says_who_is_asked_where_it_is_and_which_version(described):
    assert described["openapi"].startswith("3.1")
    assert re.fullmatch(r"\d+\.\d+\.\d+", described["info"]["version"])
    assert set(described["info"]["contact"]) == {"name", "email", "url"}
    assert [one["url"] for one in described["servers"]] == [f"/api/v{VERSION[0]}"]


def test_paths_are_kebab_case_without_a_slash_behind_and_parameters_camel_case(operations):
    asked = [one for *_, told in operations for one in told.get("parameters", [])]

    assert [path for _, path, _ in operations if not KEBAB.fullmatch(path)] == []
    assert [one["name"] for one in asked if one["in"] == "query" and not _camel(one)] == []
    assert {method for method, *_ in operations} <= {"get", "post", "put", "patch", "delete"}


def _camel(parameter):
    return CAMEL.fullmatch(parameter["name"])


def test_each_operation_has_a_name_of_its_own_and_what_its_path_names_is_a_parameter(operations):
    names = [told["operationId"] for *_, told in operations]

    assert sorted(set(names)) == sorted(names)
    for _, path, told in operations:
        named = {one["name"] for one in told.get("parameters", []) if one["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path)), path


def test_every_answer_tells_the_version_and_every_refusal_is_a_problem(operations, described):
    for method, path, told in operations:
        for code, answer in told["responses"].items():
            assert "API-Version" in answer["headers"], (method, path, code)
            if code >= "400":
                schema = answer["content"]["application/problem+json"]["schema"]
                assert schema == PROBLEM, (method, path, code)
    assert {"status", "title", "detail"} <= set(
        described["components"]["schemas"]["Problem"]["properties"]
    )


def test_whatever_is_asked_with_something_can_be_wrong(operations):
    unsaid = [
        (method, path)
        for method, path, told in operations
        if (method not in ("get", "delete") or told.get("parameters"))
        and "400" not in told["responses"]
    ]

    assert unsaid == []


def test_a_body_must_be_sent_exactly_where_one_of_its_fields_must(operations, described):
    asked = [
        (path, told["requestBody"], sent["schema"].get("$ref", "").rpartition("/")[2])
        for _, path, told in operations
        for kind, sent in told.get("requestBody", {}).get("content", {}).items()
        if kind == "application/json"
    ]
    schemas = described["components"]["schemas"]

    assert {path: body["required"] for path, body, _ in asked} == {
        path: bool(schemas[name].get("required")) for path, _, name in asked
    }
    assert len({body["required"] for _, body, _ in asked}) == 2


def test_schemas_and_times_are_named_for_what_they_are(described):
    schemas = described["components"]["schemas"]

    assert [name for name in schemas if not PASCAL.fullmatch(name)] == []
    for name, schema in properties(described):
        if re.search(r"(^date$|^datum$|\w+D(ate|atum))", name):
            assert schema.get("format") == "date", name
        assert schema.get("format") not in ("time", "date-time-local"), name


def test_each_operation_says_how_to_come_in_and_what_a_program_needs(operations, described):
    schemes = described["components"]["securitySchemes"]
    flow = schemes["oauth2"]["flows"]["clientCredentials"]

    for _, path, told in operations:
        for way in told.get("security", []):
            ((name, scopes),) = way.items()
            assert name in schemes, path
            assert set(scopes) <= set(flow["scopes"]), path


def test_it_is_printed_the_same_each_time_whatever_the_language(described):
    from io import StringIO

    from django.utils import translation

    printed = []
    for language in ("nl", "en"):
        out = StringIO()
        with translation.override(language):
            call_command("openapi", stdout=out)
        printed.append(out.getvalue())

    assert all(one == other for one, other in pairwise(printed))
    assert json.loads(printed[0]) == described
