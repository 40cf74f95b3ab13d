"""Word lists of the checks, one module per kind. How to write them stands in `phrases.py`."""
