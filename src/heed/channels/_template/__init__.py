"""A channel to copy. Its network is a list in memory, so it works and can be tried; the registry passes it by."""
