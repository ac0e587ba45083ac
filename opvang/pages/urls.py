"""The addresses of the pages."""

from django.urls import include, path

from opvang.pages.views import (
    accounts,
    address_changes,
    addresses,
    audit_log,
    break_glass,
    broken_glass,
    closures,
    desk,
    hold,
    invitations,
    long_stays,
    policy,
    rule_defaults,
    stops,
    unit,
    what_if,
    who_fits,
)
from opvang.pages.views.board import board, confirm_all, confirm_unit
from opvang.pages.views.country import country
from opvang.pages.views.fairness import fairness, fairness_file
from opvang.pages.views.findings import findings
from opvang.pages.views.home import home
from opvang.pages.views.overrides import appeals, consent, crisis, outside, waivers
from opvang.pages.views.overrides.listed import listed, review
from opvang.pages.views.oversight import oversight
from opvang.pages.views.requests import apart, form, one, transfer, work_list
from opvang.pages.views.requests.seen_before import seen_before
from opvang.pages.views.sheets import sheet, sheet_template
from opvang.pages.views.to_answer import to_answer
from opvang.pages.views.trends import trends, trends_file

urlpatterns = [
    path("", home, name="home"),
    path("aanvragen/", work_list.requests, name="requests"),
    path("aanvragen/zoeken/", work_list.find_request, name="find-request"),
    path("aanvragen/nieuw/", form.new_request, name="new-request"),
    path("aanvragen/<uuid:request_id>/", one.one_request, name="request"),
    path("aanvragen/<uuid:request_id>/ingezien/", audit_log.who_saw_request, name="who-saw"),
    path("aanvragen/<uuid:request_id>/plekken/", one.places, name="fitting-places"),
    path("aanvragen/<uuid:request_id>/wijzigen/", form.change, name="change-request"),
    path("aanvragen/<uuid:request_id>/overplaatsing/", transfer.transfer, name="ask-transfer"),
    path("aanvragen/<uuid:request_id>/eerder-aangemeld/", seen_before, name="seen-before"),
    path(
        "aanvragen/<uuid:request_id>/eerder-aangemeld/<uuid:earlier_id>/ander/",
        apart.another,
        name="tell-apart",
    ),
    path(
        "aanvragen/<uuid:request_id>/eerder-aangemeld/<uuid:distinction_id>/dezelfde/",
        apart.same,
        name="tell-same",
    ),
    path("aanvragen/<uuid:request_id>/uitkijken/", transfer.watch, name="switch-watch"),
    path("aanvragen/<uuid:request_id>/heropenen/", one.reopen, name="reopen-request"),
    path("aanvragen/<uuid:request_id>/vasthouden/", one.hold, name="hold-place"),
    path("aanvragen/<uuid:request_id>/vrijgeven/", one.release, name="release-place"),
    path("aanvragen/<uuid:request_id>/beeindigen/", one.end, name="end-request"),
    path("opvang/", board, name="board"),
    path("opvang/regels/", rule_defaults.rule_defaults, name="rule-defaults"),
    path("opvang/regels/<str:rule>/", rule_defaults.rule_default, name="rule-default"),
    path(
        "opvang/<uuid:shelter>/regels/<str:rule>/",
        rule_defaults.rule_default,
        name="rule-default-of-shelter",
    ),
    path("opvang/overzicht/", sheet, name="sheet"),
    path("opvang/overzicht/sjabloon.csv", sheet_template, name="sheet-template"),
    path("opvang/alles-klopt/", confirm_all, name="confirm-all"),
    path("opvang/wooneenheden/<uuid:unit>/", unit.one_unit, name="unit"),
    path(
        "opvang/wooneenheden/<uuid:unit>/regels/kloppen/",
        unit.rules_are_right,
        name="confirm-rules",
    ),
    path("opvang/wooneenheden/<uuid:unit>/regels/", unit.rules, name="change-unit"),
    path(
        "opvang/wooneenheden/<uuid:unit>/bedden/<uuid:bed>/weghalen/",
        unit.remove,
        name="remove-bed",
    ),
    path("opvang/wooneenheden/<uuid:unit>/klopt/", confirm_unit, name="confirm-unit"),
    path("opvang/wooneenheden/<uuid:unit>/stop/", stops.stop_one, name="stop-unit"),
    path("opvang/<uuid:shelter>/adres/", address_changes.change, name="address-change"),
    path(
        "opvang/<uuid:shelter>/adres/goedkeuren/", address_changes.approve, name="approve-address"
    ),
    path("opvang/<uuid:shelter>/adres/tegenhouden/", address_changes.cancel, name="cancel-address"),
    path("opvang/<uuid:shelter>/stop/", stops.stop_all, name="stop-shelter"),
    path("opvang/<uuid:shelter>/weer-open/", stops.resume, name="resume-shelter"),
    path("opvang/sluitingen/<uuid:closure>/heropenen/", closures.reopen, name="reopen"),
    path("opvang/wooneenheden/<uuid:unit>/sluiten/", closures.close, name="close-unit"),
    path(
        "opvang/wooneenheden/<uuid:unit>/kamers/<uuid:room>/sluiten/",
        closures.close,
        name="close-room",
    ),
    path(
        "opvang/wooneenheden/<uuid:unit>/bedden/<uuid:bed>/sluiten/",
        closures.close,
        name="close-bed",
    ),
    path("te-beantwoorden/", to_answer, name="to-answer"),
    path("houden/<uuid:placement>/", hold.hold, name="placement"),
    path("houden/<uuid:placement>/bevestigen/", hold.confirm, name="confirm-hold"),
    path("houden/<uuid:placement>/instemmen/", hold.consent, name="consent-to-hold"),
    path("houden/<uuid:placement>/weigeren/", hold.refuse, name="refuse-hold"),
    path("houden/<uuid:placement>/adres/", addresses.address, name="address"),
    path("houden/<uuid:placement>/wie-brengt/", addresses.escort, name="name-escort"),
    path("houden/<uuid:placement>/aankomst/", hold.arrived, name="arrive"),
    path("houden/<uuid:placement>/vertrek/", hold.departed, name="depart"),
    path("houden/<uuid:placement>/langer/", long_stays.explain, name="explain-overstay"),
    path("houden/<uuid:placement>/bezwaar/", appeals.appeal, name="appeal"),
    path("bezwaren/<uuid:placement>/", appeals.decide_one, name="decide-appeal"),
    path("uitzonderingen/", listed, name="overrides"),
    path("uitzonderingen/crisisstand/", crisis.crisis, name="crisis-mode"),
    path("uitzonderingen/crisisstand/uit/", crisis.end, name="end-crisis-mode"),
    path("gevaar/<uuid:question>/", waivers.danger, name="danger-question"),
    path("aanvragen/<uuid:request_id>/toestemming/", consent.agreed, name="give-consent"),
    path(
        "aanvragen/<uuid:request_id>/zonder-toestemming/", consent.without, name="without-consent"
    ),
    path("aanvragen/<uuid:request_id>/ondergebracht/", outside.outside, name="outside"),
    path(
        "aanvragen/<uuid:request_id>/ondergebracht/bewaking/",
        outside.guard,
        name="guard-outside",
    ),
    path("aanvragen/<uuid:request_id>/ondergebracht/weg/", outside.leave, name="leave-outside"),
    path("aanvragen/<uuid:request_id>/opzij/<str:key>/", waivers.waive, name="waive-rule"),
    path(
        "aanvragen/<uuid:request_id>/opzij/<uuid:waiver>/weer/",
        waivers.restore,
        name="restore-rule",
    ),
    path("uitzonderingen/<uuid:override>/oordeel/", review, name="review-override"),
    path("landelijk/", desk.desk, name="desk"),
    path("landelijk/verblijfsduur/", long_stays.long_stays, name="long-stays"),
    path(
        "landelijk/verblijfsduur/overzicht.csv", long_stays.long_stays_file, name="long-stays-file"
    ),
    path("landelijk/ronde/", desk.run, name="run"),
    path("landelijk/match/", desk.match, name="run-match"),
    path("landelijk/wooneenheden/<uuid:unit>/wie-past/", who_fits.who_fits, name="who-fits"),
    path(
        "landelijk/wooneenheden/<uuid:unit>/wie-past/<uuid:asked>/vasthouden/",
        who_fits.hold,
        name="hold-for",
    ),
    path("landelijk/wooneenheden/<uuid:unit>/gebeld/", desk.called, name="confirm-by-phone"),
    path("landelijk/bevindingen/", findings, name="findings"),
    path("landelijk/wat-als/", what_if.ask, name="what-ifs"),
    path("landelijk/wat-als/regels/<uuid:unit>/", what_if.ask_rules, name="what-if-rules"),
    path("landelijk/wat-als/<uuid:asked>/", what_if.answer, name="what-if"),
    path("beleid/", policy.overview, name="policy"),
    path("beleid/voorstel/", policy.propose, name="propose-policy"),
    path("beleid/<uuid:version>/", policy.version, name="policy-version"),
    path("beleid/<uuid:version>/goedkeuren/", policy.approve, name="approve-policy"),
    path("beleid/<uuid:version>/intrekken/", policy.withdraw, name="withdraw-policy"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/uitnodigen/", invitations.invite, name="invite-account"),
    path(
        "accounts/uitnodigingen/<uuid:invitation>/intrekken/",
        accounts.withdraw,
        name="withdraw-invitation",
    ),
    path(
        "accounts/uitnodigingen/<uuid:invitation>/activeren/",
        accounts.activate,
        name="activate-account",
    ),
    path("accounts/<uuid:account>/beeindigen/", accounts.end, name="end-account"),
    path("accounts/<uuid:account>/uitloggen/", accounts.sign_out, name="end-sessions-of"),
    path("uitnodiging/", invitations.accept, name="accept-invitation"),
    path("uitnodiging/<str:secret>/", invitations.opened, name="open-invitation"),
    path("noodtoegang/", break_glass.ask, name="break-glass"),
    path("noodtoegang/<uuid:broken>/", break_glass.opened, name="opened"),
    path("toezicht/noodtoegang/", broken_glass.listed, name="broken-glass"),
    path("toezicht/noodtoegang/<uuid:broken>/", broken_glass.judge, name="judge-break-glass"),
    path("toezicht/", oversight, name="oversight"),
    path("toezicht/logboek/", audit_log.log, name="log"),
    path("land/", country, name="country"),
    path("trends/", trends, name="trends"),
    path("trends/cijfers.csv", trends_file, name="trends-file"),
    path("eerlijkheid/", fairness, name="fairness"),
    path("eerlijkheid/cijfers.csv", fairness_file, name="fairness-file"),
    path("taal/", include("django.conf.urls.i18n")),
    path("", include("opvang.pages.retention_urls")),
    path("", include("opvang.pages.signal_urls")),
    path("", include("opvang.pages.program_urls")),
    path("", include("opvang.pages.message_urls")),
    path("", include("opvang.pages.sms_urls")),
    path("", include("opvang.pages.account.urls")),
]
