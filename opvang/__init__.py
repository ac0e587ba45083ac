"""The domain: who asks for shelter, who has a place, who decides."""

__version__ = "0.1.0"
