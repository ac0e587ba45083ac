"""The pages of whoever places people: their list of work, the form, and one request."""
