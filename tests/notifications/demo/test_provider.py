"""The provider of tests and demo speaks as Twilio does, to its own client and to whoever hears."""

from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl
from uuid import uuid4

import pytest
import urllib3
from twilio.base.exceptions import TwilioRestException

from notifications.demo.asking import let_answer, telephones
from notifications.demo.provider import DemoProvider
from notifications.demo.server import answering
from notifications.transports.sms import answer, is_signed, send
from notifications.transports.sms.line import connected
from tests.notifications.conftest import NUMBER, TEXT, account


class Site:
    """Hears what a provider tells, and answers each answer of a telephone in one sentence."""

    def __init__(self):
        self.heard = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                signature = self.headers["X-Twilio-Signature"]
                site.heard.append((self.path, dict(parse_qsl(body)), signature))
                said = answer("Dank u.").encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = Thread(target=self.server.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def site():
    site = Site()
    yield site
    site.close()


@pytest.fixture
def told(site):
    """A provider that tells at once, and the account that a site has there."""
    demo = DemoProvider(inbound=f"{site.address}/in/", pace=0)
    with answering(demo) as base:
        yield demo, account(demo, base, callbacks=f"{site.address}/status/")
    demo.teller.stop()


def test_each_step_of_a_message_is_told_in_order_and_signed(told, site):
    demo, ours = told
    message = uuid4()

    send(NUMBER, TEXT, message=message, provider=ours)
    demo.teller.settle()

    assert [fields["MessageStatus"] for _, fields, _ in site.heard] == ["sent", "delivered"]
    for path, fields, signature in site.heard:
        assert path == f"/status/{message}/"
        assert is_signed(f"{site.address}{path}", fields, signature, provider=ours)


def test_at_a_number_that_cannot_be_reached_nothing_arrives(told, site):
    demo, ours = told
    demo.telephones.unreachable.add(NUMBER)

    send(NUMBER, TEXT, message=uuid4(), provider=ours)
    demo.teller.settle()

    _, fields, _ = site.heard[-1]
    assert (fields["MessageStatus"], fields["ErrorCode"]) == ("undelivered", "30003")


def test_what_a_telephone_answers_is_told_and_what_is_said_to_it_arrives(told, site):
    demo, ours = told
    send(NUMBER, TEXT, message=uuid4(), provider=ours)
    (telephone,) = telephones(ours)

    let_answer(ours, telephone.key, "JA")

    (answered,) = [one for one in site.heard if one[0] == "/in/"]
    assert is_signed(demo.inbound, answered[1], answered[2], provider=ours)
    assert (answered[1]["From"], answered[1]["Body"]) == (NUMBER, "JA")
    (telephone,) = telephones(ours)
    assert [(one.body, one.is_own) for one in telephone.bubbles] == [
        (TEXT, False),
        ("JA", True),
        ("Dank u.", False),
    ]


def test_stop_is_taken_before_anybody_hears_it_and_start_undoes_it(told):
    demo, ours = told
    send(NUMBER, TEXT, message=uuid4(), provider=ours)
    key = demo.telephones.key(NUMBER)

    let_answer(ours, key, " stop ")
    assert telephones(ours)[0].is_stopped
    let_answer(ours, key, "START")

    assert not telephones(ours)[0].is_stopped


def test_a_message_can_be_looked_at_by_its_name(demo, provider):
    sent = send(NUMBER, TEXT, message=uuid4(), provider=provider)

    with connected(provider) as (client, _):
        found = client.messages(sent.provider_id).fetch()
        with pytest.raises(TwilioRestException) as absent:
            client.messages("SM" + "0" * 32).fetch()

    assert (found.sid, found.status, found.to) == (sent.provider_id, "queued", NUMBER)
    assert absent.value.status == 404


def test_of_a_long_list_the_newest_come_first(demo, provider):
    now = datetime.now(UTC)
    for number in range(5):
        demo.telephones.clock = lambda number=number: now + timedelta(seconds=number)
        demo.telephones.add(NUMBER, str(number), direction="outbound-api")

    with connected(provider) as (client, _):
        found = [one.body for one in client.messages.list(to=NUMBER, limit=3, page_size=3)]

    assert found == ["4", "3", "2"]


@pytest.mark.parametrize("path", ["/telephones", "/2010-04-01/Accounts/AC1/Messages.json"])
def test_without_name_and_password_nothing_is_told(provider, path):
    asked = urllib3.request("GET", f"{provider.base}{path}", retries=False)

    assert asked.status == 401
    assert NUMBER.encode() not in asked.data


def test_it_listens_on_this_machine_only(provider):
    assert provider.base.startswith("http://127.0.0.1:")


def test_only_so_many_messages_are_kept(demo):
    for number in range(501):
        demo.telephones.add(NUMBER, str(number), direction="outbound-api")

    kept = list(demo.telephones.newest())
    assert (len(kept), kept[-1].body) == (500, "1")


def test_what_is_forged_has_another_signature_and_nothing_else(demo):
    one = demo.told_from(NUMBER, "JA")

    assert one.forged().fields == one.fields
    assert one.forged().signature != one.signature


def test_what_is_on_the_telephones_is_there_after_a_restart(tmp_path):
    kept_in = tmp_path / "new" / "telephones.json"
    before = DemoProvider(inbound="", kept_in=kept_in)
    sent = before.telephones.add(NUMBER, TEXT, direction="outbound-api")
    before.telephones.move(sent, "delivered", error=None)
    before.telephones.hear(NUMBER, "STOP")

    after = DemoProvider(inbound="", kept_in=kept_in)

    assert list(after.telephones.newest()) == [sent]
    assert after.telephones.refusal(NUMBER) == 21610
    assert after.telephones.key(NUMBER) == before.telephones.key(NUMBER)
    assert oct(kept_in.stat().st_mode)[-3:] == "600"
    assert [one.name for one in kept_in.parent.iterdir()] == ["telephones.json"]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"salt": "", "stopped": [], "texts": [{}]}'])
def test_what_nobody_can_read_any_more_is_as_nothing(tmp_path, damage):
    kept_in = tmp_path / "telephones.json"
    kept_in.write_text(damage)

    telephones = DemoProvider(inbound="", kept_in=kept_in).telephones

    assert list(telephones.newest()) == []


def test_what_was_under_way_at_a_restart_arrives_and_is_told_once_somebody_hears(
    tmp_path, monkeypatch
):
    kept_in = tmp_path / "telephones.json"
    before = DemoProvider(inbound="", kept_in=kept_in)
    before.telephones.add(NUMBER, TEXT, direction="outbound-api", callback="http://localhost/")
    heard = []

    def deaf_at_first(one):
        heard.append(one.fields["MessageStatus"])
        return None if len(heard) == 1 else ""

    monkeypatch.setattr("notifications.demo.provider.deliver", deaf_at_first)
    monkeypatch.setattr("notifications.demo.provider._WAIT", 0)
    after = DemoProvider(inbound="", kept_in=kept_in, pace=0)
    after.teller.settle()
    after.teller.stop()

    assert heard == ["sent", "sent", "delivered"]
    assert next(after.telephones.newest()).status == "delivered"
