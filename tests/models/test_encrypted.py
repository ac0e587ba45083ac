"""What people wrote is unreadable in the database, and readable in its own row only."""

import pytest
from django.apps import apps
from django.core.exceptions import FieldError, ValidationError
from django.db import connection, models

from opvang.keyset import CannotDecrypt
from opvang.models import Appeal, ShelterAddress, Waiver
from opvang.models.encrypted import EncryptedText
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

_NAMES = "an official name, public"
_HOUSE = "how a house calls its parts, on the pages of all who ask for a place there"
_NUMBERS = "codes, numbers and identifiers only; a test looks for texts in it"
_SYSTEM = "what the system tells of itself"
_GUESSES = "what strangers claimed, made unreadable before it is kept; see signing_in.py"

#: Texts that may lie in the clear, and why.
IN_THE_CLEAR = {
    "notifications_message.provider_id": "what a provider calls a message, and nobody else does",
    "notifications_heardsms.provider_id": "the same of an answer to one",
    "auth_group.name": _SYSTEM,
    "auth_permission.name": _SYSTEM,
    "auth_permission.codename": _SYSTEM,
    "django_content_type.app_label": _SYSTEM,
    "django_content_type.model": _SYSTEM,
    "django_session.session_key": "needed to find the session; random",
    "django_session.session_data": "not used: sessions have a table of our own",
    "procrastinate_jobs.queue_name": _SYSTEM,
    "procrastinate_jobs.task_name": _SYSTEM,
    "procrastinate_jobs.lock": _SYSTEM,
    "procrastinate_jobs.queueing_lock": _SYSTEM,
    "procrastinate_jobs.args": _NUMBERS,
    "procrastinate_periodic_defers.task_name": _SYSTEM,
    "procrastinate_periodic_defers.periodic_id": _SYSTEM,
    "account_emailaddress.email": "not used: nobody registers an address",
    "account_emailconfirmation.key": "not used: nobody registers an address",
    "mfa_authenticator.data": "its secrets are encrypted by the adapter; passkeys are public keys",
    **{
        f"axes_{table}.{column}": _GUESSES
        for table in ("accessattempt", "accessfailurelog", "accesslog")
        for column in ("user_agent", "username", "http_accept", "path_info")
    },
    "axes_accessattempt.get_data": _GUESSES,
    "axes_accessattempt.post_data": _GUESSES,
    "axes_accesslog.session_hash": _GUESSES,
    "opvang_account.password": "a slow hash",
    "opvang_account.username": "looked up at the door; a code or an address of the work",
    "opvang_account.email": "an address of the work, of who works with it and lives nowhere here",
    "opvang_auditentry.detail": _NUMBERS,
    "opvang_auditentry.session": "a hash, to compare",
    "opvang_auditseal.previous": "a hash, to compare",
    "opvang_auditseal.value": "a hash, to compare",
    "opvang_bed.name": _HOUSE,
    "opvang_carecoordinationregion.name": _NAMES,
    "opvang_change.after": "rules of places, roles and what is in use; of people nothing",
    "opvang_change.before": "rules of places, roles and what is in use; of people nothing",
    "opvang_change.kind": _NUMBERS,
    "opvang_erasureclaim.reference": "random, searched by who reads it out",
    "opvang_erasurerun.erased": _NUMBERS,
    "opvang_erasurerun.kept": _NUMBERS,
    "opvang_event.audience": _NUMBERS,
    "opvang_fairnessfigure.group": _NUMBERS,
    "opvang_matchrun.code_version": _SYSTEM,
    "opvang_matchrun.error": _SYSTEM,
    "opvang_matchrun.held_back": _NUMBERS,
    "opvang_matchrun.ortools_version": _SYSTEM,
    "opvang_matchrun.other_plan": _NUMBERS,
    "opvang_matchrun.plan": _NUMBERS,
    "opvang_matchrun.policy_version": _SYSTEM,
    "opvang_matchrun.prices": _NUMBERS,
    "opvang_matchrun.problem": _NUMBERS,
    "opvang_matchrun.problem_format": _SYSTEM,
    "opvang_municipality.code": _NAMES,
    "opvang_municipality.name": _NAMES,
    "opvang_organisation.name": _NAMES,
    "opvang_override.code": _NUMBERS,
    "opvang_person.code": "random, searched by who reads it out",
    "opvang_placementrequest.reference": "random, searched by who reads it out",
    "opvang_policyversion.reason": "of the policy and nobody; the database refuses to change it",
    "opvang_policyversion.values": "of the policy and nobody; the database refuses to change it",
    "opvang_proposal.rooms": _NUMBERS,
    "opvang_province.code": _NAMES,
    "opvang_province.name": _NAMES,
    "opvang_riskscreening.instrument": "the name of a method of screening",
    "opvang_riskscreening.version": "the year of a method of screening",
    "opvang_room.name": _HOUSE,
    "opvang_ruledefault.value": _NUMBERS,
    "opvang_safetyregion.code": _NAMES,
    "opvang_safetyregion.name": _NAMES,
    "opvang_session.network": "a hash, to compare",
    "opvang_session.session_data": "encrypted by its store",
    "opvang_session.session_key": "needed to find the session; random",
    "opvang_signal.reference": "random, searched by who reads it out",
    "opvang_shelter.public_name": "known to the outside, and tells nothing",
    "opvang_unit.name": _HOUSE,
    "opvang_invitation.email": "an address of the work, under which somebody signs in",
    "opvang_invitation.token_hash": "a hash of a random secret",
    "opvang_program.name": "the name of software",
    "opvang_apikey.prefix": "random, read by people to tell keys apart; it opens nothing",
    "opvang_apikey.secret_hash": "a hash of a random secret",
    "opvang_keptanswer.key_hash": "a hash of a name that a program chose",
    "opvang_keptanswer.asked_hash": "a hash under which something is compared for a day",
    "opvang_accesstoken.token_hash": "a hash of a random secret",
    **dict.fromkeys(
        (
            *("socialaccount_socialaccount.provider", "socialaccount_socialaccount.extra_data"),
            *("socialaccount_socialapp.provider", "socialaccount_socialapp.provider_id"),
            *("socialaccount_socialapp.name", "socialaccount_socialapp.client_id"),
            *("socialaccount_socialapp.secret", "socialaccount_socialapp.key"),
            *("socialaccount_socialapp.settings", "socialaccount_socialtoken.token"),
            "socialaccount_socialtoken.token_secret",
        ),
        "not used: the issuer is a setting, and nothing it tells is kept",
    ),
    "socialaccount_socialaccount.uid": "what an issuer calls somebody, and nobody else does",
    "opvang_victimgroup.code": "random, searched by who reads it out",
    "opvang_whatif.asked": _NUMBERS,
    "opvang_whatif.comparison": _NUMBERS,
    "opvang_whatif.error": _SYSTEM,
}


