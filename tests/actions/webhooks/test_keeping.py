"""A way out takes four eyes, and its secret is shown once."""

from functools import partial
from uuid import uuid4

import pytest
from django.db import connection

from opvang.actions.programs.activating import activate_program, end_program
from opvang.actions.webhooks.keeping import ask_for_test, end_webhook, make_webhook, renew_secret
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, Webhook
from opvang.queries.tasks.programs import programs
from tests.actions.webhooks.scene import again, told, webhook
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
ADDRESS = "https://ontvanger.example/geheim-pad"


@pytest.fixture
def there():
    return webhook()


@pytest.fixture
def manager(there):
    home = there.program.account.organisation
    return saved(build.account(organisation=home, roles=["SHELTER_MANAGER"]))


@pytest.fixture
def desk():
    return saved(build.account(roles=["NATIONAL_DESK"]))


def test_another_than_who_made_it_activates_it_and_what_was_before_is_not_told(
    there, manager, desk
):
    make_webhook(manager, there.program_id, address=ADDRESS, form=uuid4(), now=NOW)
    made = Webhook.objects.get(activated_at=None)
    tasks = [len(programs(desk, NOW)), len(programs(manager, NOW))]
    with pytest.raises(NotPossible):
        ask_for_test(manager, made.id, now=NOW)
    before = told(there)

    activate_program(desk, there.program_id, seen=[made.id], call_back="KNOWN_NUMBER", now=NOW)

    made = again(made)
    assert (tasks, programs(desk, NOW)) == ([1, 0], ())
    assert (made.activated_by, made.delivered_through) == (desk, before)


def test_who_made_it_does_not_activate_it(there, desk):
    make_webhook(desk, there.program_id, address=ADDRESS, form=uuid4(), now=NOW)

    made = Webhook.objects.get(activated_at=None)
    with pytest.raises(NotPossible):
        activate_program(desk, there.program_id, seen=[made.id], call_back="KNOWN_NUMBER", now=NOW)

    assert Webhook.objects.filter(activated_at=None).count() == 1


def test_address_and_secret_lie_encrypted(there, manager):
    secret = make_webhook(manager, there.program_id, address=ADDRESS, form=uuid4(), now=NOW)

    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(w::text, '') FROM opvang_webhook w")
        (kept,) = cursor.fetchone()
    made = Webhook.objects.get(activated_at=None)
    assert (made.address, made.secret) == (ADDRESS, secret)
    for text in (ADDRESS, secret):
        assert text not in kept
        assert text.encode().hex() not in kept
    assert not AuditEntry.objects.filter(detail__contains="ontvanger").exists()


def test_a_program_has_five_at_most(there, manager):
    for number in range(4):
        own = f"{ADDRESS}/{number}"
        make_webhook(manager, there.program_id, address=own, form=uuid4(), now=NOW)

    with pytest.raises(NotPossible, match="hoogstens 5"):
        make_webhook(manager, there.program_id, address=ADDRESS, form=uuid4(), now=NOW)

    end_webhook(manager, there.id, now=NOW)
    make_webhook(manager, there.program_id, address=ADDRESS, form=uuid4(), now=NOW)


@pytest.mark.parametrize(
    "address", [ADDRESS, "https://ONTVANGER.example:443/geheim-pad"], ids=["same", "spelt"]
)
def test_one_address_hears_of_one_organisation_once(there, manager, address):
    make_webhook(manager, there.program_id, address=ADDRESS, form=uuid4(), now=NOW)
    beside = webhook("https://ander.example/", organisation=manager.organisation)

    for program in (there.program_id, beside.program_id):
        with pytest.raises(NotPossible, match="beëindig die eerst"):
            make_webhook(manager, program, address=address, form=uuid4(), now=NOW)

    end_webhook(manager, Webhook.objects.get(activated_at=None).id, now=NOW)
    assert make_webhook(manager, there.program_id, address=address, form=uuid4(), now=NOW)


def test_where_another_organisation_hears_tells_nothing(there, desk):
    other = webhook(ADDRESS)

    assert make_webhook(desk, there.program_id, address=ADDRESS, form=uuid4(), now=NOW)
    assert other.program.account.organisation_id != there.program.account.organisation_id


def test_each_act_is_in_the_log_and_an_ended_one_is_gone(there, manager):
    renew_secret(manager, there.id, seen=None, now=NOW)
    ask_for_test(manager, there.id, now=NOW)
    end_webhook(manager, there.id, now=NOW)

    acts = list(AuditEntry.objects.order_by("number").values_list("activity", "object_id"))
    robot = there.program.account_id
    assert acts == [
        ("RENEW_WEBHOOK", robot),
        ("TEST_WEBHOOK", robot),
        ("END_WEBHOOK", robot),
    ]
    for act in (partial(renew_secret, seen=NOW), ask_for_test, end_webhook):
        with pytest.raises(NotFound):
            act(manager, there.id, now=NOW)


def test_anothers_is_as_absent_and_most_keep_none(there, manager):
    stranger = saved(build.account(roles=["SHELTER_MANAGER"]))
    worker = saved(
        build.account(organisation=there.program.account.organisation, roles=["SHELTER_WORKER"])
    )

    for act in (
        lambda who: renew_secret(who, there.id, seen=None, now=NOW),
        lambda who: ask_for_test(who, there.id, now=NOW),
        lambda who: end_webhook(who, there.id, now=NOW),
        lambda who: make_webhook(who, there.program_id, address=ADDRESS, form=uuid4(), now=NOW),
    ):
        with pytest.raises(NotFound):
            act(stranger)
        with pytest.raises(NotAllowed):
            act(worker)


def test_with_its_program_a_webhook_is_over(there, manager):
    end_program(manager, there.program_id, now=NOW)

    with pytest.raises(NotFound):
        renew_secret(manager, there.id, seen=None, now=NOW)


def test_a_form_that_comes_twice_makes_one(there, manager):
    form = uuid4()
    make_webhook(manager, there.program_id, address=ADDRESS, form=form, now=NOW)

    with pytest.raises(NotPossible, match="Vernieuw het dan"):
        make_webhook(manager, there.program_id, address=ADDRESS, form=form, now=NOW)

    assert there.program.webhooks.count() == 2


def test_a_secret_is_renewed_once_by_who_saw_the_same(there, manager):
    renew_secret(manager, there.id, seen=None, now=NOW)

    with pytest.raises(NotPossible, match="al vernieuwd"):
        renew_secret(manager, there.id, seen=None, now=NOW)

    renew_secret(manager, there.id, seen=NOW, now=NOW)
