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
    TELL_APART = "TELL_APART", _("gezegd of iemand een ander is")
    LIST_TASKS = "LIST_TASKS", _("taken bekeken")
    HOLD_PLACE = "HOLD_PLACE", _("plek vastgehouden")
    RELEASE_PLACE = "RELEASE_PLACE", _("plek vrijgegeven")
    LAPSE_HOLD = "LAPSE_HOLD", _("houd verlopen")
    CONSENT_TO_HOLD = "CONSENT_TO_HOLD", _("met plek ingestemd")
    CONFIRM_HOLD = "CONFIRM_HOLD", _("plek bevestigd")
    REFUSE_HOLD = "REFUSE_HOLD", _("plek geweigerd")
    READ_HOLD = "READ_HOLD", _("houd bekeken")
    READ_ADDRESS = "READ_ADDRESS", _("adres bekeken")
    BREAK_GLASS = "BREAK_GLASS", _("noodtoegang genomen")
    USE_BREAK_GLASS = "USE_BREAK_GLASS", _("met noodtoegang bekeken")
    READ_BREAK_GLASS = "READ_BREAK_GLASS", _("noodtoegangen bekeken")
    JUDGE_BREAK_GLASS = "JUDGE_BREAK_GLASS", _("noodtoegang beoordeeld")
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
    READ_RETENTION = "READ_RETENTION", _("bewaren en wissen bekeken")
    READ_RIGHTS = "READ_RIGHTS", _("rechten en bewaren van een aanvraag bekeken")
    COPY_PERSON = "COPY_PERSON", _("afschrift van iemands gegevens gemaakt")
    EXPORT_REGISTRATION = (
        "EXPORT_REGISTRATION",
        _("gegevens voor het landelijk register opgehaald"),
    )
    PRESERVE_CASE = "PRESERVE_CASE", _("bewaarplicht vastgelegd")
    END_PRESERVATION = "END_PRESERVATION", _("bewaarplicht opgeheven")
    RECORD_CLAIM = "RECORD_CLAIM", _("verwijderverzoek vastgelegd")
    DECIDE_CLAIM = "DECIDE_CLAIM", _("besluit over verwijderverzoek voorgesteld")
    APPROVE_CLAIM = "APPROVE_CLAIM", _("besluit over verwijderverzoek goedgekeurd")
    ERASE_CASE = "ERASE_CASE", _("dossier gewist")
    ERASE_PERSON = "ERASE_PERSON", _("gegevens van een persoon gewist")
    SEND_SIGNAL = "SEND_SIGNAL", _("melding gedaan")
    LIST_SIGNALS = "LIST_SIGNALS", _("lijst van meldingen bekeken")
    READ_SIGNAL = "READ_SIGNAL", _("melding bekeken")
    ADD_TO_SIGNAL = "ADD_TO_SIGNAL", _("melding aangevuld")
    ASK_ABOUT_SIGNAL = "ASK_ABOUT_SIGNAL", _("meer gevraagd over melding")
    DISMISS_SIGNAL = "DISMISS_SIGNAL", _("melding beoordeeld: geen mensenhandel")
    REGISTER_SIGNAL = "REGISTER_SIGNAL", _("vermoedelijk slachtoffer geregistreerd")
    REOPEN_SIGNAL = "REOPEN_SIGNAL", _("melding opnieuw te beoordelen")
    ERASE_SIGNAL = "ERASE_SIGNAL", _("melding gewist")
    READ_COVERAGE = "READ_COVERAGE", _("dekking bekeken")
    CHANGE_COVERAGE = "CHANGE_COVERAGE", _("dekking gewijzigd")
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
    LIST_PROGRAMS = "LIST_PROGRAMS", _("koppelingen bekeken")
    MAKE_PROGRAM = "MAKE_PROGRAM", _("koppeling gemaakt")
    ACTIVATE_PROGRAM = "ACTIVATE_PROGRAM", _("koppeling geactiveerd")
    END_PROGRAM = "END_PROGRAM", _("koppeling beëindigd")
    MAKE_KEY = "MAKE_KEY", _("sleutel gemaakt")
    REVOKE_KEY = "REVOKE_KEY", _("sleutel ingetrokken")
    MAKE_WEBHOOK = "MAKE_WEBHOOK", _("webhook gemaakt")
    RENEW_WEBHOOK = "RENEW_WEBHOOK", _("geheim van webhook vernieuwd")
    TEST_WEBHOOK = "TEST_WEBHOOK", _("test van webhook gevraagd")
    CHANGE_MESSAGES = "CHANGE_MESSAGES", _("instellingen van berichten gewijzigd")
    SETTLE_MESSAGE = "SETTLE_MESSAGE", _("vastgelopen bericht afgehandeld")
    END_WEBHOOK = "END_WEBHOOK", _("webhook beëindigd")


class Verb(models.TextChoices):
    """The kind of event, as NEN 7513 has it."""

    CREATE = "C", _("maken")
    READ = "R", _("lezen")
    UPDATE = "U", _("wijzigen")
    DELETE = "D", _("wissen")
    EXECUTE = "E", _("uitvoeren")


#: The kind of event that tells who sees the whole country that it is otherwise than it was: which
#: act it was they may not know, nor where.
COUNTRY_CHANGED = "COUNTRY_CHANGED"
#: The kind of event that tells that a message or a webhook was given up, or is no longer: by
#: workers and providers, so it is no act of anybody.
PARKED_CHANGED = "PARKED_CHANGED"


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
    GLASS = "GLASS", _("noodtoegang")
    CLAIM = "CLAIM", _("verwijderverzoek")
    SIGNAL = "SIGNAL", _("melding")
    COVERAGE = "COVERAGE", _("dekking")
