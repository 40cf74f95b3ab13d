from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.channels import html
from heed.channels.html import clean_text, to_text


@pytest.mark.parametrize(
    ("given_html", "expected"),
    [
        ("<p>een</p><p>twee</p>", "een\n\ntwee"),
        ("een<br>twee<br/><br>drie", "een\ntwee\n\ndrie"),
        ("veel    spaties\n en regels", "veel spaties en regels"),
        ("<ul><li>een</li><li>twee</li></ul>", "- een\n- twee"),
        ("<p>vet <b>en</b> <i>schuin</i></p>", "vet en schuin"),
        ("<blockquote><p>zij zei</p></blockquote><p>ja</p>", "> zij zei\n\nja"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3"),
        ("1 &lt; 2 &amp; &#8364; 3", "1 < 2 & € 3"),
        ('<img src="x" alt="een hond"> kwijt', "[een hond] kwijt"),
        ("geen html, wel 3 < 4", "geen html, wel 3 < 4"),
        ("", ""),
    ],
)
def test_html_becomes_plain_text(given_html: str, expected: str) -> None:
    assert to_text(given_html) == expected


SHORTENED = (
    '<a href="https://www.example.org/over/lantaarns?x=1"><span class="invisible">https://www.</span>'
    '<span class="ellipsis">example.org/over/lan</span><span class="invisible">taarns?x=1</span></a>'
)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (SHORTENED, "https://www.example.org/over/lantaarns?x=1"),
        ('<a href="https://example.org/">example.org</a>', "https://example.org/"),
        ('<a href="https://example.org/lang/adres">example.org/la…</a>', "https://example.org/lang/adres"),
        ('<a href="https://example.org/x">lees hier</a>', "lees hier (https://example.org/x)"),
        ('<a href="mailto:anna@example.org">anna@example.org</a>', "mailto:anna@example.org"),
        # A link that pretends to be another one shows where it really goes.
        ('<a href="https://evil.example/">https://bank.example</a>', "https://bank.example (https://evil.example/)"),
        ('<a href="javascript:alert(1)">klik</a>', "klik"),
        ('<a class="u-url mention" href="https://b.example/@anna">@<span>anna</span></a>', "@anna"),
        ('<a class="mention hashtag" href="https://b.example/tags/gat">#<span>gat</span></a>', "#gat"),
        # Only names and hashtags may hide their target.
        ('<a class="mention" href="https://evil.example">bank</a>', "bank (https://evil.example)"),
    ],
)
def test_links_keep_their_target(link: str, expected: str) -> None:
    assert to_text(f"zie {link} nu") == f"zie {expected} nu"


@pytest.mark.parametrize("tag", ["script", "style", "title", "iframe", "noscript", "svg", "template", "object"])
def test_what_is_not_meant_to_be_read_is_left_out(tag: str) -> None:
    assert to_text(f"voor <{tag}>alert('x')</{tag}>na") == "voor na"


def test_comments_and_hidden_spans_are_left_out() -> None:
    assert to_text('a<!-- <b>geheim</b> --><span class="invisible">onzichtbaar</span>b') == "ab"


def test_control_characters_and_half_surrogates_are_left_out() -> None:
    assert to_text("<p>a\x00b\ud800c\x1b[0m\x85d</p>") == "abc[0md"
    assert clean_text("a\r\nb\rc\x00") == "a\nb\nc"


def test_emoji_and_right_to_left_survive() -> None:
    text = "مرحبا 👩‍👩‍👧 שלום ğüşiöç"
    assert to_text(f"<p>{text}</p>") == text


@pytest.mark.parametrize(
    "fragment",
    ["<div>", "<b><p>", "<a href=http://x.example/>b<div>", "<table><tr><td>", "<blockquote>a", "&lt;", "woord "],
)
def test_ten_megabytes_and_deep_nesting_end_in_a_bounded_text(fragment: str) -> None:
    text = to_text(fragment * (10_000_000 // len(fragment)))
    assert len(text) <= html.MAX_TEXT + 10
    assert text.endswith(html.CUT)


def test_one_long_address_is_not_multiplied() -> None:
    # An unclosed link is opened again in every paragraph: what it carries must not be copied along.
    text = to_text(f"<a href='http://x.example/{'a' * 400_000}'>" + "<p>x" * 9_000)
    assert "aaaa" not in text
    assert len(text) < 30_000


TAGS = ["p", "a", "span", "div", "blockquote", "pre", "b", "li", "table", "td", "script", "br", "svg"]
PIECES = st.one_of(
    st.text(max_size=20),
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ['<a href="', "<!--", "-->", "<![CDATA[", "&#0;", "&#xD800;", "<a href=http://x.example class=mention>"]
    ),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_comes_something_storable_results(piece: str) -> None:
    text = to_text(piece)
    text.encode()  # no half surrogates
    assert "\x00" not in text
    assert text == text.strip()
