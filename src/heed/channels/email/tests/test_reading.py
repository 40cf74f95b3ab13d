"""One mail in, one message out."""

import base64
import json
from datetime import UTC, datetime

import pytest

from heed.channels.contract import Author, Unreadable, Visibility
from heed.channels.email import bodies, reading
from heed.channels.email.tests.mails import ARRIVED, mail, multipart, outcome, part, read


def test_a_plain_mail():
    message = read(mail())
    assert message.native_id == "m1@bewoners.example"
    assert message.author == Author("anna@bewoners.example", "anna@bewoners.example", "Anna Jansen")
    assert message.text == "Er zit een gat in de weg."
    assert message.subject == "Gat in de weg"
    assert message.sent_at == datetime(2025, 11, 3, 10, 0, tzinfo=UTC)
    assert message.visibility is Visibility.DIRECT
    assert (message.parent_id, message.thread_id) == ("", "m1@bewoners.example")
    assert not message.is_own and not message.is_automatic
    json.dumps(message.raw)


def test_addresses_differ_in_case_but_name_one_author():
    message = read(mail(sender="Anna@Bewoners.EXAMPLE"))
    assert message.author.native_id == "anna@bewoners.example"
    assert message.author.handle == "Anna@Bewoners.EXAMPLE"


@pytest.mark.parametrize(
    ("declared", "content", "text"),
    [
        ("iso-8859-1", "Café".encode("latin-1"), "Café"),
        ("utf-8", "Café".encode("latin-1"), "Café"),  # declared wrongly
        ("us-ascii", "Çöp kutusu dolu".encode(), "Çöp kutusu dolu"),  # declared wrongly
        ("iso-8859-9", "Çöp kutusu dolmuş".encode("iso-8859-9"), "Çöp kutusu dolmuş"),
        ("windows-1252", b"\x80 50 \x96 \x93ja\x94", "€ 50 – “ja”"),
        ("iso-8859-1", b"\x80 50", "€ 50"),  # what Windows calls Latin-1
        ("gb2312", "路上有坑".encode("gb18030"), "路上有坑"),
        ("iso-2022-jp", "道路".encode("iso-2022-jp"), "道路"),
        ("no-such-charset", "Café".encode(), "Café"),
        ("punycode", b"Caf-dma", "Caf-dma"),  # a codec that is no charset of mails
        ('"utf-8"', "Café".encode(), "Café"),
        ("utf-8\0", "Café".encode(), "Café"),
    ],
)
def test_charsets_right_and_wrong(declared, content, text):
    message = read(
        mail(f"Content-Type: text/plain; charset={declared}", "Content-Transfer-Encoding: 8bit", body=content)
    )
    assert message.text == text


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        ("=?utf-8?q?Gat_in_de_w=C3=A9g?=", "Gat in de wég"),
        ("=?UTF-8?B?R2F0IGluIGRlIHfDqWc=?=", "Gat in de wég"),
        ("=?utf-8?B?R2F0IGluIGRlIHfDqWc?=", "Gat in de wég"),  # padding missing
        ("=?utf-8?q?w=C3?= =?utf-8?q?=A9g?=", "wég"),  # a letter split over two words
        ("=?utf-8?q?Gat in de weg?=", "Gat in de weg"),  # spaces that do not belong there
        ("=?utf-8?q?Gat?==?utf-8?q?_in?=", "Gat in"),
        ("=?iso-8859-1?q?w=E9g?= en =?utf-8?q?w=C3=A9g?=", "wég en wég"),
        ("=?nonsense?q?w=C3=A9g?=", "wég"),
        ("=?utf-8*nl?q?w=C3=A9g?=", "wég"),
        ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        ("=?utf-8?q?half", "=?utf-8?q?half"),
        ("=?utf-8?q?a=ZZb?=", "a=ZZb"),
        ("=?utf-8?q?evil=0D=0ABcc:_x@y?=", "evil Bcc: x@y"),
        ("=?utf-8?q?nul=00nul?=", "nulnul"),
        ("folded\r\n over lines", "folded over lines"),
    ],
)
def test_subjects_however_broken(raw, subject):
    assert read(mail(f"Subject: {raw}")).subject == subject


