"""No program comes in on one word: one makes it and its key, another calls back and activates."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.actions.accounts import renew_account
from opvang.actions.activating import end_account
from opvang.actions.programs.activating import activate_program, end_program
from opvang.actions.programs.keys import make_key, revoke_key
from opvang.actions.programs.making import NewProgram, make_program
from opvang.actions.programs.tokens import forget_old_tokens, issue_token, note_use
from opvang.errors import AccountUnknown, NotAllowed, NotFound, NotPossible
from opvang.models import AccessToken, ApiKey, AuditEntry, Program
from opvang.queries.programs.bearers import bearer_of
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def manager():
    return saved(build.account(roles=["SHELTER_MANAGER"]))


@pytest.fixture
def desk():
    organisation = saved(build.organisation(kind="NATIONAL_DESK"))
    return saved(build.account(organisation=organisation, roles=["NATIONAL_DESK"]))


def new(organisation, **facts):
    asked = {"roles": ["SHELTER_WORKER"], "scopes": ["capacity.write"], "name": "Zorgdossier"}
    return NewProgram(
        **asked | {"organisation": organisation.id, "expires_at": NOW + 100 * DAY} | facts
    )


def made(actor, **facts):
    return make_program(actor, new(actor.organisation, **facts), form=uuid4(), now=NOW)


def waiting_of(program):
    return ApiKey.objects.filter(program=program, activated_at=None).values_list("id", flat=True)


def activate(actor, program, call_back="KNOWN_NUMBER", *, at=NOW):
    """Let a program in with all that waits."""
    keys = list(waiting_of(program))
    activate_program(actor, program, seen=keys, call_back=call_back, now=at)


def working(manager, desk, **facts):
    """Return a program that works, and its key."""
    program = made(manager, **facts)
    key = make_key(manager, program, form=uuid4(), now=NOW)
    activate(desk, program, "KNOWN_NUMBER", at=NOW)
    return program, key


def works(text, *, at=NOW):
    return bearer_of(text, now=at) is not None


def test_a_key_works_once_another_activated_its_program(manager, desk):
    program = made(manager)
    key = make_key(manager, program, form=uuid4(), now=NOW)
    before = works(key)

    activate(desk, program, "KNOWN_NUMBER", at=NOW)

    assert (before, works(key)) == (False, True)
    bearer = bearer_of(key, now=NOW)
    assert bearer.account.roles == ["SHELTER_WORKER"]
    assert not bearer.account.has_usable_password()
    assert bearer.scopes == {"capacity.write"}
    acts = AuditEntry.objects.order_by("number").values_list("activity", "detail")
    prefix = ApiKey.objects.get().prefix
    assert list(acts) == [
        ("MAKE_PROGRAM", ""),
        ("MAKE_KEY", prefix),
        ("ACTIVATE_PROGRAM", "KNOWN_NUMBER"),
    ]


def test_a_form_sent_again_makes_no_second_program_or_key(manager):
    form = uuid4()
    twice = [make_program(manager, new(manager.organisation), form=form, now=NOW) for _ in range(2)]
    make_key(manager, twice[0], form=form, now=NOW)

    with pytest.raises(NotPossible, match="niets nieuws gemaakt"):
        make_key(manager, twice[0], form=form, now=NOW + HOUR)

    assert twice == [Program.objects.get().id] * 2
    assert ApiKey.objects.get().made_at == NOW


def test_the_form_of_somebody_else_or_of_another_program_is_another_form(manager, desk):
    form = uuid4()
    first, second = made(manager), made(manager)

    keys = {
        make_key(who, program, form=form, now=NOW)
        for who in (manager, desk)
        for program in (first, second)
    }

    assert len(keys) == ApiKey.objects.count() == 4


def test_a_key_that_was_not_seen_goes_on_waiting(manager, desk):
    program = made(manager)
    seen = make_key(manager, program, form=uuid4(), now=NOW)
    keys = list(waiting_of(program))
    meanwhile = make_key(manager, program, form=uuid4(), now=NOW)

    activate_program(desk, program, seen=keys, call_back="KNOWN_NUMBER", now=NOW)

    assert (works(seen), works(meanwhile)) == (True, False)
    with pytest.raises(NotPossible):
        activate_program(desk, program, seen=keys, call_back="KNOWN_NUMBER", now=NOW)


def test_of_a_key_only_a_hash_is_kept(manager):
    key = make_key(manager, made(manager), form=uuid4(), now=NOW)

    (kept,) = ApiKey.objects.values()
    assert key.split("_")[2] not in str(kept)


def test_who_made_a_program_or_a_key_activates_neither(desk, manager):
    own = made(desk, roles=["NATIONAL_DESK"])
    program, _ = working(manager, desk)
    second = make_key(desk, program, form=uuid4(), now=NOW)

    for waiting in (own, program):
        with pytest.raises(NotPossible):
            activate(desk, waiting, "IN_PERSON", at=NOW)

    assert not works(second)


def test_a_later_key_takes_four_eyes_as_well_and_both_work_until_one_is_revoked(manager, desk):
    program, first = working(manager, desk)
    second = make_key(manager, program, form=uuid4(), now=NOW + DAY)
    waiting = works(second, at=NOW + DAY)
    activate(desk, program, "IN_PERSON", at=NOW + DAY)
    both = works(first, at=NOW + DAY), works(second, at=NOW + DAY)

    revoke_key(manager, ApiKey.objects.get(made_at=NOW).id, now=NOW + DAY)

    assert (waiting, both) == (False, (True, True))
    assert (works(first, at=NOW + DAY), works(second, at=NOW + DAY)) == (False, True)


def test_what_ends_a_program_ends_its_keys_and_tokens_at_once(manager, desk):
    program, key = working(manager, desk)
    token = issue_token(ApiKey.objects.get().id, ["capacity.write"], now=NOW)
    before = works(key), works(token)

    end_program(manager, program, now=NOW)

    assert (before, works(key), works(token)) == ((True, True), False, False)
    with pytest.raises(NotFound):
        make_key(manager, program, form=uuid4(), now=NOW)


def test_a_revoked_key_ends_the_tokens_it_was_exchanged_for(manager, desk):
    working(manager, desk)
    token = issue_token(ApiKey.objects.get().id, ["capacity.write"], now=NOW)

    revoke_key(manager, ApiKey.objects.get().id, now=NOW)

    assert not works(token)


def test_everything_ends_by_itself(manager, desk, settings):
    settings.API_KEY_DAYS, settings.ACCESS_TOKEN_MINUTES = 30, 15
    _, key = working(manager, desk)
    token = issue_token(ApiKey.objects.get().id, [], now=NOW)
    short = made(manager, expires_at=NOW + DAY)
    make_key(manager, short, form=uuid4(), now=NOW)

    assert (works(key, at=NOW + 29 * DAY), works(key, at=NOW + 30 * DAY)) == (True, False)
    assert (works(token, at=NOW + HOUR / 5), works(token, at=NOW + HOUR / 4)) == (True, False)
    assert Program.objects.get(pk=short).keys.get().expires_at == NOW + DAY
    forget_old_tokens(now=NOW + HOUR)
    assert not AccessToken.objects.exists()


def test_a_token_has_no_more_than_its_program_still_has(manager, desk):
    program, _ = working(manager, desk, scopes=["capacity.read", "capacity.write"])
    token = issue_token(ApiKey.objects.get().id, ["capacity.read", "capacity.write"], now=NOW)

    Program.objects.filter(pk=program).update(scopes=["capacity.read"])

    assert bearer_of(token, now=NOW).scopes == {"capacity.read"}


def test_a_wrong_secret_and_what_is_no_key_open_nothing(manager, desk):
    _, key = working(manager, desk)

    assert not any(map(works, ("", "opv_", key[:-1], f"{key}0", f"{key[:-1]}z", f"opt_{key}")))


def test_a_use_is_written_down_once_a_minute(manager, desk, django_assert_num_queries):
    _, key = working(manager, desk)
    note_use(bearer_of(key, now=NOW), now=NOW)

    with django_assert_num_queries(1):
        note_use(bearer_of(key, now=NOW), now=NOW + timedelta(seconds=59))
    first = ApiKey.objects.get().last_used_at
    note_use(bearer_of(key, now=NOW), now=NOW + timedelta(seconds=60))

    assert (first, ApiKey.objects.get().last_used_at) == (NOW, NOW + timedelta(seconds=60))


@pytest.mark.parametrize(
    "facts",
    [
        {"roles": []},
        {"roles": ["NATIONAL_DESK"]},
        {"scopes": []},
        {"scopes": ["capacity.write", "requests.write"]},
        {"name": " "},
        {"name": "x" * 81},
        {"expires_at": NOW},
        {"expires_at": NOW + 731 * DAY},
    ],
)
def test_what_is_wrong_makes_no_program(manager, facts):
    with pytest.raises(NotPossible):
        made(manager, **facts)

    assert not Program.objects.exists()


def test_what_no_role_of_a_program_can_use_is_refused_by_name_with_the_role_that_can(desk):
    facts = {"roles": ["AUDITOR"], "scopes": ["trends.read", "signals.read", "signals.write"]}

    with pytest.raises(
        NotPossible,
        match=(
            r"kan: meldingen lezen en meldingen doen\. Haal dat weg, of kies ook een rol die "
            r"het kan: medewerker landelijk coördinatiepunt"
        ),
    ):
        made(desk, **facts)

    assert made(desk, **facts | {"roles": ["AUDITOR", "NATIONAL_DESK"]})


def test_what_no_role_of_an_organisation_can_use_is_only_to_be_left_out(manager):
    with pytest.raises(NotPossible, match=r"kan: trends lezen\. Haal dat weg\.$"):
        made(manager, scopes=["capacity.read", "trends.read"])

    assert made(manager, scopes=["capacity.read"])


def test_another_organisation_s_program_is_as_absent_and_most_make_none(manager, desk):
    program, _ = working(manager, desk)
    stranger = saved(build.account(roles=["SHELTER_MANAGER"]))
    worker = saved(build.account(roles=["SHELTER_WORKER"]))
    key = ApiKey.objects.get().id

    for act in (
        lambda who: make_key(who, program, form=uuid4(), now=NOW),
        lambda who: revoke_key(who, key, now=NOW),
        lambda who: end_program(who, program, now=NOW),
        lambda who: make_program(who, new(manager.organisation), form=uuid4(), now=NOW),
    ):
        with pytest.raises(NotFound):
            act(stranger)
        with pytest.raises(NotAllowed):
            act(worker)


def test_the_account_of_a_program_is_nobody_to_renew_or_end_as_a_person(manager, desk):
    program, _ = working(manager, desk)
    account = Program.objects.get(pk=program).account

    with pytest.raises(AccountUnknown):
        renew_account(None, account.username, at=NOW)
    with pytest.raises(NotFound):
        end_account(desk, account.id, now=NOW)
