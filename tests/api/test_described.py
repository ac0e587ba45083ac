"""Nothing that can be sent breaks an operation, or gets an answer that is not described."""

from collections import Counter
from itertools import islice
from uuid import uuid4

import pytest
import requests
import schemathesis
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api import api
from opvang.models.codes import ProgramScope, Role
from opvang.queries.invitations import hash_of
from opvang.queries.programs.bearers import key_text
from tests.access.cells import FILES, SENT, XML, named_in
from tests.access.world import NOON, world
from tests.models import build
from tests.models.build import saved

pytestmark = [
    pytest.mark.slow(minutes=5),
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
#: Cases for each operation, by roles in turn.
CASES = 100
#: In so many parts, which workers share.
PARTS = 3
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
#: Operations that are sent JSON.
JSON = SENT.keys() - FILES - XML
#: Who asks for a token is not known yet.
UNKNOWN = {"POST /oauth/token"}
BOTH = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
AHEAD = NOON.replace(year=2027)


def key_of(account):
    """Save a program that is this account, with a key that works, and return the key."""
    done = {"activated_by": saved(build.account()), "activated_at": NOON, "expires_at": AHEAD}
    every = list(ProgramScope.values)
    program = saved(build.program(account=account, scopes=every, call_back="IN_PERSON", **done))
    secret = f"{uuid4().hex}{uuid4().hex}"
    key = saved(build.api_key(program=program, secret_hash=hash_of(secret), **done))
    return key_text(key.prefix, secret)


@pytest.fixture
def country(monkeypatch, live_server):
    """A world with everything in it, and a key for every role."""
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    made = world()
    return made, {role: key_of(reader) for role, reader in made.readers.items()}


def tried(operation, country, address, session):
    """Send as many cases to one operation; raise what it answers otherwise than it describes."""
    made, keys = country
    door = f"{operation.method.upper()} {operation.path}"

    @settings(
        max_examples=CASES,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=st.sampled_from(BOTH).flatmap(operation.as_strategy),
        role=st.sampled_from(list(Role)),
        things=st.sampled_from(("own", "foreign", "")),
        has_key=st.booleans(),
        is_sound=st.booleans(),
    )
    def sent(case, role, things, has_key, is_sound):
        if things and case.path_parameters:
            case.path_parameters |= {
                name: str(one) for name, one in named_in(door, getattr(made, things), role).items()
            }
        if things and is_sound and door in JSON:
            # What is made up hardly ever gets beyond its first check.
            case.body = SENT[door](getattr(made, things))
        # Of its own it makes up keys, which nobody has.
        case.headers["Authorization"] = f"Bearer {keys[role]}"
        if has_key:
            case.headers["Idempotency-Key"] = str(uuid4())
        answer = case.call(base_url=f"{address}/api/v1", session=session)
        statuses[answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)

    statuses = Counter()
    sent()
    return statuses


def came_in(statuses):
    """Say whether most were let in by their key, so that there was something to try."""
    return statuses[401] < statuses.total() / 2


@pytest.mark.parametrize("part", range(PARTS))
def test_every_operation_answers_as_it_describes(country, live_server, part):
    described = schemathesis.openapi.from_dict(api.get_openapi_schema())
    wrong = {}
    with requests.Session() as session:
        for found in islice(described.get_all_operations(), part, None, PARTS):
            operation = found.ok()
            try:
                statuses = tried(operation, country, live_server.url, session)
                if operation.label not in UNKNOWN and not came_in(statuses):
                    wrong[operation.label] = f"nobody came in: {dict(statuses)}"
            except Exception as error:  # noqa: BLE001  # each is told, with its operation
                wrong[operation.label] = str(error)

    assert wrong == {}
