"""Real servers for tests: `./run peers` installs them, the classes here start and stop them on loopback."""
