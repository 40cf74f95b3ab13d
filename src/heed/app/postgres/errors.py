"""What can go wrong with our own PostgreSQL server, in words an operator can act on."""


class PostgresUnavailable(RuntimeError):
    """Our own PostgreSQL server cannot be used. The text says what is wrong, where, and what to do."""
