"""Where Twilio is reached, and as whom: what an installation sets."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One account at Twilio, or at what speaks as Twilio does."""

    account: str  #: AC…, of whom messages are sent
    #: Its auth tokens, two while one is renewed: the first sends, each signs what we hear.
    tokens: tuple[str, ...] = field(repr=False)
    key: str = ""  #: SK…, an API key that sends in place of the token; empty: the token does
    secret: str = field(default="", repr=False)  #: of that key
    service: str = ""  #: MG…, the messaging service that sends; empty: *sender* does
    sender: str = ""  #: the number or name that messages come from
    region: str = ""  #: where Twilio keeps what it is sent, such as ie1; empty: us1
    edge: str = ""  #: where Twilio is entered, such as dublin; empty: the nearest
    base: str = ""  #: http://host:port in place of Twilio's own address; empty: Twilio's own
    callbacks: str  #: where Twilio tells how a message fares; the id of the message follows
    connect_seconds: float = 5  #: how long somebody may take to let us in
    answer_seconds: float = 15  #: and then for each part of the answer

    @property
    def proof(self) -> tuple[str, str]:
        """Return name and password."""
        return (self.key, self.secret) if self.key else (self.account, self.tokens[0])
