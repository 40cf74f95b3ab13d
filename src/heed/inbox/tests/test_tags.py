from __future__ import annotations

from django.utils import translation

from heed.inbox.templatetags.inbox_tags import readable


def test_what_was_hidden_is_said_in_the_language_of_the_page():
    assert readable("Bel [phone] of [address] [x]") == "Bel [phone number] of [address] [x]"
    with translation.override("nl"):
        assert readable("[person]") == "[naam]"
    assert readable("") == ""
