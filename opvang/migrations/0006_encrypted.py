"""Encrypts what people wrote, addresses and second factors where they lie, and back.

The database's part is SQL: Django would draw every model anew for each of these steps.
"""

import json
from collections.abc import Callable

import django.core.validators
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import ProjectState
from psycopg.sql import SQL, Identifier

import opvang.models.encrypted
from opvang.keyset import bound_to, decrypt, encrypt
from opvang.keyset.texts import SECOND_FACTORS, decrypt_text, encrypt_as_text

#: Every column that is encrypted from here on: its table, the key of its rows, and what it was.
COLUMNS = [
    ("opvang_appeal", "id", "decision", "varchar(300)"),
    ("opvang_appeal", "id", "reason", "varchar(300)"),
    ("opvang_closure", "id", "explanation", "varchar(200)"),
    ("opvang_crisismode", "id", "reason", "varchar(300)"),
    ("opvang_dangerquestion", "id", "reason", "varchar(300)"),
    ("opvang_override", "id", "reason", "varchar(300)"),
    ("opvang_riskscreening", "id", "explanation", "text"),
    ("opvang_shelteraddress", "shelter_id", "directions", "text"),
    ("opvang_shelteraddress", "shelter_id", "house_number", "varchar(20)"),
    ("opvang_shelteraddress", "shelter_id", "phone", "varchar(30)"),
    ("opvang_shelteraddress", "shelter_id", "postal_code", "varchar(6)"),
    ("opvang_shelteraddress", "shelter_id", "street", "varchar(120)"),
    ("opvang_shelteraddress", "shelter_id", "town", "varchar(80)"),
    ("opvang_waiver", "id", "reason", "varchar(300)"),
]
#: Which of them must hold something: a constraint on the text becomes one on its length.
_FILLED = {
    "opvang_appeal": "appeal_reason_filled",
    "opvang_crisismode": "crisis_mode_reason_filled",
    "opvang_dangerquestion": "danger_question_reason_filled",
    "opvang_override": "override_reason_filled",
    "opvang_waiver": "waiver_reason_filled",
}
_DECIDED = """ALTER TABLE opvang_appeal ADD CONSTRAINT appeal_decided_with_a_reason CHECK (
    decided_at IS NULL AND {empty} AND outcome = ''
    OR decided_at IS NOT NULL AND NOT outcome = '' AND NOT {empty}
)"""


def encrypt_all(editor: BaseDatabaseSchemaEditor) -> None:
    """Make every text bytes, and then bytes that nobody can read without the keys."""
    _drop_checks(editor)
    editor.execute(
        "ALTER TABLE opvang_shelteraddress DROP CONSTRAINT shelter_address_postal_code_form"
    )
    for table, key, column, _ in COLUMNS:
        _change_type(editor, table, column, "bytea", "convert_to({}, 'UTF8')")
        _rewrite(editor, (table, key, column), lambda text, at: encrypt(bytes(text).decode(), at))
    for table, name in _FILLED.items():
        editor.execute(
            f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK (octet_length(reason) > 0)"
        )
    editor.execute(_DECIDED.format(empty="octet_length(decision) = 0"))
    _rewrite_factors(editor, lambda text: encrypt_as_text(text, SECOND_FACTORS))


def decrypt_all(editor: BaseDatabaseSchemaEditor) -> None:
    """Make all of it texts again."""
    _drop_checks(editor)
    for table, key, column, was in COLUMNS:
        _rewrite(editor, (table, key, column), lambda text, at: decrypt(text, at).encode())
        _change_type(editor, table, column, was, "convert_from({}, 'UTF8')")
    for table, name in _FILLED.items():
        editor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK (reason::text ~ '\\S')")
    editor.execute(_DECIDED.format(empty="decision = ''"))
    editor.execute(
        "ALTER TABLE opvang_shelteraddress ADD CONSTRAINT shelter_address_postal_code_form "
        "CHECK (postal_code::text ~ '^[1-9][0-9]{3}[A-Z]{2}$')"
    )
    _rewrite_factors(editor, lambda text: decrypt_text(text, SECOND_FACTORS))