def test_headers_of_bytes_outside_ascii():
    source = mail(sender="PLACEHOLDER <anna@bewoners.example>", body="x").replace(
        b"PLACEHOLDER", "Zoë".encode("latin-1")
    )
    source = source.replace(b"Gat in de weg", "Gat in de wég".encode())
    message = read(source)
    assert (message.author.name, message.subject) == ("Zoë", "Gat in de wég")


@pytest.mark.parametrize(
    ("sender", "handle", "name"),
    [
        ("anna@bewoners.example (Anna Jansen)", "anna@bewoners.example", "Anna Jansen"),
        ('"Jansen, Anna" <anna@bewoners.example>', "anna@bewoners.example", "Jansen, Anna"),
        ("=?utf-8?q?Jansen,_Zo=C3=AB?= <zoe@bewoners.example>", "zoe@bewoners.example", "Jansen, Zoë"),
        ('"info@havenstad.example" <eve@elders.example>', "eve@elders.example", "info@havenstad.example"),
        (
            "=?utf-8?q?=3Cinfo=40havenstad.example=3E?= <eve@elders.example>",
            "eve@elders.example",
            "<info@havenstad.example>",
        ),
        ("<anna@bewoners.example>, <piet@bewoners.example>", "anna@bewoners.example", ""),
        ('"Anna <anna@bewoners.example>', "anna@bewoners.example", ""),
        ("anna@bewoners.example", "anna@bewoners.example", ""),
    ],
)
def test_senders_in_all_forms(sender, handle, name):
    author = read(mail(sender=sender)).author
    assert (author.handle, author.name) == (handle, name)


def test_plain_text_is_preferred_to_html():
    header, body = multipart(
        "alternative",
        part("Gewone tekst", "Content-Type: text/plain"),
        part("<p>Opmaak</p>", "Content-Type: text/html"),
    )
    message = read(mail(header, body=body))
    assert message.text == "Gewone tekst"
    assert "html" not in message.raw


def test_html_is_flattened_where_the_plain_form_is_empty():
    header, body = multipart(
        "alternative",
        part(" \r\n", "Content-Type: text/plain"),
        part("<p>Er ligt <b>afval</b></p><script>alert(1)</script>", "Content-Type: text/html; charset=utf-8"),
    )
    message = read(mail(header, body=body))
    assert message.text == "Er ligt afval"
    assert "<b>" in message.raw["html"]


def test_html_quotes_are_taken_off_too():
    html = (
        "<div>Ja graag</div><div class='gmail_quote'><div>Op ma 3 nov. 2025 schreef Gemeente &lt;info@h&gt;:<br></div>"
        "<blockquote>Wilt u een foto sturen?</blockquote></div>"
    )
    message = read(mail("Content-Type: text/html; charset=utf-8", body=html))
    assert message.text == "Ja graag"
    assert "foto" in message.raw["full_text"]


def test_lenient_base64_and_quoted_printable():
    encoded = base64.b64encode(b"Er zit een gat in de weg").rstrip(b"=")
    assert read(mail("Content-Transfer-Encoding: BASE64 ", body=encoded)).text == "Er zit een gat in de weg"
    assert read(mail("Content-Transfer-Encoding: quoted-printable", body="w=C3=A9g=\r\n is stuk =ZZ")).text.startswith(
        "wég is"
    )


def test_attachments_and_inline_pictures():
    picture = base64.b64encode(b"\xff\xd8picture")
    header, body = multipart(
        "mixed",
        part("Zie foto", "Content-Type: text/plain"),
        part(
            picture,
            "Content-Type: image/jpeg",
            "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename*=utf-8''f%C3%B6to.jpg",
        ),
        part(picture, "Content-Type: image/png", "Content-Transfer-Encoding: base64", "Content-ID: <a>"),
        part("regel", 'Content-Type: text/plain; name="C:\\\\map\\\\..\\\\notitie.txt"', "Content-Disposition: inline"),
    )
    message = read(mail(header, body=body))
    assert message.text == "Zie foto"
    assert [(media.name, media.media_type) for media in message.media] == [
        ("föto.jpg", "image/jpeg"),
        ("attachment.png", "image/png"),
        ("notitie.txt", "text/plain"),
    ]
    assert message.media[0].content == b"\xff\xd8picture"


