from heed.app.tests.dutch import in_dutch, texts  # noqa: F401
