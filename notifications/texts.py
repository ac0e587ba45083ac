"""What messages say: that something waits, and nothing of what, where or about whom.

A text has no part that is filled in, so each has one length for its kind, way and language. An SMS
is plain letters and fits in one part. It says what there is to do: to answer after signing in, to
judge, or only to read; but for JA nobody answers by SMS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notifications.codes import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """What a mail says: the words of an SMS, and below them what becomes of an answer."""

    subject: str
    short: str
    below: str  #: what a mail says after it

    @property
    def body(self) -> str:
        """Return what stands in a mail."""
        return f"{self.short}\n\n{self.below}\n"


_BELOW = {
    "nl": "Dit bericht is vanzelf verstuurd; een antwoord leest niemand. Wat u krijgt, en wanneer,"
    " kiest u in Opvang bij Berichten.",
    "en": "This message was sent by itself; nobody reads an answer. What you receive, and when,"
    " you choose in Opvang under Messages.",
}
_SUBJECT = {"nl": "Bericht in Opvang", "en": "Message in Opvang"}
_SHORT: Mapping[str, Mapping[Kind, str]] = {
    "nl": {
        Kind.HOLD_TO_ANSWER: "Er wacht iets op u in Opvang. Log in om te antwoorden.",
        Kind.ANSWER_GIVEN: "Er is een antwoord in Opvang. Log in om het te lezen.",
        Kind.HOLD_ENDING: "Er wacht nog iets op u in Opvang. Log in om te antwoorden.",
        Kind.HOLD_LAPSED: "Er is een bericht in Opvang. Log in om het te lezen.",
        Kind.PLACE_FREED: "Er is een bericht in Opvang. Log in om het te lezen.",
        Kind.CAPACITY_STALE: "Klopt uw bord in Opvang nog? Antwoord JA, of log in.",
        Kind.STAY_ENDING: "Er is een bericht in Opvang. Log in om het te lezen.",
        Kind.OVERRIDE_ASKED: "U wordt iets gevraagd in Opvang. Log in om te antwoorden.",
        Kind.GLASS_BROKEN: "Er wacht iets op uw oordeel in Opvang. Log in.",
        Kind.CRISIS_WAITING: "Er is haast bij in Opvang. Log nu in.",
        Kind.DIGEST: "Er zijn berichten in Opvang. Log in om ze te lezen.",
    },
    "en": {
        Kind.HOLD_TO_ANSWER: "Something in Opvang waits for you. Log in to answer.",
        Kind.ANSWER_GIVEN: "There is an answer in Opvang. Log in to read it.",
        Kind.HOLD_ENDING: "Something in Opvang still waits for you. Log in to answer.",
        Kind.HOLD_LAPSED: "There is a message in Opvang. Log in to read it.",
        Kind.PLACE_FREED: "There is a message in Opvang. Log in to read it.",
        Kind.CAPACITY_STALE: "Is your board in Opvang still right? Answer JA, or log in.",
        Kind.STAY_ENDING: "There is a message in Opvang. Log in to read it.",
        Kind.OVERRIDE_ASKED: "You are asked something in Opvang. Log in to answer.",
        Kind.GLASS_BROKEN: "Something in Opvang waits for your judgement. Log in.",
        Kind.CRISIS_WAITING: "Something in Opvang is urgent. Log in now.",
        Kind.DIGEST: "There are messages in Opvang. Log in to read them.",
    },
}
#: A mail is not answered with JA, which is for a telephone.
_MAILED = {
    "nl": {Kind.CAPACITY_STALE: "Klopt uw bord in Opvang nog? Log in."},
    "en": {Kind.CAPACITY_STALE: "Is your board in Opvang still right? Log in."},
}


def sms_text(kind: Kind, language: str) -> str:
    """Return what an SMS of this kind says; in Dutch where a language has no texts."""
    return _SHORT.get(language, _SHORT["nl"])[kind]


def mail_text(kind: Kind, language: str) -> MailText:
    """Return what a mail of this kind says; in Dutch where a language has no texts."""
    language = language if language in _SHORT else "nl"
    return MailText(
        subject=_SUBJECT[language],
        short=_MAILED[language].get(kind, _SHORT[language][kind]),
        below=_BELOW[language],
    )
