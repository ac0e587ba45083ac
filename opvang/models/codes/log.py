"""What is written down of who did what."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Activity(models.TextChoices):
    """What somebody did or tried to do; the audit log and the timeline name it so."""

    PLACE_REQUEST = "PLACE_REQUEST", _("aanvraag gedaan")
    CHANGE_REQUEST = "CHANGE_REQUEST", _("aanvraag gewijzigd")
    CHANGE_AREAS = "CHANGE_AREAS", _("gebieden vaak gewijzigd")
    END_REQUEST = "END_REQUEST", _("aanvraag beëindigd")
    REOPEN_REQUEST = "REOPEN_REQUEST", _("aanvraag heropend")
    READ_REQUEST = "READ_REQUEST", _("aanvraag bekeken")
    LIST_REQUESTS = "LIST_REQUESTS", _("lijst van aanvragen bekeken")
    LOOK_UP_PERSON = "LOOK_UP_PERSON", _("gevraagd of iemand eerder is aangemeld")
    LIST_TASKS = "LIST_TASKS", _("taken bekeken")
    HOLD_PLACE = "HOLD_PLACE", _("plek vastgehouden")
    RELEASE_PLACE = "RELEASE_PLACE", _("plek vrijgegeven")
    LAPSE_HOLD = "LAPSE_HOLD", _("houd verlopen")
    CONSENT_TO_HOLD = "CONSENT_TO_HOLD", _("met plek ingestemd")
    CONFIRM_HOLD = "CONFIRM_HOLD", _("plek bevestigd")
    REFUSE_HOLD = "REFUSE_HOLD", _("plek geweigerd")
    READ_HOLD = "READ_HOLD", _("houd bekeken")
    READ_ADDRESS = "READ_ADDRESS", _("adres bekeken")
    PROPOSE_ADDRESS = "PROPOSE_ADDRESS", _("ander adres voorgesteld")
    APPROVE_ADDRESS = "APPROVE_ADDRESS", _("ander adres goedgekeurd")
    CANCEL_ADDRESS = "CANCEL_ADDRESS", _("ander adres tegengehouden")
    APPLY_ADDRESS = "APPLY_ADDRESS", _("ander adres ingegaan")
    NAME_ESCORT = "NAME_ESCORT", _("gezegd wie mensen brengt")
    APPEAL_REFUSAL = "APPEAL_REFUSAL", _("bezwaar gemaakt tegen weigering")
    DECIDE_APPEAL = "DECIDE_APPEAL", _("over bezwaar beslist")
    WAIVE_RULE = "WAIVE_RULE", _("regel opzij gezet")
    RESTORE_RULE = "RESTORE_RULE", _("regel geldt weer")
    ASK_POLICE = "ASK_POLICE", _("politie naar gevaar gevraagd")
    ANSWER_DANGER = "ANSWER_DANGER", _("politie antwoordde over gevaar")
    OVERRIDE_CONSENT = "OVERRIDE_CONSENT", _("zonder toestemming gezocht")
    PUT_OUTSIDE = "PUT_OUTSIDE", _("buiten het netwerk ondergebracht")
    REVIEW_OUTSIDE = "REVIEW_OUTSIDE", _("plek buiten het netwerk bekeken")
    LEAVE_OUTSIDE = "LEAVE_OUTSIDE", _("plek buiten het netwerk beëindigd")
    START_CRISIS_MODE = "START_CRISIS_MODE", _("crisisstand aangezet")
    END_CRISIS_MODE = "END_CRISIS_MODE", _("crisisstand uitgezet")
    READ_OVERRIDES = "READ_OVERRIDES", _("uitzonderingen bekeken")
    REVIEW_OVERRIDE = "REVIEW_OVERRIDE", _("uitzondering beoordeeld")
    ARRIVE = "ARRIVE", _("aangekomen")
    DEPART = "DEPART", _("vertrokken")
    ASK_TRANSFER = "ASK_TRANSFER", _("overplaatsing gevraagd")
    EXPECT_MOVE = "EXPECT_MOVE", _("verwacht vertrek gewijzigd")
    OPEN_FOLLOW_UP = "OPEN_FOLLOW_UP", _("vervolgaanvraag geopend")
    SWITCH_WATCH = "SWITCH_WATCH", _("uitkijken naar wens aan- of uitgezet")
    EXPLAIN_OVERSTAY = "EXPLAIN_OVERSTAY", _("reden van langer verblijf gegeven")
    READ_LONG_STAYS = "READ_LONG_STAYS", _("verblijfsduur bekeken")
    CLOSE_PLACES = "CLOSE_PLACES", _("plekken gesloten")
    REOPEN_PLACES = "REOPEN_PLACES", _("plekken heropend")
    ADD_BEDS = "ADD_BEDS", _("bedden toegevoegd")
    REMOVE_BEDS = "REMOVE_BEDS", _("bedden weggehaald")
    CONFIRM_CAPACITY = "CONFIRM_CAPACITY", _("capaciteit bevestigd")
    CONFIRM_RULES = "CONFIRM_RULES", _("regels van wooneenheid nagekeken")
    CHANGE_UNIT = "CHANGE_UNIT", _("regels van wooneenheid gewijzigd")
    RUN_MATCH = "RUN_MATCH", _("match gevraagd")
    ASK_WHAT_IF = "ASK_WHAT_IF", _("wat-als-vraag gesteld")
    READ_WHAT_IF = "READ_WHAT_IF", _("wat-als-vraag bekeken")
    PREVIEW_UNIT = "PREVIEW_UNIT", _("gevolgen van andere regels bekeken")
    READ_FINDINGS = "READ_FINDINGS", _("bevindingen bekeken")
    READ_FAIRNESS = "READ_FAIRNESS", _("eerlijkheid bekeken")
    READ_AREA_CHANGES = "READ_AREA_CHANGES", _("veelvuldige wijzigingen bekeken")
    READ_POLICY = "READ_POLICY", _("beleid bekeken")
    PROPOSE_POLICY = "PROPOSE_POLICY", _("beleid voorgesteld")
    APPROVE_POLICY = "APPROVE_POLICY", _("beleid goedgekeurd")
    WITHDRAW_POLICY = "WITHDRAW_POLICY", _("voorstel voor beleid ingetrokken")
    READ_LOG = "READ_LOG", _("logboek bekeken")
    READ_WHO_SAW = "READ_WHO_SAW", _("bekeken wie een aanvraag zag")
    CHECK_LOG = "CHECK_LOG", _("logboek gecontroleerd")
    SIGN_IN = "SIGN_IN", _("ingelogd")
    SIGN_OUT = "SIGN_OUT", _("uitgelogd")
    CHANGE_PASSWORD = "CHANGE_PASSWORD", _("wachtwoord gewijzigd")
    ADD_FACTOR = "ADD_FACTOR", _("tweede stap ingesteld")
    REMOVE_FACTOR = "REMOVE_FACTOR", _("tweede stap weggehaald")
    CREATE_ACCOUNT = "CREATE_ACCOUNT", _("account gemaakt")
    RENEW_ACCOUNT = "RENEW_ACCOUNT", _("account opnieuw uitgegeven")
    PROVE_AGAIN = "PROVE_AGAIN", _("opnieuw bewezen wie het is")
    END_SESSION = "END_SESSION", _("op afstand uitgelogd")
    LINK_SIGN_IN = "LINK_SIGN_IN", _("inlog van organisatie gekoppeld")
    UNLINK_SIGN_IN = "UNLINK_SIGN_IN", _("inlog van organisatie losgekoppeld")
    LIST_ACCOUNTS = "LIST_ACCOUNTS", _("accounts bekeken")
    INVITE_ACCOUNT = "INVITE_ACCOUNT", _("iemand uitgenodigd")
    WITHDRAW_INVITATION = "WITHDRAW_INVITATION", _("uitnodiging ingetrokken")
    ACCEPT_INVITATION = "ACCEPT_INVITATION", _("uitnodiging aangenomen")
    ACTIVATE_ACCOUNT = "ACTIVATE_ACCOUNT", _("account geactiveerd")
    END_ACCOUNT = "END_ACCOUNT", _("account beëindigd")


class Verb(models.TextChoices):
    """The kind of event, as NEN 7513 has it."""

    CREATE = "C", _("maken")
    READ = "R", _("lezen")
    UPDATE = "U", _("wijzigen")
    DELETE = "D", _("wissen")
    EXECUTE = "E", _("uitvoeren")


class Outcome(models.TextChoices):
    """Whether it was done."""

    DONE = "DONE", _("gelukt")
    REFUSED = "REFUSED", _("geweigerd")


class ObjectKind(models.TextChoices):
    """What it was done to."""

    REQUEST = "REQUEST", _("aanvraag")
    PLACEMENT = "PLACEMENT", _("plaatsing")
    UNIT = "UNIT", _("wooneenheid")
    SHELTER = "SHELTER", _("opvanglocatie")
    COUNTRY = "COUNTRY", _("landelijk beeld")
    WHAT_IF = "WHAT_IF", _("wat-als-vraag")
    OVERRIDE = "OVERRIDE", _("uitzondering")
    ACCOUNT = "ACCOUNT", _("account")
    TASK = "TASK", _("taak")
    POLICY = "POLICY", _("beleid")
    LOG = "LOG", _("logboek")
