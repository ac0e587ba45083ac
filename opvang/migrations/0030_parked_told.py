from django.db import migrations, models

# Workers and providers park messages and webhooks, and take them up again: nobody of these can
# forget to tell. Whose message it is nobody is told.
_TELL = """
    CREATE FUNCTION opvang_tell_parked(also text[]) RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_publishing();
        INSERT INTO opvang_event (audience, kind, object_id, at)
        SELECT audience, 'PARKED_CHANGED', NULL, now()
        FROM unnest(also || ARRAY['role:ADMINISTRATOR', 'role:NATIONAL_DESK']) AS audience;
    END $$;
"""
# What a person settles is told as what they did.
_OF_MESSAGES = """
    CREATE FUNCTION opvang_message_parked() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_tell_parked(ARRAY[]::text[]);
        RETURN NULL;
    END $$;
    CREATE TRIGGER message_parked_told AFTER UPDATE OF state ON notifications_message
        FOR EACH ROW WHEN (
            OLD.state <> NEW.state AND (
                NEW.state = 'PARKED'
                OR (OLD.state = 'PARKED' AND NEW.state NOT IN ('WAITING', 'DROPPED'))
            )
        ) EXECUTE FUNCTION opvang_message_parked();
"""
_OF_WEBHOOKS = """
    CREATE FUNCTION opvang_webhook_parked() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM opvang_tell_parked(ARRAY['organisation:' || account.organisation_id])
        FROM opvang_program program JOIN opvang_account account ON account.id = program.account_id
        WHERE program.id = NEW.program_id;
        RETURN NULL;
    END $$;
    CREATE TRIGGER webhook_parked_told AFTER UPDATE OF parked_at ON opvang_webhook
        FOR EACH ROW WHEN ((OLD.parked_at IS NULL) <> (NEW.parked_at IS NULL))
        EXECUTE FUNCTION opvang_webhook_parked();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("opvang", "0029_publishing_once"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="event",
            name="event_kind_known",
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
                    ("TELL_APART", "gezegd of iemand een ander is"),
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
                    ("READ_RETENTION", "bewaren en wissen bekeken"),
                    ("READ_RIGHTS", "rechten en bewaren van een aanvraag bekeken"),
                    ("COPY_PERSON", "afschrift van iemands gegevens gemaakt"),
                    ("EXPORT_REGISTRATION", "gegevens voor het landelijk register opgehaald"),
                    ("PRESERVE_CASE", "bewaarplicht vastgelegd"),
                    ("END_PRESERVATION", "bewaarplicht opgeheven"),
                    ("RECORD_CLAIM", "verwijderverzoek vastgelegd"),
                    ("DECIDE_CLAIM", "besluit over verwijderverzoek voorgesteld"),
                    ("APPROVE_CLAIM", "besluit over verwijderverzoek goedgekeurd"),
                    ("ERASE_CASE", "dossier gewist"),
                    ("ERASE_PERSON", "gegevens van een persoon gewist"),
                    ("SEND_SIGNAL", "melding gedaan"),
                    ("LIST_SIGNALS", "lijst van meldingen bekeken"),
                    ("READ_SIGNAL", "melding bekeken"),
                    ("ADD_TO_SIGNAL", "melding aangevuld"),
                    ("ASK_ABOUT_SIGNAL", "meer gevraagd over melding"),
                    ("DISMISS_SIGNAL", "melding beoordeeld: geen mensenhandel"),
                    ("REGISTER_SIGNAL", "vermoedelijk slachtoffer geregistreerd"),
                    ("REOPEN_SIGNAL", "melding opnieuw te beoordelen"),
                    ("ERASE_SIGNAL", "melding gewist"),
                    ("READ_COVERAGE", "dekking bekeken"),
                    ("CHANGE_COVERAGE", "dekking gewijzigd"),
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
                    ("LIST_PROGRAMS", "koppelingen bekeken"),
                    ("MAKE_PROGRAM", "koppeling gemaakt"),
                    ("ACTIVATE_PROGRAM", "koppeling geactiveerd"),
                    ("END_PROGRAM", "koppeling beëindigd"),
                    ("MAKE_KEY", "sleutel gemaakt"),
                    ("REVOKE_KEY", "sleutel ingetrokken"),
                    ("MAKE_WEBHOOK", "webhook gemaakt"),
                    ("RENEW_WEBHOOK", "geheim van webhook vernieuwd"),
                    ("TEST_WEBHOOK", "test van webhook gevraagd"),
                    ("CHANGE_MESSAGES", "instellingen van berichten gewijzigd"),
                    ("SETTLE_MESSAGE", "vastgelopen bericht afgehandeld"),
                    ("END_WEBHOOK", "webhook beëindigd"),
                    ("COUNTRY_CHANGED", "het landelijk beeld is anders"),
                    ("PARKED_CHANGED", "wat is opgegeven is anders"),
                ],
                help_text="Wat er gebeurde.",
                max_length=20,
                verbose_name="soort",
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
                            "TELL_APART",
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
                            "READ_RETENTION",
                            "READ_RIGHTS",
                            "COPY_PERSON",
                            "EXPORT_REGISTRATION",
                            "PRESERVE_CASE",
                            "END_PRESERVATION",
                            "RECORD_CLAIM",
                            "DECIDE_CLAIM",
                            "APPROVE_CLAIM",
                            "ERASE_CASE",
                            "ERASE_PERSON",
                            "SEND_SIGNAL",
                            "LIST_SIGNALS",
                            "READ_SIGNAL",
                            "ADD_TO_SIGNAL",
                            "ASK_ABOUT_SIGNAL",
                            "DISMISS_SIGNAL",
                            "REGISTER_SIGNAL",
                            "REOPEN_SIGNAL",
                            "ERASE_SIGNAL",
                            "READ_COVERAGE",
                            "CHANGE_COVERAGE",
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
                            "LIST_PROGRAMS",
                            "MAKE_PROGRAM",
                            "ACTIVATE_PROGRAM",
                            "END_PROGRAM",
                            "MAKE_KEY",
                            "REVOKE_KEY",
                            "MAKE_WEBHOOK",
                            "RENEW_WEBHOOK",
                            "TEST_WEBHOOK",
                            "CHANGE_MESSAGES",
                            "SETTLE_MESSAGE",
                            "END_WEBHOOK",
                            "COUNTRY_CHANGED",
                            "PARKED_CHANGED",
                        ],
                    )
                ),
                name="event_kind_known",
                violation_error_message="kind: kies een van PLACE_REQUEST, CHANGE_REQUEST, CHANGE_AREAS, END_REQUEST, REOPEN_REQUEST, READ_REQUEST, LIST_REQUESTS, LOOK_UP_PERSON, TELL_APART, LIST_TASKS, HOLD_PLACE, RELEASE_PLACE, LAPSE_HOLD, CONSENT_TO_HOLD, CONFIRM_HOLD, REFUSE_HOLD, READ_HOLD, READ_ADDRESS, BREAK_GLASS, USE_BREAK_GLASS, READ_BREAK_GLASS, JUDGE_BREAK_GLASS, PROPOSE_ADDRESS, APPROVE_ADDRESS, CANCEL_ADDRESS, APPLY_ADDRESS, NAME_ESCORT, APPEAL_REFUSAL, DECIDE_APPEAL, WAIVE_RULE, RESTORE_RULE, ASK_POLICE, ANSWER_DANGER, OVERRIDE_CONSENT, PUT_OUTSIDE, REVIEW_OUTSIDE, LEAVE_OUTSIDE, START_CRISIS_MODE, END_CRISIS_MODE, READ_OVERRIDES, REVIEW_OVERRIDE, ARRIVE, DEPART, ASK_TRANSFER, EXPECT_MOVE, OPEN_FOLLOW_UP, SWITCH_WATCH, EXPLAIN_OVERSTAY, READ_LONG_STAYS, CLOSE_PLACES, REOPEN_PLACES, ADD_BEDS, REMOVE_BEDS, CONFIRM_CAPACITY, CONFIRM_RULES, CHANGE_UNIT, RUN_MATCH, ASK_WHAT_IF, READ_WHAT_IF, PREVIEW_UNIT, READ_FINDINGS, READ_FAIRNESS, READ_AREA_CHANGES, READ_POLICY, PROPOSE_POLICY, APPROVE_POLICY, WITHDRAW_POLICY, READ_LOG, READ_WHO_SAW, READ_RETENTION, READ_RIGHTS, COPY_PERSON, EXPORT_REGISTRATION, PRESERVE_CASE, END_PRESERVATION, RECORD_CLAIM, DECIDE_CLAIM, APPROVE_CLAIM, ERASE_CASE, ERASE_PERSON, SEND_SIGNAL, LIST_SIGNALS, READ_SIGNAL, ADD_TO_SIGNAL, ASK_ABOUT_SIGNAL, DISMISS_SIGNAL, REGISTER_SIGNAL, REOPEN_SIGNAL, ERASE_SIGNAL, READ_COVERAGE, CHANGE_COVERAGE, CHECK_LOG, SIGN_IN, SIGN_OUT, CHANGE_PASSWORD, ADD_FACTOR, REMOVE_FACTOR, CREATE_ACCOUNT, RENEW_ACCOUNT, PROVE_AGAIN, END_SESSION, LINK_SIGN_IN, UNLINK_SIGN_IN, LIST_ACCOUNTS, INVITE_ACCOUNT, WITHDRAW_INVITATION, ACCEPT_INVITATION, ACTIVATE_ACCOUNT, END_ACCOUNT, LIST_PROGRAMS, MAKE_PROGRAM, ACTIVATE_PROGRAM, END_PROGRAM, MAKE_KEY, REVOKE_KEY, MAKE_WEBHOOK, RENEW_WEBHOOK, TEST_WEBHOOK, CHANGE_MESSAGES, SETTLE_MESSAGE, END_WEBHOOK, COUNTRY_CHANGED, PARKED_CHANGED.",
            ),
        ),
        migrations.RunSQL(
            sql=_TELL,
            reverse_sql="""
                DROP FUNCTION opvang_tell_parked(text[]);
                DELETE FROM opvang_event WHERE kind = 'PARKED_CHANGED';
            """,
        ),
        migrations.RunSQL(
            sql=_OF_MESSAGES,
            reverse_sql="""
                DROP TRIGGER message_parked_told ON notifications_message;
                DROP FUNCTION opvang_message_parked();
            """,
        ),
        migrations.RunSQL(
            sql=_OF_WEBHOOKS,
            reverse_sql="""
                DROP TRIGGER webhook_parked_told ON opvang_webhook;
                DROP FUNCTION opvang_webhook_parked();
            """,
        ),
    ]
