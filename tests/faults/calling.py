"""A program that calls the API, and sends what got no answer again until it has one."""

import http.client
import json
import time
from dataclasses import dataclass, field
from uuid import uuid4

#: What a site that is killed does: refuse, hang up, or answer half.
GONE = (OSError, http.client.HTTPException, json.JSONDecodeError)
#: Sent again: nobody knows, or somebody else is at it.
_AGAIN = (500, 503)


@dataclass
class Settled:
    """What came of one thing that was to be done."""

    status: int
    body: dict
    lost: int  #: how often it was sent without an answer
    is_replayed: bool  #: it had been done, and the answer to that was lost


@dataclass
class Caller:
    """One program; with *same_key* off it does what nobody should: a new key for each try."""

    port: int
    key: str
    same_key: bool = True
    settled: list[Settled] = field(default_factory=list)
    unknown: int = 0  #: how many things were sent once without an answer

    def settle(self, path: str, body: dict) -> Settled:
        """Send it until there is an answer."""
        under, lost = str(uuid4()), 0
        while True:
            try:
                status, told, is_replayed = self._send(path, body, under)
            except ConnectionRefusedError:
                # It never left, so that is no unknown outcome.
                time.sleep(0.1)
                continue
            except GONE:
                lost += 1
                self.unknown += lost == 1
                under = under if self.same_key else str(uuid4())
                continue
            if status in _AGAIN or (status == 409 and told.get("isBusy")):
                time.sleep(0.1)
                continue
            done = Settled(status=status, body=told, lost=lost, is_replayed=is_replayed)
            self.settled.append(done)
            return done

    def _send(self, path: str, body: dict, under: str) -> tuple[int, dict, bool]:
        """Send it once; return the status, the body, and whether it was done before."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            line.request(
                "POST",
                f"/api/v1{path}",
                json.dumps(body),
                {
                    "Authorization": f"Bearer {self.key}",
                    "Content-Type": "application/json",
                    "Idempotency-Key": under,
                },
            )
            answer = line.getresponse()
            told = answer.read()
        finally:
            line.close()
        is_replayed = answer.headers.get("Idempotency-Replayed") == "true"
        told = json.loads(told) | {"isBusy": "Retry-After" in answer.headers}
        return answer.status, told, is_replayed