def test_an_attached_mail_is_a_file():
    header, body = multipart(
        "mixed",
        part("Zie onder", "Content-Type: text/plain"),
        part(mail(body="Binnenin"), "Content-Type: message/rfc822"),
    )
    message = read(mail(header, body=body))
    assert message.text == "Zie onder"
    assert message.media[0].name == "Gat in de weg.eml"
    assert b"Binnenin" in message.media[0].content


def test_attachments_beyond_the_limits_are_named(monkeypatch):
    monkeypatch.setattr(bodies, "MAX_ATTACHMENT", 1024 * 1024)
    monkeypatch.setattr(bodies, "MAX_ATTACHMENTS", 2)
    files = [part(b"x" * size, f"Content-Disposition: attachment; filename={name}") for name, size in FILES]
    header, body = multipart("mixed", part("Filmpje", "Content-Type: text/plain"), *files)
    message = read(mail(header, body=body))
    assert [media.name for media in message.media] == ["a.txt", "b.txt"]
    assert message.text == "Filmpje\n\n[Left out: film.mp4 (1.5 MB, more than 1 MB); c.txt (more than 2 attachments)]"


FILES = [("a.txt", 10), ("film.mp4", 3 * 2**19), ("b.txt", 10), ("c.txt", 10)]


def test_threads_by_references():
    headers = ["References: <r@a>\r\n <m@b> <p@c>", "In-Reply-To: <p@c>"]
    message = read(mail(*headers))
    assert (message.parent_id, message.thread_id) == ("p@c", "r@a")
    assert read(mail(headers[0])).parent_id == "p@c"


def test_a_parent_alone_does_not_name_the_thread():
    message = read(mail("In-Reply-To: Your message of Monday <p@c>"))
    assert (message.parent_id, message.thread_id) == ("p@c", "")
    assert message.raw["references"] == ["p@c"]


def test_a_long_thread_keeps_its_beginning():
    references = " ".join(f"<{number}@x>" for number in range(300))
    message = read(mail(f"References: {references}"))
    assert (message.thread_id, message.parent_id) == ("0@x", "299@x")
    assert len(message.raw["references"]) == 100


@pytest.mark.parametrize("given", ["Message-ID: -", "Message-ID: <>", "Message-ID: <m\x00é>", "Message-ID: nothing"])
def test_without_a_usable_id_the_same_mail_gets_the_same_one(given):
    first, second, other = (
        read(mail(given)),
        read(b"Received: later\r\n" + mail(given)),
        read(mail(given, body="Anders")),
    )
    assert first.native_id == second.native_id != other.native_id
    assert first.native_id.startswith("no-message-id-")


@pytest.mark.parametrize(
    "date", ["Date: -", "Date: yesterday", "Date: Mon, 3 Nov 2225 11:00:00 +0100", "Date: 99999999999999"]
)
def test_a_date_that_cannot_be_is_the_arrival(date):
    assert read(mail(date)).sent_at == ARRIVED


def test_own_mails():
    own = read(mail(sender="Zoë van de balie <zoe@havenstad.example>"), is_sent_folder=True)
    assert own.is_own and not own.is_automatic


@pytest.mark.parametrize("sender", ["Info@havenstad.example", "Balie <info+balie@havenstad.example>"])
def test_our_address_in_from_proves_nothing(sender):
    forged = read(mail(sender=sender))
    assert not forged.is_own and not forged.idempotency_key
    assert forged.is_automatic and forged.raw["automatic_because"] == ["From"]  # so it is never answered


