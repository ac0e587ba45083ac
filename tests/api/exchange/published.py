"""What standards say of fields, written down from them, and whether something keeps to that."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class Field:
    """A field of a standard."""

    name: str
    required: bool
    kind: str  #: uuid, text, number, time, date, yes-no, a list of codes, or another table
    is_list: bool = False


def table(rows):
    """Read a table: a field each line, its kind (`[]` behind a list) and whether it must be."""
    fields = [line.split() for line in rows.strip().splitlines()]
    return {
        name: Field(name, "required" in must, kind.removesuffix("[]"), kind.endswith("[]"))
        for name, kind, *must in fields
    }


#: HSDS 3.1, of https://github.com/openreferral/specification: schema/service.json,
#: service_capacity.json, unit.json and organization.json, and Page of schema/openapi.json.
HSDS = {
    "page": table("""
total_items   number  required
total_pages   number  required
page_number   number  required
size          number  required
first_page    yes-no  required
last_page     yes-no  required
empty         yes-no  required
contents      service[]  required
"""),
    "service": table("""
id               uuid  required
organization_id  uuid
name             text  required
description      text
status           active|inactive|defunct|temporarily_closed  required
minimum_age      number
maximum_age      number
assured_date     text
last_modified    time
organization     organization
capacities       service_capacity[]
"""),
    "service_capacity": table("""
id           uuid    required
service_id   uuid
unit         unit    required
unit_id      uuid
available    number  required
maximum      number
description  text
updated      time    required
"""),
    "unit": table("""
id          uuid  required
name        text  required
scheme      text
identifier  text
uri         text
"""),
    "organization": table("""
id              uuid  required
name            text  required
alternate_name  text
description     text  required
"""),
}
_GENDER = (
    "Feminine|Masculine|TransgenderFeminine|TransgenderMasculine|NonConforming|NonSpecifiedUnknown"
)
_RECRUITED = (
    "AtAPlaceOfBusiness|AtAnEducationalInstitution|AtWork|ThroughOnlineSocialNetworks|"
    "ThroughAnOnlineAdvertisement|ThroughATelevisionAdvert|ThroughANewspaperAdvert|"
    "ThroughFamilyOrFamilyEvents|ThroughFriendsOrSocialEvents|Other"
)
_CONTROLLED = (
    "PhysicalThreats|ThreatsLawEnforcement|ThreatensChildrenFamily|DebtBondage|FalsePromises|"
    "PhysicalAbuse|SexualAbuse|TakesEarnings|RestrictsFinancialAccess|RestrictsMedicalCare|"
    "WithholdsNecessities|PsychologicalAbuse|PsychoactiveSubstance|ExcessiveWorkingHours|"
    "WithholdsDocuments|Other"
)
_EXPLOITED = (
    "ForcedLabour|SexualExploitation|ChildLabour|ForcedMarriage|Servitude|"
    "ForcedMilitaryByNonStateActors|OrganRemoval|ForcedBegging|ForcedAdoption|Surrogacy|Other"
)
_SEXUALLY = "Prostitution|Pornography|RemoteInteractiveServices|PrivateSexualServices"
_DECIDED = "Police|NGO|CourtOrProsecution|NonPoliceGovernmentalOrganization|Other"
_VICTIM = "PossibleVictimOfTrafficking|ActualVictimOfTrafficking|NotAVictimOfTrafficking"
#: HTCDS 2.0 (IOM, CC BY 4.0), of https://github.com/UNMigration/HTCDS: the sheet of field
#: standards. What is its core, and known here, must be there.
HTCDS = {
    "case": table("""
cas_Status                Active|FollowUp|Closed|ClosedReferred  required
cas_IncomingReferralDate  date      required
people                    person[]  required
"""),
    "person": table(f"""
prs_Gender                              {_GENDER}       required
prs_Citizenship                         country[]       required
vic_TraffickingStatus                   {_VICTIM}       required
vic_TraffickingStatusDecisionMakingOrg  {_DECIDED}
vic_RelationshipToTrafficker            Familial|Acquainted|Unaquainted
vic_MethodOfRecruitment                 {_RECRUITED}[]   required
vic_MethodsOfControl                    {_CONTROLLED}[]  required
vic_TypeOfExploitation                  {_EXPLOITED}[]   required
vic_ForcedLabourIndustry                isic
vic_TypeOfSexExploitation               {_SEXUALLY}[]
con_Consent                             yes-no          required
events                                  event[]
"""),
    "event": table("""
hte_City     text
hte_Country  country  required
hte_State    text
hte_Date     date
hte_Type     Recruitment|Transit|Exploitation  required
"""),
}

_READ = {
    "uuid": UUID,
    "date": date.fromisoformat,
    "time": lambda value: datetime.fromisoformat(value).utcoffset() or "UTC",
    "text": lambda value: isinstance(value, str) and value,
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "yes-no": lambda value: isinstance(value, bool),
    "country": lambda value: re.fullmatch("[A-Z]{2}", value),
    "isic": lambda value: re.fullmatch("[A-U]_[A-Za-z]+", value),
}


def against(standard, name, row, *, ours=""):
    """Return what of a row is not as a table has it; *ours* begins fields of our own."""
    known = standard[name]
    wrong = {
        f"{name}.{one.name} is missing"
        for one in known.values()
        if one.required and row.get(one.name) is None
    }
    for key, value in row.items():
        if ours and key.startswith(ours):
            continue
        if key not in known:
            wrong.add(f"{name}.{key} is no field")
        elif value is not None:
            wrong |= _of(standard, known[key], value, f"{name}.{key}", ours)
    return wrong


def _of(standard, field, value, where, ours):
    values = value if field.is_list else [value]
    if field.kind in standard:
        return {one for row in values for one in against(standard, field.kind, row, ours=ours)}
    if "|" in field.kind:
        codes = (
            field.kind.replace("_", " ").split("|") if " " in str(value) else field.kind.split("|")
        )
        return {f"{where}: {one}" for one in values if one not in codes}
    return {f"{where}: {one}" for one in values if not _is(field.kind, one)}


def _is(kind, value):
    try:
        return bool(_READ[kind](value))
    except (TypeError, ValueError):
        return False
