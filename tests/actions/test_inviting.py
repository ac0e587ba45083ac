"""Nobody comes in on one word: one invites, the invited comes, another calls back and lets in."""

from datetime import timedelta

import pytest

from opvang.actions.activating import activate_account, end_account, sign_out_account
from opvang.actions.inviting import (
    NewInvitation,
    accept_invitation,
    invite,
    withdraw_invitation,
)
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import Account, AuditEntry, Invitation, Session
from opvang.queries.invitations import open_invitation
from opvang.queries.managed_accounts import AccountsQuestion, accounts
from opvang.queries.tasks.activations import activations
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
PASSWORD = "een lang wachtwoord"


@pytest.fixture
def desk():
    return saved(build.account(roles=["NATIONAL_DESK"]))


@pytest.fixture
def colleague(desk):
    return saved(build.account(roles=["NATIONAL_DESK"], organisation=desk.organisation))


@pytest.fixture
def shelter():
    return saved(build.organisation(kind="SHELTER"))


def new(organisation, *, email="nieuw@opvang.example", roles=("SHELTER_WORKER",)):
    return NewInvitation(email=email, organisation=organisation.id, roles=roles)


def came(actor, organisation, **facts):
    """Invite somebody who comes, and return the invitation."""
    found = open_invitation(invite(actor, new(organisation, **facts), now=NOW), now=NOW)
    accept_invitation(found, PASSWORD, now=NOW)
    return Invitation.objects.get(pk=found)


def acts():
    return set(AuditEntry.objects.values_list("activity", flat=True))


def test_who_was_invited_is_in_once_another_called_back(desk, colleague, shelter):
    invitation = came(desk, shelter)
    before = invitation.account.is_active
    waiting = [len(activations(one, NOW)) for one in (desk, colleague)]

    activate_account(colleague, invitation.id, call_back="KNOWN_NUMBER", now=NOW)

    account = Account.objects.get(pk=invitation.account_id)
    assert not before
    assert waiting == [0, 1]
    assert account.is_active
    assert account.check_password(PASSWORD)
    assert (account.organisation, account.roles) == (shelter, ["SHELTER_WORKER"])
    assert acts() == {"INVITE_ACCOUNT", "ACCEPT_INVITATION", "ACTIVATE_ACCOUNT"}
    assert AuditEntry.objects.get(activity="ACTIVATE_ACCOUNT").detail == "KNOWN_NUMBER"


def test_who_invited_does_not_let_in(desk, shelter):
    invitation = came(desk, shelter)

    with pytest.raises(NotPossible, match="Vraag een collega"):
        activate_account(desk, invitation.id, call_back="KNOWN_NUMBER", now=NOW)


def test_a_link_works_once_in_time_and_until_it_is_withdrawn(desk, shelter, settings):
    used = invite(desk, new(shelter), now=NOW)
    late = invite(desk, new(shelter, email="laat@opvang.example"), now=NOW)
    gone = invite(desk, new(shelter, email="weg@opvang.example"), now=NOW)
    found = open_invitation(used, now=NOW)
    accept_invitation(found, PASSWORD, now=NOW)
    withdraw_invitation(desk, open_invitation(gone, now=NOW), now=NOW)
    after = NOW + timedelta(days=settings.INVITATION_DAYS)

    assert open_invitation(used, now=NOW) is None
    assert open_invitation(late, now=NOW) is not None
    assert open_invitation(late, now=after) is None
    assert open_invitation(gone, now=NOW) is None
    assert open_invitation("geraden", now=NOW) is None
    with pytest.raises(NotPossible, match="werkt niet meer"):
        accept_invitation(found, PASSWORD, now=NOW)
    assert not Invitation.objects.filter(token_hash__in=(used, late, gone)).exists()


def test_a_password_that_anybody_guesses_makes_no_account(desk, shelter):
    found = open_invitation(invite(desk, new(shelter), now=NOW), now=NOW)

    with pytest.raises(NotPossible):
        accept_invitation(found, "wachtwoord", now=NOW)

    assert not Account.objects.filter(username="nieuw@opvang.example").exists()


@pytest.mark.parametrize("roles", [(), ("NATIONAL_DESK",), ("SHELTER_WORKER", "COORDINATOR")])
def test_nobody_is_invited_to_be_more_than_their_organisation_does(desk, shelter, roles):
    with pytest.raises(NotPossible, match="rollen"):
        invite(desk, new(shelter, roles=roles), now=NOW)


def test_a_manager_looks_after_the_own_people_only(desk, shelter):
    manager = saved(build.account(roles=["SHELTER_MANAGER"], organisation=shelter))
    own = saved(build.account(roles=["SHELTER_WORKER"], organisation=shelter))
    elsewhere = came(desk, saved(build.organisation()))

    invitation = came(manager, shelter, email="eigen@opvang.example")
    end_account(manager, own.id, now=NOW)

    assert not Account.objects.get(pk=own.id).is_active
    with pytest.raises(NotAllowed):
        activate_account(manager, invitation.id, call_back="IN_PERSON", now=NOW)
    with pytest.raises(NotFound):
        withdraw_invitation(manager, elsewhere.id, now=NOW)
    with pytest.raises(NotFound):
        end_account(manager, desk.id, now=NOW)
    with pytest.raises(NotFound):
        invite(manager, new(desk.organisation), now=NOW)


def test_a_manager_reads_of_the_own_people_only_and_lets_nobody_in(desk, colleague, shelter):
    manager = saved(build.account(roles=["SHELTER_MANAGER"], organisation=shelter))
    own = came(desk, shelter, email="eigen@opvang.example")
    came(desk, saved(build.organisation()))

    seen, of_all = (accounts(one, AccountsQuestion(), now=NOW) for one in (manager, colleague))

    assert [(one.id, one.may_activate) for one in seen.waiting] == [(own.id, False)]
    assert [one.id for one in seen.active] == [manager.id]
    assert [one.may_activate for one in of_all.waiting] == [True, True]
    assert len(of_all.active) == Account.objects.filter(is_active=True).count()


def test_whose_account_ends_is_out_at_once(desk, colleague):
    saved(build.session(account=colleague))

    end_account(desk, colleague.id, now=NOW)

    assert not Session.objects.exists()
    with pytest.raises(NotPossible, match="eigen account"):
        end_account(desk, desk.id, now=NOW)


def test_somebody_is_signed_out_everywhere_and_keeps_the_account(desk, colleague):
    saved(build.session(account=colleague))

    sign_out_account(desk, colleague.id, now=NOW)

    assert not Session.objects.exists()
    assert Account.objects.get(pk=colleague.id).is_active
    assert AuditEntry.objects.get().detail == "ALL"
