"""How soon screens hear of a change and show it, beside a bare loop that tells all sockets.

`make bench NAME=live`. A database and the processes of production on this machine. The last line is
one JSON object: seconds, deliveries a second and KB, and ratios in the same run to the bare loop.
"""
