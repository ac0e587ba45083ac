"""The network of shelter as it is brought in: regions, and shelters with their units and rooms."""

from opvang.actions.network.loading import Loaded, load_network

__all__ = ["Loaded", "load_network"]
