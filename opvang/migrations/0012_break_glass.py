"""Access in an emergency, and the rules about rows that know of it.

What may be seen by it is only seen: the rules for changing rows stay as they are. Where a shelter
is stands under one more rule than before: who asks for one address must bring people there, guide
them there, or have broken the glass. Until which day after their arrival is the code's to say; when
the time of broken glass is over the database knows too.
"""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import opvang.models.encrypted

_ME = "(SELECT current_setting('opvang.account', true))"
_SYSTEM = "(SELECT opvang_is_system())"
_OWN = f"{_SYSTEM} OR account_id::text = {_ME}"
_JUDGED = f"{_OWN} OR (SELECT opvang_is_one_of('AUDITOR'))"
_ALL = "(SELECT opvang_is_system() OR opvang_is_one_of('NATIONAL_DESK'))"
_ASKED = "shelter_id::text = (SELECT current_setting('opvang.address', true))"
_OF_PERSONS = ("registration", "riskscreening", "dangerarea", "consent")

# Run as the owner of the tables, who obeys no policy: so one policy never calls another.
_FUNCTIONS = """
CREATE FUNCTION opvang_has_opened(asked uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN opvang_is_one_of('POLICE', 'NATIONAL_DESK') AND EXISTS (
        SELECT FROM opvang_breakglass broken
        WHERE broken.request_id = asked AND broken.ends_at > now()
            AND broken.account_id::text = current_setting('opvang.account', true)
    );
END $$;

CREATE FUNCTION opvang_has_opened_person(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN opvang_is_one_of('POLICE', 'NATIONAL_DESK') AND EXISTS (
        SELECT FROM opvang_requestperson member
        WHERE member.person_id = person AND opvang_has_opened(member.request_id)
    );
END $$;

CREATE FUNCTION opvang_goes_to(shelter uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM opvang_placement stay
        JOIN opvang_unit unit ON unit.id = stay.unit_id AND unit.shelter_id = shelter
        JOIN opvang_placementrequest request ON request.id = stay.request_id
        WHERE stay.state IN ('CONFIRMED', 'ARRIVED') AND (
            opvang_has_opened(request.id)
            OR EXISTS (
                SELECT FROM opvang_escort WHERE placement_id = stay.id
                    AND account_id::text = current_setting('opvang.account', true)
            )
            OR opvang_is_one_of('COORDINATOR', 'POLICE') AND (
                request.organisation_id = opvang_organisation()
                OR EXISTS (
                    SELECT FROM opvang_requestperson client
                    JOIN opvang_person one ON one.id = client.person_id
                    WHERE client.request_id = request.id AND client.role = 'CLIENT'
                        AND opvang_coordinates(request.responsible_municipality_id, one.age)
                )
            )
        )
    );
END $$;
"""
_NAMES = (
    "opvang_goes_to(uuid)",
    "opvang_has_opened_person(uuid)",
    "opvang_has_opened(uuid)",
)


def _seen(table: str, now: str, *, before: str) -> migrations.RunSQL:
    """Show other rows of a table than before; who changes them is as it was."""
    change = f"ALTER POLICY opvang_{table}_seen ON opvang_{table} USING"
    return migrations.RunSQL(sql=f"{change} ({now});", reverse_sql=f"{change} ({before});")


def _opened(table: str, column: str) -> migrations.RunSQL:
    before = f"{_ALL} OR opvang_sees_person({column})"
    return _seen(table, f"{before} OR opvang_has_opened_person({column})", before=before)


