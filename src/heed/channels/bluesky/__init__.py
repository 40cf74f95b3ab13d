"""Bluesky (AT Protocol): by app password, polled, with answers as threads of posts of 300 graphemes.

`xrpc.py` and `composing.py` import the atproto library, which takes seconds to load; `channel.py` loads them only
when the network is really needed.
"""
