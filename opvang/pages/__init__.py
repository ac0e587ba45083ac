"""The pages: Dutch, plain, usable by everybody, and without a line of JavaScript so far."""
