"""Who saw or did what: every act on personal data leaves a row, in the transaction of the act."""

from opvang.audit.origins import Origin, coming_from
from opvang.audit.recording import Subject, record, record_refusal, verb_of

__all__ = ["Origin", "Subject", "coming_from", "record", "record_refusal", "verb_of"]
