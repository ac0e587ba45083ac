"""The commands of `manage.py`: each makes its calls to actions and queries, and talks to people."""
