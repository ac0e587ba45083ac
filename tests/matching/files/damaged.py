"""Valid documents with something else in them, in the tree or in the bytes, drawn by hypothesis."""

import json

from hypothesis import strategies as st

from matching.files import read_problem, write_plan
from matching.plan import Plan, Status
from matching.resolving import provisional
from tests.matching.files import example
from tests.matching.files.strategies import json_values
from tests.matching.oracles.tiny_problems import tiny_problem


def _plan_of(problem):
    nothing = Plan(status=Status.FEASIBLE, objectives=(), placements=(), unplaced=(), seconds=0)
    return json.loads(write_plan(provisional(read_problem(json.dumps(problem)), nothing)))


PROBLEMS = [example.problem(), *(tiny_problem(seed) for seed in range(12))]
PLANS = [_plan_of(problem) for problem in PROBLEMS]

#: Values that stand on a limit, or that some program somewhere takes for another.
ODD = [
    *(None, True, False, -1, 0, 1, 2, 13, 120, 121, 1.0, 0.5, 3651, 10**18, -(10**40), 1e308),
    *("", " ", "x" * 64, "x" * 65, "R1", "U1", "\u2028", "\ud800", "e\u0301", "\u0130", "-0"),
    *("1899-12-31", "1900-01-01", "2026-02-29", "9999-12-31", "2026-11-22T00:00", "2026-W47-7"),
    *("\u0661\u0669\u0669\u0669-\u0660\u0661-\u0660\u0661", "GM0363", "gm0363", "VR7", "nl", "NL"),
    *("CLIENT", "FEMALE", "CRISIS", "SECRET", "competence", "changes", [], {}, [[]], [None]),
]
#: What stands in the place of some bytes.
_SPLINTERS = [
    *(b"", b"\x00", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\\ud800", b"\\u0000"),
    *(b"NaN", b"-Infinity", b"1e999", b"-", b"01", b"1.", b"9" * 5000, b'"', b",", b":", b"null"),
    *(b"[" * 60_000, b'{"a":' * 60_000, b"]", b"}", b"//", b"'", b"\r\n", b"\x1b[2J"),
]
_ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1", "utf-7"]


@st.composite
def trees(draw, documents):
    """Draw one of *documents* with one to three changes somewhere in it."""
    tree = json.loads(json.dumps(draw(st.sampled_from(documents))))
    for _ in range(draw(st.sampled_from([1, 1, 2, 3]))):
        paths = [path for path in example.paths(tree) if path]
        if paths:
            _change(draw, tree, draw(st.sampled_from(paths)), paths)
    return tree


@st.composite
def files(draw, documents):
    """Draw the bytes of one of *documents*: changed, broken, in another encoding or not at all."""
    text = draw(st.one_of(st.sampled_from(documents), trees(documents)).map(_text))
    if draw(st.booleans()):
        text = _key_twice(draw, text)
    content = text.encode(draw(st.sampled_from(_ENCODINGS)), errors="replace")
    for _ in range(draw(st.integers(0, 2))):
        first = draw(st.integers(0, len(content)))
        last = draw(st.sampled_from([first, first + 1, first + 7, len(content)]))
        content = content[:first] + draw(st.sampled_from(_SPLINTERS)) + content[last:]
    return content


def _change(draw, tree, path, paths):
    *above, step = path
    inside = example.at(tree, above)
    kind = draw(
        st.sampled_from(["kin", "kin", "gone", "odd", "any", "moved", "renamed", "shifted"])
    )
    if kind == "gone":
        del inside[step]
    elif kind in ("kin", "moved"):
        # What stands under the same key elsewhere is often lawful here as well.
        others = [one for one in paths if kind == "moved" or one[-1] == step]
        inside[step] = json.loads(json.dumps(example.at(tree, draw(st.sampled_from(others)))))
    elif kind == "renamed" and isinstance(inside, dict):
        inside[draw(st.sampled_from(["id", "x", "", "start_by", "\ud800", "naam"]))] = inside[step]
    elif kind == "shifted" and type(inside[step]) in (int, float):
        inside[step] += draw(st.sampled_from([-1, 1, 0.5, 1000, 2**63]))
    else:
        # A copy, for what is drawn may be changed in its turn.
        new = draw(json_values if kind == "any" else st.sampled_from(ODD))
        inside[step] = json.loads(json.dumps(new))


def _text(tree):
    return json.dumps(tree)


def _key_twice(draw, text):
    key = draw(st.sampled_from(['"id":', '"beds":', '"format":', '"age":', '"status":']))
    return text.replace(key, f"{key} {draw(st.sampled_from(['1', 'null', '{}']))}, {key}", 1)
