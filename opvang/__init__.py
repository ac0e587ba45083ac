"""The domain: who asks for shelter, who has a place, who decides."""
