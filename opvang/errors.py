"""Everything the domain refuses aloud.

OpvangError
└── NotAllowed
"""


class OpvangError(Exception):
    """Er ging iets mis."""

    def __str__(self) -> str:
        return super().__str__() or str(self.__doc__)


class NotAllowed(OpvangError):
    """U mag dit niet zien of doen. Vraag uw beheerder om de rol die erbij hoort."""
