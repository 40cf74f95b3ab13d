"""Havenstad, a made-up Dutch town: its map, its organisation, its residents and what they say. Plain data."""
