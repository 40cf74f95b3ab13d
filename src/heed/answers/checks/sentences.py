"""Every sentence that a finding may ask for: its key, and the names of the values that stand in it.

Whoever shows findings makes the words, in any language. Each has a remedy under the same key with ".remedy" behind it,
and with the same values.
"""

SENTENCES: dict[str, tuple[str, ...]] = {
    **{
        f"personal_data.{kind}": ()
        for kind in (
            "person",
            "address",
            "phone",
            "email",
            "plate",
            "iban",
            "national_id",
            "birth_date",
            "account_handle",
            "card",
            "file",
            "sensitive",
        )
    },
    "promise.wrong_weekday": ("date",),
    "promise.past": ("date",),
    "promise.nobody_works": ("date",),
    "promise.too_early": ("earliest",),
    "stale_fact.contradicts": ("fact", "statement", "value"),
    "stale_fact.past": ("fact", "statement", "value"),
    "contradiction.recent_answer": ("department", "at", "text"),
    **{
        f"tone.{kind}": ()
        for kind in ("sarcasm", "blame", "condescension", "irritation", "joke", "politics", "cold", "shouting")
    },
    "plain_language.too_hard": ("ease", "lix", "words_per_sentence", "longest_sentence", "hard_words"),
    "link.no_host": ("link",),
    "link.shortened": ("host",),
    "link.look_alike": ("host",),
    "link.not_allowed": ("host",),
    "alt_text.missing": ("name",),
    "alt_text.file_name": ("name",),
    "alt_text.says_nothing": ("name",),
    "language.other": ("found", "wanted"),
    "length.too_long": ("length", "limit", "parts"),
    "length.too_many_parts": ("length", "limit", "parts", "needed"),
    "formal_matter.called_enough": ("matter",),
    "formal_matter.no_proper_way": ("matter",),
    "reply_window.needs_a_person": ("hours", "channel"),
    "reply_window.closed": ("hours", "channel"),
}
