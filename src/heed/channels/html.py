"""HTML from networks becomes plain text: sanitised by nh3 first, then flattened.

Limits, so that a hostile page costs milliseconds and not minutes: 500,000 characters and 10,000 tags are looked at,
an address counts 2,000 characters, and at most 100,000 characters of text come out. What is left off is marked "[…]".
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

MAX_HTML = 500_000  # characters
MAX_TAGS = 10_000
MAX_ADDRESS = 2_000  # characters
MAX_TEXT = 100_000  # characters
CUT = "[…]"

_BLOCKS = frozenset({"p", "div", "blockquote", "ul", "ol", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr"})
_LINES = frozenset({"br", "li", "tr", "dt", "dd"})
_INLINE = frozenset({"a", "span", "img", "td", "th"})
_DROPPED_WITH_CONTENT = {"script", "style", "title", "head", "template", "noscript", "iframe", "object", "svg", "math"}
_ATTRIBUTES = {"a": {"href", "class"}, "span": {"class"}, "img": {"alt"}}
_SCHEMES = {"http", "https", "mailto", "tel"}

_TAG = re.compile(r"<[a-zA-Z]")
# Control characters and halves of surrogate pairs: no database or screen has a use for them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)


def clean_text(text: str, limit: int = MAX_TEXT) -> str:
    """Plain text from a network without control characters, its line ends as "\\n", cut at `limit` characters."""
    cut = text[: limit + 1].replace("\r\n", "\n").replace("\r", "\n")
    cut = _UNPRINTABLE.sub("", cut)
    return cut if len(text) <= limit else cut[:limit].rstrip() + f" {CUT}"


def to_text(html: str) -> str:
    """Plain text of a piece of HTML: paragraphs apart by an empty line, quotes behind "> ", links with their target.

    A link whose words are its address, as shortened by Mastodon or not, becomes the whole address; another one
    becomes "words (address)"; names and hashtags of the network stay as they stand. Pictures give their description.
    """
    html, is_cut = _bounded(html)
    flattener = _Flattener()
    flattener.feed(_sanitised(html))
    flattener.close()
    text = clean_text(flattener.text())
    return f"{text} {CUT}".strip() if is_cut and not text.endswith(CUT) else text


def _bounded(html: str) -> tuple[str, bool]:
    """The part that is looked at, and whether something was left off."""
    end = min(len(html), MAX_HTML)
    for count, tag in enumerate(_TAG.finditer(html, 0, end)):
        if count == MAX_TAGS:
            end = tag.start()
            break
    return _UNPRINTABLE.sub("", html[:end].replace("\r", "\n")), end < len(html)


def _sanitised(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(_BLOCKS | _LINES | _INLINE),
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=_shortened,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _shortened(_tag: str, _name: str, value: str) -> str | None:
    return value if len(value) <= MAX_ADDRESS else None


class _Flattener(HTMLParser):
    """Writes lines while sanitised HTML goes by; keeps no tree, so that depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = [""]
        self._quotes = 0
        self._preformatted = 0
        self._spans: list[bool] = []  # of the open ones, whether each hides what is inside
        self._hiding = 0
        self._link: tuple[str, str, list[str]] | None = None  # address, class and words so far

    def text(self) -> str:
        self._end_link()
        text = "\n".join(line.rstrip() for line in self._lines)
        return re.sub(r"\n(?:[> ]*\n){2,}", "\n\n", text).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a":
            self._end_link()
            self._link = (given.get("href", ""), given.get("class", ""), [])
        elif tag == "span":
            self._open_span("invisible" in given.get("class", "").split())
        elif tag == "img" and given.get("alt", "").strip():
            self.handle_data(f"[{given['alt'].strip()}]")
        else:
            self._structure(tag, opening=True)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        elif tag == "span" and self._spans:
            self._hiding -= self._spans.pop()
        else:
            self._structure(tag, opening=False)

    def handle_data(self, data: str) -> None:
        if self._link is not None:  # hidden parts belong to the address that Mastodon shortens for the eye
            self._link[2].append(data)
        elif not self._hiding:
            self._write(data)

    def _open_span(self, hides: bool) -> None:
        self._spans.append(hides)
        self._hiding += hides

    def _structure(self, tag: str, opening: bool) -> None:
        if tag in _BLOCKS:
            self._paragraph()
        elif tag in _LINES and (opening or tag != "br"):
            self._line(always=tag == "br")
        step = 1 if opening else -1
        if tag == "blockquote":
            self._quotes = max(0, self._quotes + step)
        elif tag == "pre":
            self._preformatted = max(0, self._preformatted + step)
        elif tag == "li" and opening:
            self._write("- ")
        elif tag in ("td", "th"):
            self._write(" ")

    def _write(self, data: str) -> None:
        if self._preformatted:
            first, *others = data.split("\n")
            self._append(first)
            for line in others:
                self._lines.append("")
                self._append(line)
            return
        data = _SPACES.sub(" ", data)
        self._append(data.lstrip(" ") if not self._lines[-1] or self._lines[-1].endswith(" ") else data)

    def _append(self, piece: str) -> None:
        if piece and not self._lines[-1] and self._quotes:
            self._lines[-1] = "> " * min(self._quotes, 3)
        self._lines[-1] += piece

    def _line(self, always: bool = False) -> None:
        self._release_link()
        if always or self._lines[-1]:
            self._lines.append("")

    def _paragraph(self) -> None:
        self._line()
        if len(self._lines) > 1 and self._lines[-2]:
            self._lines.append("")

    def _release_link(self) -> None:
        """Words of a link that goes on over lines are written as they come; its address follows at its end."""
        if self._link is not None and any(word.strip() for word in self._link[2]):
            self._write("".join(self._link[2]))
            self._link = (self._link[0], self._link[1], [])

    def _end_link(self) -> None:
        if self._link is None:
            return
        address, kinds, words = self._link
        self._link = None
        self._write(_link_text(address, kinds, "".join(words)))


def _link_text(address: str, kinds: str, words: str) -> str:
    shown = words.strip()
    is_name = shown[:1] in ("@", "#") and not {"mention", "hashtag"}.isdisjoint(kinds.split())
    if not address or is_name:
        return words
    if not shown:
        return f" {address} "
    return words.replace(shown, address) if _is_same(shown, address) else f"{words.rstrip()} ({address})"


def _is_same(shown: str, address: str) -> bool:
    """Whether the words of a link are its address: without its scheme, or cut short with "…"."""
    shown, address = (_SCHEME.sub("", text).rstrip("/").lower() for text in (shown, address))
    return shown == address or (len(shown) > 8 and shown.endswith("…") and address.startswith(shown[:-1]))
