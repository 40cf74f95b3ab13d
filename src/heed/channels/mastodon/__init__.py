"""Any server with the client API of Mastodon: Mastodon itself, snac2, GoToSocial and others."""