def _drop_checks(editor: BaseDatabaseSchemaEditor) -> None:
    for table, name in _FILLED.items():
        editor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    editor.execute("ALTER TABLE opvang_appeal DROP CONSTRAINT appeal_decided_with_a_reason")


def _change_type(
    editor: BaseDatabaseSchemaEditor, table: str, column: str, to: str, using: str
) -> None:
    editor.execute(
        f"ALTER TABLE {table} ALTER COLUMN {column} TYPE {to} USING {using.format(column)}"
    )


def _rewrite(
    editor: BaseDatabaseSchemaEditor,
    where: tuple[str, str, str],
    rewrite: Callable[[bytes, bytes], bytes],
) -> None:
    table, key, column = where
    names = {"table": Identifier(table), "key": Identifier(key), "column": Identifier(column)}
    asked = SQL("SELECT {key}, {column} FROM {table} WHERE octet_length({column}) > 0")
    written = SQL("UPDATE {table} SET {column} = %s WHERE {key} = %s")
    with editor.connection.cursor() as cursor:
        cursor.execute(asked.format(**names))
        rows = [
            (bytes(rewrite(text, bound_to(table, column, row))), row)
            for row, text in cursor.fetchall()
        ]
        cursor.executemany(written.format(**names), rows)


def _rewrite_factors(editor: BaseDatabaseSchemaEditor, rewrite: Callable[[str], str]) -> None:
    with editor.connection.cursor() as cursor:
        cursor.execute("SELECT id, data::text FROM mfa_authenticator WHERE type <> 'webauthn'")
        for key, text in cursor.fetchall():
            data = json.loads(text)
            data |= {name: rewrite(data[name]) for name in ("secret", "seed") if name in data}
            cursor.execute(
                "UPDATE mfa_authenticator SET data = %s WHERE id = %s", [json.dumps(data), key]
            )


class _Encrypt(migrations.SeparateDatabaseAndState):
    """Changes the models on paper, and the rows by the functions above."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Let the models be drawn when somebody asks for them, not anew for every step below."""
        state.__dict__.pop("apps", None)
        super().state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Encrypt."""
        encrypt_all(schema_editor)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Decrypt."""
        decrypt_all(schema_editor)


