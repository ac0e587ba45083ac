"""SMS: by whom it is sent, how it fares, and what people answer."""

from opvang.actions.sms.provider import has_telephones, public_address, sms_provider

__all__ = ["has_telephones", "public_address", "sms_provider"]
