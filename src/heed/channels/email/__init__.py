"""E-mail: IMAP with IDLE for what comes in, SMTP for what goes out, threads by the headers of RFC 5322.

Everything in this folder imports by absolute names, so that the standard library's `email` is never shadowed.
"""
