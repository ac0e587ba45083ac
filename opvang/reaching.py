"""How people are reached who have no page open, as far as it is set: by mail and by SMS."""

from django.core.exceptions import ImproperlyConfigured

from opvang.reading import Environment

env = Environment()

#: Where mail goes out: smtp+tls://name:password@host:587. Without it nothing is mailed: the mail of
#: the demo stands on a page of its own, and elsewhere nobody can be invited.
EMAIL_URL = env.str("EMAIL_URL", default="")
#: Whom mail comes from.
MAIL_FROM = env.str("MAIL_FROM", default="opvang@localhost")
#: How much of its time is left, in percent, when a hold is about to lapse and who decides hears so.
HOLD_ENDING_PERCENT = env.int("HOLD_ENDING_PERCENT", default=25)

#: After how many minutes without an answer a crisis goes to the deputies of who should answer.
CRISIS_DEPUTY_MINUTES = env.int("CRISIS_DEPUTY_MINUTES", default=15)

#: After how many minutes, from the same moment, it goes to the national desk.
CRISIS_DESK_MINUTES = env.int("CRISIS_DESK_MINUTES", default=30)

#: Where everybody finds this site: https://opvang.example.org. A provider of SMS is told to call
#: there, and must prove that it was told so. Empty: http://localhost and the port.
PUBLIC_URL = env.str("PUBLIC_URL", default="").rstrip("/")

#: Of whom SMS is sent: the account at Twilio. Empty: no SMS is sent; a demo then
#: brings telephones of its own.
TWILIO_ACCOUNT_SID = env.str("TWILIO_ACCOUNT_SID", default="")
#: The account's auth token, by which what Twilio tells is known to be Twilio's. While it is renewed
#: both, the new one first, with a comma between.
TWILIO_AUTH_TOKEN = env.list("TWILIO_AUTH_TOKEN", default=[])
#: An API key to send with in place of that token. Empty: the token sends.
TWILIO_API_KEY = env.str("TWILIO_API_KEY", default="")
#: The secret of that key.
TWILIO_API_SECRET = env.str("TWILIO_API_SECRET", default="")
#: What messages come from: a number of the account, or a name.
TWILIO_FROM = env.str("TWILIO_FROM", default="")
#: In its place a messaging service of the account, which chooses the number.
TWILIO_MESSAGING_SERVICE_SID = env.str("TWILIO_MESSAGING_SERVICE_SID", default="")
#: Where Twilio keeps what it is sent. Each region has tokens and keys of its own.
TWILIO_REGION = env.str("TWILIO_REGION", default="ie1")
#: Where Twilio is entered.
TWILIO_EDGE = env.str("TWILIO_EDGE", default="dublin")
#: Where all that is for Twilio goes instead: https://sms.example.org. Region and edge then count
#: for nothing.
TWILIO_BASE_URL = env.str("TWILIO_BASE_URL", default="")
#: For how many seconds Twilio may take to let us in.
TWILIO_CONNECT_SECONDS = env.float("TWILIO_CONNECT_SECONDS", default=5)
#: And for its answer. What it does not answer in time it may have taken.
TWILIO_ANSWER_SECONDS = env.float("TWILIO_ANSWER_SECONDS", default=15)

#: Where the telephones of the demo are, with their name and password. `make demo` and `make run`
#: fill it in.
SMS_DEMO_URL = env.str("SMS_DEMO_URL", default="")

if TWILIO_ACCOUNT_SID:
    for _what, _is_set in {
        "TWILIO_AUTH_TOKEN": TWILIO_AUTH_TOKEN,
        "TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID": TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID,
        "TWILIO_API_SECRET": TWILIO_API_SECRET or not TWILIO_API_KEY,
        "PUBLIC_URL": PUBLIC_URL,
    }.items():
        if not _is_set:
            raise ImproperlyConfigured(
                f"{_what} is not set. Where TWILIO_ACCOUNT_SID names an account, set {_what} too; "
                "docs/operations.md says how SMS is set up."
            )
