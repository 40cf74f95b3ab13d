"""Conversation pages: residents vote on statements, staff moderate and see what comes of it."""
