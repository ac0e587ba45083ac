"""Software of an organisation gets a key and a way out, and loses both."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings

from opvang.actions.programs.activating import activate_program, end_program
from opvang.actions.programs.keys import make_key, revoke_key
from opvang.actions.programs.making import NewProgram, make_program
from opvang.actions.webhooks import delivering
from opvang.actions.webhooks.keeping import ask_for_test, end_webhook, make_webhook, renew_secret
from opvang.actions.webhooks.sending import Answer
from opvang.models import ApiKey, Webhook
from opvang.models.codes import CallBack, WebhookFailure
from tests.actions.world import NOW
from tests.live.story.scene import Act

_ADDRESS = "https://ontvanger.example/pad"


def acts(scene):
    new = NewProgram(
        name="Zorgdossier",
        organisation=scene.who["manager"].organisation_id,
        roles=["SHELTER_WORKER"],
        scopes=["capacity.write", "placements.read"],
        expires_at=NOW + timedelta(days=100),
    )
    form = {"form": uuid4()}
    yield scene.act("make program", make_program, "manager", new, **form)
    program = scene.made["make program"]
    yield scene.act("make key", make_key, "manager", program, **form)
    yield _activate(scene, "activate program", program)
    yield from _webhook(scene, program)
    key = ApiKey.objects.get(program=program).id
    yield scene.act("revoke key", revoke_key, "manager", key)
    yield scene.act("end program", end_program, "manager", program)


def _webhook(scene, program):
    where = {"address": _ADDRESS, "form": uuid4()}
    yield scene.act("make webhook", make_webhook, "manager", program, **where)
    webhook = Webhook.objects.get(program=program).id
    yield _activate(scene, "activate webhook", program)
    yield scene.act("renew webhook", renew_secret, "manager", webhook, seen=None)
    yield scene.act("test webhook", ask_for_test, "manager", webhook)
    yield Act("give up webhook", lambda: _given_up(webhook))
    yield scene.act("end webhook", end_webhook, "manager", webhook)


def _activate(scene, name, program):
    waiting = [
        one
        for kind in (ApiKey, Webhook)
        for one in kind.objects.filter(program=program, activated_at=None).values_list(
            "id", flat=True
        )
    ]
    call = {"seen": waiting, "call_back": CallBack.KNOWN_NUMBER}
    return scene.act(name, activate_program, "desk", program, **call)


def _given_up(webhook):
    """Let a worker find for the last time that nobody takes anything there."""
    one = Webhook.objects.select_related("program__account").get(pk=webhook)
    one.failing_since = NOW - timedelta(hours=settings.WEBHOOK_HOURS)
    delivering._failed(one, Answer(failure=WebhookFailure.NO_ANSWER), now=NOW)
