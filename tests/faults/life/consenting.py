"""People agree that a place is sought for them, or somebody decides that it cannot wait."""

from hypothesis import strategies as st

from opvang.actions.overrides.consent import give_consent as give_consent_action
from opvang.actions.overrides.consent import override_consent as override_consent_action
from opvang.errors import FormRefused, NotPossible
from opvang.models.codes import NoConsentReason
from tests.faults.life import overriding, rights
from tests.faults.life.overriding import write
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step


class Consenting(Trying):
    """Those who ask people whether they agree."""

    @step(when=lambda self: self.model.requests, number=ANY, by=SOMEBODY)
    def give_consent(self, number, by):
        """Somebody writes down that people agree."""
        request = self.fitting(self.model.requests, number, by, self.model.lacks_consent)
        self.do(give, by=self.who(by, "CHANGE_REQUEST", request=request), request=request)

    @step(
        when=lambda self: self.model.requests,
        number=ANY,
        why=st.sampled_from(["Acuut gevaar", "Acuut gevaar", " "]),
        by=SOMEBODY,
    )
    def override_consent(self, number, why, by):
        """Somebody decides that it cannot wait, and says why or not."""
        request = self.fitting(self.model.requests, number, by, self.model.lacks_consent)
        by = self.who(by, "OVERRIDE_CONSENT", request=request)
        self.do(override, by=by, request=request, why=why)


def give(life, *, by, request):
    """Write down that all clients of a request agree."""
    model, asked = life.model, life.model.requests[request]
    lacking = model.unasked.intersection(model.clients(request))

    def then(_):
        model.unasked -= lacking
        model.end_overrides("CONSENT", request)
        asked["version"] += 1
        write(model, "CHANGE_REQUEST", request, by=by)

    life.attempt(
        give_consent_action,
        by=by,
        request=request,
        refusal=rights.refusal(model, by, "CHANGE_REQUEST", request=request)
        or (None if asked["status"] == "OPEN" and lacking else NotPossible),
        then=then,
    )


def override(life, *, by, request, why):
    """Decide that a place may be held although not everybody agreed."""
    model = life.model
    possible = model.requests[request]["status"] == "OPEN" and model.lacks_consent(request)

    def then(_):
        overriding.note(life, "CONSENT", request, by=by, code="ACUTE_DANGER")
        write(model, "OVERRIDE_CONSENT", request, by=by, code="ACUTE_DANGER")

    life.attempt(
        override_consent_action,
        by=by,
        request=request,
        code=NoConsentReason.ACUTE_DANGER,
        reason=why,
        refusal=rights.refusal(model, by, "OVERRIDE_CONSENT", request=request)
        or (None if possible else NotPossible)
        or (None if why.strip() else FormRefused),
        then=then,
    )
