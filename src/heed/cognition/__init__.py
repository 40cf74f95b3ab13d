"""Cognition: fuzzy cognitive maps. Pure, without Django, network or database; usable as a library."""
