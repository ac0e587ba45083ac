"""A mail is surely not taken, perhaps taken, or never: by what the server says and when."""

import smtplib
from uuid import uuid4

import pytest
from django.core import mail

from notifications.codes import Kind
from notifications.texts import mail_text
from notifications.transports import Refused, RefusedFor, TryAgain, Unknown, email
from notifications.transports.email import send

TEXT = mail_text(Kind.ANSWER_GIVEN, "nl")
WHO = "iemand@example.org"


class Server:
    """A mail server that fails at one step."""

    def __init__(self, *, opening=None, taking=None, closing=None):
        self.opening, self.taking, self.closing = opening, taking, closing

    def open(self):
        if self.opening:
            raise self.opening

    def send_messages(self, messages):
        if self.taking:
            raise self.taking

    def close(self):
        if self.closing:
            raise self.closing


def sent_to(server, monkeypatch):
    monkeypatch.setattr(email, "get_connection", lambda **_: server)
    return send(WHO, TEXT, message=uuid4())


def test_a_mail_says_its_constant_text_and_is_known_by_its_message(settings):
    settings.DEFAULT_FROM_EMAIL = "Opvang <opvang@voorbeeld.example>"
    message = uuid4()

    sent = send(WHO, TEXT, message=message)

    (out,) = mail.outbox
    assert (out.to, out.subject, out.body) == ([WHO], TEXT.subject, TEXT.body)
    assert sent.provider_id == f"{message}@voorbeeld.example"
    assert out.message()["Message-ID"] == f"<{message}@voorbeeld.example>"
    assert out.message()["Auto-Submitted"] == "auto-generated"


REFUSED = {WHO: (550, b"No such user"), "b": (450, b"Later")}


@pytest.mark.parametrize(
    ("step", "error", "outcome"),
    [
        ("opening", ConnectionRefusedError(), TryAgain),
        ("opening", TimeoutError(), TryAgain),
        ("opening", smtplib.SMTPAuthenticationError(535, b"no"), TryAgain),
        ("opening", smtplib.SMTPConnectError(421, b"busy"), TryAgain),
        ("taking", smtplib.SMTPRecipientsRefused(REFUSED), Refused),
        ("taking", smtplib.SMTPRecipientsRefused({WHO: (450, b"Later")}), TryAgain),
        ("taking", smtplib.SMTPSenderRefused(550, b"no", "x"), Refused),
        ("taking", smtplib.SMTPDataError(451, b"Later"), TryAgain),
        ("taking", smtplib.SMTPDataError(554, b"no"), Refused),
        ("taking", smtplib.SMTPServerDisconnected(), Unknown),
        ("taking", TimeoutError(), Unknown),
        ("taking", ConnectionResetError(), Unknown),
        ("taking", smtplib.SMTPNotSupportedError(), Refused),
    ],
)
def test_what_a_server_does_has_one_meaning(step, error, outcome, monkeypatch):
    with pytest.raises(outcome) as said:
        sent_to(Server(**{step: error}), monkeypatch)

    assert WHO not in str(said.value)
    assert said.value.__cause__ is None
    assert said.value.__context__ is None


def test_nobody_there_is_told_from_a_text_that_is_not_taken(monkeypatch):
    reasons = []
    for error in (smtplib.SMTPRecipientsRefused(REFUSED), smtplib.SMTPDataError(554, b"no")):
        with pytest.raises(Refused) as said:
            sent_to(Server(taking=error), monkeypatch)
        reasons.append(said.value.reason)

    assert reasons == [RefusedFor.ADDRESS, RefusedFor.MESSAGE]


def test_a_server_that_hangs_up_badly_has_the_mail_all_the_same(monkeypatch):
    assert sent_to(Server(closing=smtplib.SMTPException()), monkeypatch).provider_id
