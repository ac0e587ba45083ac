"""Where the operations of this part are gathered: one path has one router."""

from ninja import Router

from api.who import WHO

router = Router(auth=WHO, by_alias=True, tags=["messages"])
