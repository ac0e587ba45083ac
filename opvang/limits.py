"""The times, limits and norms of the work itself, as far as an installation may set them."""

from opvang.reading import Environment

env = Environment()

#: How long one match may compute, in seconds.
MATCH_SECONDS = env.float("MATCH_SECONDS", default=60.0)

#: How long each of the first three other places for a request may compute, in seconds: what it
#: would cost, with everybody else at their best. What takes longer is counted with nobody moving.
EXPLAIN_SECONDS = env.float("EXPLAIN_SECONDS", default=5.0)

#: How long a shelter's statement of its free places counts as current, in hours.
CAPACITY_FRESH_HOURS = env.int("CAPACITY_FRESH_HOURS", default=24)

#: Hour at which offices open on weekdays: from then on care coordinators answer for emergency beds.
OFFICE_OPENS = env.int("OFFICE_OPENS", default=8)

#: Hour at which offices close: from then on the police answer for emergency beds.
OFFICE_CLOSES = env.int("OFFICE_CLOSES", default=18)

#: How long a place is held for a crisis, in minutes.
HOLD_MINUTES_CRISIS = env.int("HOLD_MINUTES_CRISIS", default=60)

#: How long a place is held for an urgent request, in minutes.
HOLD_MINUTES_URGENT = env.int("HOLD_MINUTES_URGENT", default=24 * 60)

#: How long a place is held for a regular request, in minutes.
HOLD_MINUTES_REGULAR = env.int("HOLD_MINUTES_REGULAR", default=3 * 24 * 60)

#: For how many days a stop is expected to last, by its reason, where a shelter says no other end.
STOP_DAYS = env.days(
    "STOP_DAYS",
    default={
        "MAINTENANCE": 7,
        "HYGIENE": 3,
        "STAFF": 1,
        "SAFETY": 7,
        "FUNDING": 28,
        "GROUP": 7,
        "OTHER": 1,
    },
    most=364,
)

#: For how many days a refusal keeps a request out of the shelter, by its reason; 0: not at all.
#: Name the reasons that differ, such as `FULL=2,SAFETY=180`.
REFUSAL_BAR_DAYS = env.days(
    "REFUSAL_BAR_DAYS",
    default={
        "FULL": 1,
        "CONTRAINDICATION": 30,
        "SAFETY": 90,
        # For the shelter's data to be mended: some days give time to mend them.
        "AGE_SEX": 7,
        "HOUSEHOLD": 7,
        "ACCESSIBILITY": 7,
        "ROUTE_FUNDING": 7,
        "PERSON_DECLINED": 30,
        "NO_ANSWER": 0,
    },
    most=364,
)

#: Within how many hours the national desk decides about an appeal against a refusal.
APPEAL_HOURS = env.int("APPEAL_HOURS", default=24)

#: Within how many days somebody else reviews what was set aside.
OVERRIDE_REVIEW_DAYS = env.int("OVERRIDE_REVIEW_DAYS", default=7)

#: After how many hours somebody looks whether people can stay in a place outside the network, where
#: nobody says when.
OUTSIDE_REVIEW_HOURS = env.int("OUTSIDE_REVIEW_HOURS", default=24)

#: How many days ahead somebody can put that off at most.
OUTSIDE_REVIEW_MOST_DAYS = env.int("OUTSIDE_REVIEW_MOST_DAYS", default=7)

#: For how many hours crisis mode lasts at most; it ends by itself.
CRISIS_MODE_MOST_HOURS = env.int("CRISIS_MODE_MOST_HOURS", default=72)

#: After how many days of waiting a regular request counts as urgent; 0: never. It keeps the latest
#: first night of a regular one, and nothing rises to a crisis. It changes who goes first: agree on
#: it together before it is set.
URGENT_AFTER_DAYS = env.int("URGENT_AFTER_DAYS", default=0)

#: How many nights people stay at most, by kind of place, where its unit does not say; 0: no limit.
#: SERIOUS_DISADVANTAGE is for bad treatment at work that is no trafficking, in a labour bed. Nobody
#: is put out when the time is up: there is a task, and a reason is asked.
#: Name the kinds that differ, such as `EMERGENCY=5,OMM=180`.
STAY_NORM_NIGHTS = env.days(
    "STAY_NORM_NIGHTS",
    default={
        "COSM": 90,
        "OMM": 0,
        "LABOUR": 0,
        "EMERGENCY": 3,
        "WOMEN": 0,
        "MEN": 0,
        "YOUTH": 0,
        "PROTECTED_RECEPTION": 0,
        "SUPPORTED_LIVING": 0,
        "SOCIAL": 0,
        "SERIOUS_DISADVANTAGE": 14,
    },
    most=3650,
)

#: How many days before the longest stay is over it becomes a task to look for another place: about
#: as long as it takes to find one and to move.
STAY_WARN_DAYS = env.int("STAY_WARN_DAYS", default=21)

