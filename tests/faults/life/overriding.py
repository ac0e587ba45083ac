"""What is left behind by who decides otherwise than the rules do."""

from opvang.models import Override


def note(life, kind, request, *, by, unit=None, code="") -> None:
    """Remember what somebody has just set aside, as the only thing that was not known yet."""
    model = life.model
    made = Override.objects.exclude(id__in=model.overrides).values_list("id", flat=True).get()
    model.overrides[made] = {
        "kind": kind,
        "request": request,
        "unit": unit,
        "code": code,
        "by": model.people[by]["id"],
        "ended": False,
        "outcome": "",
    }


def write(model, activity, request, *, by, code="", roles=()) -> None:
    """Note what an act on a request leaves behind."""
    to = model.followers(request)
    model.write(activity, by=by, on=request, request=request, code=code, to=to, roles=roles)
