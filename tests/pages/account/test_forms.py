"""What anybody may send is refused in a sentence, whatever it is."""

import json
from base64 import urlsafe_b64encode

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pages.account.people import heard, sign_in, somebody

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)
_BYTES = st.binary(max_size=80).map(lambda sent: urlsafe_b64encode(sent).decode().rstrip("="))
_CLIENT = st.sampled_from(["webauthn.get", "webauthn.create"]).map(
    lambda kind: (
        urlsafe_b64encode(
            json.dumps({"type": kind, "challenge": "AA", "origin": "http://testserver"}).encode()
        )
        .decode()
        .rstrip("=")
    )
)


def _answer(**parts):
    return st.fixed_dictionaries(
        {
            "id": st.just("AAAA") | _ANY,
            "rawId": st.just("AAAA") | _ANY,
            "type": st.just("public-key") | _ANY,
            "response": st.fixed_dictionaries(parts) | _ANY,
        }
    )


_SIGNING = _answer(
    clientDataJSON=_CLIENT | _ANY,
    authenticatorData=_BYTES | _ANY,
    signature=_BYTES | _ANY,
    userHandle=_BYTES | _ANY,
)
_MAKING = _answer(clientDataJSON=_CLIENT | _ANY, attestationObject=_BYTES | _ANY)


@given(sent=_ANY | _SIGNING)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_answer_to_the_question_for_a_passkey_breaks_the_page(client, sent):
    # The limit on tries counts by address; this is about what is sent.
    client.defaults["REMOTE_ADDR"] = f"192.0.2.{hash(json.dumps(sent)) % 250}"

    answer = client.post(reverse("mfa_login_webauthn"), {"credential": json.dumps(sent)})

    assert answer.status_code in (302, 429)
    assert set(heard()) <= {("SIGN_IN", "REFUSED", "WEBAUTHN")}


@pytest.mark.parametrize("number", [10**12, 2**70])
def test_a_number_for_the_bytes_of_a_passkey_takes_no_memory(client, number):
    sent = {"id": "AAAA", "rawId": "AAAA", "response": {"signature": number}}

    answer = client.post(reverse("mfa_login_webauthn"), {"credential": json.dumps(sent)})

    assert answer.status_code == 302
    assert heard() == [("SIGN_IN", "REFUSED", "WEBAUTHN")]


@given(sent=_ANY | _MAKING)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_new_passkey_breaks_the_page(client, sent):
    if "sessionid" not in client.cookies:
        somebody()
        sign_in(client)
    client.get(reverse("mfa_add_webauthn"))

    answer = client.post(reverse("mfa_add_webauthn"), {"credential": json.dumps(sent)})

    assert answer.status_code == 200