class Migration(migrations.Migration):
    dependencies = [
        ("opvang", "0011_invitations"),
    ]

    operations = [
        migrations.CreateModel(
            name="BreakGlass",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        help_text="Willekeurig kenmerk; zegt niets over volgorde of aantal.",
                        primary_key=True,
                        serialize=False,
                        verbose_name="kenmerk",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("DANGER", "acuut gevaar voor deze mensen"),
                            ("MISSING", "iemand is vermist of weggelopen"),
                            ("MEDICAL", "medische nood"),
                            ("CHILD", "een kind moet nu beschermd worden"),
                            (
                                "UNREACHABLE",
                                "wie hen begeleidt is onbereikbaar, en het kan niet wachten",
                            ),
                        ],
                        help_text="Wat niet kan wachten.",
                        max_length=11,
                        verbose_name="reden",
                    ),
                ),
                (
                    "explanation",
                    opvang.models.encrypted.EncryptedText(
                        help_text="Wat er aan de hand is; zonder namen.",
                        max_length=300,
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "opened_at",
                    models.DateTimeField(
                        help_text="Tijdstip waarop de toegang begon.", verbose_name="vanaf"
                    ),
                ),
                (
                    "ends_at",
                    models.DateTimeField(
                        help_text="Tijdstip waarop de toegang eindigt.", verbose_name="tot"
                    ),
                ),
                (
                    "judged_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip daarvan; leeg: nog niet.",
                        null=True,
                        verbose_name="beoordeeld op",
                    ),
                ),
                (
                    "is_justified",
                    models.BooleanField(
                        blank=True,
                        help_text="Of het terecht was; leeg: nog geen oordeel.",
                        null=True,
                        verbose_name="terecht",
                    ),
                ),
                (
                    "judgement",
                    opvang.models.encrypted.EncryptedText(
                        blank=True,
                        help_text="Waarom wel of niet; leeg: nog geen.",
                        max_length=300,
                        verbose_name="oordeel",
                    ),
                ),
            ],
            options={
                "verbose_name": "noodtoegang",
                "verbose_name_plural": "noodtoegangen",
                "ordering": ("opened_at",),
            },
        ),
        migrations.RemoveConstraint(
            model_name="auditentry",
            name="audit_entry_object_kind_known",
        ),
        migrations.RemoveConstraint(
            model_name="auditentry",
            name="audit_entry_activity_known",
        ),
        migrations.RemoveConstraint(
            model_name="event",
            name="event_kind_known",
        ),
        migrations.AlterField(
            model_name="auditentry",
            name="activity",
            field=models.CharField(
                choices=[
                    ("PLACE_REQUEST", "aanvraag gedaan"),
                    ("CHANGE_REQUEST", "aanvraag gewijzigd"),
                    ("CHANGE_AREAS", "gebieden vaak gewijzigd"),
                    ("END_REQUEST", "aanvraag beëindigd"),
                    ("REOPEN_REQUEST", "aanvraag heropend"),
                    ("READ_REQUEST", "aanvraag bekeken"),
                    ("LIST_REQUESTS", "lijst van aanvragen bekeken"),
                    ("LOOK_UP_PERSON", "gevraagd of iemand eerder is aangemeld"),
                    ("LIST_TASKS", "taken bekeken"),
                    ("HOLD_PLACE", "plek vastgehouden"),
                    ("RELEASE_PLACE", "plek vrijgegeven"),
                    ("LAPSE_HOLD", "houd verlopen"),
                    ("CONSENT_TO_HOLD", "met plek ingestemd"),
                    ("CONFIRM_HOLD", "plek bevestigd"),
                    ("REFUSE_HOLD", "plek geweigerd"),
                    ("READ_HOLD", "houd bekeken"),
                    ("READ_ADDRESS", "adres bekeken"),
                    ("BREAK_GLASS", "noodtoegang genomen"),
                    ("USE_BREAK_GLASS", "met noodtoegang bekeken"),
                    ("READ_BREAK_GLASS", "noodtoegangen bekeken"),
                    ("JUDGE_BREAK_GLASS", "noodtoegang beoordeeld"),
                    ("PROPOSE_ADDRESS", "ander adres voorgesteld"),
                    ("APPROVE_ADDRESS", "ander adres goedgekeurd"),
                    ("CANCEL_ADDRESS", "ander adres tegengehouden"),
                    ("APPLY_ADDRESS", "ander adres ingegaan"),
                    ("NAME_ESCORT", "gezegd wie mensen brengt"),
                    ("APPEAL_REFUSAL", "bezwaar gemaakt tegen weigering"),
                    ("DECIDE_APPEAL", "over bezwaar beslist"),
                    ("WAIVE_RULE", "regel opzij gezet"),
                    ("RESTORE_RULE", "regel geldt weer"),
                    ("ASK_POLICE", "politie naar gevaar gevraagd"),
                    ("ANSWER_DANGER", "politie antwoordde over gevaar"),
                    ("OVERRIDE_CONSENT", "zonder toestemming gezocht"),
                    ("PUT_OUTSIDE", "buiten het netwerk ondergebracht"),
                    ("REVIEW_OUTSIDE", "plek buiten het netwerk bekeken"),
                    ("LEAVE_OUTSIDE", "plek buiten het netwerk beëindigd"),
                    ("START_CRISIS_MODE", "crisisstand aangezet"),
                    ("END_CRISIS_MODE", "crisisstand uitgezet"),
                    ("READ_OVERRIDES", "uitzonderingen bekeken"),
                    ("REVIEW_OVERRIDE", "uitzondering beoordeeld"),
                    ("ARRIVE", "aangekomen"),
                    ("DEPART", "vertrokken"),
                    ("ASK_TRANSFER", "overplaatsing gevraagd"),
                    ("EXPECT_MOVE", "verwacht vertrek gewijzigd"),
                    ("OPEN_FOLLOW_UP", "vervolgaanvraag geopend"),
                    ("SWITCH_WATCH", "uitkijken naar wens aan- of uitgezet"),
                    ("EXPLAIN_OVERSTAY", "reden van langer verblijf gegeven"),
                    ("READ_LONG_STAYS", "verblijfsduur bekeken"),
                    ("CLOSE_PLACES", "plekken gesloten"),
                    ("REOPEN_PLACES", "plekken heropend"),
                    ("ADD_BEDS", "bedden toegevoegd"),
                    ("REMOVE_BEDS", "bedden weggehaald"),
                    ("CONFIRM_CAPACITY", "capaciteit bevestigd"),
                    ("CONFIRM_RULES", "regels van wooneenheid nagekeken"),
                    ("CHANGE_UNIT", "regels van wooneenheid gewijzigd"),
                    ("RUN_MATCH", "match gevraagd"),
                    ("ASK_WHAT_IF", "wat-als-vraag gesteld"),
                    ("READ_WHAT_IF", "wat-als-vraag bekeken"),
                    ("PREVIEW_UNIT", "gevolgen van andere regels bekeken"),
                    ("READ_FINDINGS", "bevindingen bekeken"),
                    ("READ_FAIRNESS", "eerlijkheid bekeken"),
                    ("READ_AREA_CHANGES", "veelvuldige wijzigingen bekeken"),
                    ("READ_POLICY", "beleid bekeken"),
                    ("PROPOSE_POLICY", "beleid voorgesteld"),
                    ("APPROVE_POLICY", "beleid goedgekeurd"),
                    ("WITHDRAW_POLICY", "voorstel voor beleid ingetrokken"),
                    ("READ_LOG", "logboek bekeken"),
                    ("READ_WHO_SAW", "bekeken wie een aanvraag zag"),
                    ("CHECK_LOG", "logboek gecontroleerd"),
                    ("SIGN_IN", "ingelogd"),
                    ("SIGN_OUT", "uitgelogd"),
                    ("CHANGE_PASSWORD", "wachtwoord gewijzigd"),
                    ("ADD_FACTOR", "tweede stap ingesteld"),
                    ("REMOVE_FACTOR", "tweede stap weggehaald"),
                    ("CREATE_ACCOUNT", "account gemaakt"),
                    ("RENEW_ACCOUNT", "account opnieuw uitgegeven"),
                    ("PROVE_AGAIN", "opnieuw bewezen wie het is"),
                    ("END_SESSION", "op afstand uitgelogd"),
                    ("LINK_SIGN_IN", "inlog van organisatie gekoppeld"),
                    ("UNLINK_SIGN_IN", "inlog van organisatie losgekoppeld"),
                    ("LIST_ACCOUNTS", "accounts bekeken"),
                    ("INVITE_ACCOUNT", "iemand uitgenodigd"),
                    ("WITHDRAW_INVITATION", "uitnodiging ingetrokken"),
                    ("ACCEPT_INVITATION", "uitnodiging aangenomen"),
                    ("ACTIVATE_ACCOUNT", "account geactiveerd"),
                    ("END_ACCOUNT", "account beëindigd"),
                ],
                help_text="Wat er werd gedaan.",
                max_length=20,
                verbose_name="handeling",
            ),
        ),
        migrations.AlterField(
            model_name="auditentry",
            name="object_kind",
            field=models.CharField(
                choices=[
                    ("REQUEST", "aanvraag"),
                    ("PLACEMENT", "plaatsing"),
                    ("UNIT", "wooneenheid"),
                    ("SHELTER", "opvanglocatie"),
                    ("COUNTRY", "landelijk beeld"),
                    ("WHAT_IF", "wat-als-vraag"),
                    ("OVERRIDE", "uitzondering"),
                    ("ACCOUNT", "account"),
                    ("TASK", "taak"),
                    ("POLICY", "beleid"),
                    ("LOG", "logboek"),
                    ("GLASS", "noodtoegang"),
                ],
                help_text="Waarmee.",
                max_length=9,
                verbose_name="soort object",
            ),
        ),
        migrations.AlterField(
            model_name="event",
            name="kind",
            field=models.CharField(
                choices=[
                    ("PLACE_REQUEST", "aanvraag gedaan"),
                    ("CHANGE_REQUEST", "aanvraag gewijzigd"),
                    ("CHANGE_AREAS", "gebieden vaak gewijzigd"),
                    ("END_REQUEST", "aanvraag beëindigd"),
                    ("REOPEN_REQUEST", "aanvraag heropend"),
                    ("READ_REQUEST", "aanvraag bekeken"),
                    ("LIST_REQUESTS", "lijst van aanvragen bekeken"),
                    ("LOOK_UP_PERSON", "gevraagd of iemand eerder is aangemeld"),
                    ("LIST_TASKS", "taken bekeken"),
                    ("HOLD_PLACE", "plek vastgehouden"),
                    ("RELEASE_PLACE", "plek vrijgegeven"),
                    ("LAPSE_HOLD", "houd verlopen"),
                    ("CONSENT_TO_HOLD", "met plek ingestemd"),
                    ("CONFIRM_HOLD", "plek bevestigd"),
                    ("REFUSE_HOLD", "plek geweigerd"),
                    ("READ_HOLD", "houd bekeken"),
                    ("READ_ADDRESS", "adres bekeken"),
                    ("BREAK_GLASS", "noodtoegang genomen"),
                    ("USE_BREAK_GLASS", "met noodtoegang bekeken"),
                    ("READ_BREAK_GLASS", "noodtoegangen bekeken"),
                    ("JUDGE_BREAK_GLASS", "noodtoegang beoordeeld"),
                    ("PROPOSE_ADDRESS", "ander adres voorgesteld"),
                    ("APPROVE_ADDRESS", "ander adres goedgekeurd"),
                    ("CANCEL_ADDRESS", "ander adres tegengehouden"),
                    ("APPLY_ADDRESS", "ander adres ingegaan"),
                    ("NAME_ESCORT", "gezegd wie mensen brengt"),
                    ("APPEAL_REFUSAL", "bezwaar gemaakt tegen weigering"),
                    ("DECIDE_APPEAL", "over bezwaar beslist"),
                    ("WAIVE_RULE", "regel opzij gezet"),
                    ("RESTORE_RULE", "regel geldt weer"),
                    ("ASK_POLICE", "politie naar gevaar gevraagd"),
                    ("ANSWER_DANGER", "politie antwoordde over gevaar"),
                    ("OVERRIDE_CONSENT", "zonder toestemming gezocht"),
                    ("PUT_OUTSIDE", "buiten het netwerk ondergebracht"),
                    ("REVIEW_OUTSIDE", "plek buiten het netwerk bekeken"),
                    ("LEAVE_OUTSIDE", "plek buiten het netwerk beëindigd"),
                    ("START_CRISIS_MODE", "crisisstand aangezet"),
                    ("END_CRISIS_MODE", "crisisstand uitgezet"),
                    ("READ_OVERRIDES", "uitzonderingen bekeken"),
                    ("REVIEW_OVERRIDE", "uitzondering beoordeeld"),
                    ("ARRIVE", "aangekomen"),
                    ("DEPART", "vertrokken"),
                    ("ASK_TRANSFER", "overplaatsing gevraagd"),
                    ("EXPECT_MOVE", "verwacht vertrek gewijzigd"),
                    ("OPEN_FOLLOW_UP", "vervolgaanvraag geopend"),
                    ("SWITCH_WATCH", "uitkijken naar wens aan- of uitgezet"),
                    ("EXPLAIN_OVERSTAY", "reden van langer verblijf gegeven"),
                    ("READ_LONG_STAYS", "verblijfsduur bekeken"),
                    ("CLOSE_PLACES", "plekken gesloten"),
                    ("REOPEN_PLACES", "plekken heropend"),
                    ("ADD_BEDS", "bedden toegevoegd"),
                    ("REMOVE_BEDS", "bedden weggehaald"),
                    ("CONFIRM_CAPACITY", "capaciteit bevestigd"),
                    ("CONFIRM_RULES", "regels van wooneenheid nagekeken"),
                    ("CHANGE_UNIT", "regels van wooneenheid gewijzigd"),
                    ("RUN_MATCH", "match gevraagd"),
                    ("ASK_WHAT_IF", "wat-als-vraag gesteld"),
                    ("READ_WHAT_IF", "wat-als-vraag bekeken"),
                    ("PREVIEW_UNIT", "gevolgen van andere regels bekeken"),
                    ("READ_FINDINGS", "bevindingen bekeken"),
                    ("READ_FAIRNESS", "eerlijkheid bekeken"),
                    ("READ_AREA_CHANGES", "veelvuldige wijzigingen bekeken"),
                    ("READ_POLICY", "beleid bekeken"),
                    ("PROPOSE_POLICY", "beleid voorgesteld"),
                    ("APPROVE_POLICY", "beleid goedgekeurd"),
                    ("WITHDRAW_POLICY", "voorstel voor beleid ingetrokken"),
                    ("READ_LOG", "logboek bekeken"),
                    ("READ_WHO_SAW", "bekeken wie een aanvraag zag"),
                    ("CHECK_LOG", "logboek gecontroleerd"),
                    ("SIGN_IN", "ingelogd"),
                    ("SIGN_OUT", "uitgelogd"),
                    ("CHANGE_PASSWORD", "wachtwoord gewijzigd"),
                    ("ADD_FACTOR", "tweede stap ingesteld"),
                    ("REMOVE_FACTOR", "tweede stap weggehaald"),
                    ("CREATE_ACCOUNT", "account gemaakt"),
                    ("RENEW_ACCOUNT", "account opnieuw uitgegeven"),
                    ("PROVE_AGAIN", "opnieuw bewezen wie het is"),
                    ("END_SESSION", "op afstand uitgelogd"),
                    ("LINK_SIGN_IN", "inlog van organisatie gekoppeld"),
                    ("UNLINK_SIGN_IN", "inlog van organisatie losgekoppeld"),
                    ("LIST_ACCOUNTS", "accounts bekeken"),
                    ("INVITE_ACCOUNT", "iemand uitgenodigd"),
                    ("WITHDRAW_INVITATION", "uitnodiging ingetrokken"),
                    ("ACCEPT_INVITATION", "uitnodiging aangenomen"),
                    ("ACTIVATE_ACCOUNT", "account geactiveerd"),
                    ("END_ACCOUNT", "account beëindigd"),
                ],
                help_text="Wat er gebeurde.",
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="auditentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "activity__in",
                        [
                            "PLACE_REQUEST",
                            "CHANGE_REQUEST",
                            "CHANGE_AREAS",
                            "END_REQUEST",
                            "REOPEN_REQUEST",
                            "READ_REQUEST",
                            "LIST_REQUESTS",
                            "LOOK_UP_PERSON",
                            "LIST_TASKS",
                            "HOLD_PLACE",
                            "RELEASE_PLACE",
                            "LAPSE_HOLD",
                            "CONSENT_TO_HOLD",
                            "CONFIRM_HOLD",
                            "REFUSE_HOLD",
                            "READ_HOLD",
                            "READ_ADDRESS",
                            "BREAK_GLASS",
                            "USE_BREAK_GLASS",
                            "READ_BREAK_GLASS",
                            "JUDGE_BREAK_GLASS",
                            "PROPOSE_ADDRESS",
                            "APPROVE_ADDRESS",
                            "CANCEL_ADDRESS",
                            "APPLY_ADDRESS",
                            "NAME_ESCORT",
                            "APPEAL_REFUSAL",
                            "DECIDE_APPEAL",
                            "WAIVE_RULE",
                            "RESTORE_RULE",
                            "ASK_POLICE",
                            "ANSWER_DANGER",
                            "OVERRIDE_CONSENT",
                            "PUT_OUTSIDE",
                            "REVIEW_OUTSIDE",
                            "LEAVE_OUTSIDE",
                            "START_CRISIS_MODE",
                            "END_CRISIS_MODE",
                            "READ_OVERRIDES",
                            "REVIEW_OVERRIDE",
                            "ARRIVE",
                            "DEPART",
                            "ASK_TRANSFER",
                            "EXPECT_MOVE",
                            "OPEN_FOLLOW_UP",
                            "SWITCH_WATCH",
                            "EXPLAIN_OVERSTAY",
                            "READ_LONG_STAYS",
                            "CLOSE_PLACES",
                            "REOPEN_PLACES",
                            "ADD_BEDS",
                            "REMOVE_BEDS",
                            "CONFIRM_CAPACITY",
                            "CONFIRM_RULES",
                            "CHANGE_UNIT",
                            "RUN_MATCH",
                            "ASK_WHAT_IF",
                            "READ_WHAT_IF",
                            "PREVIEW_UNIT",
                            "READ_FINDINGS",
                            "READ_FAIRNESS",
                            "READ_AREA_CHANGES",
                            "READ_POLICY",
                            "PROPOSE_POLICY",
                            "APPROVE_POLICY",
                            "WITHDRAW_POLICY",
                            "READ_LOG",
                            "READ_WHO_SAW",
                            "CHECK_LOG",
                            "SIGN_IN",
                            "SIGN_OUT",
                            "CHANGE_PASSWORD",
                            "ADD_FACTOR",
                            "REMOVE_FACTOR",
                            "CREATE_ACCOUNT",
                            "RENEW_ACCOUNT",
                            "PROVE_AGAIN",
                            "END_SESSION",
                            "LINK_SIGN_IN",
                            "UNLINK_SIGN_IN",
                            "LIST_ACCOUNTS",
                            "INVITE_ACCOUNT",
                            "WITHDRAW_INVITATION",
                            "ACCEPT_INVITATION",
                            "ACTIVATE_ACCOUNT",
                            "END_ACCOUNT",
                        ],
                    )
                ),
                name="audit_entry_activity_known",
                violation_error_message="activity: kies een van PLACE_REQUEST, CHANGE_REQUEST, CHANGE_AREAS, END_REQUEST, REOPEN_REQUEST, READ_REQUEST, LIST_REQUESTS, LOOK_UP_PERSON, LIST_TASKS, HOLD_PLACE, RELEASE_PLACE, LAPSE_HOLD, CONSENT_TO_HOLD, CONFIRM_HOLD, REFUSE_HOLD, READ_HOLD, READ_ADDRESS, BREAK_GLASS, USE_BREAK_GLASS, READ_BREAK_GLASS, JUDGE_BREAK_GLASS, PROPOSE_ADDRESS, APPROVE_ADDRESS, CANCEL_ADDRESS, APPLY_ADDRESS, NAME_ESCORT, APPEAL_REFUSAL, DECIDE_APPEAL, WAIVE_RULE, RESTORE_RULE, ASK_POLICE, ANSWER_DANGER, OVERRIDE_CONSENT, PUT_OUTSIDE, REVIEW_OUTSIDE, LEAVE_OUTSIDE, START_CRISIS_MODE, END_CRISIS_MODE, READ_OVERRIDES, REVIEW_OVERRIDE, ARRIVE, DEPART, ASK_TRANSFER, EXPECT_MOVE, OPEN_FOLLOW_UP, SWITCH_WATCH, EXPLAIN_OVERSTAY, READ_LONG_STAYS, CLOSE_PLACES, REOPEN_PLACES, ADD_BEDS, REMOVE_BEDS, CONFIRM_CAPACITY, CONFIRM_RULES, CHANGE_UNIT, RUN_MATCH, ASK_WHAT_IF, READ_WHAT_IF, PREVIEW_UNIT, READ_FINDINGS, READ_FAIRNESS, READ_AREA_CHANGES, READ_POLICY, PROPOSE_POLICY, APPROVE_POLICY, WITHDRAW_POLICY, READ_LOG, READ_WHO_SAW, CHECK_LOG, SIGN_IN, SIGN_OUT, CHANGE_PASSWORD, ADD_FACTOR, REMOVE_FACTOR, CREATE_ACCOUNT, RENEW_ACCOUNT, PROVE_AGAIN, END_SESSION, LINK_SIGN_IN, UNLINK_SIGN_IN, LIST_ACCOUNTS, INVITE_ACCOUNT, WITHDRAW_INVITATION, ACCEPT_INVITATION, ACTIVATE_ACCOUNT, END_ACCOUNT.",
            ),
        ),
        migrations.AddConstraint(
            model_name="auditentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "object_kind__in",
                        [
                            "REQUEST",
                            "PLACEMENT",
                            "UNIT",
                            "SHELTER",
                            "COUNTRY",
                            "WHAT_IF",
                            "OVERRIDE",
                            "ACCOUNT",
                            "TASK",
                            "POLICY",
                            "LOG",
                            "GLASS",
                        ],
                    )
                ),
                name="audit_entry_object_kind_known",
                violation_error_message="object_kind: kies een van REQUEST, PLACEMENT, UNIT, SHELTER, COUNTRY, WHAT_IF, OVERRIDE, ACCOUNT, TASK, POLICY, LOG, GLASS.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "PLACE_REQUEST",
                            "CHANGE_REQUEST",
                            "CHANGE_AREAS",
                            "END_REQUEST",
                            "REOPEN_REQUEST",
                            "READ_REQUEST",
                            "LIST_REQUESTS",
                            "LOOK_UP_PERSON",
                            "LIST_TASKS",
                            "HOLD_PLACE",
                            "RELEASE_PLACE",
                            "LAPSE_HOLD",
                            "CONSENT_TO_HOLD",
                            "CONFIRM_HOLD",
                            "REFUSE_HOLD",
                            "READ_HOLD",
                            "READ_ADDRESS",
                            "BREAK_GLASS",
                            "USE_BREAK_GLASS",
                            "READ_BREAK_GLASS",
                            "JUDGE_BREAK_GLASS",
                            "PROPOSE_ADDRESS",
                            "APPROVE_ADDRESS",
                            "CANCEL_ADDRESS",
                            "APPLY_ADDRESS",
                            "NAME_ESCORT",
                            "APPEAL_REFUSAL",
                            "DECIDE_APPEAL",
                            "WAIVE_RULE",
                            "RESTORE_RULE",
                            "ASK_POLICE",
                            "ANSWER_DANGER",
                            "OVERRIDE_CONSENT",
                            "PUT_OUTSIDE",
                            "REVIEW_OUTSIDE",
                            "LEAVE_OUTSIDE",
                            "START_CRISIS_MODE",
                            "END_CRISIS_MODE",
                            "READ_OVERRIDES",
                            "REVIEW_OVERRIDE",
                            "ARRIVE",
                            "DEPART",
                            "ASK_TRANSFER",
                            "EXPECT_MOVE",
                            "OPEN_FOLLOW_UP",
                            "SWITCH_WATCH",
                            "EXPLAIN_OVERSTAY",
                            "READ_LONG_STAYS",
                            "CLOSE_PLACES",
                            "REOPEN_PLACES",
                            "ADD_BEDS",
                            "REMOVE_BEDS",
                            "CONFIRM_CAPACITY",
                            "CONFIRM_RULES",
                            "CHANGE_UNIT",
                            "RUN_MATCH",
                            "ASK_WHAT_IF",
                            "READ_WHAT_IF",
                            "PREVIEW_UNIT",
                            "READ_FINDINGS",
                            "READ_FAIRNESS",
                            "READ_AREA_CHANGES",
                            "READ_POLICY",
                            "PROPOSE_POLICY",
                            "APPROVE_POLICY",
                            "WITHDRAW_POLICY",
                            "READ_LOG",
                            "READ_WHO_SAW",
                            "CHECK_LOG",
                            "SIGN_IN",
                            "SIGN_OUT",
                            "CHANGE_PASSWORD",
                            "ADD_FACTOR",
                            "REMOVE_FACTOR",
                            "CREATE_ACCOUNT",
                            "RENEW_ACCOUNT",
                            "PROVE_AGAIN",
                            "END_SESSION",
                            "LINK_SIGN_IN",
                            "UNLINK_SIGN_IN",
                            "LIST_ACCOUNTS",
                            "INVITE_ACCOUNT",
                            "WITHDRAW_INVITATION",
                            "ACCEPT_INVITATION",
                            "ACTIVATE_ACCOUNT",
                            "END_ACCOUNT",
                        ],
                    )
                ),
                name="event_kind_known",
                violation_error_message="kind: kies een van PLACE_REQUEST, CHANGE_REQUEST, CHANGE_AREAS, END_REQUEST, REOPEN_REQUEST, READ_REQUEST, LIST_REQUESTS, LOOK_UP_PERSON, LIST_TASKS, HOLD_PLACE, RELEASE_PLACE, LAPSE_HOLD, CONSENT_TO_HOLD, CONFIRM_HOLD, REFUSE_HOLD, READ_HOLD, READ_ADDRESS, BREAK_GLASS, USE_BREAK_GLASS, READ_BREAK_GLASS, JUDGE_BREAK_GLASS, PROPOSE_ADDRESS, APPROVE_ADDRESS, CANCEL_ADDRESS, APPLY_ADDRESS, NAME_ESCORT, APPEAL_REFUSAL, DECIDE_APPEAL, WAIVE_RULE, RESTORE_RULE, ASK_POLICE, ANSWER_DANGER, OVERRIDE_CONSENT, PUT_OUTSIDE, REVIEW_OUTSIDE, LEAVE_OUTSIDE, START_CRISIS_MODE, END_CRISIS_MODE, READ_OVERRIDES, REVIEW_OVERRIDE, ARRIVE, DEPART, ASK_TRANSFER, EXPECT_MOVE, OPEN_FOLLOW_UP, SWITCH_WATCH, EXPLAIN_OVERSTAY, READ_LONG_STAYS, CLOSE_PLACES, REOPEN_PLACES, ADD_BEDS, REMOVE_BEDS, CONFIRM_CAPACITY, CONFIRM_RULES, CHANGE_UNIT, RUN_MATCH, ASK_WHAT_IF, READ_WHAT_IF, PREVIEW_UNIT, READ_FINDINGS, READ_FAIRNESS, READ_AREA_CHANGES, READ_POLICY, PROPOSE_POLICY, APPROVE_POLICY, WITHDRAW_POLICY, READ_LOG, READ_WHO_SAW, CHECK_LOG, SIGN_IN, SIGN_OUT, CHANGE_PASSWORD, ADD_FACTOR, REMOVE_FACTOR, CREATE_ACCOUNT, RENEW_ACCOUNT, PROVE_AGAIN, END_SESSION, LINK_SIGN_IN, UNLINK_SIGN_IN, LIST_ACCOUNTS, INVITE_ACCOUNT, WITHDRAW_INVITATION, ACCEPT_INVITATION, ACTIVATE_ACCOUNT, END_ACCOUNT.",
            ),
        ),
        migrations.AddField(
            model_name="breakglass",
            name="account",
            field=models.ForeignKey(
                help_text="Wie de noodtoegang nam.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="wie",
            ),
        ),
        migrations.AddField(
            model_name="breakglass",
            name="judged_by",
            field=models.ForeignKey(
                blank=True,
                help_text="Wie het achteraf beoordeelde; leeg: nog niemand.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="beoordeeld door",
            ),
        ),
        migrations.AddField(
            model_name="breakglass",
            name="request",
            field=models.ForeignKey(
                help_text="De aanvraag van de mensen om wie het gaat.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="opvang.placementrequest",
                verbose_name="aanvraag",
            ),
        ),
        migrations.AddConstraint(
            model_name="breakglass",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("reason__in", ["DANGER", "MISSING", "MEDICAL", "CHILD", "UNREACHABLE"])
                ),
                name="break_glass_reason_known",
                violation_error_message="reason: kies een van DANGER, MISSING, MEDICAL, CHILD, UNREACHABLE.",
            ),
        ),
        migrations.AddConstraint(
            model_name="breakglass",
            constraint=models.CheckConstraint(
                condition=models.Q(("explanation__given", True)),
                name="break_glass_explanation_filled",
                violation_error_message="Schrijf op wat er aan de hand is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="breakglass",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("judged_at__isnull", True), ("judged_by__isnull", True)),
                    models.Q(("judged_at__isnull", False), ("judged_by__isnull", False)),
                    _connector="OR",
                ),
                name="break_glass_judged_by_with_judged_at",
                violation_error_message="Vul judged_by en judged_at allebei in, of geen van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="breakglass",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("is_justified__isnull", True), ("judged_at__isnull", True)),
                    models.Q(("is_justified__isnull", False), ("judged_at__isnull", False)),
                    _connector="OR",
                ),
                name="break_glass_judged_at_with_is_justified",
                violation_error_message="Vul judged_at en is_justified allebei in, of geen van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="breakglass",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("judged_at", None), ("judgement__given", True), _connector="OR"
                ),
                name="break_glass_judgement_given",
                violation_error_message="Schrijf op waarom het wel of niet mocht.",
            ),
        ),
        migrations.AddConstraint(
            model_name="breakglass",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("opened_at"))),
                name="break_glass_ends_later",
                violation_error_message="Noodtoegang eindigt na het begin.",
            ),
        ),
        migrations.AddConstraint(
            model_name="breakglass",
            constraint=models.CheckConstraint(
                condition=models.Q(("judged_by", models.F("account")), _negated=True),
                name="break_glass_judged_by_another",
                violation_error_message="Iemand anders beoordeelt een noodtoegang.",
            ),
        ),
        migrations.RunSQL(
            sql=f"""
                ALTER TABLE opvang_breakglass ENABLE ROW LEVEL SECURITY;
                CREATE POLICY opvang_breakglass_seen ON opvang_breakglass
                    FOR SELECT USING ({_JUDGED});
                CREATE POLICY opvang_breakglass_made ON opvang_breakglass
                    FOR INSERT WITH CHECK ({_OWN});
                CREATE POLICY opvang_breakglass_changed ON opvang_breakglass
                    FOR UPDATE USING ({_JUDGED}) WITH CHECK ({_JUDGED});
                CREATE POLICY opvang_breakglass_removed ON opvang_breakglass
                    FOR DELETE USING ({_SYSTEM});
            """,
            reverse_sql="""
                DROP POLICY opvang_breakglass_removed ON opvang_breakglass;
                DROP POLICY opvang_breakglass_changed ON opvang_breakglass;
                DROP POLICY opvang_breakglass_made ON opvang_breakglass;
                DROP POLICY opvang_breakglass_seen ON opvang_breakglass;
                ALTER TABLE opvang_breakglass DISABLE ROW LEVEL SECURITY;
            """,
        ),
        migrations.RunSQL(
            sql=_FUNCTIONS, reverse_sql="".join(f"DROP FUNCTION {name};" for name in _NAMES)
        ),
        _opened("person", "id"),
        *(_opened(table, "person_id") for table in _OF_PERSONS),
        _seen(
            "shelteraddress",
            f"{_SYSTEM} OR {_ASKED} AND opvang_goes_to(shelter_id)",
            before=f"{_SYSTEM} OR {_ASKED}",
        ),
    ]
