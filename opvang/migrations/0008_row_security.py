"""The database shows rows of people and of addresses only to whom they are for: docs/adr/0029.

What the policies ask is set by opvang/database/ on every connection. The rule of each table is the
one of opvang/access/rows.py.
"""

from django.db import migrations

_CONTEXT = (
    *("placementrequest", "placementrequest_wish_safety_regions", "requestperson", "victimgroup"),
    *("excludedshelter", "waiver", "override", "dangerquestion", "appeal", "outsideplacement"),
    *("watch", "placement", "occupancy", "overstay", "proposal", "matchrun", "whatif", "shelter"),
    "escort",
)
_OF_PERSONS = ("registration", "riskscreening", "dangerarea", "consent")

# Run as the owner of the tables, who obeys no policy: so one policy never calls another.
_FUNCTIONS = """
CREATE FUNCTION opvang_is_system() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('opvang.system', true), '') = 'on'
$$;

CREATE FUNCTION opvang_is_known() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT opvang_is_system() OR coalesce(current_setting('opvang.account', true), '') <> ''
$$;

CREATE FUNCTION opvang_organisation() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('opvang.organisation', true), '')::uuid
$$;

CREATE FUNCTION opvang_is_one_of(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT string_to_array(coalesce(current_setting('opvang.roles', true), ''), ',') && roles
$$;

CREATE FUNCTION opvang_coordinates(town text, age integer) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM opvang_carecoordinationarea area
        JOIN opvang_carecoordinationregion region ON region.id = area.region_id
        WHERE region.organisation_id = opvang_organisation() AND area.municipality_id = town
            AND (age IS NULL OR area.ages @> age)
            AND area.period @> (now() AT TIME ZONE 'Europe/Amsterdam' - interval '8 hours')::date
    );
END $$;

-- Whoever runs a shelter, or decides over a place in it; the clock of emergency beds is the code's.
CREATE FUNCTION opvang_shelters_or_answers(placement uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN (SELECT CASE
        WHEN opvang_is_one_of('SHELTER_WORKER', 'SHELTER_MANAGER')
            AND shelter.organisation_id = opvang_organisation() THEN true
        ELSE CASE coalesce(nullif(unit.authority_override, ''), CASE unit.place_type
                WHEN 'LABOUR' THEN 'NATIONAL_DESK_AND_LABOUR_INSPECTORATE'
                WHEN 'EMERGENCY' THEN 'POLICE_OR_COORDINATOR'
                WHEN 'YOUTH' THEN 'YOUTH_AUTHORITY'
                WHEN 'PROTECTED_RECEPTION' THEN 'GUARDIAN' ELSE '' END)
            WHEN 'NATIONAL_DESK_AND_LABOUR_INSPECTORATE' THEN opvang_is_one_of('LABOUR_INSPECTORATE')
            WHEN 'POLICE_OR_COORDINATOR' THEN opvang_is_one_of('POLICE')
                OR opvang_is_one_of('COORDINATOR')
                AND opvang_coordinates(shelter.municipality_id, NULL)
            WHEN 'YOUTH_AUTHORITY' THEN opvang_is_one_of('MUNICIPALITY') AND for_them.ok
            WHEN 'GUARDIAN' THEN opvang_is_one_of('GUARDIAN') AND for_them.ok
            ELSE false END
        END
    FROM opvang_placement stay
    JOIN opvang_unit unit ON unit.id = stay.unit_id
    JOIN opvang_shelter shelter ON shelter.id = unit.shelter_id
    LEFT JOIN opvang_placementrequest request ON request.id = stay.request_id
    CROSS JOIN LATERAL (
        SELECT coalesce(bool_and(municipality_id IS NULL
            OR municipality_id = request.responsible_municipality_id), false) AS ok
        FROM opvang_organisation WHERE id = opvang_organisation()
    ) for_them
    WHERE stay.id = placement);
END $$;

CREATE FUNCTION opvang_sees_person(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF opvang_is_system() OR opvang_is_one_of('NATIONAL_DESK') THEN
        RETURN true;
    END IF;
    IF NOT opvang_is_one_of('COORDINATOR', 'POLICE', 'SHELTER_WORKER', 'SHELTER_MANAGER',
                            'MUNICIPALITY', 'GUARDIAN', 'LABOUR_INSPECTORATE') THEN
        RETURN false;
    END IF;
    RETURN EXISTS (
        SELECT FROM opvang_requestperson member
        JOIN opvang_placementrequest request ON request.id = member.request_id
        WHERE member.person_id = person AND (
            opvang_is_one_of('COORDINATOR', 'POLICE') AND (
                request.organisation_id = opvang_organisation()
                OR EXISTS (
                    SELECT FROM opvang_requestperson client
                    JOIN opvang_person one ON one.id = client.person_id
                    WHERE client.request_id = request.id AND client.role = 'CLIENT'
                        AND opvang_coordinates(request.responsible_municipality_id, one.age)
                )
            )
            OR opvang_is_one_of('POLICE') AND EXISTS (
                SELECT FROM opvang_dangerquestion question
                WHERE question.request_id = request.id AND question.answered_at IS NULL
            )
            OR EXISTS (
                SELECT FROM opvang_placement stay
                WHERE stay.request_id = request.id AND opvang_shelters_or_answers(stay.id)
            )
        )
    );
END $$;

CREATE FUNCTION opvang_wrote(author uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (
        SELECT FROM opvang_account
        WHERE id = author AND organisation_id = opvang_organisation()
    )
$$;
"""
_NAMES = (
    "opvang_wrote(uuid)",
    "opvang_sees_person(uuid)",
    "opvang_shelters_or_answers(uuid)",
    "opvang_coordinates(text, integer)",
    "opvang_is_one_of(text[])",
    "opvang_organisation()",
    "opvang_is_known()",
    "opvang_is_system()",
)


