"""Every table, as the models say it; what the models cannot say is in 0003_walls."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.math
import django.db.models.functions.text
import django.db.models.lookups
import psycopg.types.range
from django.conf import settings
from django.db import migrations, models

import opvang.models.base


class Migration(migrations.Migration):
    initial = True

    #: What made the same tables step by step before there was a release.
    replaces = [
        ("opvang", "0001_initial"),
        ("opvang", "0004_trends"),
        ("opvang", "0005_activities"),
        ("opvang", "0006_requests"),
        ("opvang", "0007_unit_version"),
        ("opvang", "0008_signing_in"),
        ("opvang", "0010_consent_to_holds"),
        ("opvang", "0011_request_key"),
        ("opvang", "0012_started_from"),
        ("opvang", "0013_what_ifs"),
        ("opvang", "0014_other_plan"),
        ("opvang", "0015_fairness"),
        ("opvang", "0016_area_changes"),
        ("opvang", "0017_oversight"),
        ("opvang", "0018_tasks"),
        ("opvang", "0019_transfers"),
        ("opvang", "0020_overstays"),
        ("opvang", "0021_overrides"),
        ("opvang", "0023_stops"),
        ("opvang", "0024_rule_defaults"),
        ("opvang", "0025_identity_marks"),
        ("opvang", "0026_watches"),
        ("opvang", "0027_regional_first"),
        ("opvang", "0028_prices"),
        ("opvang", "0030_sentences"),
        ("opvang", "0031_empty_prices"),
        ("opvang", "0032_without_guard"),
        ("opvang", "0033_override_code"),
    ]

    dependencies = []

    operations = [
        # Equality of keys and overlap of periods in one exclusion constraint. Going back leaves it:
        # only who made it may remove it, and that can be somebody else.
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS btree_gist", migrations.RunSQL.noop),
        migrations.CreateModel(
            name="Bed",
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
                    "name",
                    models.CharField(
                        help_text="Naam of nummer binnen de kamer.",
                        max_length=60,
                        verbose_name="naam",
                    ),
                ),
            ],
            options={
                "verbose_name": "bed",
                "verbose_name_plural": "bedden",
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name__regex", "\\S")),
                        name="bed_name_filled",
                        violation_error_message="Geef het bed een naam of nummer.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CareCoordinationRegion",
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
                    "name",
                    models.CharField(
                        help_text="Naam van de regio zoals betrokkenen die kennen.",
                        max_length=80,
                        unique=True,
                        verbose_name="naam",
                    ),
                ),
            ],
            options={
                "verbose_name": "zorgcoördinatieregio",
                "verbose_name_plural": "zorgcoördinatieregio's",
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                (
                    "code",
                    models.CharField(
                        help_text="Code van het CBS, zoals GM0363.",
                        max_length=6,
                        primary_key=True,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="Naam, zoals Amsterdam.",
                        max_length=60,
                        unique=True,
                        verbose_name="naam",
                    ),
                ),
                (
                    "latitude",
                    models.FloatField(
                        help_text="Breedtegraad van het midden, in graden (WGS 84).",
                        verbose_name="breedtegraad",
                    ),
                ),
                (
                    "longitude",
                    models.FloatField(
                        help_text="Lengtegraad van het midden, in graden (WGS 84).",
                        verbose_name="lengtegraad",
                    ),
                ),
                (
                    "radius_km",
                    models.FloatField(
                        help_text="Straal in kilometers van een cirkel om het midden waar de hele gemeente in ligt; naar boven afgerond, dus aan de veilige kant.",
                        verbose_name="straal",
                    ),
                ),
            ],
            options={
                "verbose_name": "gemeente",
                "verbose_name_plural": "gemeenten",
                "ordering": ("code",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^GM[0-9]{4}$")),
                        name="municipality_code_form",
                        violation_error_message="code: geef een code zoals GM0363.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("latitude__range", (-90, 90))),
                        name="municipality_latitude_range",
                        violation_error_message="latitude: geef een getal van -90 tot en met 90.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("longitude__range", (-180, 180))),
                        name="municipality_longitude_range",
                        violation_error_message="longitude: geef een getal van -180 tot en met 180.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("radius_km__range", (0, 500))),
                        name="municipality_radius_km_range",
                        violation_error_message="radius_km: geef een getal van 0 tot en met 500.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
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
                    "code",
                    models.CharField(
                        default=opvang.models.base.new_person_code,
                        help_text="Willekeurige code waaronder mensen deze persoon noemen; nooit een naam.",
                        max_length=12,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        choices=[("FEMALE", "vrouwen"), ("MALE", "mannen"), ("OTHER", "anders")],
                        help_text="De opvang die iemand zelf vraagt: voor vrouwen, mannen of anders.",
                        max_length=6,
                        verbose_name="gevraagde opvang",
                    ),
                ),
                (
                    "age",
                    models.PositiveSmallIntegerField(
                        help_text="Leeftijd in hele jaren op de dag hieronder.",
                        verbose_name="leeftijd",
                    ),
                ),
                (
                    "age_on",
                    models.DateField(
                        help_text="De dag waarop deze leeftijd gold.", verbose_name="leeftijd op"
                    ),
                ),
                (
                    "turns_18_on",
                    models.DateField(
                        blank=True,
                        help_text="Alleen bij een minderjarige voor wie de dag ertoe doet; anders leeg.",
                        null=True,
                        verbose_name="wordt 18 op",
                    ),
                ),
            ],
            options={
                "verbose_name": "persoon",
                "verbose_name_plural": "personen",
                "ordering": ("code",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("sex__in", ["FEMALE", "MALE", "OTHER"])),
                        name="person_sex_known",
                        violation_error_message="sex: kies een van FEMALE, MALE, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("age__range", (0, 120))),
                        name="person_age_range",
                        violation_error_message="age: geef een getal van 0 tot en met 120.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("turns_18_on__isnull", True), ("age__lt", 18), _connector="OR"
                        ),
                        name="person_turns_18_only_of_a_minor",
                        violation_error_message="De dag waarop iemand 18 wordt hoort bij een minderjarige. Laat hem leeg.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "turns_18_on__gt",
                                models.Func(
                                    models.F("age_on"),
                                    models.Func(
                                        django.db.models.expressions.CombinedExpression(
                                            models.Value(17), "-", models.F("age")
                                        ),
                                        template="make_interval(years => %(expressions)s)",
                                    ),
                                    arg_joiner=" + ",
                                    output_field=models.DateTimeField(),
                                    template="(%(expressions)s)",
                                ),
                            ),
                            (
                                "turns_18_on__lte",
                                models.Func(
                                    models.F("age_on"),
                                    models.Func(
                                        django.db.models.expressions.CombinedExpression(
                                            models.Value(18), "-", models.F("age")
                                        ),
                                        template="make_interval(years => %(expressions)s)",
                                    ),
                                    arg_joiner=" + ",
                                    output_field=models.DateTimeField(),
                                    template="(%(expressions)s)",
                                ),
                            ),
                        ),
                        name="person_turns_18_agrees_with_age",
                        violation_error_message="De dag waarop iemand 18 wordt past niet bij de leeftijd. Pas een ervan aan.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Room",
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
                    "name",
                    models.CharField(
                        help_text="Naam of nummer, zoals in het weekoverzicht.",
                        max_length=60,
                        verbose_name="naam",
                    ),
                ),
                (
                    "shared",
                    models.BooleanField(
                        default=False,
                        help_text="Of mensen van verschillende aanvragen er slapen.",
                        verbose_name="gedeeld",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("FEMALE", "vrouwen"), ("MALE", "mannen"), ("OTHER", "anders")],
                        help_text="Voor wie een gedeelde kamer is; leeg bij een kamer die niet gedeeld is.",
                        max_length=6,
                        verbose_name="geslacht",
                    ),
                ),
                (
                    "minors",
                    models.BooleanField(
                        default=False,
                        help_text="Of een gedeelde kamer voor mensen onder de 18 is (anders vanaf 18).",
                        verbose_name="minderjarigen",
                    ),
                ),
            ],
            options={
                "verbose_name": "kamer",
                "verbose_name_plural": "kamers",
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name__regex", "\\S")),
                        name="room_name_filled",
                        violation_error_message="Geef de kamer een naam of nummer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sex__in", ["", "FEMALE", "MALE", "OTHER"])),
                        name="room_sex_known",
                        violation_error_message="sex: kies een van leeg, FEMALE, MALE, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("shared", True), models.Q(("sex", ""), _negated=True)),
                            models.Q(("minors", False), ("sex", ""), ("shared", False)),
                            _connector="OR",
                        ),
                        name="room_sex_when_shared",
                        violation_error_message="Een gedeelde kamer heeft een geslacht nodig; laat geslacht en minderjarigen leeg bij een kamer die niet gedeeld is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Shelter",
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
                    "public_name",
                    models.CharField(
                        help_text="Naam die niets over de plek verraadt. Zet hier nooit een straat of plaats in.",
                        max_length=120,
                        verbose_name="openbare naam",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Uit: telt niet mee en krijgt geen voorstellen.",
                        verbose_name="in gebruik",
                    ),
                ),
            ],
            options={
                "verbose_name": "opvanglocatie",
                "verbose_name_plural": "opvanglocaties",
                "ordering": ("public_name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("public_name__regex", "\\S")),
                        name="shelter_public_name_filled",
                        violation_error_message="Geef de opvang een openbare naam.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
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
                    "at",
                    models.DateTimeField(
                        help_text="Wanneer het gebeurde.", verbose_name="tijdstip"
                    ),
                ),
                (
                    "account",
                    models.UUIDField(
                        blank=True,
                        help_text="Wie het deed; leeg: het systeem zelf.",
                        null=True,
                        verbose_name="account",
                    ),
                ),
                (
                    "organisation",
                    models.UUIDField(
                        blank=True,
                        help_text="Namens welke organisatie; leeg: geen.",
                        null=True,
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="In welke rollen.",
                        size=None,
                        verbose_name="rollen",
                    ),
                ),
                (
                    "activity",
                    models.CharField(
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
                            ("SIGN_IN", "ingelogd"),
                            ("SIGN_OUT", "uitgelogd"),
                            ("CHANGE_PASSWORD", "wachtwoord gewijzigd"),
                            ("ADD_FACTOR", "tweede stap ingesteld"),
                            ("REMOVE_FACTOR", "tweede stap weggehaald"),
                            ("CREATE_ACCOUNT", "account gemaakt"),
                            ("RENEW_ACCOUNT", "account opnieuw uitgegeven"),
                        ],
                        help_text="Wat er werd gedaan.",
                        max_length=20,
                        verbose_name="handeling",
                    ),
                ),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("C", "maken"),
                            ("R", "lezen"),
                            ("U", "wijzigen"),
                            ("D", "wissen"),
                            ("E", "uitvoeren"),
                        ],
                        help_text="Maken, lezen, wijzigen of wissen.",
                        max_length=1,
                        verbose_name="soort",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("DONE", "gelukt"), ("REFUSED", "geweigerd")],
                        default="DONE",
                        help_text="Gelukt of geweigerd.",
                        max_length=7,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "object_kind",
                    models.CharField(
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
                        ],
                        help_text="Waarmee.",
                        max_length=9,
                        verbose_name="soort object",
                    ),
                ),
                (
                    "object_id",
                    models.UUIDField(
                        blank=True,
                        help_text="Leeg: het geheel.",
                        null=True,
                        verbose_name="kenmerk van het object",
                    ),
                ),
                (
                    "request",
                    models.UUIDField(
                        blank=True,
                        help_text="Om wiens aanvraag het ging; leeg: geen.",
                        null=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "detail",
                    models.CharField(
                        blank=True,
                        help_text="Een code, nooit een waarde of tekst.",
                        max_length=40,
                        verbose_name="nadere code",
                    ),
                ),
            ],
            options={
                "verbose_name": "auditregel",
                "verbose_name_plural": "auditregels",
                "ordering": ("at", "id"),
                "indexes": [
                    models.Index(fields=["request", "at"], name="audit_entry_of_request"),
                    models.Index(fields=["object_id", "at"], name="audit_entry_of_object"),
                ],
                "constraints": [
                    models.CheckConstraint(
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
                                    "SIGN_IN",
                                    "SIGN_OUT",
                                    "CHANGE_PASSWORD",
                                    "ADD_FACTOR",
                                    "REMOVE_FACTOR",
                                    "CREATE_ACCOUNT",
                                    "RENEW_ACCOUNT",
                                ],
                            )
                        ),
                        name="audit_entry_activity_known",
                        violation_error_message="activity: kies een van PLACE_REQUEST, CHANGE_REQUEST, CHANGE_AREAS, END_REQUEST, REOPEN_REQUEST, READ_REQUEST, LIST_REQUESTS, LOOK_UP_PERSON, LIST_TASKS, HOLD_PLACE, RELEASE_PLACE, LAPSE_HOLD, CONSENT_TO_HOLD, CONFIRM_HOLD, REFUSE_HOLD, READ_HOLD, APPEAL_REFUSAL, DECIDE_APPEAL, WAIVE_RULE, RESTORE_RULE, ASK_POLICE, ANSWER_DANGER, OVERRIDE_CONSENT, PUT_OUTSIDE, REVIEW_OUTSIDE, LEAVE_OUTSIDE, START_CRISIS_MODE, END_CRISIS_MODE, READ_OVERRIDES, REVIEW_OVERRIDE, ARRIVE, DEPART, ASK_TRANSFER, EXPECT_MOVE, OPEN_FOLLOW_UP, SWITCH_WATCH, EXPLAIN_OVERSTAY, READ_LONG_STAYS, CLOSE_PLACES, REOPEN_PLACES, ADD_BEDS, REMOVE_BEDS, CONFIRM_CAPACITY, CONFIRM_RULES, CHANGE_UNIT, RUN_MATCH, ASK_WHAT_IF, READ_WHAT_IF, PREVIEW_UNIT, READ_FINDINGS, READ_FAIRNESS, READ_AREA_CHANGES, READ_POLICY, PROPOSE_POLICY, APPROVE_POLICY, WITHDRAW_POLICY, SIGN_IN, SIGN_OUT, CHANGE_PASSWORD, ADD_FACTOR, REMOVE_FACTOR, CREATE_ACCOUNT, RENEW_ACCOUNT.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("verb__in", ["C", "R", "U", "D", "E"])),
                        name="audit_entry_verb_known",
                        violation_error_message="verb: kies een van C, R, U, D, E.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["DONE", "REFUSED"])),
                        name="audit_entry_outcome_known",
                        violation_error_message="outcome: kies een van DONE, REFUSED.",
                    ),
                    models.CheckConstraint(
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
                                ],
                            )
                        ),
                        name="audit_entry_object_kind_known",
                        violation_error_message="object_kind: kies een van REQUEST, PLACEMENT, UNIT, SHELTER, COUNTRY, WHAT_IF, OVERRIDE, ACCOUNT, TASK, POLICY.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "number",
                    models.BigAutoField(
                        help_text="Oplopend; niet elke lezer ziet elk nummer.",
                        primary_key=True,
                        serialize=False,
                        verbose_name="volgnummer",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        help_text="Organisatie of rol, zoals organisation:<kenmerk> of role:NATIONAL_DESK.",
                        max_length=60,
                        verbose_name="voor wie",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
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
                            ("SIGN_IN", "ingelogd"),
                            ("SIGN_OUT", "uitgelogd"),
                            ("CHANGE_PASSWORD", "wachtwoord gewijzigd"),
                            ("ADD_FACTOR", "tweede stap ingesteld"),
                            ("REMOVE_FACTOR", "tweede stap weggehaald"),
                            ("CREATE_ACCOUNT", "account gemaakt"),
                            ("RENEW_ACCOUNT", "account opnieuw uitgegeven"),
                        ],
                        help_text="Wat er gebeurde.",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "object_id",
                    models.UUIDField(
                        blank=True,
                        help_text="Wat veranderde; leeg: alles.",
                        null=True,
                        verbose_name="kenmerk van het object",
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        help_text="Wanneer het gebeurde.", verbose_name="tijdstip"
                    ),
                ),
            ],
            options={
                "verbose_name": "gebeurtenis",
                "verbose_name_plural": "gebeurtenissen",
                "ordering": ("number",),
                "indexes": [models.Index(fields=["audience", "number"], name="event_of_audience")],
                "constraints": [
                    models.CheckConstraint(
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
                                    "SIGN_IN",
                                    "SIGN_OUT",
                                    "CHANGE_PASSWORD",
                                    "ADD_FACTOR",
                                    "REMOVE_FACTOR",
                                    "CREATE_ACCOUNT",
                                    "RENEW_ACCOUNT",
                                ],
                            )
                        ),
                        name="event_kind_known",
                        violation_error_message="kind: kies een van PLACE_REQUEST, CHANGE_REQUEST, CHANGE_AREAS, END_REQUEST, REOPEN_REQUEST, READ_REQUEST, LIST_REQUESTS, LOOK_UP_PERSON, LIST_TASKS, HOLD_PLACE, RELEASE_PLACE, LAPSE_HOLD, CONSENT_TO_HOLD, CONFIRM_HOLD, REFUSE_HOLD, READ_HOLD, APPEAL_REFUSAL, DECIDE_APPEAL, WAIVE_RULE, RESTORE_RULE, ASK_POLICE, ANSWER_DANGER, OVERRIDE_CONSENT, PUT_OUTSIDE, REVIEW_OUTSIDE, LEAVE_OUTSIDE, START_CRISIS_MODE, END_CRISIS_MODE, READ_OVERRIDES, REVIEW_OVERRIDE, ARRIVE, DEPART, ASK_TRANSFER, EXPECT_MOVE, OPEN_FOLLOW_UP, SWITCH_WATCH, EXPLAIN_OVERSTAY, READ_LONG_STAYS, CLOSE_PLACES, REOPEN_PLACES, ADD_BEDS, REMOVE_BEDS, CONFIRM_CAPACITY, CONFIRM_RULES, CHANGE_UNIT, RUN_MATCH, ASK_WHAT_IF, READ_WHAT_IF, PREVIEW_UNIT, READ_FINDINGS, READ_FAIRNESS, READ_AREA_CHANGES, READ_POLICY, PROPOSE_POLICY, APPROVE_POLICY, WITHDRAW_POLICY, SIGN_IN, SIGN_OUT, CHANGE_PASSWORD, ADD_FACTOR, REMOVE_FACTOR, CREATE_ACCOUNT, RENEW_ACCOUNT.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FairnessFigure",
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
                    "half",
                    models.DateField(
                        help_text="Eerste dag van het halfjaar.", verbose_name="halfjaar"
                    ),
                ),
                (
                    "division",
                    models.CharField(
                        choices=[
                            ("GENDER", "gender"),
                            ("AGE", "leeftijd"),
                            ("EXPLOITATION", "vorm van uitbuiting"),
                            ("ROUTE", "verblijfsroute"),
                            ("HOUSEHOLD", "grootte van het huishouden"),
                        ],
                        help_text="Waarnaar verdeeld is.",
                        max_length=12,
                        verbose_name="verdeling",
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        blank=True,
                        help_text="De groep; leeg: alle aanvragen.",
                        max_length=20,
                        verbose_name="groep",
                    ),
                ),
                (
                    "asked",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("TRAFFICKING", "opvang voor slachtoffers mensenhandel"),
                            ("EMERGENCY", "noodbedden"),
                            ("ADULTS", "vrouwen- en mannenopvang"),
                            ("MINORS", "opvang voor minderjarigen"),
                            ("ONWARD", "begeleid wonen en maatschappelijke opvang"),
                        ],
                        help_text="Om welke groep van soorten plekken gevraagd werd; leeg: om alle.",
                        max_length=11,
                        verbose_name="soort plek",
                    ),
                ),
                (
                    "tally",
                    models.CharField(
                        choices=[
                            ("PLACED", "aanvragen met een voorstel"),
                            ("UNPLACED", "aanvragen zonder voorstel"),
                            ("NEAR", "voorstellen in de gewenste regio of binnen 50 km"),
                            ("FAR", "voorstellen verder dan 50 km"),
                            ("DAYS", "dagen gewacht, per 28"),
                            ("DAYS_SQUARED", "dagen gewacht in het kwadraat, per 784"),
                        ],
                        help_text="Wat er geteld is.",
                        max_length=12,
                        verbose_name="telling",
                    ),
                ),
                (
                    "value",
                    models.PositiveIntegerField(
                        help_text="Afgerond op 5-tallen.", verbose_name="waarde"
                    ),
                ),
            ],
            options={
                "verbose_name": "cijfer over eerlijkheid",
                "verbose_name_plural": "cijfers over eerlijkheid",
                "ordering": ("half",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "division__in",
                                ["GENDER", "AGE", "EXPLOITATION", "ROUTE", "HOUSEHOLD"],
                            )
                        ),
                        name="fairness_figure_division_known",
                        violation_error_message="division: kies een van GENDER, AGE, EXPLOITATION, ROUTE, HOUSEHOLD.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "tally__in",
                                ["PLACED", "UNPLACED", "NEAR", "FAR", "DAYS", "DAYS_SQUARED"],
                            )
                        ),
                        name="fairness_figure_tally_known",
                        violation_error_message="tally: kies een van PLACED, UNPLACED, NEAR, FAR, DAYS, DAYS_SQUARED.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "asked__in",
                                ["", "TRAFFICKING", "EMERGENCY", "ADULTS", "MINORS", "ONWARD"],
                            )
                        ),
                        name="fairness_figure_asked_known",
                        violation_error_message="asked: kies een van leeg, TRAFFICKING, EMERGENCY, ADULTS, MINORS, ONWARD.",
                    ),
                    models.UniqueConstraint(
                        fields=("half", "division", "group", "asked", "tally"),
                        name="fairness_figure_once",
                        violation_error_message="Dit cijfer is al gepubliceerd en verandert niet meer.",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.Exact(
                            django.db.models.functions.math.Mod("value", 5), 0
                        ),
                        name="fairness_figure_rounded",
                        violation_error_message="Publiceer alleen cijfers die op 5 zijn afgerond.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Exact(
                                django.db.models.functions.datetime.ExtractDay("half"), 1
                            ),
                            models.Q(("half__month__in", (1, 7))),
                        ),
                        name="fairness_figure_of_a_half_year",
                        violation_error_message="Geef de eerste dag van een halfjaar.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MatchRun",
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
                    "status",
                    models.CharField(
                        choices=[
                            ("RUNNING", "bezig"),
                            ("OPTIMAL", "bewezen beste"),
                            ("FEASIBLE", "beste gevonden binnen de tijd"),
                            ("FAILED", "mislukt"),
                        ],
                        default="RUNNING",
                        help_text="Hoe het afliep.",
                        max_length=8,
                        verbose_name="stand",
                    ),
                ),
                (
                    "problem",
                    models.TextField(
                        help_text="Het probleem als JSON, tot op de byte.", verbose_name="vraag"
                    ),
                ),
                (
                    "plan",
                    models.TextField(
                        blank=True,
                        help_text="Het plan als JSON, tot op de byte; leeg: er is er geen.",
                        verbose_name="antwoord",
                    ),
                ),
                (
                    "other_plan",
                    models.TextField(
                        blank=True,
                        help_text="Een plan als JSON dat in alle doelen op de laatste twee na even goed is; leeg: er is er geen, of het is nog niet gezocht.",
                        verbose_name="ander plan",
                    ),
                ),
                (
                    "error",
                    models.TextField(
                        blank=True, help_text="Wat er misging; leeg: niets.", verbose_name="fout"
                    ),
                ),
                (
                    "problem_format",
                    models.CharField(
                        help_text="Zoals opvang-problem/1.",
                        max_length=40,
                        verbose_name="vorm van de vraag",
                    ),
                ),
                (
                    "code_version",
                    models.CharField(
                        help_text="Versie van Opvang die rekende.",
                        max_length=60,
                        verbose_name="versie van de code",
                    ),
                ),
                (
                    "ortools_version",
                    models.CharField(
                        help_text="Versie van de rekenbibliotheek.",
                        max_length=40,
                        verbose_name="versie van OR-Tools",
                    ),
                ),
                (
                    "policy_version",
                    models.CharField(
                        help_text="Nummer van het beleid dat gold.",
                        max_length=60,
                        verbose_name="versie van het beleid",
                    ),
                ),
                (
                    "prices",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Wat een bed in elke wooneenheid kost aan wie nog komt, en waardoor; wie niet genoemd is kost niets.",
                        verbose_name="schaarsteprijzen",
                    ),
                ),
                (
                    "held_back",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Kenmerken van aanvragen die passen waar nu alleen crisis en spoed gaan.",
                        verbose_name="wacht voor wie dringender is",
                    ),
                ),
                (
                    "seconds_allowed",
                    models.FloatField(help_text="In seconden.", verbose_name="tijdslimiet"),
                ),
                (
                    "seconds",
                    models.FloatField(
                        blank=True,
                        help_text="In seconden; leeg: nog bezig of mislukt.",
                        null=True,
                        verbose_name="rekentijd",
                    ),
                ),
                (
                    "started_at",
                    models.DateTimeField(
                        help_text="Tijdstip van het begin.", verbose_name="begonnen op"
                    ),
                ),
                (
                    "finished_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip van het einde; leeg: bezig.",
                        null=True,
                        verbose_name="klaar op",
                    ),
                ),
                (
                    "started_from",
                    models.ForeignKey(
                        blank=True,
                        help_text="De ronde waarvan de voorstellen zo veel mogelijk blijven staan; leeg: geen.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.matchrun",
                        verbose_name="begonnen bij",
                    ),
                ),
            ],
            options={
                "verbose_name": "matchronde",
                "verbose_name_plural": "matchrondes",
                "ordering": ("-started_at",),
                "indexes": [models.Index(fields=["-started_at"], name="match_run_latest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("error", ""),
                                ("finished_at__isnull", True),
                                ("plan", ""),
                                ("status", "RUNNING"),
                            ),
                            models.Q(
                                ("finished_at__isnull", False),
                                ("status", "FAILED"),
                                models.Q(("error", ""), _negated=True),
                            ),
                            models.Q(
                                ("error", ""),
                                ("finished_at__isnull", False),
                                ("seconds__isnull", False),
                                ("status__in", ["OPTIMAL", "FEASIBLE"]),
                                models.Q(("plan", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="match_run_complete",
                        violation_error_message="Een ronde die klaar is heeft een plan en een rekentijd, een mislukte een fout.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("finished_at__gte", models.F("started_at"))),
                        name="match_run_finishes_after_start",
                        violation_error_message="Het einde van de ronde ligt voor het begin.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CareCoordinationArea",
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
                    "period",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        help_text="Van de eerste dag tot de dag waarop het niet meer geldt; mag open zijn.",
                        verbose_name="periode",
                    ),
                ),
                (
                    "ages",
                    django.contrib.postgres.fields.ranges.IntegerRangeField(
                        default=psycopg.types.range.Range(0, 121, "[)"),
                        help_text="Van de laagste leeftijd in jaren tot de eerste die er niet meer bij hoort.",
                        verbose_name="leeftijden",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        help_text="De regio waar de gemeente bij hoort.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="areas",
                        to="opvang.carecoordinationregion",
                        verbose_name="zorgcoördinatieregio",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        help_text="De gemeente.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="care_coordination_areas",
                        to="opvang.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "gemeente in zorgcoördinatieregio",
                "verbose_name_plural": "gemeenten in zorgcoördinatieregio's",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ages__isempty", False), ("period__isempty", False)),
                        name="care_area_not_empty",
                        violation_error_message="Geef een periode en leeftijden die niet leeg zijn.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("municipality", "="), ("period", "&&"), ("ages", "&&")],
                        name="care_area_one_region_at_a_time",
                        violation_error_message="Deze gemeente hoort in die periode en voor die leeftijden al bij een regio. Beëindig die eerst.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
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
                    "name",
                    models.CharField(
                        help_text="Openbare naam van de organisatie.",
                        max_length=120,
                        verbose_name="naam",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("CARE_COORDINATION", "zorgcoördinatie"),
                            ("SHELTER", "opvangorganisatie"),
                            ("NATIONAL_DESK", "landelijk coördinatiepunt"),
                            ("POLICE", "politie"),
                            ("MUNICIPALITY", "gemeente"),
                            ("YOUTH_PROTECTION", "jeugdbescherming (gecertificeerde instelling)"),
                            ("GUARDIANSHIP", "voogdij"),
                            ("LABOUR_INSPECTORATE", "arbeidsinspectie"),
                            ("MINISTRY", "ministerie"),
                        ],
                        help_text="Wat voor organisatie dit is.",
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        help_text="De gemeente die dit is of waarvoor de organisatie werkt; leeg: landelijk.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisatie",
                "verbose_name_plural": "organisaties",
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "CARE_COORDINATION",
                                    "SHELTER",
                                    "NATIONAL_DESK",
                                    "POLICE",
                                    "MUNICIPALITY",
                                    "YOUTH_PROTECTION",
                                    "GUARDIANSHIP",
                                    "LABOUR_INSPECTORATE",
                                    "MINISTRY",
                                ],
                            )
                        ),
                        name="organisation_kind_known",
                        violation_error_message="kind: kies een van CARE_COORDINATION, SHELTER, NATIONAL_DESK, POLICE, MUNICIPALITY, YOUTH_PROTECTION, GUARDIANSHIP, LABOUR_INSPECTORATE, MINISTRY.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name__regex", "\\S")),
                        name="organisation_name_filled",
                        violation_error_message="Geef de organisatie een naam.",
                    ),
                    models.UniqueConstraint(
                        fields=("kind", "name"),
                        name="organisation_name_once_per_kind",
                        violation_error_message="Er is al zo'n organisatie met deze naam. Kies een andere.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="carecoordinationregion",
            name="organisation",
            field=models.ForeignKey(
                help_text="De organisatie die hier de zorg coördineert.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="care_coordination_regions",
                to="opvang.organisation",
                verbose_name="organisatie",
            ),
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
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
                    "username",
                    models.CharField(
                        help_text="E-mailadres van het werk of een code.",
                        max_length=150,
                        unique=True,
                        verbose_name="gebruikersnaam",
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Werkadres voor berichten; leeg: geen berichten.",
                        max_length=254,
                        verbose_name="e-mailadres",
                    ),
                ),
                (
                    "roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("COORDINATOR", "zorgcoördinator"),
                                ("SHELTER_WORKER", "medewerker opvang"),
                                ("SHELTER_MANAGER", "beheerder opvang"),
                                ("NATIONAL_DESK", "medewerker landelijk coördinatiepunt"),
                                ("POLICE", "politie"),
                                ("MUNICIPALITY", "gemeente of jeugdbescherming"),
                                ("GUARDIAN", "voogd"),
                                ("LABOUR_INSPECTORATE", "arbeidsinspectie"),
                                ("CHAIN_DIRECTOR", "ketenregisseur"),
                                ("FOCAL_OFFICER", "aandachtsfunctionaris"),
                                ("MINISTRY_ANALYST", "analist ministerie"),
                                ("AUDITOR", "auditor"),
                                ("ADMINISTRATOR", "beheerder"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Wat iemand doet; bepaalt wat iemand mag.",
                        size=None,
                        verbose_name="rollen",
                    ),
                ),
                (
                    "password_is_temporary",
                    models.BooleanField(
                        default=False,
                        help_text="Of iemand eerst een eigen wachtwoord moet kiezen.",
                        verbose_name="wachtwoord is eenmalig",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True, help_text="Of iemand mag inloggen.", verbose_name="actief"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        help_text="De organisatie waarvoor iemand werkt.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accounts",
                        to="opvang.organisation",
                        verbose_name="organisatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "account",
                "verbose_name_plural": "accounts",
                "ordering": ("username",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("username__regex", "\\S")),
                        name="account_username_filled",
                        violation_error_message="Geef een gebruikersnaam.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "roles__contained_by",
                                [
                                    "COORDINATOR",
                                    "SHELTER_WORKER",
                                    "SHELTER_MANAGER",
                                    "NATIONAL_DESK",
                                    "POLICE",
                                    "MUNICIPALITY",
                                    "GUARDIAN",
                                    "LABOUR_INSPECTORATE",
                                    "CHAIN_DIRECTOR",
                                    "FOCAL_OFFICER",
                                    "MINISTRY_ANALYST",
                                    "AUDITOR",
                                    "ADMINISTRATOR",
                                ],
                            )
                        ),
                        name="account_roles_known",
                        violation_error_message="Kies alleen rollen uit de lijst.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("username"),
                        name="account_username_once",
                        violation_error_message="Deze gebruikersnaam bestaat al. Kies een andere.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Registration",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        help_text="Over wie het gaat.",
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="opvang.person",
                        verbose_name="persoon",
                    ),
                ),
                (
                    "registered_on",
                    models.DateField(
                        help_text="Dag van de registratie.", verbose_name="geregistreerd op"
                    ),
                ),
                (
                    "trafficking_status",
                    models.CharField(
                        choices=[
                            ("PossibleVictimOfTrafficking", "vermoedelijk slachtoffer"),
                            ("ActualVictimOfTrafficking", "slachtoffer"),
                            ("NotAVictimOfTrafficking", "geen slachtoffer"),
                        ],
                        default="PossibleVictimOfTrafficking",
                        help_text="Of iemand slachtoffer is van mensenhandel.",
                        max_length=32,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_decided_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("Police", "politie"),
                            ("NGO", "maatschappelijke organisatie"),
                            ("CourtOrProsecution", "rechter of openbaar ministerie"),
                            ("NonPoliceGovernmentalOrganization", "andere overheid"),
                            ("Other", "anders"),
                        ],
                        help_text="Wat voor organisatie de status bepaalde; leeg: nog niemand.",
                        max_length=40,
                        verbose_name="status bepaald door",
                    ),
                ),
                (
                    "gender",
                    models.CharField(
                        choices=[
                            ("Feminine", "vrouw"),
                            ("Masculine", "man"),
                            ("TransgenderFeminine", "transvrouw"),
                            ("TransgenderMasculine", "transman"),
                            ("NonConforming", "non-binair"),
                            ("NonSpecifiedUnknown", "onbekend"),
                        ],
                        default="NonSpecifiedUnknown",
                        help_text="Zoals iemand het zelf zegt.",
                        max_length=24,
                        verbose_name="gender",
                    ),
                ),
                (
                    "citizenships",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Landen (ISO 3166-1 alpha-2), alleen voor statistiek.",
                        size=None,
                        verbose_name="nationaliteiten",
                    ),
                ),
                (
                    "exploitation_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ForcedLabour", "arbeidsuitbuiting"),
                                ("SexualExploitation", "seksuele uitbuiting"),
                                ("ChildLabour", "kinderarbeid"),
                                ("ForcedMarriage", "gedwongen huwelijk"),
                                ("Servitude", "dienstbaarheid"),
                                ("ForcedMilitaryByNonStateActors", "gedwongen gewapende dienst"),
                                ("OrganRemoval", "orgaanverwijdering"),
                                ("ForcedBegging", "gedwongen bedelarij"),
                                ("ForcedAdoption", "gedwongen adoptie"),
                                ("Surrogacy", "gedwongen draagmoederschap"),
                                ("ForcedCriminality", "criminele uitbuiting"),
                                ("Other", "anders"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="In welke vorm iemand is uitgebuit.",
                        size=None,
                        verbose_name="vormen van uitbuiting",
                    ),
                ),
                (
                    "sex_exploitation_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("Prostitution", "prostitutie"),
                                ("Pornography", "pornografie"),
                                ("RemoteInteractiveServices", "via internet of telefoon"),
                                ("PrivateSexualServices", "besloten seksuele diensten"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Nader, bij seksuele uitbuiting.",
                        size=None,
                        verbose_name="vormen van seksuele uitbuiting",
                    ),
                ),
                (
                    "labour_industries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                (
                                    "A_AgricultureForestryAndFishing",
                                    "landbouw, bosbouw en visserij",
                                ),
                                ("B_MiningAndQuarrying", "delfstoffenwinning"),
                                ("C_Manufacturing", "industrie"),
                                (
                                    "D_ElectricityGasSteamAndAirConditioningSupply",
                                    "energievoorziening",
                                ),
                                ("E_WaterSupplySewerageWasteManagement", "water en afval"),
                                ("F_Construction", "bouw"),
                                (
                                    "G_WholesaleAndRetailTradeRepairOfMotorVehicles",
                                    "handel en autoreparatie",
                                ),
                                ("H_TransportationAndStorage", "vervoer en opslag"),
                                ("I_AccommodationAndFoodServiceActivities", "horeca"),
                                ("J_InformationAndCommunication", "informatie en communicatie"),
                                ("K_FinancialAndInsuranceActivities", "financiële diensten"),
                                ("L_RealEstateActivities", "vastgoed"),
                                (
                                    "M_ProfessionalScientificAndTechnicalActivities",
                                    "specialistische diensten",
                                ),
                                (
                                    "N_AdministrativeAndSupportServiceActivities",
                                    "zakelijke dienstverlening",
                                ),
                                ("O_PublicAdministrationAndDefence", "openbaar bestuur"),
                                ("P_Education", "onderwijs"),
                                ("Q_HumanHealthAndSocialWorkActivities", "zorg en welzijn"),
                                ("R_ArtsEntertainmentAndRecreation", "cultuur, sport en recreatie"),
                                ("S_OtherServiceActivities", "overige diensten"),
                                ("T_ActivitiesOfHouseholdsAsEmployers", "huishoudelijk werk"),
                                (
                                    "U_ActivitiesOfExtraterritorialOrganizations",
                                    "internationale organisaties",
                                ),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="In welke bedrijfstak (ISIC rev. 4).",
                        size=None,
                        verbose_name="bedrijfstakken",
                    ),
                ),
                (
                    "control_means",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("PhysicalThreats", "dreiging met geweld"),
                                ("ThreatsLawEnforcement", "dreiging met politie of justitie"),
                                ("ThreatensChildrenFamily", "dreiging tegen kinderen of familie"),
                                ("DebtBondage", "schuld"),
                                ("FalsePromises", "valse beloften"),
                                ("PhysicalAbuse", "mishandeling"),
                                ("SexualAbuse", "seksueel misbruik"),
                                ("TakesEarnings", "afpakken van verdiensten"),
                                ("RestrictsFinancialAccess", "geen toegang tot eigen geld"),
                                ("RestrictsMedicalCare", "geen medische zorg"),
                                ("WithholdsNecessities", "onthouden van eten of onderdak"),
                                ("PsychologicalAbuse", "psychische mishandeling"),
                                ("PsychoactiveSubstance", "verdovende middelen"),
                                ("ExcessiveWorkingHours", "buitensporige werktijden"),
                                ("WithholdsDocuments", "afpakken van documenten"),
                                ("Other", "anders"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Waarmee iemand in de macht werd gehouden.",
                        size=None,
                        verbose_name="dwangmiddelen",
                    ),
                ),
                (
                    "recruitment_methods",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("AtAPlaceOfBusiness", "bij een bedrijf"),
                                ("AtAnEducationalInstitution", "op school of opleiding"),
                                ("AtWork", "op het werk"),
                                ("ThroughOnlineSocialNetworks", "via sociale media"),
                                ("ThroughAnOnlineAdvertisement", "via een advertentie op internet"),
                                ("ThroughATelevisionAdvert", "via een advertentie op televisie"),
                                ("ThroughANewspaperAdvert", "via een advertentie in de krant"),
                                ("ThroughFamilyOrFamilyEvents", "via familie"),
                                ("ThroughFriendsOrSocialEvents", "via vrienden of uitgaan"),
                                ("Other", "anders"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Hoe iemand is geronseld.",
                        size=None,
                        verbose_name="ronselwijzen",
                    ),
                ),
                (
                    "loverboy_method",
                    models.BooleanField(
                        default=False,
                        help_text="Of iemand door een schijnrelatie is geronseld.",
                        verbose_name="loverboymethode",
                    ),
                ),
                (
                    "trafficker_relationship",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("Familial", "familie"),
                            ("Acquainted", "bekende"),
                            ("Unaquainted", "onbekende"),
                        ],
                        help_text="Hoe bekend de dader was; leeg: onbekend.",
                        max_length=12,
                        verbose_name="relatie tot dader",
                    ),
                ),
            ],
            options={
                "verbose_name": "registratie",
                "verbose_name_plural": "registraties",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "trafficking_status__in",
                                [
                                    "PossibleVictimOfTrafficking",
                                    "ActualVictimOfTrafficking",
                                    "NotAVictimOfTrafficking",
                                ],
                            )
                        ),
                        name="registration_trafficking_status_known",
                        violation_error_message="trafficking_status: kies een van PossibleVictimOfTrafficking, ActualVictimOfTrafficking, NotAVictimOfTrafficking.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status_decided_by__in",
                                [
                                    "",
                                    "Police",
                                    "NGO",
                                    "CourtOrProsecution",
                                    "NonPoliceGovernmentalOrganization",
                                    "Other",
                                ],
                            )
                        ),
                        name="registration_status_decided_by_known",
                        violation_error_message="status_decided_by: kies een van leeg, Police, NGO, CourtOrProsecution, NonPoliceGovernmentalOrganization, Other.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "gender__in",
                                [
                                    "Feminine",
                                    "Masculine",
                                    "TransgenderFeminine",
                                    "TransgenderMasculine",
                                    "NonConforming",
                                    "NonSpecifiedUnknown",
                                ],
                            )
                        ),
                        name="registration_gender_known",
                        violation_error_message="gender: kies een van Feminine, Masculine, TransgenderFeminine, TransgenderMasculine, NonConforming, NonSpecifiedUnknown.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "trafficker_relationship__in",
                                ["", "Familial", "Acquainted", "Unaquainted"],
                            )
                        ),
                        name="registration_trafficker_relationship_known",
                        violation_error_message="trafficker_relationship: kies een van leeg, Familial, Acquainted, Unaquainted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "citizenships", models.TextField()
                                ),
                                "^\\{([A-Z]{2}(,[A-Z]{2})*)?\\}$",
                            )
                        ),
                        name="registration_citizenships_form",
                        violation_error_message="Schrijf landen met twee hoofdletters (ISO 3166-1), zoals RO.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "exploitation_types__contained_by",
                                [
                                    "ForcedLabour",
                                    "SexualExploitation",
                                    "ChildLabour",
                                    "ForcedMarriage",
                                    "Servitude",
                                    "ForcedMilitaryByNonStateActors",
                                    "OrganRemoval",
                                    "ForcedBegging",
                                    "ForcedAdoption",
                                    "Surrogacy",
                                    "ForcedCriminality",
                                    "Other",
                                ],
                            )
                        ),
                        name="registration_exploitation_types_known",
                        violation_error_message="Kies codes uit de lijst van HTCDS 2.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "sex_exploitation_types__contained_by",
                                [
                                    "Prostitution",
                                    "Pornography",
                                    "RemoteInteractiveServices",
                                    "PrivateSexualServices",
                                ],
                            )
                        ),
                        name="registration_sex_exploitation_types_known",
                        violation_error_message="Kies codes uit de lijst van HTCDS 2.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "labour_industries__contained_by",
                                [
                                    "A_AgricultureForestryAndFishing",
                                    "B_MiningAndQuarrying",
                                    "C_Manufacturing",
                                    "D_ElectricityGasSteamAndAirConditioningSupply",
                                    "E_WaterSupplySewerageWasteManagement",
                                    "F_Construction",
                                    "G_WholesaleAndRetailTradeRepairOfMotorVehicles",
                                    "H_TransportationAndStorage",
                                    "I_AccommodationAndFoodServiceActivities",
                                    "J_InformationAndCommunication",
                                    "K_FinancialAndInsuranceActivities",
                                    "L_RealEstateActivities",
                                    "M_ProfessionalScientificAndTechnicalActivities",
                                    "N_AdministrativeAndSupportServiceActivities",
                                    "O_PublicAdministrationAndDefence",
                                    "P_Education",
                                    "Q_HumanHealthAndSocialWorkActivities",
                                    "R_ArtsEntertainmentAndRecreation",
                                    "S_OtherServiceActivities",
                                    "T_ActivitiesOfHouseholdsAsEmployers",
                                    "U_ActivitiesOfExtraterritorialOrganizations",
                                ],
                            )
                        ),
                        name="registration_labour_industries_known",
                        violation_error_message="Kies codes uit de lijst van HTCDS 2.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "control_means__contained_by",
                                [
                                    "PhysicalThreats",
                                    "ThreatsLawEnforcement",
                                    "ThreatensChildrenFamily",
                                    "DebtBondage",
                                    "FalsePromises",
                                    "PhysicalAbuse",
                                    "SexualAbuse",
                                    "TakesEarnings",
                                    "RestrictsFinancialAccess",
                                    "RestrictsMedicalCare",
                                    "WithholdsNecessities",
                                    "PsychologicalAbuse",
                                    "PsychoactiveSubstance",
                                    "ExcessiveWorkingHours",
                                    "WithholdsDocuments",
                                    "Other",
                                ],
                            )
                        ),
                        name="registration_control_means_known",
                        violation_error_message="Kies codes uit de lijst van HTCDS 2.0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "recruitment_methods__contained_by",
                                [
                                    "AtAPlaceOfBusiness",
                                    "AtAnEducationalInstitution",
                                    "AtWork",
                                    "ThroughOnlineSocialNetworks",
                                    "ThroughAnOnlineAdvertisement",
                                    "ThroughATelevisionAdvert",
                                    "ThroughANewspaperAdvert",
                                    "ThroughFamilyOrFamilyEvents",
                                    "ThroughFriendsOrSocialEvents",
                                    "Other",
                                ],
                            )
                        ),
                        name="registration_recruitment_methods_known",
                        violation_error_message="Kies codes uit de lijst van HTCDS 2.0.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IdentityMark",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("BSN", "burgerservicenummer"),
                            ("V_NUMBER", "V-nummer"),
                            ("NAME_AND_BIRTH", "naam en geboortedatum"),
                        ],
                        help_text="Waar het van gemaakt is.",
                        max_length=14,
                        verbose_name="soort",
                    ),
                ),
                (
                    "digest",
                    models.BinaryField(
                        help_text="32 bytes; niet terug te rekenen.",
                        max_length=32,
                        verbose_name="merk",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Wie eraan herkend wordt.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.person",
                        verbose_name="persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "herkenningsmerk",
                "verbose_name_plural": "herkenningsmerken",
                "indexes": [models.Index(fields=["kind", "digest"], name="identity_mark_digest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["BSN", "V_NUMBER", "NAME_AND_BIRTH"])),
                        name="identity_mark_kind_known",
                        violation_error_message="kind: kies een van BSN, V_NUMBER, NAME_AND_BIRTH.",
                    ),
                    models.UniqueConstraint(
                        fields=("person", "kind"),
                        name="identity_mark_once_per_kind",
                        violation_error_message="Van deze persoon is hiervan al een merk. Vervang dat.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consent",
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
                    "scope",
                    models.CharField(
                        choices=[
                            ("SEEK_SHELTER", "opvang zoeken"),
                            ("SHARE_WITH_SHELTER", "gegevens delen met de opvang"),
                            ("REGISTRATION", "aanmelden bij het landelijk coördinatiepunt"),
                            ("CONTACT", "contact opnemen na vertrek"),
                        ],
                        help_text="Waarvoor het geldt.",
                        max_length=20,
                        verbose_name="waarvoor",
                    ),
                ),
                (
                    "given_on",
                    models.DateField(
                        help_text="Dag waarop het is gegeven.", verbose_name="gegeven op"
                    ),
                ),
                (
                    "withdrawn_on",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: de toestemming geldt.",
                        null=True,
                        verbose_name="ingetrokken op",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        help_text="Wie het vastlegde.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Wie toestemming gaf.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="consents",
                        to="opvang.person",
                        verbose_name="persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "toestemming",
                "verbose_name_plural": "toestemmingen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "scope__in",
                                ["SEEK_SHELTER", "SHARE_WITH_SHELTER", "REGISTRATION", "CONTACT"],
                            )
                        ),
                        name="consent_scope_known",
                        violation_error_message="scope: kies een van SEEK_SHELTER, SHARE_WITH_SHELTER, REGISTRATION, CONTACT.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("withdrawn_on__gte", models.F("given_on"))),
                        name="consent_withdrawn_on_not_before_given_on",
                        violation_error_message="withdrawn_on: geef een datum die niet voor given_on ligt.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_on__isnull", True)),
                        fields=("person", "scope"),
                        name="consent_once_per_scope",
                        violation_error_message="Hiervoor geldt al toestemming. Trek die eerst in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonConflict",
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
                    "ground",
                    models.CharField(
                        choices=[
                            ("THREAT", "dreiging"),
                            ("SUSPECTED_RECRUITER", "vermoeden van ronselen"),
                            ("SAME_NETWORK", "zelfde dadernetwerk"),
                            ("FAMILY", "familie of ex-partner"),
                            ("INCIDENT", "eerder incident"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waarop het berust.",
                        max_length=20,
                        verbose_name="grond",
                    ),
                ),
                (
                    "recorded_on",
                    models.DateField(help_text="Dag van vastleggen.", verbose_name="vastgelegd op"),
                ),
                (
                    "review_on",
                    models.DateField(
                        help_text="Dag waarop iemand kijkt of het nog geldt.",
                        verbose_name="opnieuw bekijken op",
                    ),
                ),
                (
                    "ended_on",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: het geldt, ook na de herbeoordeling.",
                        null=True,
                        verbose_name="beëindigd op",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        help_text="De professional die het vaststelde.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "first_person",
                    models.ForeignKey(
                        help_text="Van de twee de persoon met het laagste kenmerk.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.person",
                        verbose_name="eerste persoon",
                    ),
                ),
                (
                    "second_person",
                    models.ForeignKey(
                        help_text="Van de twee de persoon met het hoogste kenmerk.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.person",
                        verbose_name="tweede persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "conflict",
                "verbose_name_plural": "conflicten",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "ground__in",
                                [
                                    "THREAT",
                                    "SUSPECTED_RECRUITER",
                                    "SAME_NETWORK",
                                    "FAMILY",
                                    "INCIDENT",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="person_conflict_ground_known",
                        violation_error_message="ground: kies een van THREAT, SUSPECTED_RECRUITER, SAME_NETWORK, FAMILY, INCIDENT, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_person__lt", models.F("second_person"))),
                        name="person_conflict_in_order",
                        violation_error_message="Noem twee verschillende personen, die met het laagste kenmerk eerst.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("first_person", "second_person", "author"),
                        name="person_conflict_once",
                        violation_error_message="Dit conflict hebt u al vastgelegd. Werk dat bij.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("review_on__gt", models.F("recorded_on"))),
                        name="person_conflict_review_after_recording",
                        violation_error_message="Kies een dag om het opnieuw te bekijken die nog komt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("recorded_on"))),
                        name="person_conflict_ended_on_not_before_recorded_on",
                        violation_error_message="ended_on: geef een datum die niet voor recorded_on ligt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Placement",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("HELD", "vastgehouden"),
                            ("CONFIRMED", "bevestigd"),
                            ("ARRIVED", "aangekomen"),
                            ("DEPARTED", "vertrokken"),
                            ("REFUSED", "geweigerd"),
                            ("RELEASED", "vrijgegeven"),
                            ("LAPSED", "verlopen"),
                        ],
                        help_text="Hoe ver het is.",
                        max_length=9,
                        verbose_name="stand",
                    ),
                ),
                ("start", models.DateField(help_text="Eerste nacht.", verbose_name="vanaf")),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="Eerste nacht die niet meer bij het verblijf hoort; leeg: onbekend.",
                        null=True,
                        verbose_name="afgesproken tot",
                    ),
                ),
                (
                    "until_before_move",
                    models.DateField(
                        blank=True,
                        help_text="Het einde dat gold voordat een andere plek werd bevestigd; leeg: onbekend.",
                        null=True,
                        verbose_name="afgesproken tot voor de overplaatsing",
                    ),
                ),
                (
                    "held_until",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip waarop een houd verloopt; leeg als er geen houd is of was.",
                        null=True,
                        verbose_name="vastgehouden tot",
                    ),
                ),
                (
                    "consented_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip van de instemming; leeg: geen.",
                        null=True,
                        verbose_name="ingestemd op",
                    ),
                ),
                (
                    "refusal_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("FULL", "toch geen plek vrij"),
                            ("CONTRAINDICATION", "contra-indicatie"),
                            ("SAFETY", "niet veilig"),
                            ("AGE_SEX", "leeftijd of geslacht past niet"),
                            ("HOUSEHOLD", "huishouden past niet"),
                            ("ACCESSIBILITY", "gebouw past niet"),
                            ("ROUTE_FUNDING", "verblijfsroute of financiering"),
                            ("PERSON_DECLINED", "betrokkene wil niet"),
                            ("NO_ANSWER", "geen antwoord"),
                        ],
                        help_text="Waarom geweigerd; leeg: niet geweigerd.",
                        max_length=16,
                        verbose_name="reden van weigering",
                    ),
                ),
                (
                    "refused_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip van de weigering; leeg: niet geweigerd, of niet bekend.",
                        null=True,
                        verbose_name="geweigerd op",
                    ),
                ),
                (
                    "court_order_on",
                    models.DateField(
                        blank=True,
                        help_text="Dag waarop de rechter het gesloten verblijf toestond; leeg: niet nodig.",
                        null=True,
                        verbose_name="machtiging van",
                    ),
                ),
                (
                    "departed_on",
                    models.DateField(
                        blank=True,
                        help_text="Eerste nacht waarop iemand weg was; leeg: niet vertrokken.",
                        null=True,
                        verbose_name="vertrokken op",
                    ),
                ),
                (
                    "destination",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("OWN_HOME", "eigen woning"),
                            ("FAMILY", "familie of netwerk"),
                            ("OTHER_SHELTER", "andere opvang"),
                            ("SUPPORTED_LIVING", "begeleid wonen"),
                            ("CARE", "zorginstelling"),
                            ("ASYLUM_RECEPTION", "asielopvang"),
                            ("RETURN", "terugkeer naar ander land"),
                            ("DETENTION", "detentie"),
                            ("UNKNOWN", "onbekende bestemming"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waar iemand heen ging; leeg: niet vertrokken.",
                        max_length=16,
                        verbose_name="bestemming",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie bevestigde of weigerde; leeg: nog niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie de plek vroeg; leeg: de opvang meldde een gast.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "consented_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie van de arbeidsinspectie instemde; leeg: niemand, of niet nodig.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingestemd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "plaatsing",
                "verbose_name_plural": "plaatsingen",
                "ordering": ("start",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "HELD",
                                    "CONFIRMED",
                                    "ARRIVED",
                                    "DEPARTED",
                                    "REFUSED",
                                    "RELEASED",
                                    "LAPSED",
                                ],
                            )
                        ),
                        name="placement_state_known",
                        violation_error_message="state: kies een van HELD, CONFIRMED, ARRIVED, DEPARTED, REFUSED, RELEASED, LAPSED.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "destination__in",
                                [
                                    "",
                                    "OWN_HOME",
                                    "FAMILY",
                                    "OTHER_SHELTER",
                                    "SUPPORTED_LIVING",
                                    "CARE",
                                    "ASYLUM_RECEPTION",
                                    "RETURN",
                                    "DETENTION",
                                    "UNKNOWN",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="placement_destination_known",
                        violation_error_message="destination: kies een van leeg, OWN_HOME, FAMILY, OTHER_SHELTER, SUPPORTED_LIVING, CARE, ASYLUM_RECEPTION, RETURN, DETENTION, UNKNOWN, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "refusal_reason__in",
                                [
                                    "",
                                    "FULL",
                                    "CONTRAINDICATION",
                                    "SAFETY",
                                    "AGE_SEX",
                                    "HOUSEHOLD",
                                    "ACCESSIBILITY",
                                    "ROUTE_FUNDING",
                                    "PERSON_DECLINED",
                                    "NO_ANSWER",
                                ],
                            )
                        ),
                        name="placement_refusal_reason_known",
                        violation_error_message="refusal_reason: kies een van leeg, FULL, CONTRAINDICATION, SAFETY, AGE_SEX, HOUSEHOLD, ACCESSIBILITY, ROUTE_FUNDING, PERSON_DECLINED, NO_ANSWER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "REFUSED"),
                                models.Q(("refusal_reason", ""), _negated=True),
                            ),
                            models.Q(
                                ("refusal_reason", ""),
                                models.Q(("state", "REFUSED"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="placement_refused_with_a_reason",
                        violation_error_message="Een weigering heeft een reden. Kies er een.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "HELD"), _negated=True),
                            ("held_until__isnull", False),
                            _connector="OR",
                        ),
                        name="placement_hold_ends",
                        violation_error_message="Zeg tot wanneer de plek wordt vastgehouden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("departed_on__isnull", False),
                                ("state", "DEPARTED"),
                                models.Q(("destination", ""), _negated=True),
                            ),
                            models.Q(
                                ("departed_on__isnull", True),
                                ("destination", ""),
                                models.Q(("state", "DEPARTED"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="placement_departure_complete",
                        violation_error_message="Een vertrek heeft een dag en een bestemming. Kies zo nodig onbekend.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__gt", models.F("start"))),
                        name="placement_until_after_start",
                        violation_error_message="Het einde moet na de eerste nacht liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("departed_on__gte", models.F("start"))),
                        name="placement_departed_on_not_before_start",
                        violation_error_message="departed_on: geef een datum die niet voor start ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("consented_at__isnull", True), ("consented_by__isnull", True)
                            ),
                            models.Q(
                                ("consented_at__isnull", False), ("consented_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="placement_consented_by_with_consented_at",
                        violation_error_message="Vul consented_by en consented_at allebei in, of geen van beide.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Overstay",
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
                            ("NO_HOUSING", "er is geen woning"),
                            ("NO_NEXT_PLACE", "er is geen vervolgplek"),
                            ("PROCEDURE", "een procedure loopt nog"),
                            ("CARE", "zorg is hier nodig"),
                            ("SAFETY", "weggaan is nu niet veilig"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waarom iemand er nog woont.",
                        max_length=13,
                        verbose_name="reden",
                    ),
                ),
                (
                    "expected_end",
                    models.DateField(
                        help_text="Dag waarop iemand naar verwachting weg is; dan vragen wij weer.",
                        verbose_name="verwacht einde",
                    ),
                ),
                (
                    "said_on",
                    models.DateField(
                        help_text="Dag waarop dit het laatst is gezegd.", verbose_name="gezegd op"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        help_text="Wie dit het laatst zei.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "placement",
                    models.OneToOneField(
                        help_text="Het verblijf dat over de langste tijd is.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overstay",
                        to="opvang.placement",
                        verbose_name="plaatsing",
                    ),
                ),
            ],
            options={
                "verbose_name": "langer verblijf",
                "verbose_name_plural": "langere verblijven",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "NO_HOUSING",
                                    "NO_NEXT_PLACE",
                                    "PROCEDURE",
                                    "CARE",
                                    "SAFETY",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="overstay_reason_known",
                        violation_error_message="reason: kies een van NO_HOUSING, NO_NEXT_PLACE, PROCEDURE, CARE, SAFETY, OTHER.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Occupancy",
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
                    "period",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        help_text="Van de eerste nacht tot de eerste nacht die weer vrij is; einde leeg: onbekend.",
                        verbose_name="periode",
                    ),
                ),
                (
                    "bed",
                    models.ForeignKey(
                        help_text="Het bed.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="occupancies",
                        to="opvang.bed",
                        verbose_name="bed",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        help_text="De plaatsing waarvoor het bed bezet is.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="occupancies",
                        to="opvang.placement",
                        verbose_name="plaatsing",
                    ),
                ),
            ],
            options={
                "verbose_name": "bezetting",
                "verbose_name_plural": "bezettingen",
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("bed", "="), ("period", "&&")],
                        name="occupancy_bed_once_at_a_time",
                        violation_error_message="Dit bed is in die periode al bezet of vastgehouden. Kies een ander bed of een andere periode.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period__isempty", False), ("period__startswith__isnull", False)
                        ),
                        name="occupancy_has_a_first_night",
                        violation_error_message="Geef een periode met een eerste nacht.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appeal",
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
                    "made_at",
                    models.DateTimeField(
                        help_text="Tijdstip van het bezwaar.", verbose_name="gedaan op"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="Waarom de weigering niet klopt; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip daarvan; leeg: nog niet.",
                        null=True,
                        verbose_name="beslist op",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("UPHELD", "weigering blijft"),
                            ("OVERRIDDEN", "weigering opzij gezet"),
                        ],
                        help_text="Wat er is besloten; leeg: nog niets.",
                        max_length=10,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        help_text="Waarom zo is besloten, zonder namen; ook de opvang leest dit.",
                        max_length=300,
                        verbose_name="uitleg",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        help_text="Wie bezwaar maakte.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gedaan door",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie van het landelijk coördinatiepunt besliste; leeg: nog niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beslist door",
                    ),
                ),
                (
                    "placement",
                    models.OneToOneField(
                        help_text="De weigering waartegen het gaat.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appeal",
                        to="opvang.placement",
                        verbose_name="geweigerde plek",
                    ),
                ),
            ],
            options={
                "verbose_name": "bezwaar",
                "verbose_name_plural": "bezwaren",
                "ordering": ("made_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["", "UPHELD", "OVERRIDDEN"])),
                        name="appeal_outcome_known",
                        violation_error_message="outcome: kies een van leeg, UPHELD, OVERRIDDEN.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")),
                        name="appeal_reason_filled",
                        violation_error_message="Schrijf op waarom de weigering niet klopt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="appeal_decided_by_with_decided_at",
                        violation_error_message="Vul decided_by en decided_at allebei in, of geen van beide.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decision", ""), ("outcome", "")
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("decision", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="appeal_decided_with_a_reason",
                        violation_error_message="Een besluit heeft een uitleg. Schrijf die op.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlacementRequest",
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
                    "reference",
                    models.CharField(
                        default=opvang.models.base.new_request_reference,
                        help_text="Willekeurige code om de aanvraag mee te noemen, ook aan de telefoon.",
                        max_length=12,
                        unique=True,
                        verbose_name="kenmerk voor mensen",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("OPEN", "open"),
                            ("PLACED", "geplaatst"),
                            ("WITHDRAWN", "ingetrokken"),
                            ("NOT_A_VICTIM", "geen slachtoffer"),
                            ("CLOSED", "afgesloten"),
                        ],
                        default="OPEN",
                        help_text="Waar de aanvraag staat.",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "ended_on",
                    models.DateField(
                        blank=True,
                        help_text="Dag waarop de aanvraag eindigde; leeg zolang hij open of geplaatst is.",
                        null=True,
                        verbose_name="beëindigd op",
                    ),
                ),
                (
                    "key",
                    models.UUIDField(
                        blank=True,
                        help_text="Waaraan wie vraagt deze aanvraag herkent; leeg: nergens aan.",
                        null=True,
                        verbose_name="sleutel van het formulier",
                    ),
                ),
                (
                    "referrer",
                    models.CharField(
                        choices=[
                            ("POLICE", "politie"),
                            ("MILITARY_POLICE", "Koninklijke Marechaussee"),
                            ("LABOUR_INSPECTORATE", "arbeidsinspectie"),
                            ("COORDINATOR", "zorgcoördinator"),
                            ("MUNICIPALITY", "gemeente"),
                            ("YOUTH_CARE", "jeugdhulp"),
                            ("ASYLUM_RECEPTION", "asielopvang of voogdij"),
                            ("SHELTER", "opvang"),
                            ("HEALTH_CARE", "zorgverlener"),
                            ("SELF", "betrokkene zelf"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Wie iemand aanmeldde.",
                        max_length=20,
                        verbose_name="verwijzer",
                    ),
                ),
                (
                    "urgency",
                    models.CharField(
                        choices=[
                            ("CRISIS", "crisis"),
                            ("URGENT", "spoed"),
                            ("REGULAR", "regulier"),
                        ],
                        default="REGULAR",
                        help_text="Hoe snel een plek nodig is.",
                        max_length=7,
                        verbose_name="urgentie",
                    ),
                ),
                (
                    "registered_on",
                    models.DateField(
                        help_text="Dag van aanmelding; de wachttijd telt vanaf hier.",
                        verbose_name="aangemeld op",
                    ),
                ),
                (
                    "start_from",
                    models.DateField(help_text="Vroegste eerste nacht.", verbose_name="vanaf"),
                ),
                (
                    "start_by",
                    models.DateField(
                        blank=True,
                        help_text="Laatste eerste nacht; leeg: wat bij de urgentie hoort.",
                        null=True,
                        verbose_name="uiterlijk",
                    ),
                ),
                (
                    "nights",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Hoe lang, in nachten; leeg: geen einde bekend.",
                        null=True,
                        verbose_name="nachten",
                    ),
                ),
                (
                    "routes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("DUTCH", "Nederlander"),
                                ("EU", "burger van de Europese Unie"),
                                ("B8_REFLECTION", "bedenktijd"),
                                (
                                    "B8_PERMIT",
                                    "verblijfsvergunning slachtoffer mensenhandel (B8/3)",
                                ),
                                ("ASYLUM", "asiel"),
                                ("UNACCOMPANIED_MINOR", "alleenstaande minderjarige vreemdeling"),
                                ("UNDOCUMENTED", "zonder verblijfsrecht"),
                                ("UNKNOWN", "onbekend"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Op welke titels iemand verblijft.",
                        size=None,
                        verbose_name="verblijfsroutes",
                    ),
                ),
                (
                    "security",
                    models.CharField(
                        choices=[
                            ("KNOWN", "bekend adres"),
                            ("PROTECTED", "beveiligd adres"),
                            ("SECRET", "geheim adres"),
                        ],
                        default="KNOWN",
                        help_text="Wat minstens nodig is; een risicoscreening kan het verhogen.",
                        max_length=9,
                        verbose_name="veiligheid",
                    ),
                ),
                (
                    "needs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Zorg die nodig is, zoals TRAUMA.",
                        size=None,
                        verbose_name="behoeften",
                    ),
                ),
                (
                    "traits",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Wat een verblijf kan hinderen, zoals PET.",
                        size=None,
                        verbose_name="bijzonderheden",
                    ),
                ),
                (
                    "access_needs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Wat het gebouw moet bieden, zoals STEP_FREE.",
                        size=None,
                        verbose_name="toegankelijkheid",
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Talen die iemand spreekt (ISO 639), zoals en.",
                        size=None,
                        verbose_name="talen",
                    ),
                ),
                (
                    "night_intake",
                    models.BooleanField(
                        default=False,
                        help_text="Of iemand 's nachts aankomt.",
                        verbose_name="opname 's nachts",
                    ),
                ),
                (
                    "private_room",
                    models.BooleanField(
                        default=False,
                        help_text="Of een gedeelde kamer niet kan.",
                        verbose_name="eigen kamer",
                    ),
                ),
                (
                    "wish_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("HOME", "vertrouwde omgeving"),
                            ("FAMILY", "familie of naasten"),
                            ("SCHOOL", "school of opleiding"),
                            ("WORK", "werk"),
                            ("CARE", "lopende zorg"),
                            ("LAWYER", "advocaat of rechtszaak"),
                            ("REGIONAL", "regionaal eerst, nu dat veilig is"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waarom iemand daar wil wonen; leeg: geen wens.",
                        max_length=8,
                        verbose_name="reden van de wens",
                    ),
                ),
                (
                    "transfer_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("END_OF_STAY", "einde van de verblijfsduur"),
                            ("SAFETY", "veiligheid"),
                            ("CARE_NEED", "andere zorg nodig"),
                            ("TURNED_18", "18 jaar geworden"),
                            ("UNMET_WISH", "wens nog niet vervuld"),
                            ("CRISIS_FOLLOW_UP", "vervolg op een noodbed"),
                            ("SHELTER_CLOSES", "opvang sluit"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waarom zij een andere plek nodig hebben; leeg: geen overplaatsing.",
                        max_length=16,
                        verbose_name="reden van overplaatsing",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        help_text="Telt op bij elke wijziging; wie een oude zag wijzigt niet.",
                        verbose_name="versie",
                    ),
                ),
                (
                    "coordinator",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie de aanvraag begeleidt; leeg: nog niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placement_requests",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="zorgcoördinator",
                    ),
                ),
                (
                    "moves_from",
                    models.ForeignKey(
                        blank=True,
                        help_text="De plaatsing waarin deze mensen al wonen; leeg: geen overplaatsing.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transfers",
                        to="opvang.placement",
                        verbose_name="verhuist van",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        help_text="De organisatie die de aanvraag doet.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placement_requests",
                        to="opvang.organisation",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "responsible_municipality",
                    models.ForeignKey(
                        help_text="De gemeente die verantwoordelijk is en betaalt, waar iemand ook terechtkomt.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.municipality",
                        verbose_name="verantwoordelijke gemeente",
                    ),
                ),
                (
                    "wish_municipality",
                    models.ForeignKey(
                        blank=True,
                        help_text="Waar iemand het liefst dichtbij woont; leeg: geen wens voor een gemeente.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.municipality",
                        verbose_name="gewenste gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "plaatsingsaanvraag",
                "verbose_name_plural": "plaatsingsaanvragen",
                "ordering": ("registered_on", "reference"),
                "indexes": [models.Index(fields=["status"], name="placement_request_status")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("coordinator", "key"),
                        name="placement_request_once_per_key",
                        violation_error_message="Deze aanvraag is al gedaan. Kijk in de lijst van aanvragen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["OPEN", "PLACED", "WITHDRAWN", "NOT_A_VICTIM", "CLOSED"],
                            )
                        ),
                        name="placement_request_status_known",
                        violation_error_message="status: kies een van OPEN, PLACED, WITHDRAWN, NOT_A_VICTIM, CLOSED.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_on__isnull", True), ("status__in", ("OPEN", "PLACED"))
                            ),
                            models.Q(
                                ("ended_on__isnull", False),
                                models.Q(("status__in", ("OPEN", "PLACED")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="placement_request_ended_when_over",
                        violation_error_message="Een aanvraag die voorbij is heeft een einddatum, een andere niet. Pas een ervan aan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("registered_on"))),
                        name="placement_request_ended_on_not_before_registered_on",
                        violation_error_message="ended_on: geef een datum die niet voor registered_on ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "referrer__in",
                                [
                                    "POLICE",
                                    "MILITARY_POLICE",
                                    "LABOUR_INSPECTORATE",
                                    "COORDINATOR",
                                    "MUNICIPALITY",
                                    "YOUTH_CARE",
                                    "ASYLUM_RECEPTION",
                                    "SHELTER",
                                    "HEALTH_CARE",
                                    "SELF",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="placement_request_referrer_known",
                        violation_error_message="referrer: kies een van POLICE, MILITARY_POLICE, LABOUR_INSPECTORATE, COORDINATOR, MUNICIPALITY, YOUTH_CARE, ASYLUM_RECEPTION, SHELTER, HEALTH_CARE, SELF, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("urgency__in", ["CRISIS", "URGENT", "REGULAR"])),
                        name="placement_request_urgency_known",
                        violation_error_message="urgency: kies een van CRISIS, URGENT, REGULAR.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start_by__gte", models.F("start_from"))),
                        name="placement_request_start_by_not_before_start_from",
                        violation_error_message="start_by: geef een datum die niet voor start_from ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("nights__range", (1, 3650))),
                        name="placement_request_nights_range",
                        violation_error_message="nights: geef een getal van 1 tot en met 3650.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "routes__contained_by",
                                [
                                    "DUTCH",
                                    "EU",
                                    "B8_REFLECTION",
                                    "B8_PERMIT",
                                    "ASYLUM",
                                    "UNACCOMPANIED_MINOR",
                                    "UNDOCUMENTED",
                                    "UNKNOWN",
                                ],
                            )
                        ),
                        name="placement_request_routes_known",
                        violation_error_message="Kies routes uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("routes__len__gte", 1)),
                        name="placement_request_routes_given",
                        violation_error_message="Kies minstens een verblijfsroute; kies anders onbekend.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("security__in", ["KNOWN", "PROTECTED", "SECRET"])),
                        name="placement_request_security_known",
                        violation_error_message="security: kies een van KNOWN, PROTECTED, SECRET.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "needs", models.TextField()
                                ),
                                "^\\{((?!NULL[,}])[A-Z][A-Z0-9_]{0,39}(,(?!NULL[,}])[A-Z][A-Z0-9_]{0,39})*)?\\}$",
                            )
                        ),
                        name="placement_request_needs_form",
                        violation_error_message="Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "traits", models.TextField()
                                ),
                                "^\\{((?!NULL[,}])[A-Z][A-Z0-9_]{0,39}(,(?!NULL[,}])[A-Z][A-Z0-9_]{0,39})*)?\\}$",
                            )
                        ),
                        name="placement_request_traits_form",
                        violation_error_message="Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "access_needs", models.TextField()
                                ),
                                "^\\{((?!NULL[,}])[A-Z][A-Z0-9_]{0,39}(,(?!NULL[,}])[A-Z][A-Z0-9_]{0,39})*)?\\}$",
                            )
                        ),
                        name="placement_request_access_needs_form",
                        violation_error_message="Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "languages", models.TextField()
                                ),
                                "^\\{([a-z]{2,3}(,[a-z]{2,3})*)?\\}$",
                            )
                        ),
                        name="placement_request_languages_form",
                        violation_error_message="Schrijf talen met twee of drie kleine letters (ISO 639), zoals en.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "wish_reason__in",
                                [
                                    "",
                                    "HOME",
                                    "FAMILY",
                                    "SCHOOL",
                                    "WORK",
                                    "CARE",
                                    "LAWYER",
                                    "REGIONAL",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="placement_request_wish_reason_known",
                        violation_error_message="wish_reason: kies een van leeg, HOME, FAMILY, SCHOOL, WORK, CARE, LAWYER, REGIONAL, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "transfer_reason__in",
                                [
                                    "",
                                    "END_OF_STAY",
                                    "SAFETY",
                                    "CARE_NEED",
                                    "TURNED_18",
                                    "UNMET_WISH",
                                    "CRISIS_FOLLOW_UP",
                                    "SHELTER_CLOSES",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="placement_request_transfer_reason_known",
                        violation_error_message="transfer_reason: kies een van leeg, END_OF_STAY, SAFETY, CARE_NEED, TURNED_18, UNMET_WISH, CRISIS_FOLLOW_UP, SHELTER_CLOSES, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("moves_from__isnull", True), ("transfer_reason", "")),
                            models.Q(
                                ("moves_from__isnull", False),
                                models.Q(("transfer_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="placement_request_moves_with_a_reason",
                        violation_error_message="Een overplaatsing heeft een reden. Kies er een.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("OPEN", "PLACED"))),
                        fields=("moves_from",),
                        name="placement_request_one_transfer_at_a_time",
                        violation_error_message="Voor deze plaatsing loopt al een overplaatsing. Wijzig of beëindig die eerst.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="placement",
            name="request",
            field=models.ForeignKey(
                blank=True,
                help_text="De aanvraag; leeg: een gast die alleen de opvang kent.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="placements",
                to="opvang.placementrequest",
                verbose_name="aanvraag",
            ),
        ),
        migrations.CreateModel(
            name="OutsidePlacement",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("HOTEL", "hotel"),
                            ("HOLIDAY_PARK", "vakantiepark"),
                            ("TEMPORARY_SITE", "tijdelijke groepslocatie"),
                            ("OWN_NETWORK", "familie of vrienden"),
                            ("POLICE_STATION", "politiebureau"),
                            ("HOSPITAL", "ziekenhuis"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waar mensen zolang zijn.",
                        max_length=14,
                        verbose_name="soort",
                    ),
                ),
                (
                    "guarded",
                    models.BooleanField(
                        help_text="Of er bewaking is.", verbose_name="met bewaking"
                    ),
                ),
                (
                    "since",
                    models.DateTimeField(
                        help_text="Tijdstip waarop ze er kwamen.", verbose_name="vanaf"
                    ),
                ),
                (
                    "review_at",
                    models.DateTimeField(
                        help_text="Tijdstip waarop iemand kijkt of het nog kan.",
                        verbose_name="opnieuw bekijken op",
                    ),
                ),
                (
                    "ended_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip waarop ze weg waren; leeg: ze zijn er.",
                        null=True,
                        verbose_name="tot",
                    ),
                ),
                (
                    "end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ARRIVED", "aangekomen in de opvang"),
                            ("ELSEWHERE", "naar een andere plek"),
                            ("LEFT", "vertrokken"),
                            ("REQUEST_ENDED", "aanvraag beëindigd"),
                        ],
                        help_text="Hoe het eindigde; leeg: ze zijn er nog.",
                        max_length=13,
                        verbose_name="waarom niet meer",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        help_text="Wie het vastlegde en weet waar het is.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        help_text="De aanvraag, die blijft wachten.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outside_placements",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "plek buiten het netwerk",
                "verbose_name_plural": "plekken buiten het netwerk",
                "ordering": ("since",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "HOTEL",
                                    "HOLIDAY_PARK",
                                    "TEMPORARY_SITE",
                                    "OWN_NETWORK",
                                    "POLICE_STATION",
                                    "HOSPITAL",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="outside_placement_kind_known",
                        violation_error_message="kind: kies een van HOTEL, HOLIDAY_PARK, TEMPORARY_SITE, OWN_NETWORK, POLICE_STATION, HOSPITAL, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end__in", ["", "ARRIVED", "ELSEWHERE", "LEFT", "REQUEST_ENDED"])
                        ),
                        name="outside_placement_end_known",
                        violation_error_message="end: kies een van leeg, ARRIVED, ELSEWHERE, LEFT, REQUEST_ENDED.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("review_at__gte", models.F("since"))),
                        name="outside_placement_review_at_not_before_since",
                        violation_error_message="review_at: geef een datum die niet voor since ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at__gte", models.F("since"))),
                        name="outside_placement_ended_at_not_before_since",
                        violation_error_message="ended_at: geef een datum die niet voor since ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end", ""), ("ended_at__isnull", True)),
                            models.Q(
                                ("ended_at__isnull", False), models.Q(("end", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="outside_placement_end_complete",
                        violation_error_message="Zeg ook waarom ze er niet meer zijn.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("request",),
                        name="outside_placement_one_at_a_time",
                        violation_error_message="Deze mensen zijn al ergens anders ondergebracht. Beëindig dat eerst.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PolicyVersion",
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
                    "number",
                    models.PositiveIntegerField(
                        help_text="Volgnummer; 1 is wat de installatie zelf instelt.",
                        unique=True,
                        verbose_name="nummer",
                    ),
                ),
                (
                    "values",
                    models.JSONField(
                        help_text="Elke waarde van het beleid, bij naam.", verbose_name="waarden"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="Waarom dit wordt voorgesteld, zonder namen.",
                        max_length=500,
                        verbose_name="reden",
                    ),
                ),
                (
                    "proposed_at",
                    models.DateTimeField(
                        help_text="Tijdstip van het voorstel.", verbose_name="voorgesteld op"
                    ),
                ),
                (
                    "approved_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Vanaf wanneer het geldt; leeg: niet.",
                        null=True,
                        verbose_name="goedgekeurd op",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip daarvan; leeg: niet.",
                        null=True,
                        verbose_name="ingetrokken op",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie het goedkeurde, een ander; leeg: niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="goedgekeurd door",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        help_text="Wie het voorstelde.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voorgesteld door",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie het introk of afwees; leeg: niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingetrokken door",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie van het beleid",
                "verbose_name_plural": "versies van het beleid",
                "ordering": ("-number",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__range", (2, 1000000))),
                        name="policy_version_number_range",
                        violation_error_message="number: geef een getal van 2 tot en met 1000000.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")),
                        name="policy_version_reason_filled",
                        violation_error_message="Vul in waarom u dit voorstelt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at__isnull", True), ("approved_by__isnull", True)),
                            models.Q(
                                ("approved_at__isnull", False), ("approved_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="policy_version_approved_by_with_approved_at",
                        violation_error_message="Vul approved_by en approved_at allebei in, of geen van beide.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)
                            ),
                            models.Q(
                                ("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="policy_version_withdrawn_by_with_withdrawn_at",
                        violation_error_message="Vul withdrawn_by en withdrawn_at allebei in, of geen van beide.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by__isnull", True),
                            models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="policy_version_four_eyes",
                        violation_error_message="Wie een wijziging voorstelt keurt haar niet zelf goed. Vraag een ander.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_at__isnull", True),
                            ("withdrawn_at__isnull", True),
                            _connector="OR",
                        ),
                        name="policy_version_one_answer",
                        violation_error_message="Een voorstel is goedgekeurd of ingetrokken, niet allebei.",
                    ),
                    models.UniqueConstraint(
                        models.Value(True),
                        condition=models.Q(
                            ("approved_at__isnull", True), ("withdrawn_at__isnull", True)
                        ),
                        name="policy_version_one_open",
                        violation_error_message="Er staat al een voorstel open. Keur dat eerst goed, of trek het in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Province",
            fields=[
                (
                    "code",
                    models.CharField(
                        help_text="Code van het CBS, zoals PV31.",
                        max_length=6,
                        primary_key=True,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="Naam, zoals Limburg.",
                        max_length=40,
                        unique=True,
                        verbose_name="naam",
                    ),
                ),
            ],
            options={
                "verbose_name": "provincie",
                "verbose_name_plural": "provincies",
                "ordering": ("code",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^PV[0-9]{2}$")),
                        name="province_code_form",
                        violation_error_message="code: geef een code zoals PV31.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DailyFact",
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
                    "day",
                    models.DateField(
                        help_text="Datum van de avond waarop de nacht begint.", verbose_name="nacht"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("TRAFFICKING", "opvang voor slachtoffers mensenhandel"),
                            ("EMERGENCY", "noodbedden"),
                            ("ADULTS", "vrouwen- en mannenopvang"),
                            ("MINORS", "opvang voor minderjarigen"),
                            ("ONWARD", "begeleid wonen en maatschappelijke opvang"),
                        ],
                        help_text="De groep van soorten plekken.",
                        max_length=11,
                        verbose_name="groep",
                    ),
                ),
                (
                    "beds_available",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Bedden die niet gesloten waren.",
                        verbose_name="beschikbare bedden",
                    ),
                ),
                (
                    "beds_occupied",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Bedden waarin iemand sliep of die beloofd waren.",
                        verbose_name="bezette bedden",
                    ),
                ),
                (
                    "beds_closed",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Lege bedden die niet te gebruiken waren.",
                        verbose_name="gesloten bedden",
                    ),
                ),
                (
                    "arrivals",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Mensen voor wie dit de eerste nacht was.",
                        verbose_name="aankomsten",
                    ),
                ),
                (
                    "departures",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Mensen die deze nacht voor het eerst weg waren.",
                        verbose_name="vertrekken",
                    ),
                ),
                (
                    "unplaced",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Mensen die een plek vroegen en nergens een bed hadden.",
                        verbose_name="mensen zonder plek",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        help_text="Wie de bedden heeft, of de plek vraagt; wordt nooit gepubliceerd.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.organisation",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        help_text="Waar de bedden staan, of waar de verantwoordelijke gemeente ligt.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.province",
                        verbose_name="provincie",
                    ),
                ),
            ],
            options={
                "verbose_name": "dagcijfer",
                "verbose_name_plural": "dagcijfers",
                "ordering": ("day",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "group__in",
                                ["TRAFFICKING", "EMERGENCY", "ADULTS", "MINORS", "ONWARD"],
                            )
                        ),
                        name="daily_fact_group_known",
                        violation_error_message="group: kies een van TRAFFICKING, EMERGENCY, ADULTS, MINORS, ONWARD.",
                    ),
                    models.UniqueConstraint(
                        fields=("day", "province", "group", "organisation"),
                        name="daily_fact_once",
                        violation_error_message="Deze nacht is al geteld. Tel hem opnieuw in zijn geheel.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("beds_occupied__lte", models.F("beds_available"))),
                        name="daily_fact_occupied_within_available",
                        violation_error_message="Er kunnen niet meer bedden bezet zijn dan er zijn.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedFigure",
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
                    "month",
                    models.DateField(help_text="Eerste dag van de maand.", verbose_name="maand"),
                ),
                (
                    "indicator",
                    models.CharField(
                        choices=[
                            ("AVAILABLE", "beschikbare bedden"),
                            ("OCCUPIED", "bezette bedden"),
                            ("CLOSED", "gesloten bedden"),
                            ("ARRIVALS", "aankomsten"),
                            ("DEPARTURES", "vertrekken"),
                            ("UNPLACED", "mensen zonder plek"),
                        ],
                        help_text="Wat er geteld is.",
                        max_length=10,
                        verbose_name="cijfer",
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("TRAFFICKING", "opvang voor slachtoffers mensenhandel"),
                            ("EMERGENCY", "noodbedden"),
                            ("ADULTS", "vrouwen- en mannenopvang"),
                            ("MINORS", "opvang voor minderjarigen"),
                            ("ONWARD", "begeleid wonen en maatschappelijke opvang"),
                        ],
                        help_text="De groep van soorten plekken; leeg: alle samen.",
                        max_length=11,
                        verbose_name="groep",
                    ),
                ),
                (
                    "value",
                    models.PositiveIntegerField(
                        help_text="Afgerond op 5-tallen.", verbose_name="waarde"
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        blank=True,
                        help_text="De provincie; leeg: heel Nederland.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.province",
                        verbose_name="provincie",
                    ),
                ),
            ],
            options={
                "verbose_name": "gepubliceerd cijfer",
                "verbose_name_plural": "gepubliceerde cijfers",
                "ordering": ("month",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "indicator__in",
                                [
                                    "AVAILABLE",
                                    "OCCUPIED",
                                    "CLOSED",
                                    "ARRIVALS",
                                    "DEPARTURES",
                                    "UNPLACED",
                                ],
                            )
                        ),
                        name="published_figure_indicator_known",
                        violation_error_message="indicator: kies een van AVAILABLE, OCCUPIED, CLOSED, ARRIVALS, DEPARTURES, UNPLACED.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "group__in",
                                ["", "TRAFFICKING", "EMERGENCY", "ADULTS", "MINORS", "ONWARD"],
                            )
                        ),
                        name="published_figure_group_known",
                        violation_error_message="group: kies een van leeg, TRAFFICKING, EMERGENCY, ADULTS, MINORS, ONWARD.",
                    ),
                    models.UniqueConstraint(
                        fields=("month", "indicator", "province", "group"),
                        name="published_figure_once",
                        nulls_distinct=False,
                        violation_error_message="Dit cijfer is al gepubliceerd en verandert niet meer.",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.Exact(
                            django.db.models.functions.math.Mod("value", 5), 0
                        ),
                        name="published_figure_rounded",
                        violation_error_message="Publiceer alleen cijfers die op 5 zijn afgerond.",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.Exact(
                            django.db.models.functions.datetime.ExtractDay("month"), 1
                        ),
                        name="published_figure_of_a_month",
                        violation_error_message="Geef de eerste dag van de maand.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RequestPerson",
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
                    "role",
                    models.CharField(
                        choices=[("CLIENT", "cliënt"), ("CHILD", "meekomend kind")],
                        default="CLIENT",
                        help_text="Cliënt, of een kind dat meekomt.",
                        max_length=6,
                        verbose_name="rol",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="De persoon.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="request_persons",
                        to="opvang.person",
                        verbose_name="persoon",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        help_text="De aanvraag.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="request_persons",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "persoon in aanvraag",
                "verbose_name_plural": "personen in aanvraag",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["CLIENT", "CHILD"])),
                        name="request_person_role_known",
                        violation_error_message="role: kies een van CLIENT, CHILD.",
                    ),
                    models.UniqueConstraint(
                        fields=("request", "person"),
                        name="request_person_once",
                        violation_error_message="Deze persoon staat al in de aanvraag.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="placementrequest",
            name="persons",
            field=models.ManyToManyField(
                help_text="Voor wie; wie niet gesplitst mag worden staat in een aanvraag.",
                related_name="placement_requests",
                through="opvang.RequestPerson",
                to="opvang.person",
                verbose_name="personen",
            ),
        ),
        migrations.CreateModel(
            name="RiskScreening",
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
                    "instrument",
                    models.CharField(
                        help_text="Waarmee gescreend is, zoals Risicoscreening VO.",
                        max_length=80,
                        verbose_name="instrument",
                    ),
                ),
                (
                    "version",
                    models.CharField(
                        blank=True,
                        help_text="Versie of jaar.",
                        max_length=20,
                        verbose_name="versie",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("GREEN", "groen"), ("ORANGE", "oranje"), ("RED", "rood")],
                        help_text="Groen, oranje of rood.",
                        max_length=6,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "assessed_on",
                    models.DateField(
                        help_text="Dag van de screening.", verbose_name="gescreend op"
                    ),
                ),
                (
                    "explanation",
                    models.TextField(
                        blank=True,
                        help_text="Vrije tekst; gaat nooit naar de matching.",
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "assessor",
                    models.ForeignKey(
                        help_text="Wie de screening deed of overnam.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beoordelaar",
                    ),
                ),
                (
                    "made_for",
                    models.ForeignKey(
                        blank=True,
                        help_text="De overplaatsing waarvoor gescreend is; leeg: voor geen.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="screenings_made_for",
                        to="opvang.placementrequest",
                        verbose_name="voor overplaatsing",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Over wie het gaat.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="risk_screenings",
                        to="opvang.person",
                        verbose_name="persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "risicoscreening",
                "verbose_name_plural": "risicoscreeningen",
                "ordering": ("-assessed_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("instrument__regex", "\\S")),
                        name="risk_screening_instrument_filled",
                        violation_error_message="Noem het instrument.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["GREEN", "ORANGE", "RED"])),
                        name="risk_screening_outcome_known",
                        violation_error_message="outcome: kies een van GREEN, ORANGE, RED.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="bed",
            name="room",
            field=models.ForeignKey(
                help_text="De kamer waar het bed staat.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="beds",
                to="opvang.room",
                verbose_name="kamer",
            ),
        ),
        migrations.CreateModel(
            name="SafetyRegion",
            fields=[
                (
                    "code",
                    models.CharField(
                        help_text="Code van het CBS, zoals VR24.",
                        max_length=6,
                        primary_key=True,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="Naam, zoals Zuid-Limburg.",
                        max_length=40,
                        unique=True,
                        verbose_name="naam",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        help_text="De provincie waarin de regio ligt.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="safety_regions",
                        to="opvang.province",
                        verbose_name="provincie",
                    ),
                ),
            ],
            options={
                "verbose_name": "veiligheidsregio",
                "verbose_name_plural": "veiligheidsregio's",
                "ordering": ("code",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^VR[0-9]{2}$")),
                        name="safety_region_code_form",
                        violation_error_message="code: geef een code zoals VR24.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="placementrequest",
            name="wish_safety_regions",
            field=models.ManyToManyField(
                blank=True,
                help_text="Waar iemand het liefst woont; leeg: geen wens voor een regio.",
                related_name="+",
                to="opvang.safetyregion",
                verbose_name="gewenste veiligheidsregio's",
            ),
        ),
        migrations.AddField(
            model_name="municipality",
            name="safety_region",
            field=models.ForeignKey(
                help_text="De veiligheidsregio waarin de gemeente ligt.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="municipalities",
                to="opvang.safetyregion",
                verbose_name="veiligheidsregio",
            ),
        ),
        migrations.CreateModel(
            name="DangerArea",
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
                    "latitude",
                    models.FloatField(
                        blank=True,
                        help_text="Van het midden, in graden (WGS 84).",
                        null=True,
                        verbose_name="breedtegraad",
                    ),
                ),
                (
                    "longitude",
                    models.FloatField(
                        blank=True,
                        help_text="Van het midden, in graden (WGS 84).",
                        null=True,
                        verbose_name="lengtegraad",
                    ),
                ),
                (
                    "radius_km",
                    models.FloatField(
                        blank=True,
                        help_text="Straal van de cirkel, in kilometers.",
                        null=True,
                        verbose_name="straal",
                    ),
                ),
                (
                    "buffer_km",
                    models.FloatField(
                        default=0,
                        help_text="Kilometers om de gemeente of regio heen; bij een cirkel 0.",
                        verbose_name="rand",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("EXPLOITATION", "plaats van uitbuiting"),
                            ("RECRUITER_HOME", "woonplaats van een ronselaar of dader"),
                            ("NETWORK", "dadernetwerk actief"),
                            ("FAMILY_THREAT", "dreiging van familie"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waarom het gevaarlijk is.",
                        max_length=16,
                        verbose_name="reden",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("POLICE", "politie"),
                            ("PERSON", "betrokkene"),
                            ("SHELTER", "opvang"),
                            ("COORDINATOR", "zorgcoördinator"),
                        ],
                        help_text="Wie het zei.",
                        max_length=12,
                        verbose_name="bron",
                    ),
                ),
                (
                    "recorded_on",
                    models.DateField(
                        help_text="Dag waarop het is vastgelegd.", verbose_name="vastgelegd op"
                    ),
                ),
                (
                    "expires_on",
                    models.DateField(
                        blank=True,
                        help_text="Eerste dag waarop het niet meer geldt; leeg: tot iemand het intrekt.",
                        null=True,
                        verbose_name="geldt tot",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        help_text="De gevaarlijke gemeente; anders leeg.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.municipality",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Voor wie het gevaarlijk is.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="danger_areas",
                        to="opvang.person",
                        verbose_name="persoon",
                    ),
                ),
                (
                    "safety_region",
                    models.ForeignKey(
                        blank=True,
                        help_text="De gevaarlijke veiligheidsregio; anders leeg.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opvang.safetyregion",
                        verbose_name="veiligheidsregio",
                    ),
                ),
            ],
            options={
                "verbose_name": "gevaargebied",
                "verbose_name_plural": "gevaargebieden",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("municipality__isnull", False),
                                ("radius_km__isnull", True),
                                ("safety_region__isnull", True),
                            ),
                            models.Q(
                                ("municipality__isnull", True),
                                ("radius_km__isnull", True),
                                ("safety_region__isnull", False),
                            ),
                            models.Q(
                                ("buffer_km", 0),
                                ("municipality__isnull", True),
                                ("radius_km__isnull", False),
                                ("safety_region__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="danger_area_of_one_kind",
                        violation_error_message="Kies precies een: een gemeente, een veiligheidsregio of een punt met straal (zonder rand). Leg een tweede gebied apart vast.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                            models.Q(("latitude__isnull", False), ("longitude__isnull", False)),
                            _connector="OR",
                        ),
                        name="danger_area_latitude_with_longitude",
                        violation_error_message="Vul latitude en longitude allebei in, of geen van beide.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude__isnull", True), ("radius_km__isnull", True)),
                            models.Q(("latitude__isnull", False), ("radius_km__isnull", False)),
                            _connector="OR",
                        ),
                        name="danger_area_latitude_with_radius_km",
                        violation_error_message="Vul latitude en radius_km allebei in, of geen van beide.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("latitude__range", (-90, 90))),
                        name="danger_area_latitude_range",
                        violation_error_message="latitude: geef een getal van -90 tot en met 90.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("longitude__range", (-180, 180))),
                        name="danger_area_longitude_range",
                        violation_error_message="longitude: geef een getal van -180 tot en met 180.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("radius_km__range", (0, 500))),
                        name="danger_area_radius_km_range",
                        violation_error_message="radius_km: geef een getal van 0 tot en met 500.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("buffer_km__range", (0, 100))),
                        name="danger_area_buffer_km_range",
                        violation_error_message="buffer_km: geef een getal van 0 tot en met 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "EXPLOITATION",
                                    "RECRUITER_HOME",
                                    "NETWORK",
                                    "FAMILY_THREAT",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="danger_area_reason_known",
                        violation_error_message="reason: kies een van EXPLOITATION, RECRUITER_HOME, NETWORK, FAMILY_THREAT, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source__in", ["POLICE", "PERSON", "SHELTER", "COORDINATOR"])
                        ),
                        name="danger_area_source_known",
                        violation_error_message="source: kies een van POLICE, PERSON, SHELTER, COORDINATOR.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_on__gte", models.F("recorded_on"))),
                        name="danger_area_expires_on_not_before_recorded_on",
                        violation_error_message="expires_on: geef een datum die niet voor recorded_on ligt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ShelterAddress",
            fields=[
                (
                    "shelter",
                    models.OneToOneField(
                        help_text="De opvang waarvan dit het adres is.",
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="opvang.shelter",
                        verbose_name="opvanglocatie",
                    ),
                ),
                (
                    "street",
                    models.CharField(
                        help_text="Straatnaam.", max_length=120, verbose_name="straat"
                    ),
                ),
                (
                    "house_number",
                    models.CharField(
                        help_text="Huisnummer met toevoeging.",
                        max_length=20,
                        verbose_name="huisnummer",
                    ),
                ),
                (
                    "postal_code",
                    models.CharField(
                        help_text="Vier cijfers en twee hoofdletters, zonder spatie.",
                        max_length=6,
                        verbose_name="postcode",
                    ),
                ),
                (
                    "town",
                    models.CharField(help_text="Plaatsnaam.", max_length=80, verbose_name="plaats"),
                ),
                (
                    "phone",
                    models.CharField(
                        blank=True,
                        help_text="Nummer van de opvang zelf; mag leeg.",
                        max_length=30,
                        verbose_name="telefoon",
                    ),
                ),
                (
                    "directions",
                    models.TextField(
                        blank=True,
                        help_text="Hoe iemand binnenkomt; mag leeg.",
                        verbose_name="aanwijzingen",
                    ),
                ),
            ],
            options={
                "verbose_name": "adres van een opvang",
                "verbose_name_plural": "adressen van opvang",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("postal_code__regex", "^[1-9][0-9]{3}[A-Z]{2}$")),
                        name="shelter_address_postal_code_form",
                        violation_error_message="postal_code: geef een code zoals 1234AB.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="shelter",
            name="municipality",
            field=models.ForeignKey(
                help_text="De gemeente waarin de opvang ligt; veiligheidsregio en afstanden volgen eruit.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="shelters",
                to="opvang.municipality",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="shelter",
            name="organisation",
            field=models.ForeignKey(
                help_text="De organisatie die de opvang biedt.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="shelters",
                to="opvang.organisation",
                verbose_name="organisatie",
            ),
        ),
        migrations.CreateModel(
            name="RuleDefault",
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
                    "rule",
                    models.CharField(
                        choices=[
                            ("routes", "verblijfsroutes"),
                            ("contraindications", "neemt niet"),
                            ("capabilities", "biedt zorg"),
                            ("accessibility", "toegankelijkheid"),
                            ("languages", "talen"),
                            ("night_intake", "opname 's nachts"),
                            ("max_nights", "langste verblijf"),
                            ("turnaround_days", "wisseltijd"),
                        ],
                        help_text="Welke regel.",
                        max_length=20,
                        verbose_name="regel",
                    ),
                ),
                (
                    "value",
                    models.JSONField(
                        blank=True,
                        help_text="Zoals het veld van de wooneenheid.",
                        null=True,
                        verbose_name="waarde",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="De organisatie waarvoor de regel geldt; anders leeg.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rule_defaults",
                        to="opvang.organisation",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "shelter",
                    models.ForeignKey(
                        blank=True,
                        help_text="De opvang waarvoor de regel geldt; gaat voor die van de organisatie.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rule_defaults",
                        to="opvang.shelter",
                        verbose_name="opvanglocatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "standaardregel",
                "verbose_name_plural": "standaardregels",
                "ordering": ("rule",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "rule__in",
                                [
                                    "routes",
                                    "contraindications",
                                    "capabilities",
                                    "accessibility",
                                    "languages",
                                    "night_intake",
                                    "max_nights",
                                    "turnaround_days",
                                ],
                            )
                        ),
                        name="rule_default_rule_known",
                        violation_error_message="rule: kies een van routes, contraindications, capabilities, accessibility, languages, night_intake, max_nights, turnaround_days.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("organisation__isnull", False), ("shelter__isnull", True)),
                            models.Q(("organisation__isnull", True), ("shelter__isnull", False)),
                            _connector="OR",
                        ),
                        name="rule_default_of_one",
                        violation_error_message="Een standaardregel is van een organisatie of van een opvang.",
                    ),
                    models.UniqueConstraint(
                        fields=("organisation", "rule"),
                        name="rule_default_once_per_organisation",
                        violation_error_message="Deze organisatie heeft deze standaardregel al. Wijzig die.",
                    ),
                    models.UniqueConstraint(
                        fields=("shelter", "rule"),
                        name="rule_default_once_per_shelter",
                        violation_error_message="Deze opvang heeft deze standaardregel al. Wijzig die.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExcludedShelter",
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
                            ("SAFETY", "veiligheid"),
                            ("REFUSED", "geweigerd"),
                            ("PERSON_DECLINED", "betrokkene wil niet"),
                            ("EARLIER_STAY", "eerder verblijf"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waarom niet.",
                        max_length=16,
                        verbose_name="reden",
                    ),
                ),
                (
                    "expires_on",
                    models.DateField(
                        blank=True,
                        help_text="Eerste dag waarop het niet meer geldt; leeg: zolang de aanvraag loopt.",
                        null=True,
                        verbose_name="geldt tot",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie het vastlegde; leeg: het systeem, na een weigering.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "refusal",
                    models.ForeignKey(
                        blank=True,
                        help_text="De weigering waaruit het volgt; leeg: geen.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="bars",
                        to="opvang.placement",
                        verbose_name="weigering",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        help_text="De aanvraag.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="excluded_shelters",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "shelter",
                    models.ForeignKey(
                        help_text="De opvang die niet in aanmerking komt.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.shelter",
                        verbose_name="opvanglocatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitgesloten opvang",
                "verbose_name_plural": "uitgesloten opvang",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                ["SAFETY", "REFUSED", "PERSON_DECLINED", "EARLIER_STAY", "OTHER"],
                            )
                        ),
                        name="excluded_shelter_reason_known",
                        violation_error_message="reason: kies een van SAFETY, REFUSED, PERSON_DECLINED, EARLIER_STAY, OTHER.",
                    ),
                    models.UniqueConstraint(
                        fields=("request", "shelter", "reason"),
                        name="excluded_shelter_once_per_reason",
                        violation_error_message="Deze opvang is om deze reden al uitgesloten.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Unit",
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
                    "name",
                    models.CharField(
                        help_text="Naam binnen de opvang, zoals in het weekoverzicht.",
                        max_length=80,
                        verbose_name="naam",
                    ),
                ),
                (
                    "place_type",
                    models.CharField(
                        choices=[
                            ("COSM", "categorale opvang slachtoffers mensenhandel"),
                            ("OMM", "opvang slachtoffers mensenhandel met multiproblematiek"),
                            ("LABOUR", "opvang slachtoffers arbeidsuitbuiting"),
                            ("EMERGENCY", "noodbed"),
                            ("WOMEN", "vrouwenopvang"),
                            ("MEN", "mannenopvang"),
                            ("YOUTH", "jeugdzorg"),
                            ("PROTECTED_RECEPTION", "beschermde opvang minderjarige vreemdelingen"),
                            ("SUPPORTED_LIVING", "begeleid wonen"),
                            ("SOCIAL", "maatschappelijke opvang"),
                        ],
                        help_text="Waar de plek voor is.",
                        max_length=20,
                        verbose_name="soort plek",
                    ),
                ),
                (
                    "authority_override",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("NATIONAL_DESK", "landelijk coördinatiepunt"),
                            (
                                "NATIONAL_DESK_AND_LABOUR_INSPECTORATE",
                                "landelijk coördinatiepunt, met instemming van de arbeidsinspectie",
                            ),
                            (
                                "POLICE_OR_COORDINATOR",
                                "zorgcoördinator in kantooruren, politie daarbuiten",
                            ),
                            ("YOUTH_AUTHORITY", "gemeente of gecertificeerde instelling"),
                            ("GUARDIAN", "voogd"),
                            ("SHELTER", "opvang"),
                        ],
                        help_text="Wie hier over een plaatsing beslist als dat afwijkt van de soort plek.",
                        max_length=40,
                        verbose_name="afwijkende plaatsingsbevoegdheid",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Uit: telt niet mee en krijgt geen voorstellen.",
                        verbose_name="in gebruik",
                    ),
                ),
                (
                    "routes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("DUTCH", "Nederlander"),
                                ("EU", "burger van de Europese Unie"),
                                ("B8_REFLECTION", "bedenktijd"),
                                (
                                    "B8_PERMIT",
                                    "verblijfsvergunning slachtoffer mensenhandel (B8/3)",
                                ),
                                ("ASYLUM", "asiel"),
                                ("UNACCOMPANIED_MINOR", "alleenstaande minderjarige vreemdeling"),
                                ("UNDOCUMENTED", "zonder verblijfsrecht"),
                                ("UNKNOWN", "onbekend"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Voor welke routes de plek wettig is.",
                        size=None,
                        verbose_name="verblijfsroutes",
                    ),
                ),
                (
                    "security",
                    models.CharField(
                        choices=[
                            ("KNOWN", "bekend adres"),
                            ("PROTECTED", "beveiligd adres"),
                            ("SECRET", "geheim adres"),
                        ],
                        default="KNOWN",
                        help_text="Hoe veilig en geheim het adres is.",
                        max_length=9,
                        verbose_name="veiligheid",
                    ),
                ),
                (
                    "sexes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("FEMALE", "vrouwen"),
                                ("MALE", "mannen"),
                                ("OTHER", "anders"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Van welk geslacht cliënten zijn.",
                        size=None,
                        verbose_name="cliënten",
                    ),
                ),
                (
                    "min_age",
                    models.PositiveSmallIntegerField(
                        default=18,
                        help_text="Jongste cliënt, in jaren (inclusief).",
                        verbose_name="laagste leeftijd",
                    ),
                ),
                (
                    "max_age",
                    models.PositiveSmallIntegerField(
                        default=120,
                        help_text="Oudste cliënt, in jaren (inclusief).",
                        verbose_name="hoogste leeftijd",
                    ),
                ),
                (
                    "max_age_boys",
                    models.SmallIntegerField(
                        blank=True,
                        help_text="Oudste meekomende jongen, in jaren; -1: geen jongens; leeg: geen kinderen.",
                        null=True,
                        verbose_name="oudste jongen",
                    ),
                ),
                (
                    "max_age_girls",
                    models.SmallIntegerField(
                        blank=True,
                        help_text="Oudste meekomend meisje, in jaren; -1: geen meisjes; leeg: geen kinderen.",
                        null=True,
                        verbose_name="oudste meisje",
                    ),
                ),
                (
                    "only_for",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Alleen voor wie een van deze behoeften heeft.",
                        size=None,
                        verbose_name="alleen voor",
                    ),
                ),
                (
                    "reserved_for",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("CRISIS", "crisis"),
                                ("URGENT", "spoed"),
                                ("REGULAR", "regulier"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Alleen voor aanvragen met deze urgentie; leeg: alle.",
                        size=None,
                        verbose_name="bewaard voor",
                    ),
                ),
                (
                    "capabilities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Wat de eenheid kan, zoals TRAUMA.",
                        size=None,
                        verbose_name="deskundigheid",
                    ),
                ),
                (
                    "contraindications",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Wie de eenheid niet neemt, zoals ADDICTION.",
                        size=None,
                        verbose_name="contra-indicaties",
                    ),
                ),
                (
                    "accessibility",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Wat het gebouw biedt, zoals STEP_FREE.",
                        size=None,
                        verbose_name="toegankelijkheid",
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Talen die er gesproken worden (ISO 639), zoals nl.",
                        size=None,
                        verbose_name="talen",
                    ),
                ),
                (
                    "night_intake",
                    models.BooleanField(
                        default=False,
                        help_text="Of er 's nachts iemand opendoet.",
                        verbose_name="opname 's nachts",
                    ),
                ),
                (
                    "max_nights",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="In nachten; leeg: geen grens.",
                        null=True,
                        verbose_name="langste verblijf",
                    ),
                ),
                (
                    "self_contained",
                    models.BooleanField(
                        default=False,
                        help_text="Of een huishouden alle kamers samen krijgt.",
                        verbose_name="eigen woning",
                    ),
                ),
                (
                    "turnaround_days",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Dagen tussen vertrek en de volgende bewoner.",
                        verbose_name="wisseltijd",
                    ),
                ),
                (
                    "inherits",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("routes", "verblijfsroutes"),
                                ("contraindications", "neemt niet"),
                                ("capabilities", "biedt zorg"),
                                ("accessibility", "toegankelijkheid"),
                                ("languages", "talen"),
                                ("night_intake", "opname 's nachts"),
                                ("max_nights", "langste verblijf"),
                                ("turnaround_days", "wisseltijd"),
                            ],
                            max_length=60,
                        ),
                        blank=True,
                        default=list,
                        help_text="Welke regels de opvang of anders de organisatie bepaalt; de waarden staan ook hier.",
                        size=None,
                        verbose_name="overgenomen regels",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        help_text="Telt op bij elke wijziging; wie een oude zag wijzigt niet.",
                        verbose_name="versie",
                    ),
                ),
                (
                    "needs_court_order",
                    models.BooleanField(
                        default=False,
                        help_text="Gesloten: niemand komt er zonder machtiging van de rechter.",
                        verbose_name="machtiging nodig",
                    ),
                ),
                (
                    "rules_checked_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Laatste keer dat iemand de regels wijzigde of zei dat ze kloppen; leeg: nooit.",
                        null=True,
                        verbose_name="regels nagekeken op",
                    ),
                ),
                (
                    "shelter",
                    models.ForeignKey(
                        help_text="De opvang waar de wooneenheid bij hoort.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="units",
                        to="opvang.shelter",
                        verbose_name="opvanglocatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "wooneenheid",
                "verbose_name_plural": "wooneenheden",
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name__regex", "\\S")),
                        name="unit_name_filled",
                        violation_error_message="Geef de wooneenheid een naam.",
                    ),
                    models.UniqueConstraint(
                        fields=("shelter", "name"),
                        name="unit_name_once_per_shelter",
                        violation_error_message="Deze opvang heeft al een wooneenheid met deze naam.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "place_type__in",
                                [
                                    "COSM",
                                    "OMM",
                                    "LABOUR",
                                    "EMERGENCY",
                                    "WOMEN",
                                    "MEN",
                                    "YOUTH",
                                    "PROTECTED_RECEPTION",
                                    "SUPPORTED_LIVING",
                                    "SOCIAL",
                                ],
                            )
                        ),
                        name="unit_place_type_known",
                        violation_error_message="place_type: kies een van COSM, OMM, LABOUR, EMERGENCY, WOMEN, MEN, YOUTH, PROTECTED_RECEPTION, SUPPORTED_LIVING, SOCIAL.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "authority_override__in",
                                [
                                    "",
                                    "NATIONAL_DESK",
                                    "NATIONAL_DESK_AND_LABOUR_INSPECTORATE",
                                    "POLICE_OR_COORDINATOR",
                                    "YOUTH_AUTHORITY",
                                    "GUARDIAN",
                                    "SHELTER",
                                ],
                            )
                        ),
                        name="unit_authority_override_known",
                        violation_error_message="authority_override: kies een van leeg, NATIONAL_DESK, NATIONAL_DESK_AND_LABOUR_INSPECTORATE, POLICE_OR_COORDINATOR, YOUTH_AUTHORITY, GUARDIAN, SHELTER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("security__in", ["KNOWN", "PROTECTED", "SECRET"])),
                        name="unit_security_known",
                        violation_error_message="security: kies een van KNOWN, PROTECTED, SECRET.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "routes__contained_by",
                                [
                                    "DUTCH",
                                    "EU",
                                    "B8_REFLECTION",
                                    "B8_PERMIT",
                                    "ASYLUM",
                                    "UNACCOMPANIED_MINOR",
                                    "UNDOCUMENTED",
                                    "UNKNOWN",
                                ],
                            )
                        ),
                        name="unit_routes_known",
                        violation_error_message="Kies routes uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sexes__contained_by", ["FEMALE", "MALE", "OTHER"])),
                        name="unit_sexes_known",
                        violation_error_message="Kies geslachten uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sexes__len__gte", 1)),
                        name="unit_sexes_given",
                        violation_error_message="Zeg voor welk geslacht de wooneenheid is: kies er minstens een.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reserved_for__contained_by", ["CRISIS", "URGENT", "REGULAR"])
                        ),
                        name="unit_reserved_for_known",
                        violation_error_message="Kies urgenties uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "only_for", models.TextField()
                                ),
                                "^\\{((?!NULL[,}])[A-Z][A-Z0-9_]{0,39}(,(?!NULL[,}])[A-Z][A-Z0-9_]{0,39})*)?\\}$",
                            )
                        ),
                        name="unit_only_for_form",
                        violation_error_message="Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "capabilities", models.TextField()
                                ),
                                "^\\{((?!NULL[,}])[A-Z][A-Z0-9_]{0,39}(,(?!NULL[,}])[A-Z][A-Z0-9_]{0,39})*)?\\}$",
                            )
                        ),
                        name="unit_capabilities_form",
                        violation_error_message="Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "contraindications", models.TextField()
                                ),
                                "^\\{((?!NULL[,}])[A-Z][A-Z0-9_]{0,39}(,(?!NULL[,}])[A-Z][A-Z0-9_]{0,39})*)?\\}$",
                            )
                        ),
                        name="unit_contraindications_form",
                        violation_error_message="Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "accessibility", models.TextField()
                                ),
                                "^\\{((?!NULL[,}])[A-Z][A-Z0-9_]{0,39}(,(?!NULL[,}])[A-Z][A-Z0-9_]{0,39})*)?\\}$",
                            )
                        ),
                        name="unit_accessibility_form",
                        violation_error_message="Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Regex(
                                django.db.models.functions.comparison.Cast(
                                    "languages", models.TextField()
                                ),
                                "^\\{([a-z]{2,3}(,[a-z]{2,3})*)?\\}$",
                            )
                        ),
                        name="unit_languages_form",
                        violation_error_message="Schrijf talen met twee of drie kleine letters (ISO 639), zoals nl.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "inherits__contained_by",
                                [
                                    "routes",
                                    "contraindications",
                                    "capabilities",
                                    "accessibility",
                                    "languages",
                                    "night_intake",
                                    "max_nights",
                                    "turnaround_days",
                                ],
                            )
                        ),
                        name="unit_inherits_known",
                        violation_error_message="Kies overgenomen regels uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("max_age__range", (0, 120))),
                        name="unit_max_age_range",
                        violation_error_message="max_age: geef een getal van 0 tot en met 120.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("min_age__lte", models.F("max_age"))),
                        name="unit_ages_in_order",
                        violation_error_message="De laagste leeftijd is hoger dan de hoogste. Wissel ze om.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("min_age__gte", 18),
                            ("place_type__in", ("YOUTH", "PROTECTED_RECEPTION", "EMERGENCY")),
                            _connector="OR",
                        ),
                        name="unit_minors_only_where_lawful",
                        violation_error_message="Cliënten onder de 18 mogen alleen in jeugdzorg, beschermde opvang of een noodbed. Zet de laagste leeftijd op 18 of kies een andere soort plek.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("max_age_boys__isnull", True), ("max_age_girls__isnull", True)
                            ),
                            models.Q(
                                ("max_age_boys__isnull", False), ("max_age_girls__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="unit_max_age_boys_with_max_age_girls",
                        violation_error_message="Vul max_age_boys en max_age_girls allebei in, of geen van beide.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("max_age_boys__range", (-1, 120))),
                        name="unit_max_age_boys_range",
                        violation_error_message="max_age_boys: geef een getal van -1 tot en met 120.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("max_age_girls__range", (-1, 120))),
                        name="unit_max_age_girls_range",
                        violation_error_message="max_age_girls: geef een getal van -1 tot en met 120.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("max_nights__range", (1, 3650))),
                        name="unit_max_nights_range",
                        violation_error_message="max_nights: geef een getal van 1 tot en met 3650.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("turnaround_days__range", (0, 365))),
                        name="unit_turnaround_days_range",
                        violation_error_message="turnaround_days: geef een getal van 0 tot en met 365.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="room",
            name="unit",
            field=models.ForeignKey(
                help_text="De wooneenheid waar de kamer in ligt.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="rooms",
                to="opvang.unit",
                verbose_name="wooneenheid",
            ),
        ),
        migrations.CreateModel(
            name="Proposal",
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
                    "start",
                    models.DateField(help_text="Voorgestelde eerste nacht.", verbose_name="vanaf"),
                ),
                (
                    "rooms",
                    models.JSONField(
                        help_text='Lijst van {"id": kamer, "persons": aantal}, zoals in het plan.',
                        verbose_name="kamers",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("PROPOSED", "voorgesteld"),
                            ("TAKEN_UP", "plek gevraagd"),
                            ("SUPERSEDED", "vervangen door een later voorstel"),
                            ("SET_ASIDE", "niet gevolgd"),
                        ],
                        default="PROPOSED",
                        help_text="Wat er met het voorstel gebeurde.",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        help_text="De aanvraag.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        help_text="De ronde die dit voorstelde.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="opvang.matchrun",
                        verbose_name="matchronde",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        help_text="De voorgestelde wooneenheid.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="opvang.unit",
                        verbose_name="wooneenheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "voorstel",
                "verbose_name_plural": "voorstellen",
                "ordering": ("start",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["PROPOSED", "TAKEN_UP", "SUPERSEDED", "SET_ASIDE"])
                        ),
                        name="proposal_state_known",
                        violation_error_message="state: kies een van PROPOSED, TAKEN_UP, SUPERSEDED, SET_ASIDE.",
                    ),
                    models.UniqueConstraint(
                        fields=("run", "request"),
                        name="proposal_once_per_run",
                        violation_error_message="Deze ronde heeft al een voorstel voor deze aanvraag.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "PROPOSED")),
                        fields=("request",),
                        name="proposal_one_standing_per_request",
                        violation_error_message="Er staat al een voorstel voor deze aanvraag. Vervang dat eerst.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="placementrequest",
            name="pinned_unit",
            field=models.ForeignKey(
                blank=True,
                help_text="De enige wooneenheid die in aanmerking komt; leeg: alle.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="opvang.unit",
                verbose_name="alleen deze wooneenheid",
            ),
        ),
        migrations.AddField(
            model_name="placement",
            name="unit",
            field=models.ForeignKey(
                help_text="De wooneenheid.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="placements",
                to="opvang.unit",
                verbose_name="wooneenheid",
            ),
        ),
        migrations.CreateModel(
            name="Override",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("REFUSAL", "weigering"),
                            ("RULE", "regel"),
                            ("CONSENT", "toestemming"),
                            ("CRISIS", "akkoord, in de crisisstand"),
                            ("OUTSIDE", "buiten het netwerk, zonder bewaking"),
                        ],
                        help_text="Wat opzij is gezet.",
                        max_length=8,
                        verbose_name="soort",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="De regel, de reden van de weigering, waarom er geen toestemming is, of wie anders zou beslissen.",
                        max_length=40,
                        verbose_name="wat of waarom",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="Waarom het verantwoord is; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                (
                    "recorded_at",
                    models.DateTimeField(
                        help_text="Tijdstip van het besluit.", verbose_name="besloten op"
                    ),
                ),
                (
                    "ended_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip waarop het eindigde; leeg: niet.",
                        null=True,
                        verbose_name="geldt tot",
                    ),
                ),
                (
                    "reviewed_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip daarvan; leeg: nog niet.",
                        null=True,
                        verbose_name="nagekeken op",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("JUSTIFIED", "was terecht"),
                            ("NOT_JUSTIFIED", "had niet gemoeten"),
                            ("RESTORED", "was nodig; alsnog in orde gemaakt"),
                        ],
                        help_text="Wat het oordeel was; leeg: nog geen.",
                        max_length=13,
                        verbose_name="oordeel",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        help_text="Wie het besloot.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besloten door",
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie het achteraf beoordeelde; leeg: nog niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="nagekeken door",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        help_text="De enige aanvraag waarvoor het geldt.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overrides",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="De enige wooneenheid waarvoor het geldt; leeg: alle.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.unit",
                        verbose_name="wooneenheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitzondering",
                "verbose_name_plural": "uitzonderingen",
                "ordering": ("recorded_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["REFUSAL", "RULE", "CONSENT", "CRISIS", "OUTSIDE"])
                        ),
                        name="override_kind_known",
                        violation_error_message="kind: kies een van REFUSAL, RULE, CONSENT, CRISIS, OUTSIDE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome__in", ["", "JUSTIFIED", "NOT_JUSTIFIED", "RESTORED"])
                        ),
                        name="override_outcome_known",
                        violation_error_message="outcome: kies een van leeg, JUSTIFIED, NOT_JUSTIFIED, RESTORED.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")),
                        name="override_reason_filled",
                        violation_error_message="Schrijf op waarom het verantwoord is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reviewed_at__isnull", True), ("reviewed_by__isnull", True)),
                            models.Q(
                                ("reviewed_at__isnull", False), ("reviewed_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="override_reviewed_by_with_reviewed_at",
                        violation_error_message="Vul reviewed_by en reviewed_at allebei in, of geen van beide.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reviewed_by", models.F("author")), _negated=True),
                        name="override_reviewed_by_another",
                        violation_error_message="Iemand anders kijkt een besluit na.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True), ("kind", "CONSENT")),
                        fields=("request",),
                        name="override_one_of_consent",
                        violation_error_message="Voor deze aanvraag is al besloten dat het zonder toestemming kan.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DangerQuestion",
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
                    "asked_at",
                    models.DateTimeField(
                        help_text="Tijdstip van de vraag.", verbose_name="gevraagd op"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="Waarom deze plek toch zou kunnen; zonder namen.",
                        max_length=300,
                        verbose_name="waarom",
                    ),
                ),
                (
                    "answered_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip daarvan; leeg: nog niet.",
                        null=True,
                        verbose_name="beantwoord op",
                    ),
                ),
                (
                    "is_safe",
                    models.BooleanField(
                        blank=True,
                        help_text="Het antwoord; leeg: nog geen.",
                        null=True,
                        verbose_name="kan veilig",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie van de politie antwoordde; leeg: nog niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        help_text="Wie het vroeg.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        help_text="De aanvraag.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="danger_questions",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        help_text="De wooneenheid in een gevaargebied.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.unit",
                        verbose_name="wooneenheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "vraag over gevaar",
                "verbose_name_plural": "vragen over gevaar",
                "ordering": ("asked_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")),
                        name="danger_question_reason_filled",
                        violation_error_message="Schrijf op waarom deze plek toch zou kunnen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at__isnull", True), ("answered_by__isnull", True)),
                            models.Q(
                                ("answered_at__isnull", False), ("answered_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="danger_question_answered_by_with_answered_at",
                        violation_error_message="Vul answered_by en answered_at allebei in, of geen van beide.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("answered_at__isnull", True)),
                        fields=("request", "unit"),
                        name="danger_question_once",
                        violation_error_message="Dit is de politie al gevraagd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Closure",
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
                    "closed_from",
                    models.DateField(
                        help_text="Eerste nacht zonder gebruik.", verbose_name="dicht vanaf"
                    ),
                ),
                (
                    "expected_until",
                    models.DateField(
                        blank=True,
                        help_text="Eerste nacht waarop het naar verwachting weer kan; leeg: onbekend.",
                        null=True,
                        verbose_name="verwacht tot",
                    ),
                ),
                (
                    "reopened_on",
                    models.DateField(
                        blank=True,
                        help_text="Eerste nacht waarop het weer kon; leeg: nog dicht.",
                        null=True,
                        verbose_name="weer open op",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("MAINTENANCE", "onderhoud of schade"),
                            ("HYGIENE", "schoonmaak, ongedierte of besmetting"),
                            ("STAFF", "te weinig personeel"),
                            ("SAFETY", "veiligheid"),
                            ("FUNDING", "geen financiering"),
                            ("GROUP", "samenstelling van de groep"),
                            ("OTHER", "anders"),
                        ],
                        help_text="Waarom het dicht is.",
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                (
                    "explanation",
                    models.CharField(
                        blank=True,
                        help_text="Kort, over het gebouw of de bezetting; nooit over een persoon.",
                        max_length=200,
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "is_stop",
                    models.BooleanField(
                        default=False,
                        help_text="Of wie er woont of een plek is toegezegd blijft: er komt alleen niemand bij.",
                        verbose_name="stop",
                    ),
                ),
                (
                    "bed",
                    models.ForeignKey(
                        blank=True,
                        help_text="Het bed dat buiten gebruik is; anders leeg.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closures",
                        to="opvang.bed",
                        verbose_name="bed",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie het meldde; leeg: uit een weekoverzicht of koppeling.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        blank=True,
                        help_text="De kamer die dicht is; anders leeg.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closures",
                        to="opvang.room",
                        verbose_name="kamer",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="De wooneenheid die dicht is; anders leeg.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closures",
                        to="opvang.unit",
                        verbose_name="wooneenheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "sluiting",
                "verbose_name_plural": "sluitingen",
                "ordering": ("closed_from",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "MAINTENANCE",
                                    "HYGIENE",
                                    "STAFF",
                                    "SAFETY",
                                    "FUNDING",
                                    "GROUP",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="closure_reason_known",
                        violation_error_message="reason: kies een van MAINTENANCE, HYGIENE, STAFF, SAFETY, FUNDING, GROUP, OTHER.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("bed__isnull", True),
                                ("room__isnull", True),
                                ("unit__isnull", False),
                            ),
                            models.Q(
                                ("bed__isnull", True),
                                ("room__isnull", False),
                                ("unit__isnull", True),
                            ),
                            models.Q(
                                ("bed__isnull", False),
                                ("room__isnull", True),
                                ("unit__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="closure_of_one_thing",
                        violation_error_message="Kies precies een: een wooneenheid, een kamer of een bed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expected_until__gte", models.F("closed_from"))),
                        name="closure_expected_until_not_before_closed_from",
                        violation_error_message="expected_until: geef een datum die niet voor closed_from ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reopened_on__gte", models.F("closed_from"))),
                        name="closure_reopened_on_not_before_closed_from",
                        violation_error_message="reopened_on: geef een datum die niet voor closed_from ligt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CapacityConfirmation",
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
                    "confirmed_at",
                    models.DateTimeField(
                        help_text="Tijdstip van de bevestiging.", verbose_name="bevestigd op"
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("PAGE", "op de pagina"),
                            ("SHEET", "weekoverzicht"),
                            ("SMS", "sms"),
                            ("API", "koppeling"),
                            ("PHONE", "telefoon"),
                        ],
                        help_text="Langs welke weg.",
                        max_length=5,
                        verbose_name="manier",
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie het zei; leeg: uit een weekoverzicht of koppeling.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="bevestigd door",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        help_text="De wooneenheid waarvan de capaciteit klopt.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="capacity_confirmations",
                        to="opvang.unit",
                        verbose_name="wooneenheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "capaciteitsbevestiging",
                "verbose_name_plural": "capaciteitsbevestigingen",
                "ordering": ("-confirmed_at",),
                "indexes": [
                    models.Index(
                        fields=["unit", "-confirmed_at"], name="capacity_confirmation_latest"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("method__in", ["PAGE", "SHEET", "SMS", "API", "PHONE"])
                        ),
                        name="capacity_confirmation_method_known",
                        violation_error_message="method: kies een van PAGE, SHEET, SMS, API, PHONE.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confirmed_by__isnull", False),
                            ("method__in", ["SHEET", "API"]),
                            _connector="OR",
                        ),
                        name="capacity_confirmation_by_somebody",
                        violation_error_message="Zeg wie de capaciteit bevestigde.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VictimGroup",
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
                    "code",
                    models.CharField(
                        default=opvang.models.base.new_group_code,
                        help_text="Willekeurige code waaronder mensen de groep noemen.",
                        max_length=12,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("HOUSEHOLD", "huishouden"),
                            ("GROUP", "groep die bij elkaar blijft"),
                        ],
                        help_text="Huishouden of groep.",
                        max_length=9,
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "verbose_name": "groep",
                "verbose_name_plural": "groepen",
                "ordering": ("code",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["HOUSEHOLD", "GROUP"])),
                        name="victim_group_kind_known",
                        violation_error_message="kind: kies een van HOUSEHOLD, GROUP.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="person",
            name="group",
            field=models.ForeignKey(
                blank=True,
                help_text="Het huishouden of de groep waar iemand bij hoort; leeg: alleen.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="persons",
                to="opvang.victimgroup",
                verbose_name="groep",
            ),
        ),
        migrations.CreateModel(
            name="Waiver",
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
                    "code",
                    models.CharField(
                        choices=[
                            ("competence", "deskundigheid"),
                            ("contraindication", "contra-indicatie"),
                            ("accessibility", "toegankelijkheid"),
                            ("danger", "gevaargebied"),
                        ],
                        help_text="De regel die niet geldt.",
                        max_length=20,
                        verbose_name="regel",
                    ),
                ),
                (
                    "recorded_at",
                    models.DateTimeField(
                        help_text="Tijdstip van het besluit.", verbose_name="besloten op"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="Waarom het hier verantwoord is; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        help_text="Wie het besloot; over een gevaargebied alleen de politie.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besloten door",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        help_text="De aanvraag.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="waivers",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        help_text="De enige wooneenheid waarvoor het geldt.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.unit",
                        verbose_name="wooneenheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "ontheffing",
                "verbose_name_plural": "ontheffingen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "code__in",
                                ["competence", "contraindication", "accessibility", "danger"],
                            )
                        ),
                        name="waiver_code_known",
                        violation_error_message="code: kies een van competence, contraindication, accessibility, danger.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")),
                        name="waiver_reason_filled",
                        violation_error_message="Schrijf op waarom het verantwoord is.",
                    ),
                    models.UniqueConstraint(
                        fields=("request", "unit", "code"),
                        name="waiver_once",
                        violation_error_message="Deze regel is hier al opzij gezet.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Watch",
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
                    "is_on",
                    models.BooleanField(
                        default=True,
                        help_text="Of er wordt uitgekeken; wie begeleidt zet het uit.",
                        verbose_name="staat aan",
                    ),
                ),
                (
                    "first_night",
                    models.DateField(
                        blank=True,
                        help_text="Vanaf wanneer die plek kan; leeg: geen.",
                        null=True,
                        verbose_name="eerste nacht",
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        help_text="De aanvraag waarvan de wens nog niet is vervuld.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="watch",
                        to="opvang.placementrequest",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="Een plek in de gewenste regio die de laatste ronde vrij liet; leeg: geen.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="opvang.unit",
                        verbose_name="wooneenheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitkijken naar een wens",
                "verbose_name_plural": "uitkijken naar wensen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first_night__isnull", True), ("unit__isnull", True)),
                            models.Q(("first_night__isnull", False), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="watch_unit_with_first_night",
                        violation_error_message="Vul unit en first_night allebei in, of geen van beide.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WhatIf",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("BEDS", "bedden erbij of eraf"),
                            ("CLOSURE", "een opvang sluit"),
                            ("OPENING", "een opvang opent"),
                            ("RULES", "andere regels"),
                            ("ORDER", "een andere volgorde van doelen"),
                            ("POLICY", "ander beleid"),
                        ],
                        help_text="Wat er anders zou zijn.",
                        max_length=7,
                        verbose_name="soort",
                    ),
                ),
                (
                    "asked",
                    models.JSONField(
                        help_text="De verandering in codes, kenmerken en aantallen.",
                        verbose_name="vraag",
                    ),
                ),
                (
                    "asked_at",
                    models.DateTimeField(
                        help_text="Tijdstip van de vraag.", verbose_name="gevraagd op"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("RUNNING", "bezig"),
                            ("OPTIMAL", "bewezen beste"),
                            ("FEASIBLE", "beste gevonden binnen de tijd"),
                            ("FAILED", "mislukt"),
                        ],
                        default="RUNNING",
                        help_text="Hoe het rekenen afliep.",
                        max_length=8,
                        verbose_name="stand",
                    ),
                ),
                (
                    "comparison",
                    models.TextField(
                        blank=True,
                        help_text="Wat er anders wordt als JSON; leeg: nog niet bekend.",
                        verbose_name="vergelijking",
                    ),
                ),
                (
                    "error",
                    models.TextField(
                        blank=True, help_text="Wat er misging; leeg: niets.", verbose_name="fout"
                    ),
                ),
                (
                    "seconds",
                    models.FloatField(
                        blank=True,
                        help_text="In seconden; leeg: nog bezig of mislukt.",
                        null=True,
                        verbose_name="rekentijd",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        help_text="Wie het vroeg.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        help_text="De ronde waarmee wordt vergeleken.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="what_ifs",
                        to="opvang.matchrun",
                        verbose_name="matchronde",
                    ),
                ),
            ],
            options={
                "verbose_name": "wat-als-vraag",
                "verbose_name_plural": "wat-als-vragen",
                "ordering": ("-asked_at",),
                "indexes": [models.Index(fields=["-asked_at"], name="what_if_latest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["BEDS", "CLOSURE", "OPENING", "RULES", "ORDER", "POLICY"])
                        ),
                        name="what_if_kind_known",
                        violation_error_message="kind: kies een van BEDS, CLOSURE, OPENING, RULES, ORDER, POLICY.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("comparison", ""),
                                ("error", ""),
                                ("seconds__isnull", True),
                                ("status", "RUNNING"),
                            ),
                            models.Q(
                                ("comparison", ""),
                                ("status", "FAILED"),
                                models.Q(("error", ""), _negated=True),
                            ),
                            models.Q(
                                ("error", ""),
                                ("seconds__isnull", False),
                                ("status__in", ["OPTIMAL", "FEASIBLE"]),
                                models.Q(("comparison", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="what_if_complete",
                        violation_error_message="Een vraag die klaar is heeft een vergelijking en een rekentijd, een mislukte een fout.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CrisisMode",
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
                        help_text="Waarom er geen tijd is voor akkoord; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                (
                    "started_at",
                    models.DateTimeField(
                        help_text="Tijdstip waarop het begon.", verbose_name="vanaf"
                    ),
                ),
                (
                    "ends_at",
                    models.DateTimeField(
                        help_text="Tijdstip waarop het vanzelf eindigt.", verbose_name="tot"
                    ),
                ),
                (
                    "ended_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Tijdstip daarvan; leeg: niet eerder.",
                        null=True,
                        verbose_name="uitgezet op",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie het eerder uitzette; leeg: niemand.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uitgezet door",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        help_text="Wie van het landelijk coördinatiepunt het aanzette.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aangezet door",
                    ),
                ),
            ],
            options={
                "verbose_name": "crisisstand",
                "verbose_name_plural": "crisisstanden",
                "ordering": ("started_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")),
                        name="crisis_mode_reason_filled",
                        violation_error_message="Schrijf op waarom de crisisstand nodig is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gte", models.F("started_at"))),
                        name="crisis_mode_ends_at_not_before_started_at",
                        violation_error_message="ends_at: geef een datum die niet voor started_at ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at__gte", models.F("started_at"))),
                        name="crisis_mode_ended_at_not_before_started_at",
                        violation_error_message="ended_at: geef een datum die niet voor started_at ligt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("ended_by__isnull", True)),
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="crisis_mode_ended_by_with_ended_at",
                        violation_error_message="Vul ended_by en ended_at allebei in, of geen van beide.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="bed",
            constraint=models.UniqueConstraint(
                fields=("room", "name"),
                name="bed_name_once_per_room",
                violation_error_message="Deze kamer heeft al een bed met deze naam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="shelter",
            constraint=models.UniqueConstraint(
                fields=("organisation", "public_name"),
                name="shelter_name_once_per_organisation",
                violation_error_message="Deze organisatie heeft al een opvang met deze naam. Kies een andere.",
            ),
        ),
        migrations.AddConstraint(
            model_name="room",
            constraint=models.UniqueConstraint(
                fields=("unit", "name"),
                name="room_name_once_per_unit",
                violation_error_message="Deze wooneenheid heeft al een kamer met deze naam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("HELD", "CONFIRMED", "ARRIVED"))),
                fields=("request",),
                name="placement_one_live_per_request",
                violation_error_message="Deze aanvraag heeft al een plek of een houd. Geef die eerst vrij.",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("request__isnull", False),
                    ("state__in", ["ARRIVED", "DEPARTED"]),
                    _connector="OR",
                ),
                name="placement_unknown_guest_lives_here",
                violation_error_message="Noem de aanvraag waarvoor de plek wordt vastgehouden.",
            ),
        ),
    ]
