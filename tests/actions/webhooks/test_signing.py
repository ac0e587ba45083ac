"""Who has the secret can tell that a message is ours, with software that is not."""

import base64
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from opvang.actions.webhooks import delivering
from opvang.actions.webhooks.delivering import deliver_next
from opvang.actions.webhooks.keeping import renew_secret
from opvang.actions.webhooks.messages import Message, headers_of, new_secret
from tests.actions.webhooks.receiver import receiving
from tests.actions.webhooks.scene import again, told, webhook
from tests.models import build
from tests.models.build import NOW, saved

MESSAGE = Message(id="41", number=41, kind="HOLD_PLACE", at=NOW)


def is_ours(secret, body, headers):
    try:
        Webhook(secret).verify(body, dict(headers))
    except WebhookVerificationError:
        return False
    return True


def test_the_library_of_the_standard_takes_what_we_sign():
    secret, now = new_secret(), datetime.now(UTC)

    headers = headers_of(MESSAGE, [secret], now=now)

    assert is_ours(secret, MESSAGE.body, headers)
    assert not is_ours(new_secret(), MESSAGE.body, headers)
    assert not is_ours(secret, MESSAGE.body.replace(b"41", b"42"), headers)
    assert not is_ours(secret, MESSAGE.body, headers | {"webhook-id": "42"})
    assert not is_ours(secret, MESSAGE.body, headers_of(MESSAGE, [secret], now=now - 2 * HALF_HOUR))


def test_the_example_of_the_manual_takes_what_we_sign_and_nothing_else():
    text = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(import (?:(?!```).)*)```", text, re.DOTALL)
    names = {}
    exec(example, names)
    check, now = names["is_from_opvang"], datetime.now(UTC)
    secret, other = new_secret(), new_secret()

    headers = headers_of(MESSAGE, [other, secret], now=now)

    assert check(secret, headers, MESSAGE.body)
    assert check(other, headers, MESSAGE.body)
    assert not check(new_secret(), headers, MESSAGE.body)
    assert not check(secret, headers, MESSAGE.body + b" ")
    assert not check(secret, headers_of(MESSAGE, [secret], now=now - HALF_HOUR), MESSAGE.body)


HALF_HOUR = timedelta(minutes=30)


def test_a_secret_has_256_bits_and_is_another_each_time():
    secrets = {new_secret() for _ in range(50)}

    assert len(secrets) == 50
    assert {len(base64.b64decode(one.removeprefix("whsec_"))) for one in secrets} == {32}


@pytest.mark.django_db
def test_for_a_day_the_old_secret_signs_as_well_and_then_no_more():
    desk = saved(build.account(roles=["NATIONAL_DESK"]))
    now = datetime.now(UTC)
    with receiving() as receiver:
        one = webhook(receiver.address)
        old = again(one).secret
        new = renew_secret(desk, one.id, seen=None, now=now)
        told(one)
        deliver_next(one.id, now=now)
        type(one).objects.update(renewed_at=now - delivering.BOTH_SIGN_FOR)
        told(one)
        deliver_next(one.id, now=now)

    taken = [[is_ours(key, body, headers) for key in (old, new)] for headers, body in receiver.came]
    assert taken == [[True, True], [False, True]]
    assert new != old
