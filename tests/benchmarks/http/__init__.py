"""How many requests a second the API answers, beside servers that do nothing else.

`make bench NAME=http`. A database and servers of its own on this machine, each asked over the same
number of connections by wrk. The last line is one JSON object: requests a second, and ratios in the
same run to a bare JSON answer over WSGI and over ASGI and, for the hold, to three inserts and a
commit in pgbench.
"""
