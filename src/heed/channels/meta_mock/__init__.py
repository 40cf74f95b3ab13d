"""A mock of a Meta messaging network: shows that the contract carries signed webhooks.

Written after the published payloads of the WhatsApp cloud API and tested against recordings of those and a server of
our own; no live server has ever answered it. Trying it on Meta's own network is the step that remains.
"""
