import pytest

from opvang.models import MatchRun
from tests.models import build
from tests.models.build import NOW, saved


@pytest.mark.django_db
def test_problem_and_plan_are_kept_to_the_byte():
    text = '{\n  "naam": "café \\u0000 é — \\ud83d"\n}\n'

    run = saved(build.finished_run(problem=text, plan=text))

    kept = MatchRun.objects.get(id=run.id)
    assert (kept.problem, kept.plan) == (text, text)


@pytest.mark.django_db
def test_a_run_that_failed_may_keep_the_plan_that_was_refused():
    run = build.run(status="FAILED", error="De scheidsrechter weigert.", plan="{}", finished_at=NOW)

    run.full_clean()
