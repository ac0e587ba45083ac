"""The pages of who looks after programs: the key once, and nothing of it after that."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import ApiKey, Program
from opvang.queries.programs.bearers import bearer_of
from opvang.queries.tasks.programs import programs
from tests.models import build
from tests.models.build import saved
from tests.pages.account.people import sign_in, somebody

pytestmark = pytest.mark.django_db
AHEAD = build.NOW.replace(year=2027)


@pytest.fixture
def desk(client):
    account = somebody()
    sign_in(client)
    return account


def make(client, **facts):
    home = facts.get("organisation") or saved(build.organisation(name="De Wilg", kind="SHELTER")).id
    sent = {
        "name": "Zorgdossier",
        "organisation": home,
        "roles": ["SHELTER_WORKER"],
        "scopes": ["capacity.write"],
        "until": "2027-11-22",
    }
    return client.post(reverse("make-program"), sent | facts, follow=True).content.decode()


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: build.NOW)


def test_a_key_is_shown_once_and_works_when_another_activated_it(client, desk):
    text = make(client)
    program = Program.objects.get()
    shown = client.post(reverse("make-key", args=[program.id])).content.decode()
    key = re.search(r"opv_\w{8}_[0-9a-f]{64}", shown).group()
    page = client.get(reverse("programs")).content.decode()
    waiting = [len(programs(one, build.NOW)) for one in (desk, program.made_by)]
    colleague = saved(build.account(roles=["NATIONAL_DESK"]))
    tasks = len(programs(colleague, build.NOW))

    client.force_login(colleague)
    asked = client.get(reverse("activate-program", args=[program.id]))
    Program.objects.update(activated_by=colleague, activated_at=build.NOW, call_back="IN_PERSON")
    program.account.is_active = True
    program.account.save()
    still = len(programs(colleague, build.NOW))
    program.keys.update(activated_by=colleague, activated_at=build.NOW)

    assert "De Wilg. Medewerker opvang. Wacht op een tweede persoon." in text
    assert (key in page, f"opv_{ApiKey.objects.get().prefix}" in page) == (False, True)
    assert (waiting, tasks, still, len(programs(colleague, build.NOW))) == ([0, 0], 1, 1, 0)
    assert asked.status_code == 302  # proves who they are first
    assert bearer_of(key, now=build.NOW)


def test_a_key_sent_again_is_not_made_again_and_the_page_says_so(client, desk):
    make(client)
    program = Program.objects.get()
    page = client.get(reverse("programs")).content.decode()
    sent = {"key": re.search(r'name="key" value="([^"]+)"', page).group(1)}

    first = client.post(reverse("make-key", args=[program.id]), sent)
    again = client.post(reverse("make-key", args=[program.id]), sent, follow=True)

    assert 'id="key"' in first.content.decode()
    assert "Er is niets nieuws gemaakt" in again.content.decode()
    assert ApiKey.objects.count() == 1


def test_a_form_of_a_program_sent_twice_makes_one(client, desk):
    page = client.get(reverse("make-program")).content.decode()
    key = re.search(r'name="key" value="([^"]+)"', page).group(1)
    text = make(client, key=key)
    again = make(client, key=key, organisation=Program.objects.get().account.organisation_id)

    assert Program.objects.count() == 1
    assert "De koppeling is gemaakt" in text
    assert "De koppeling is gemaakt" in again


def test_who_activates_sees_each_key_as_it_begins_and_lets_in_no_other(client, desk):
    robot = saved(build.account(is_active=False))
    program = saved(build.program(account=robot, expires_at=AHEAD))
    seen = saved(build.api_key(program=program, prefix="zq5mcd6f"))
    own = saved(build.api_key(program=program, prefix="own22222", made_by=desk))
    page = reverse("activate-program", args=[program.id])
    text = client.get(page).content.decode()
    later = saved(build.api_key(program=program, prefix="later222"))
    sent = {"seen": re.findall(r'name="seen" value="([^"]+)"', text)}

    undecided = client.post(page, sent).content.decode()
    client.post(page, sent | {"call_back": "IN_PERSON"})

    assert "<code>opv_zq5mcd6f…</code>" in text
    assert "own22222" not in text
    assert ("zq5mcd6f" in undecided, "later222" in undecided) == (True, False)
    activated = ApiKey.objects.exclude(activated_at=None)
    assert ([one.id for one in activated], len({seen.id, own.id, later.id})) == ([seen.id], 3)


def test_what_is_refused_stands_in_the_form(client, desk):
    text = make(client, until="2026-11-22")

    assert "Kies een dag na vandaag" in text
    assert not Program.objects.exists()


def test_who_chooses_what_no_role_of_it_can_use_reads_so_at_the_field(client, desk):
    saved(build.organisation(kind="CARE_COORDINATION"))  # of which roles are offered as well

    text = make(client, scopes=["capacity.write", "requests.write"])

    (at_field,) = re.findall(r'id="id_scopes_error">(.*?)</div>', text)
    assert "Geen van de rollen kan: aanvragen doen en wijzigen. Haal dat weg." in at_field
    assert not Program.objects.exists()


def test_a_manager_is_offered_no_scope_that_no_role_of_a_shelter_can_use(client):
    somebody(roles=["SHELTER_MANAGER"])
    sign_in(client)

    offered = re.findall(
        r'name="scopes" value="([^"]+)"', client.get(reverse("make-program")).content.decode()
    )

    assert "capacity.write" in offered
    assert {"requests.write", "trends.read"} & {*offered} == set()


def test_a_key_is_revoked_and_a_program_ended(client, desk):
    robot = saved(build.account(is_active=True))
    key = saved(build.api_key(program=saved(build.program(account=robot, expires_at=AHEAD))))

    client.post(reverse("revoke-key", args=[key.id]))
    client.post(reverse("end-program", args=[key.program_id]))

    key.refresh_from_db()
    robot.refresh_from_db()
    assert key.revoked_at
    assert not robot.is_active
    assert "Er is nog geen koppeling." in client.get(reverse("programs")).content.decode()
    assert robot.username not in client.get(reverse("accounts")).content.decode()


def test_a_task_says_which_program_waits(client, desk):
    make(client, name="Roosters")

    (task,) = programs(somebody(username="tweede"), build.NOW)

    assert task.title.endswith(": bel terug en activeer de koppeling Roosters.")
