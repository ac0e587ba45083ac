"""Keeping the free places of one's own shelters current from another system."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import File, Query, Router, UploadedFile
from ninja.errors import HttpError

from api.packing import refuse_larger, refuse_packed
from api.remarks import Remark, remarks
from api.sent import Told
from api.who import WHO, actor_of
from opvang.actions.sheets import SheetResult, load_sheet
from opvang.actions.sheets.reading.limits import MAX_BYTES
from opvang.queries.freshness import BY_API

router = Router(auth=WHO, by_alias=True, tags=["capacity"])

_FORM = "multipart/form-data"
_SHEETS = {
    _FORM,
    "text/csv",
    "text/plain",
    "application/octet-stream",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class UnitChange(Told):
    """What a sheet changes of one unit, in beds and closures."""

    shelter: str
    unit: str
    #: Its capacity is confirmed: every room of it is in the sheet.
    is_whole: bool
    taken: int
    freed: int
    closures_made: int
    closures_ended: int


class CapacityUpdate(Told):
    """What came of a sheet, or would."""

    #: False after a dry run: nothing was taken over.
    is_applied: bool
    lines: int
    shelters: int
    units: int
    #: Units whose capacity counts as confirmed now.
    confirmed: int
    taken: int
    freed: int
    closures_made: int
    closures_ended: int
    changes: list[UnitChange]
    #: What is good to know and refuses nothing.
    notices: list[Remark]


@router.post(
    "/capacity-updates",
    response=CapacityUpdate,
    summary="Take over the free places of a sheet, all of it or nothing",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                kind: {"schema": {"type": "string", "format": "binary"}}
                for kind in sorted(_SHEETS - {_FORM})
            },
        }
    },
)
def update_capacity(
    request: HttpRequest,
    is_dry_run: Annotated[bool, Query(alias="dryRun")] = False,
    file: Annotated[UploadedFile | None, File()] = None,
) -> dict[str, Any]:
    """Load a sheet, as a body or as the `file` of a form; docs/sheets.md says what is in it.

    The same sheet twice changes nothing the second time: send it again when an answer was lost.
    """
    result = load_sheet(
        _contents(request, file),
        actor=actor_of(request),
        now=timezone.now(),
        dry_run=is_dry_run,
        method=BY_API,
    )
    return told_update(result)


def told_update(result: SheetResult) -> dict[str, Any]:
    """Return what came of a sheet, or of what is taken over as one, as it is answered."""
    facts = {name: getattr(result, name) for name in CapacityUpdate.model_fields}
    return facts | {"notices": remarks(result.notices)}


def _contents(request: HttpRequest, file: UploadedFile | None) -> bytes:
    """Return what was sent, if it is of a kind and size that are read."""
    if request.content_type not in _SHEETS:
        raise HttpError(415, "")
    refuse_packed(request)
    sent = file if request.content_type == _FORM else request
    contents = sent.read(MAX_BYTES + 1) if sent else b""
    refuse_larger(contents, most=MAX_BYTES)
    return contents
