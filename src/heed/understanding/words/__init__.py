"""Our own word lists, one module per task. How to write them stands in `lexicon.py`."""
