"""What can go wrong with the private PostgreSQL.

ServerError
├── AlreadyRunning
└── CommandFailed
"""


class ServerError(Exception):
    """The private PostgreSQL cannot be used; the message says why and what to do."""


class AlreadyRunning(ServerError):
    """Another process uses this folder's private PostgreSQL, and one at a time may."""


class CommandFailed(ServerError):
    """A program of PostgreSQL ended with an error; the message holds what it said."""
