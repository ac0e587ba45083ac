"""Rules, policy and exceptions are in the tables as in the model."""

import json

from tests.faults.life.tables import once


def rules_are_those_of_the_model(model, found) -> None:
    """What units are like and take over, and which policy was proposed and approved."""
    assert once(found["units"]) == {
        (
            key,
            one["version"],
            " ".join(one["capabilities"]),
            one["max_nights"],
            one["turnaround_days"],
            " ".join(one["contraindications"]),
            len(one["inherits"]) or None,
        )
        for key, one in model.units.items()
    }
    assert once(found["defaults"]) == {
        (*key, json.dumps(value)) for key, value in model.defaults.items()
    }
    assert once(found["policies"]) == {
        (key, one["number"], one["state"] == "APPROVED", one["state"] == "WITHDRAWN")
        for key, one in model.policies.items()
    }


def exceptions_are_those_of_the_model(model, found) -> None:
    """Who decided what otherwise than the rules, for whom, and what others found of it."""
    assert once(found["outside"]) == set(model.outside.items())
    assert once(found["appeals"]) == set(model.appeals.items())
    assert once(found["overrides"]) == {
        (
            key,
            one["kind"],
            one["request"],
            one["unit"],
            one["code"],
            one["by"],
            one["ended"],
            one["outcome"],
        )
        for key, one in model.overrides.items()
    }
    assert once(found["waivers"]) == {(key, *one) for key, one in model.waivers.items()}
    assert once(found["questions"]) == {
        (key, one["request"], one["unit"], one["answer"]) for key, one in model.questions.items()
    }
    assert once(found["apart"]) == {(key, one["stands"]) for key, one in model.apart.items()}
    assert once(found["watches"]) == set(model.watches.items())