class Migration(migrations.Migration):
    dependencies = [
        ("mfa", "0003_authenticator_type_uniq"),
        ("opvang", "0005_audit_seals"),
    ]

    operations = [
        _Encrypt(
            state_operations=[
                migrations.RemoveConstraint(
                    model_name="appeal",
                    name="appeal_reason_filled",
                ),
                migrations.RemoveConstraint(
                    model_name="appeal",
                    name="appeal_decided_with_a_reason",
                ),
                migrations.RemoveConstraint(
                    model_name="crisismode",
                    name="crisis_mode_reason_filled",
                ),
                migrations.RemoveConstraint(
                    model_name="dangerquestion",
                    name="danger_question_reason_filled",
                ),
                migrations.RemoveConstraint(
                    model_name="override",
                    name="override_reason_filled",
                ),
                migrations.RemoveConstraint(
                    model_name="shelteraddress",
                    name="shelter_address_postal_code_form",
                ),
                migrations.RemoveConstraint(
                    model_name="waiver",
                    name="waiver_reason_filled",
                ),
                migrations.AlterField(
                    model_name="appeal",
                    name="decision",
                    field=opvang.models.encrypted.EncryptedText(
                        blank=True,
                        help_text="Waarom zo is besloten, zonder namen; ook de opvang leest dit.",
                        max_length=300,
                        verbose_name="uitleg",
                    ),
                ),
                migrations.AlterField(
                    model_name="appeal",
                    name="reason",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Waarom de weigering niet klopt; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                migrations.AlterField(
                    model_name="closure",
                    name="explanation",
                    field=opvang.models.encrypted.EncryptedText(
                        blank=True,
                        help_text="Kort, over het gebouw of de bezetting; nooit over een persoon.",
                        max_length=200,
                        verbose_name="toelichting",
                    ),
                ),
                migrations.AlterField(
                    model_name="crisismode",
                    name="reason",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Waarom er geen tijd is voor akkoord; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                migrations.AlterField(
                    model_name="dangerquestion",
                    name="reason",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Waarom deze plek toch zou kunnen; zonder namen.",
                        max_length=300,
                        verbose_name="waarom",
                    ),
                ),
                migrations.AlterField(
                    model_name="override",
                    name="reason",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Waarom het verantwoord is; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                migrations.AlterField(
                    model_name="riskscreening",
                    name="explanation",
                    field=opvang.models.encrypted.EncryptedText(
                        blank=True,
                        help_text="Vrije tekst; gaat nooit naar de matching.",
                        verbose_name="toelichting",
                    ),
                ),
                migrations.AlterField(
                    model_name="shelteraddress",
                    name="directions",
                    field=opvang.models.encrypted.EncryptedText(
                        blank=True,
                        help_text="Hoe iemand binnenkomt; mag leeg.",
                        verbose_name="aanwijzingen",
                    ),
                ),
                migrations.AlterField(
                    model_name="shelteraddress",
                    name="house_number",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Huisnummer met toevoeging.",
                        max_length=20,
                        verbose_name="huisnummer",
                    ),
                ),
                migrations.AlterField(
                    model_name="shelteraddress",
                    name="phone",
                    field=opvang.models.encrypted.EncryptedText(
                        blank=True,
                        help_text="Nummer van de opvang zelf; mag leeg.",
                        max_length=30,
                        verbose_name="telefoon",
                    ),
                ),
                migrations.AlterField(
                    model_name="shelteraddress",
                    name="postal_code",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Vier cijfers en twee hoofdletters, zonder spatie.",
                        max_length=6,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[1-9][0-9]{3}[A-Z]{2}\\Z",
                                "postal_code: geef een code zoals 1234AB.",
                            )
                        ],
                        verbose_name="postcode",
                    ),
                ),
                migrations.AlterField(
                    model_name="shelteraddress",
                    name="street",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Straatnaam.", max_length=120, verbose_name="straat"
                    ),
                ),
                migrations.AlterField(
                    model_name="shelteraddress",
                    name="town",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Plaatsnaam.", max_length=80, verbose_name="plaats"
                    ),
                ),
                migrations.AlterField(
                    model_name="waiver",
                    name="reason",
                    field=opvang.models.encrypted.EncryptedText(
                        help_text="Waarom het hier verantwoord is; zonder namen.",
                        max_length=300,
                        verbose_name="reden",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="appeal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason__given", True)),
                        name="appeal_reason_filled",
                        violation_error_message="Schrijf op waarom de weigering niet klopt.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="appeal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True),
                                ("decision__given", False),
                                ("outcome", ""),
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                                ("decision__given", True),
                            ),
                            _connector="OR",
                        ),
                        name="appeal_decided_with_a_reason",
                        violation_error_message="Een besluit heeft een uitleg. Schrijf die op.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="crisismode",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason__given", True)),
                        name="crisis_mode_reason_filled",
                        violation_error_message="Schrijf op waarom de crisisstand nodig is.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="dangerquestion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason__given", True)),
                        name="danger_question_reason_filled",
                        violation_error_message="Schrijf op waarom deze plek toch zou kunnen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="override",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason__given", True)),
                        name="override_reason_filled",
                        violation_error_message="Schrijf op waarom het verantwoord is.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="waiver",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason__given", True)),
                        name="waiver_reason_filled",
                        violation_error_message="Schrijf op waarom het verantwoord is.",
                    ),
                ),
            ],
        ),
    ]