#: How many days before somebody turns 18 in a place for minors it becomes a task to find another:
#: half a year, for who decides, pays and helps after it all have to be found as well.
ADULT_WARN_DAYS = env.int("ADULT_WARN_DAYS", default=180)

#: How many times in a day one account can ask whether somebody was registered before.
LOOK_UPS_A_DAY = env.int("LOOK_UPS_A_DAY", default=20)

#: How many times danger areas and wishes of one request change before a reason is asked each time.
AREA_CHANGES_WITHOUT_REASON = env.int("AREA_CHANGES_WITHOUT_REASON", default=5)

#: How long a request that was ended by mistake can be opened again, in days.
REOPEN_REQUEST_DAYS = env.int("REOPEN_REQUEST_DAYS", default=30)

#: How many days old a risk screening may be when a transfer is asked for.
TRANSFER_SCREENING_DAYS = env.int("TRANSFER_SCREENING_DAYS", default=14)

#: For how many nights the place after an emergency bed is asked, until somebody says otherwise.
FOLLOW_UP_NIGHTS = env.int("FOLLOW_UP_NIGHTS", default=90)

#: Whether places are watched for whoever lives outside the region they wish, until it is met.
WATCH_UNMET_WISHES = env.bool("WATCH_UNMET_WISHES", default=True)

#: Scarce places have a price, so that who is as well off elsewhere leaves them free. Off until
#: it is measured to help here.
PRICE = env.bool("PRICE", default=False)

#: Prices follow from who asked for a place in so many weeks.
PRICE_WEEKS = env.int("PRICE_WEEKS", default=8)

#: What each free room more leaves of a price, in percent.
PRICE_FADE_PERCENT = env.int("PRICE_FADE_PERCENT", default=60)

#: What one request a week in crisis that could go nowhere else adds to a price, in points.
PRICE_WEIGHT_CRISIS = env.int("PRICE_WEIGHT_CRISIS", default=40)

#: The same for an urgent request.
PRICE_WEIGHT_URGENT = env.int("PRICE_WEIGHT_URGENT", default=20)

#: The same for a regular request.
PRICE_WEIGHT_REGULAR = env.int("PRICE_WEIGHT_REGULAR", default=10)

#: Regular requests wait for places that are dearer than the reserve begins at; prices must be on.
RESERVE = env.bool("RESERVE", default=False)

#: Above how many points a place is kept for crises and urgent requests by the reserve.
RESERVE_ABOVE = env.int("RESERVE_ABOVE", default=100)

#: For how many hours another address of a shelter waits, so that somebody can stop it.
ADDRESS_CHANGE_HOURS = env.int("ADDRESS_CHANGE_HOURS", default=24)

#: For how many minutes somebody who broke the glass sees what they may not see by right.
BREAK_GLASS_MINUTES = env.int("BREAK_GLASS_MINUTES", default=60)

#: Within how many hours an auditor judges whether it should have been broken.
BREAK_GLASS_JUDGED_HOURS = env.int("BREAK_GLASS_JUDGED_HOURS", default=24)

#: For how many days the link of an invitation works.
INVITATION_DAYS = env.int("INVITATION_DAYS", default=5)

#: For how many years a case is kept after it ended, where somebody had a place. Source: Wmo 2015,
#: article 5.3.4. These five are for a lawyer to confirm: docs/adr/0033.
KEEP_PLACED_YEARS = env.int("KEEP_PLACED_YEARS", default=15)

#: The same where a client was a minor. Source: Jeugdwet, article 7.3.8.
KEEP_MINOR_YEARS = env.int("KEEP_MINOR_YEARS", default=20)

#: For how many days a case is kept that ended without any place. Source: a complaint can be made
#: until a year after (Awb, article 9:8); municipalities' own list of 2020 says six weeks.
KEEP_UNPLACED_DAYS = env.int("KEEP_UNPLACED_DAYS", default=365)

#: For how many days the question and answer of a match run are kept, so that it can be replayed.
#: Source: AI Act, article 26(6): logs at least six months.
KEEP_RUN_DAYS = env.int("KEEP_RUN_DAYS", default=365)

#: Within how many days a claim to be erased is decided. Source: GDPR, article 12(3): a month.
CLAIM_ANSWER_DAYS = env.int("CLAIM_ANSWER_DAYS", default=30)

#: From how many days before the last one the task to decide says that the claim is nearly late.
CLAIM_WARN_DAYS = env.int("CLAIM_WARN_DAYS", default=7)

#: For how many days a signal is kept that was no trafficking; until then it can be judged anew.
KEEP_DISMISSED_SIGNAL_DAYS = env.int("KEEP_DISMISSED_SIGNAL_DAYS", default=30)

#: For how many days any other signal is kept that belongs to no case, from when it came in.
KEEP_SIGNAL_DAYS = env.int("KEEP_SIGNAL_DAYS", default=365)

#: Within how many days somebody judges a signal; one about danger is judged on the same day.
SIGNAL_JUDGED_DAYS = env.int("SIGNAL_JUDGED_DAYS", default=3)
