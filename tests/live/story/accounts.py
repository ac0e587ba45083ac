"""People are invited, let in and shut out, and messages to them get stuck."""

from notifications.codes import Failure
from notifications.outcomes import park
from opvang.actions.activating import activate_account, end_account, sign_out_account
from opvang.actions.inviting import (
    NewInvitation,
    accept_invitation,
    invite,
    withdraw_invitation,
)
from opvang.actions.messages.settling import settle_message
from opvang.models.codes import CallBack
from opvang.queries.invitations import open_invitation
from tests.actions.world import NOW
from tests.live.story.scene import Act
from tests.models import build
from tests.models.build import saved

_PASSWORD = "een lang wachtwoord"


def acts(scene):
    yield from _invited(scene)
    account = scene.who["other coordinator"].id
    yield scene.act("sign out", sign_out_account, "desk", account)
    row = saved(build.message(recipient=account))
    message = row.pk
    yield Act("park message", lambda: park(row, Failure.UNKNOWN))
    yield scene.act("settle message", settle_message, "desk", message, again=False)


def _invited(scene):
    home = scene.who["manager"].organisation_id
    for name in ("one", "another"):
        asked = NewInvitation(
            email=f"{name}@opvang.example", organisation=home, roles=("SHELTER_WORKER",)
        )
        yield scene.act(f"invite {name}", invite, "manager", asked)
    came, gone = (
        open_invitation(scene.made[f"invite {one}"], now=NOW) for one in ("one", "another")
    )
    yield scene.act("withdraw invitation", withdraw_invitation, "manager", gone)
    yield Act("accept invitation", lambda: accept_invitation(came, _PASSWORD, now=NOW))
    call = {"call_back": CallBack.KNOWN_NUMBER}
    yield scene.act("activate account", activate_account, "desk", came, **call)
    new = type(scene.who["desk"]).objects.get(username="one@opvang.example")
    yield scene.act("end account", end_account, "manager", new.id)