_KNOWN = "(SELECT opvang_is_known())"


def _guard(table: str, seen: str, *, written: str = _KNOWN) -> migrations.RunSQL:
    """Show the rows of a table where *seen* holds; take new ones where *written* does."""
    name = f"opvang_{table}"
    return migrations.RunSQL(
        sql=f"""
            ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;
            CREATE POLICY {name}_seen ON {name} FOR SELECT USING ({seen});
            CREATE POLICY {name}_made ON {name} FOR INSERT WITH CHECK ({written});
            CREATE POLICY {name}_changed ON {name} FOR UPDATE USING ({seen}) WITH CHECK ({written});
            CREATE POLICY {name}_removed ON {name} FOR DELETE USING ({seen});
        """,
        reverse_sql=f"""
            DROP POLICY {name}_removed ON {name};
            DROP POLICY {name}_changed ON {name};
            DROP POLICY {name}_made ON {name};
            DROP POLICY {name}_seen ON {name};
            ALTER TABLE {name} DISABLE ROW LEVEL SECURITY;
        """,
    )


_SYSTEM = "(SELECT opvang_is_system())"
# Asked once for a whole table where it holds for all of it.
_ALL = "(SELECT opvang_is_system() OR opvang_is_one_of('NATIONAL_DESK'))"
_ADDRESS = f"{_SYSTEM} OR shelter_id::text = (SELECT current_setting('opvang.address', true))"


class Migration(migrations.Migration):
    dependencies = [("opvang", "0007_escorts")]

    operations = [
        migrations.RunSQL(
            sql=_FUNCTIONS,
            reverse_sql="".join(f"DROP FUNCTION {name};" for name in _NAMES),
        ),
        *(_guard(table, _KNOWN) for table in _CONTEXT),
        *(_guard(table, f"{_ALL} OR opvang_sees_person(person_id)") for table in _OF_PERSONS),
        _guard("person", f"{_ALL} OR opvang_sees_person(id)"),
        _guard("personconflict", f"{_SYSTEM} OR opvang_wrote(author_id)"),
        _guard("identitymark", _SYSTEM, written=_SYSTEM),
        _guard("shelteraddress", _ADDRESS, written=_ADDRESS),
    ]
