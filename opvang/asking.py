"""How often anybody may ask, who answers, and for how long programs use the API, as it is set."""

from opvang.reading import Environment

env = Environment()

#: How often one account may ask for something in a minute, in each process; 0: without limit.
REQUESTS_A_MINUTE = env.int("REQUESTS_A_MINUTE", default=600)

#: How often one internet address may before somebody signs in, where a whole office can have one.
STRANGER_REQUESTS_A_MINUTE = env.int("STRANGER_REQUESTS_A_MINUTE", default=600)

#: Whom developers of programs can ask about the API: an address for mail.
API_CONTACT_EMAIL = env.str("API_CONTACT_EMAIL", default="beheer@opvang.example")

#: And one of a page, of whoever runs this installation.
API_CONTACT_URL = env.str("API_CONTACT_URL", default="https://opvang.example/")

#: For how many days a program may use the API at most, before somebody makes it anew.
PROGRAM_DAYS = env.int("PROGRAM_DAYS", default=730)

#: For how many days a key of a program works, 365 at most: several work at once, so that a new one
#: is in use before the old one ends.
API_KEY_DAYS = min(env.int("API_KEY_DAYS", default=365), 365)

#: For how many minutes a token works that a program exchanged its key for.
ACCESS_TOKEN_MINUTES = env.int("ACCESS_TOKEN_MINUTES", default=15)

#: For how many hours a webhook is tried that takes nothing, before it is given up and somebody who
#: looks after its program has a task.
WEBHOOK_HOURS = env.int("WEBHOOK_HOURS", default=24)

#: Webhooks may lead into networks that are not of the internet (10.0.0.0/8, 172.16.0.0/12,
#: 192.168.0.0/16, fc00::/7). Only where receivers are there: who names an address then reaches
#: into the network of this server.
WEBHOOKS_TO_OWN_NETWORKS = env.bool("WEBHOOKS_TO_OWN_NETWORKS", default=False)

#: How many signals come in an hour from one internet address of strangers.
STRANGER_SIGNALS_AN_HOUR = env.int("STRANGER_SIGNALS_AN_HOUR", default=10)

#: For how many hours the answer to what a program sent is kept, so that it can send it again.
ANSWERS_KEPT_HOURS = env.int("ANSWERS_KEPT_HOURS", default=24)

#: How many screens of one account may listen to what happens at once, in each process.
LIVE_SOCKETS_AN_ACCOUNT = env.int("LIVE_SOCKETS_AN_ACCOUNT", default=30)

#: Where pages find the sockets: wss://sockets.example.org/live. Empty: at /live of the site itself,
#: as a proxy arranges that sends it there. `make run-production` fills it in where there is none.
LIVE_URL = env.str("LIVE_URL", default="")

#: How many processes answer for pages and API: as many as there are processors for them.
WEB_PROCESSES = env.int("WEB_PROCESSES", default=2)

#: How many requests each of these answers at once; each keeps a connection to the database.
WEB_THREADS = env.int("WEB_THREADS", default=4)

#: For how many days events are kept, so that a screen that was away hears what it missed. One that
#: was away longer is told to ask everything anew, and so is the software behind a webhook that was
#: given up longer ago; what a webhook is still tried with is kept until it is told.
KEEP_EVENT_DAYS = env.int("KEEP_EVENT_DAYS", default=14)
