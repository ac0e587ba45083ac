"""A program that works, with a webhook, and events of which some are for it."""

from datetime import timedelta

from opvang import events
from opvang.events import settled_through
from opvang.models import Webhook
from tests.models import build
from tests.models.build import NOW, saved

SCOPES = ("requests.read", "placements.read", "capacity.read")
#: Also for a worker beside the test, which goes by the real clock.
YEARS = timedelta(days=36500)


def webhook(address="https://ontvanger.example/", *, roles=("SHELTER_WORKER",), **facts):
    """Return a webhook that works, of a program with a key that works."""
    scopes = facts.pop("scopes", SCOPES)
    organisation = facts.pop("organisation", None) or saved(build.organisation(kind="SHELTER"))
    robot = saved(build.account(organisation=organisation, roles=list(roles), is_active=True))
    maker, other = saved(build.account()), saved(build.account())
    eyes = {"made_by": maker, "activated_by": other, "activated_at": NOW}
    program = saved(
        build.program(
            account=robot,
            scopes=list(scopes),
            call_back="IN_PERSON",
            expires_at=NOW + YEARS,
            **eyes,
        )
    )
    saved(build.api_key(program=program, expires_at=NOW + YEARS, **eyes))
    own = {"program": program, "address": address, "delivered_through": settled_through(), **eyes}
    return saved(build.webhook(**own | facts))


def told(webhook, kind="HOLD_PLACE", *, audiences=None):
    """Publish an event, for the program of *webhook* unless somebody says for whom."""
    own = {f"organisation:{webhook.program.account.organisation_id}"}
    events.publish(kind, audiences=own if audiences is None else audiences, object_id=None, at=NOW)
    return settled_through()


def again(webhook):
    """Return a webhook as it is in the database now."""
    return Webhook.objects.select_related("program__account").get(pk=webhook.pk)
