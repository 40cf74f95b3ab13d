"""What can be wrong with a map, a case or a file."""


class MapError(ValueError):
    """Says what is wrong, where (row, column, key), and what to do."""
