"""What becomes of a proposal when its request is no longer what was matched."""

from __future__ import annotations

from opvang.models import PlacementRequest
from opvang.models.codes import ProposalState


def set_proposals_aside(request: PlacementRequest) -> None:
    """Set aside what stands proposed for *request*; the next match may propose it again."""
    request.proposals.filter(state=ProposalState.PROPOSED).update(state=ProposalState.SET_ASIDE)
