"""How fast Heed is: programs that measure, kept apart from the tests."""