def test_every_text_is_encrypted_or_a_code_or_may_be_read_by_a_thief():
    texts = models.CharField | models.TextField | models.JSONField

    readable = {
        f"{model._meta.db_table}.{field.column}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.local_fields
        if isinstance(field, texts) and not isinstance(field, EncryptedText) and not field.choices
    }

    assert readable == IN_THE_CLEAR.keys()


def test_a_text_is_read_through_its_row_and_not_from_the_disk():
    row = saved(build.address(street="Kanariestraat", directions="Bel aan bij Kanarie"))

    kept = in_the_database("opvang_shelteraddress")

    found = ShelterAddress.objects.get(pk=row.pk)
    assert (found.street, found.directions) == ("Kanariestraat", "Bel aan bij Kanarie")
    assert "Kanarie" not in kept
    assert b"Kanarie".hex() not in kept


def test_the_same_text_never_looks_the_same():
    saved(build.waiver(reason="Kanarie"))
    saved(build.waiver(reason="Kanarie"))

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT reason) FROM opvang_waiver")

        assert cursor.fetchone() == (2,)


@pytest.mark.parametrize(
    "theft",
    [
        "UPDATE opvang_shelteraddress SET street = (SELECT max(street) FROM opvang_shelteraddress)",
        "UPDATE opvang_shelteraddress SET street = town",
        "UPDATE opvang_shelteraddress SET street = set_byte(street, 9, get_byte(street, 9) # 1)",
    ],
)
def test_a_text_in_another_row_or_column_or_with_one_bit_changed_is_not_read(theft):
    rows = [saved(build.address(street=f"Kanariestraat {number}")) for number in range(2)]

    with connection.cursor() as cursor:
        cursor.execute(theft)

    # The text that was put elsewhere is still read where it was.
    assert sum(is_read(row) for row in rows) <= 1


def test_a_text_cannot_be_searched_sorted_or_changed_apart_from_its_row():
    waiver = saved(build.waiver(reason="Omdat het veilig is."))
    waiver.reason = "Toch niet."

    for attempt in (
        lambda: Waiver.objects.filter(reason="Omdat het veilig is.").exists(),
        lambda: Waiver.objects.filter(reason__contains="veilig").exists(),
        lambda: Waiver.objects.update(reason="Kanarie"),
        lambda: Waiver.objects.bulk_update([waiver], ["reason"]),
    ):
        with pytest.raises(FieldError, match="reason is encrypted"):
            attempt()


def test_whoever_reads_columns_and_no_rows_gets_nothing_to_show():
    saved(build.waiver(reason="Omdat het veilig is."))

    with pytest.raises(TypeError, match="through its row"):
        str(Waiver.objects.values_list("reason", flat=True).get())


def test_whether_there_is_a_text_can_be_asked():
    decided = saved(build.appeal(reason="Er is plek."))

    assert Appeal.objects.filter(reason__given=True, decision__given=False).get() == decided


@pytest.mark.parametrize("wrong", [{"postal_code": "1234ab"}, {"street": "K" * 121}])
def test_what_does_not_fit_is_not_saved(wrong):
    with pytest.raises(ValidationError):
        build.address(**wrong).save()


def is_read(row):
    try:
        return bool(ShelterAddress.objects.get(pk=row.pk).street)
    except CannotDecrypt:
        return False


def in_the_database(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT string_agg(x::text, '') FROM {table} x")
        return cursor.fetchone()[0]
