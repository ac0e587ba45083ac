"""Who was named to bring people sees the address only while their role may still bring anybody."""

from django.db import migrations

_GOES_TO = """
CREATE OR REPLACE FUNCTION opvang_goes_to(shelter uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM opvang_placement stay
        JOIN opvang_unit unit ON unit.id = stay.unit_id AND unit.shelter_id = shelter
        JOIN opvang_placementrequest request ON request.id = stay.request_id
        WHERE stay.state IN ('CONFIRMED', 'ARRIVED') AND (
            opvang_has_opened(request.id)
            OR %(brings)s EXISTS (
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
_ROLES = "opvang_is_one_of('COORDINATOR', 'POLICE', 'MUNICIPALITY', 'GUARDIAN') AND"


class Migration(migrations.Migration):
    dependencies = [("opvang", "0014_retention")]

    operations = [
        migrations.RunSQL(sql=_GOES_TO % {"brings": _ROLES}, reverse_sql=_GOES_TO % {"brings": ""}),
    ]
