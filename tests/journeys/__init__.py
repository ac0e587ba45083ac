"""What people do from sign-in to the end of their task, in a real browser.

This file makes the folder a package, at whose end the browser is closed.
"""
