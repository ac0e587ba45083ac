"""A provider of SMS on this machine, for tests and the demo: its telephones are nowhere else.

It speaks as Twilio does, over HTTP, and misbehaves in each way that Twilio can when it is told to.
"""
