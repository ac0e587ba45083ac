"""Who needs shelter, and what keeps them safe."""