def test_an_address_that_only_resembles_ours_is_a_residents():
    assert not read(mail(sender="info2@havenstad.example")).is_automatic


def test_the_copy_of_our_answer_carries_its_key():
    copy = mail("Message-ID: <heed.0123abcd@havenstad.example>", sender="Havenstad <info@havenstad.example>")
    message = read(copy)
    assert message.idempotency_key == "0123abcd"
    assert not message.is_own and message.is_automatic  # until the outbox is asked for the key


@pytest.mark.parametrize("message_id", ["HEED.0123abcd@havenstad.example", "heed.0123abcd@HAVENSTAD.example"])
def test_a_message_id_that_is_almost_ours_claims_nothing(message_id):
    assert not read(mail(f"Message-ID: <{message_id}>", sender="info@havenstad.example")).idempotency_key


def test_our_words_sent_back_by_a_list_are_not_our_own():
    message = read(mail("Message-ID: <heed.0123abcd@havenstad.example>"))
    assert not message.is_own and not message.idempotency_key
    assert message.is_automatic


@pytest.mark.parametrize(
    ("reply_to", "sender", "answer_to"),
    [
        ("prive@bewoners.example", "anna@bewoners.example", "prive@bewoners.example"),
        ("eve@elders.example", "anna@bewoners.example", "anna@bewoners.example"),  # another house: not believed
        ("info@havenstad.example", "anna@bewoners.example", "anna@bewoners.example"),  # to ourselves: a loop
        ("a@bewoners.example, b@bewoners.example", "anna@bewoners.example", "anna@bewoners.example"),
        ("nonsense", "anna@bewoners.example", "anna@bewoners.example"),
    ],
)
def test_where_an_answer_goes(reply_to, sender, answer_to):
    message = read(mail(f"Reply-To: {reply_to}", sender=sender))
    assert message.raw["answer_to"] == answer_to
    assert message.author.native_id == "anna@bewoners.example"


def test_a_web_form_speaks_for_the_one_who_filled_it_in():
    message = read(mail("Reply-To: Anna <anna@bewoners.example>", sender="no-reply@formulier.example"))
    assert message.author == Author("anna@bewoners.example", "anna@bewoners.example", "Anna")


def test_plus_addresses_and_language():
    message = read(mail("To: Havenstad <info+HV-2041@havenstad.example>", "Content-Language: nl-NL, en"))
    assert message.raw["plus_tag"] == "HV-2041"
    assert message.language == "nl"


def test_nul_bytes_and_right_to_left_text():
    message = read(mail(body="gat\0 in \u202eweg\u202c مرحبا 👩‍👩‍👧".encode()))
    assert "\0" not in message.text + json.dumps(message.raw)
    assert "مرحبا 👩‍👩‍👧" in message.text


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"", "names no sender"),
        (b"\0\xff\xfe nothing at all", "names no sender"),
        (mail(body=b"x" * (10 * 1024 * 1024)), "text is more than"),
        (mail(body=b"x\n" * 1_000_001), "lines"),
        (mail(body=b"x" * (reading.MAX_MAIL + 1)), "bytes"),
        (mail("Content-Type: -", body="Content-Type: message/rfc822\r\n\r\n" * 5000, sender=""), "parts within parts"),
    ],
)
def test_what_cannot_be_read_says_why(source, reason):
    result = outcome(source)
    assert isinstance(result, Unreadable)
    assert reason in result.reason
    assert result.raw["uid"] == 7
    assert len(json.dumps(result.raw)) < 1_000_000


def test_nesting_is_bounded():
    nested = part("in the middle", "Content-Type: text/plain")
    for level in range(40):
        header, body = multipart(f"mixed; x={level}", nested)
        nested = part(body, header.replace("edge-mixed", f"edge{level}"))
        nested = nested.replace(b"edge-mixed", f"edge{level}".encode())
    result = outcome(mail().partition(b"\r\n\r\n")[0] + b"\r\n" + nested)
    assert isinstance(result, Unreadable)
    assert "nested" in result.reason
