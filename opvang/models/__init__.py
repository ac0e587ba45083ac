"""Every table of the domain; each file holds one idea."""

from opvang.models.log.audit_entries import AuditEntry
from opvang.models.log.audit_seals import AuditSeal, UnsealedEntry
from opvang.models.log.changes import Change
from opvang.models.log.events import Event
from opvang.models.log.kept_answers import KeptAnswer
from opvang.models.matches.match_runs import MatchRun
from opvang.models.matches.proposals import Proposal
from opvang.models.matches.watches import Watch
from opvang.models.matches.what_ifs import WhatIf
from opvang.models.messages.message_settings import MessageSettings
from opvang.models.organisations.accounts import Account
from opvang.models.organisations.api_keys import AccessToken, ApiKey
from opvang.models.organisations.invitations import Invitation
from opvang.models.organisations.organisations import Organisation
from opvang.models.organisations.programs import Program
from opvang.models.organisations.sessions import Session
from opvang.models.organisations.webhooks import Webhook
from opvang.models.people.conflicts import PersonConflict
from opvang.models.people.consents import Consent
from opvang.models.people.danger_areas import DangerArea
from opvang.models.people.distinctions import Distinction
from opvang.models.people.groups import VictimGroup
from opvang.models.people.identity_marks import IdentityMark
from opvang.models.people.persons import Person
from opvang.models.people.registrations import Registration
from opvang.models.people.screenings import RiskScreening
from opvang.models.placements.appeals import Appeal
from opvang.models.placements.crisis_modes import CrisisMode
from opvang.models.placements.escorts import Escort
from opvang.models.placements.occupancies import Occupancy
from opvang.models.placements.outside_placements import OutsidePlacement
from opvang.models.placements.overstays import Overstay
from opvang.models.placements.placements import Placement
from opvang.models.policy.policy_versions import PolicyVersion
from opvang.models.regions.care_coordination import CareCoordinationArea, CareCoordinationRegion
from opvang.models.regions.coverage import Coverage
from opvang.models.regions.municipalities import Municipality, Province, SafetyRegion
from opvang.models.requests.break_glass import BreakGlass
from opvang.models.requests.danger_questions import DangerQuestion
from opvang.models.requests.excluded_shelters import ExcludedShelter
from opvang.models.requests.overrides import Override
from opvang.models.requests.placement_requests import PlacementRequest
from opvang.models.requests.request_persons import RequestPerson
from opvang.models.requests.waivers import Waiver
from opvang.models.retention.erasure_claims import ErasureClaim
from opvang.models.retention.erasure_runs import ErasureRun
from opvang.models.retention.preservations import Preservation
from opvang.models.shelters.address_changes import AddressChange
from opvang.models.shelters.addresses import ShelterAddress
from opvang.models.shelters.closures import Closure
from opvang.models.shelters.confirmations import CapacityConfirmation
from opvang.models.shelters.rooms import Bed, Room
from opvang.models.shelters.rule_defaults import RuleDefault
from opvang.models.shelters.shelters import Shelter
from opvang.models.shelters.units import Unit
from opvang.models.signals.signals import Signal
from opvang.models.trends.daily_facts import DailyFact
from opvang.models.trends.fairness_figures import FairnessFigure
from opvang.models.trends.published_figures import PublishedFigure

__all__ = [
    "AccessToken",
    "Account",
    "AddressChange",
    "ApiKey",
    "Appeal",
    "AuditEntry",
    "AuditSeal",
    "Bed",
    "BreakGlass",
    "CapacityConfirmation",
    "CareCoordinationArea",
    "CareCoordinationRegion",
    "Change",
    "Closure",
    "Consent",
    "Coverage",
    "CrisisMode",
    "DailyFact",
    "DangerArea",
    "DangerQuestion",
    "Distinction",
    "ErasureClaim",
    "ErasureRun",
    "Escort",
    "Event",
    "ExcludedShelter",
    "FairnessFigure",
    "IdentityMark",
    "Invitation",
    "KeptAnswer",
    "MatchRun",
    "MessageSettings",
    "Municipality",
    "Occupancy",
    "Organisation",
    "OutsidePlacement",
    "Override",
    "Overstay",
    "Person",
    "PersonConflict",
    "Placement",
    "PlacementRequest",
    "PolicyVersion",
    "Preservation",
    "Program",
    "Proposal",
    "Province",
    "PublishedFigure",
    "Registration",
    "RequestPerson",
    "RiskScreening",
    "Room",
    "RuleDefault",
    "SafetyRegion",
    "Session",
    "Shelter",
    "ShelterAddress",
    "Signal",
    "Unit",
    "UnsealedEntry",
    "VictimGroup",
    "Waiver",
    "Watch",
    "Webhook",
    "WhatIf",
]
