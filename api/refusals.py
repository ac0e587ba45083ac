"""What the API itself refuses, before the domain is asked."""


class HeaderRefused(Exception):
    """A header is missing or cannot be used."""

    def __init__(self, status: int, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        #: The header.
        self.name = name
        #: What is wrong and what to do, in the language of who asks.
        self.sentence = sentence
