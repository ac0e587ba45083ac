"""Removing each check of access in turn: `python -m tests.access.removing`.

Every call that asks who may do or see something, every refusal, every proof of who somebody is,
every relation in the tables of access and every rule about rows is taken away once, in a process of
its own. What should notice: the cells of the matrix that come by it, then the quick tests of its
module.
"""
