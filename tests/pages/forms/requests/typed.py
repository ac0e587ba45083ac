"""What somebody types in the form of a request."""

from django.http import QueryDict

from opvang.pages.forms.requests.whole import RequestForm
from opvang.queries.choices import municipalities, safety_regions

AT_NIGHT = {
    "urgency": "CRISIS",
    "routes": ["UNKNOWN"],
    "security": "SECRET",
    "municipality": "Rotterdam",
    "referrer": "POLICE",
    "persons-rows": "1",
    "persons-0-role": "CLIENT",
    "persons-0-sex": "FEMALE",
    "persons-0-age": "24",
}
DANGER = {
    "dangers-rows": "1",
    "dangers-0-municipality": "Rotterdam",
    "dangers-0-buffer_km": "15",
    "dangers-0-reason": "NETWORK",
    "dangers-0-source": "POLICE",
}
CONFLICT = {
    "conflicts-rows": "1",
    "conflicts-0-code": "P-22222222",
    "conflicts-0-ground": "THREAT",
    "conflicts-0-review_on": "2027-02-01",
}


def query(values):
    """Return *values* as a browser sends them; None: not at all."""
    data = QueryDict(mutable=True)
    for name, value in values.items():
        if value is not None:
            data.setlist(name, value if isinstance(value, list) else [value])
    return data


def form(*more, **changed):
    """Hand in the form of a night with more, and with fields whose dashes are underscores twice."""
    values = dict(AT_NIGHT)
    for one in more:
        values |= one
    values |= {name.replace("__", "-"): value for name, value in changed.items()}
    return RequestForm(query(values), check=True, codes=municipalities(), regions=safety_regions())
