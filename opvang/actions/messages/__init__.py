"""How messages reach people: what they chose, and by which number."""
