"""Who watches over others finds what they ask for in the log, and leaves a row there by it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.errors import NotAllowed
from opvang.models import AuditEntry
from opvang.models.codes import Role
from opvang.queries.audit_log import log
from opvang.queries.audit_log.log import LogQuestion, log_page
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request

pytestmark = pytest.mark.django_db


def entry(**facts):
    return saved(build.audit_entry(**facts))


def times(found):
    return [row.at for row in found.rows]


def test_a_row_is_told_in_words_with_the_reference_of_the_request():
    coordinator, wanted = actor("COORDINATOR"), request()
    entry(
        account=coordinator.id,
        organisation=coordinator.organisation_id,
        roles=["COORDINATOR"],
        request=wanted.id,
        purpose="PLACING",
        channel="PAGE",
        session="1" * 16,
        network="OUTSIDE",
    )

    (row,) = log_page(actor("AUDITOR"), LogQuestion(), now=NOW).rows

    assert (row.who, row.roles) == (coordinator.username, "zorgcoördinator")
    assert (row.what, row.about, row.reference) == (
        "aanvraag bekeken",
        "aanvraag",
        wanted.reference,
    )
    assert (row.purpose, row.origin) == ("een plek zoeken en geven", "pagina, internet")
    assert not row.is_refused


@pytest.mark.parametrize(
    ("activity", "detail", "told"),
    [
        ("READ_ADDRESS", "BRING", "de mensen brengen"),
        ("SIGN_IN", "PASSWORD TOTP", "wachtwoord, code uit een app"),
        ("SIGN_IN", "SOCIALACCOUNT WEBAUTHN", "account van de organisatie, passkey"),
        ("ACTIVATE_ACCOUNT", "IN_PERSON", "in persoon gesproken"),
        ("READ_REQUEST", "NotFound", "van een ander, of niet aanwezig"),
        ("CHANGE_MESSAGES", "PHONE", "telefoonnummer"),
        ("PUT_OUTSIDE", "HOTEL", "hotel"),
        ("MAKE_KEY", "opv_1a2b", "opv_1a2b"),
    ],
)
def test_the_code_beside_an_act_is_told_in_words_where_there_are_words(activity, detail, told):
    entry(activity=activity, detail=detail)

    (row,) = log_page(actor("AUDITOR"), LogQuestion(), now=NOW).rows

    assert row.detail == told


def test_each_question_narrows_and_all_together():
    who, days = actor("POLICE"), [NOW - timedelta(days=ago) for ago in range(4)]
    entry(at=days[0], account=who.id)
    entry(at=days[1], activity="SIGN_IN", object_kind="ACCOUNT")
    entry(at=days[2], outcome="REFUSED", detail="NotFound")
    entry(at=days[3], account=who.id, outcome="REFUSED", activity="END_REQUEST")
    auditor = actor("AUDITOR")

    asked = [
        LogQuestion(account=who.id),
        LogQuestion(activity="SIGN_IN"),
        LogQuestion(kind="ACCOUNT", before=10**9),
        LogQuestion(refused=True),
        LogQuestion(day=days[3].date()),
        LogQuestion(account=who.id, refused=True, activity="END_REQUEST"),
    ]
    found = [times(log_page(auditor, one, now=NOW)) for one in asked]

    assert found[0] == [days[3], days[0]]
    assert found[1] == [days[1]]
    # Asking for an account is an act on an account, so the first question stands here too.
    assert found[2] == [NOW, days[1]]
    assert found[3] == [days[3], days[2]]
    assert found[4] == [days[3]]
    assert found[5] == [days[3]]


def test_older_rows_go_on_where_a_page_ends(monkeypatch):
    monkeypatch.setattr(log, "_ON_A_PAGE", 2)
    for _ in range(3):
        entry()
    newest_first = AuditEntry.objects.order_by("-number")
    order = list(newest_first.values_list("number", flat=True))

    first = log_page(actor("AUDITOR"), LogQuestion(activity="READ_REQUEST"), now=NOW)
    second = log_page(
        actor("AUDITOR"), LogQuestion(activity="READ_REQUEST", before=first.before), now=NOW
    )

    assert [row.number for page in (first, second) for row in page.rows] == order
    assert second.before is None


def test_reading_the_log_is_a_row_that_says_what_was_asked():
    auditor, other = actor("AUDITOR"), uuid4()

    log_page(auditor, LogQuestion(account=other, activity="SIGN_IN"), now=NOW)

    row = AuditEntry.objects.get(activity="READ_LOG")
    assert (row.account, row.object_kind, row.object_id) == (auditor.id, "ACCOUNT", other)
    assert (row.detail, row.verb, row.purpose) == ("SIGN_IN", "R", "OVERSIGHT")


def test_nobody_but_an_auditor_reads_it():
    for role in set(Role) - {Role.AUDITOR}:
        with pytest.raises(NotAllowed):
            log_page(actor(role), LogQuestion(), now=NOW)
