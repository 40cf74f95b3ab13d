"""The weights of `understanding/matter.py`, fitted on messages of ours."""
