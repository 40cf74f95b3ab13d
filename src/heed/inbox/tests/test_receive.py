"""What comes in is stored once, under a pseudonym, and nothing of who said it stands outside the vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from heed import understanding
from heed.channels.contract import Author, Batch, Change, Media, Mention, Unreadable
from heed.inbox import actions, queries
from heed.inbox.models import Account, Contact, Conversation, Message, MessageVersion, SetAside, StoredReading
from heed.privacy.models import VaultItem

pytestmark = pytest.mark.django_db


def test_a_batch_delivered_twice_changes_nothing(account, incoming):
    batch = Batch((incoming("m1"), incoming("m2", author="bob")), cursor={"after": "m2"})
    assert len(actions.receive(account, batch).new) == 2
    again = actions.receive(account, batch)
    assert not again.messages
    assert (Message.objects.count(), Contact.objects.count(), VaultItem.objects.count()) == (2, 2, 4)
    assert Account.objects.get().cursor == {"after": "m2"}


def test_a_reply_joins_the_conversation_of_its_parent_even_when_it_comes_first(account, incoming):
    parent, reply = incoming("m1"), incoming("m2", parent_id="m1")
    actions.receive(account, Batch((reply,)))
    actions.receive(account, Batch((parent,)))
    assert Conversation.objects.count() == 1


def test_two_contacts_in_one_thread_have_a_conversation_each(account, incoming):
    actions.receive(account, Batch((incoming("m1"), incoming("m2", author="bob", parent_id="m1"))))
    threads = Conversation.objects.values_list("thread_digest", flat=True)
    assert len(threads) == 2
    assert len(set(threads)) == 1


def test_nothing_names_the_author_outside_the_vault(account, incoming):
    author = Author("https://example.social/users/anna", "anna@example.social", "Anna de Vries")
    text = "@testdam @bob@other.example zag het ook, mail anna@example.social of @Bob"
    message = incoming(
        "https://example.social/1",
        text,
        url="https://example.social/@anna/1",
        mentions=(Mention("@bob@other.example", "bob@other.example"), Mention("@Bob", "bob@other.example")),
        raw={"account": "anna"},
    )
    actions.receive(account, Batch((replace(message, author=author),)))
    stored = Message.objects.get()
    assert stored.text.startswith("@testdam @resident-")
    references = [word for word in stored.text.replace(",", " ").split() if word.startswith("@resident-")]
    assert len(references) == 3
    assert references[0] == references[2] != references[1]
    dump = _everything_outside_the_vault()
    for secret in ("anna", "bob@", "Vries", "example.social"):
        assert secret not in dump, secret


def _everything_outside_the_vault() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() "
            "AND table_name LIKE 'inbox%%'"
        )
        tables = [name for (name,) in cursor.fetchall()]
        rows = []
        for table in tables:
            cursor.execute(f'SELECT row_to_json(t)::text FROM "{table}" t')
            rows += [row for (row,) in cursor.fetchall()]
        cursor.execute("SELECT encode(sealed, 'escape') FROM privacy_vaultitem")
        rows += [row for (row,) in cursor.fetchall()]
    return "\n".join(rows)


def test_the_vault_gives_back_what_was_said_to_it(account, incoming):
    actions.receive(account, Batch((incoming("m1", "Hallo @testdam", raw={"a": [1]}),)))
    message = Message.objects.get()
    assert queries.native(message)["native_id"] == "m1"
    assert queries.native(message)["raw"] == {"a": [1]}
    assert queries.identities([message.contact])[message.contact_id].handle == "anna@example.social"


def test_an_edit_is_a_new_version_and_an_older_edit_is_ignored(account, incoming):
    now = datetime.now(UTC)
    actions.receive(account, Batch((incoming("m1", "een"),)))
    edited = actions.receive(account, Batch((incoming("m1", "twee", version=now),)))
    late = actions.receive(account, Batch((incoming("m1", "oud", version=now - timedelta(minutes=1)),)))
    assert (len(edited.edited), len(late.edited)) == (1, 0)
    assert Message.objects.get().text == "twee"
    assert [version.text for version in MessageVersion.objects.all()] == ["een"]
    assert queries.native(Message.objects.get())["text"] == "twee"


def test_a_deletion_takes_every_word_away(account, incoming):
    photo = Media("image/png", "een gat", content=b"png")
    actions.receive(account, Batch((incoming("m1", "geheim woord", media=(photo,)),)))
    actions.receive(account, Batch((incoming("m1", "geheim gewijzigd", version=datetime.now(UTC)),)))
    gone = actions.receive(account, Batch((incoming("m1", "", change=Change.DELETION),)))
    message = Message.objects.get()
    assert gone.deleted == [message.pk]
    assert (message.text, message.vault, message.deleted_at is not None) == ("", None, True)
    assert not message.attachments.exists()
    assert not message.earlier_versions.exists()
    assert VaultItem.objects.count() == 1  # the contact


def test_what_was_read_is_stored_and_taken_away_with_the_message(account, incoming):
    (pk,) = actions.receive(account, Batch((incoming("m1", "De lamp in de Kerkstraat is kapot"),))).new
    (reading,) = understanding.read(["De lamp in de Kerkstraat is kapot"], understanding.Context())
    actions.record_readings([(pk, 1, reading)])
    stored = StoredReading.objects.get()
    assert bytes(stored.vector) == reading.vector
    assert understanding.Reading.from_json(stored.content) == replace(reading, vector=None)
    (plain,) = understanding.read(["De lamp doet het weer"], understanding.Context(plain=True))
    actions.record_readings([(pk, 2, plain)])
    assert StoredReading.objects.get().vector is None
    actions.receive(account, Batch((incoming("m1", "", change=Change.DELETION),)))
    assert not StoredReading.objects.exists()


def test_a_message_that_was_deleted_does_not_come_back(account, incoming):
    actions.receive(account, Batch((incoming("m1"),)))
    actions.receive(account, Batch((incoming("m1", "", change=Change.DELETION),)))
    actions.receive(account, Batch((incoming("m1", "weer", version=datetime.now(UTC)),)))
    assert Message.objects.get().text == ""


def test_poison_is_set_aside_and_the_rest_goes_on(account, incoming):
    broken = replace(incoming("m2"), sent_at="yesterday")
    batch = Batch((incoming("m1"), broken, incoming("m3")), unreadable=(Unreadable("no id", {"x": 1}),))
    received = actions.receive(account, batch)
    assert (len(received.new), received.set_aside) == (2, 2)
    actions.receive(account, batch)
    assert SetAside.objects.count() == 2


@pytest.mark.parametrize(
    "text", ["nul\x00byte", "half \ud83d pair", "\u202eright to left", "👩‍👩‍👧‍👦" * 50, "x" * 10_000_000]
)
def test_awkward_texts_are_stored(account, incoming, text):
    received = actions.receive(account, Batch((incoming("m1", text),)))
    assert (len(received.new), received.set_aside) == (1, 0)
    assert len(Message.objects.get().text) <= 100_000


def test_our_own_message_from_another_app_stands_in_the_residents_conversation(account, incoming):
    actions.receive(account, Batch((incoming("m1"),)))
    actions.receive(account, Batch((incoming("m2", "Opgelost", author="testdam", parent_id="m1", is_own=True),)))
    own = Message.objects.get(direction="out")
    assert own.conversation == Message.objects.get(direction="in").conversation
    assert Contact.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("Mijn BSN is 111222333, de lamp is stuk", "Mijn BSN is [national_id], de lamp is stuk"),
        ("Bel mij op 06 12345678, de put stinkt", "Bel mij op [phone], de put stinkt"),
        ("Graag terug op NL91ABNA0417164300", "Graag terug op [iban]"),
        ("Met vriendelijke groet,\nPieter Jansen", "Met vriendelijke groet,\n[person]"),
        ("De lamp bij Merelstraat 5 in de Jan van Galenstraat is stuk", None),
    ],
)
def test_what_identifies_somebody_is_stored_in_the_vault_alone(account, incoming, said, stored):
    actions.receive(account, Batch((incoming(text=said, subject=said[:60], raw={"text": said}),)))
    message = Message.objects.get()
    assert message.text == (stored or said)
    assert queries.native(message)["text"] == said
    if stored:
        secret = next(word for word in ("111222333", "12345678", "NL91ABNA0417164300", "Jansen") if word in said)
        with connection.cursor() as cursor:
            for table in ("inbox_message", "inbox_messageversion", "inbox_searchtext", "casework_case"):
                cursor.execute(f"SELECT count(*) FROM {table} one WHERE one::text LIKE %s", [f"%{secret}%"])
                assert cursor.fetchone() == (0,)


def test_an_edit_hides_too_and_so_does_what_it_replaced(account, incoming):
    first = incoming(text="Bel 06 12345678")
    actions.receive(account, Batch((first,)))
    later = datetime.now(UTC) + timedelta(minutes=1)
    actions.receive(account, Batch((incoming(text="Bel 06 87654321", version=later),)))
    message = Message.objects.get()
    assert message.text == "Bel [phone]"
    assert [old.text for old in message.earlier_versions.all()] in ([], ["Bel [phone]"])


def test_the_towns_own_words_stay(account, incoming):
    actions.receive(account, Batch((incoming(text="Bel ons op 06 12345678", is_own=True),)))
    assert Message.objects.get().text == "Bel ons op 06 12345678"
