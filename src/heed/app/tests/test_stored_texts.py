"""Whatever channels and the rooms around them say of what goes wrong stands in the catalogue, read from their code."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from heed.app.tests.dutch import PACKAGE
from heed.pages.stored_texts import SERVERS, TEXTS

ROOMS = ("channels", "inbox", "casework", "answers", "journey")

#: Which arguments of a call are texts for people, by position; `remedy` is one in any call.
SPEAKING: dict[str, tuple[int, ...]] = {
    "ChannelError": (0,),
    "BlueskyError": (0,),
    "SignatureError": (0,),
    "Meaning": (0, 1),
    "_Meaning": (0,),
    "_error": (0,),
    "_impossible": (0, 1),
    "_refusal": (0, 1),
    "explain_reply": (3,),
    "incomprehensible": (1,),
    "refuse_file": (1,),
    "strange_answer": (0,),
}

#: Names that hold a text before it is said, by file.
HOLDING = {
    "channels/bluesky/composing.py": ("name",),
    "channels/net.py": ("reason",),
    "inbox/actions.py": ("remedy",),
}

#: What is said by another name than its own words, by file. Each was looked at: what it stands for is collected where
#: it is written, or it is the network's, the system's or a library's own words.
FOLLOWED = {
    "casework/actions/task_mails.py": {"error.remedy[:500]"},
    "channels/bluesky/channel.py": {"str(error)"},  # of `split_uri`
    "channels/bluesky/composing.py": {"remedy", "str(error)"},  # of `_refusal`; of `split_uri`
    "channels/bluesky/errors.py": {"meaning.remedy", "_LATER.remedy"},
    "channels/bluesky/xrpc.py": {"f'{type(error).__name__}: {error}'[:300]"},
    "channels/email/channel.py": {
        "'. '.join((problem.message for problem in problems))",
        "' '.join(dict.fromkeys((problem.remedy for problem in problems)))",
    },
    "channels/email/composing.py": {"message", "remedy"},  # of `_impossible`
    "channels/email/errors.py": {"message", "meaning.remedy"},  # of `_error`
    "channels/mastodon/api.py": {"meaning.remedy"},
    "channels/mastodon/oauth.py": {"refusal.message"},
    "channels/meta_mock/errors.py": {"meaning.remedy"},
    "channels/language_model.py": {"message"},  # never stored: of it only the `problem` is
    "channels/net.py": {"remedy"},
    "channels/contract.py": {"message"},
    "answers/actions/sending.py": {"error.message", "error.remedy"},
    "inbox/actions.py": {"remedy[:500]"},
    "journey/files.py": {"error.message"},
    "journey/task_mails.py": {
        "pseudonyms.without_handles(error.message, mail.account.channel, (), handle)",
    },
    "journey/restricting.py": {
        "pseudonyms.without_handles(error.message, account.channel, (), account.handle)",
    },
    "journey/sending.py": {
        "pseudonyms.without_handles(error.message, account.channel, (), account.handle)",
    },
}

#: In the catalogue, and said in another way than those that are collected.
ELSEWHERE = {*SERVERS, "{name} is not the URI of a record", "{host}: {reason}"}


def shape(text: str) -> str:
    return re.sub(r"\{\w*\}", "{}", text)


SHAPES = {shape(text) for text in TEXTS}


@dataclass
class Heard:
    """What one file says: texts with "{}" for what is filled in, and what could not be read from the code."""

    texts: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)


class Listening(ast.NodeVisitor):
    def __init__(self, tree: ast.Module, holding: tuple[str, ...] = ()) -> None:
        self.heard = Heard()
        self.holding = holding
        self.constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self.speaks_by_super = False
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        before, bases = self.speaks_by_super, {ast.unparse(base) for base in node.bases}
        self.speaks_by_super = "ChannelError" in bases
        self.generic_visit(node)
        self.speaks_by_super = before

    def visit_Call(self, node: ast.Call) -> None:
        called = ast.unparse(node.func).rpartition(".")[2]
        if called == "__init__" and self.speaks_by_super:
            called = "ChannelError"
        for position in SPEAKING.get(called, ()):
            if position < len(node.args):
                self.hear(node.args[position])
        for keyword in node.keywords:
            if keyword.arg == "remedy" or (called, keyword.arg) == ("_update", "problem"):
                self.hear(keyword.value)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            if isinstance(target, ast.Attribute) and target.attr in ("message", "remedy"):
                self.hear(node.value, strictly=not self.in_own_class(target))
            elif isinstance(target, ast.Name) and target.id in self.holding:
                self.hear(node.value, strictly=False)
        self.generic_visit(node)

    def in_own_class(self, target: ast.Attribute) -> bool:
        return ast.unparse(target.value) == "self"

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if isinstance(node.target, ast.Name) and node.target.id.endswith("_MEANINGS") and node.value:
            self.hear_all_in(node.value)
        self.generic_visit(node)

    def hear_all_in(self, table: ast.AST) -> None:
        if isinstance(table, ast.Constant | ast.JoinedStr):
            self.hear(table, strictly=False)
        else:
            for inner in ast.iter_child_nodes(table):
                self.hear_all_in(inner)

    def hear(self, node: ast.expr, strictly: bool = True) -> None:
        for text in self.said_by(node):
            if text is None:
                if strictly:
                    self.heard.unread.add(ast.unparse(node))
            elif (strictly and text) or is_a_text(text):
                self.heard.texts.add(text)
        self.hear_places(node)

    def hear_places(self, node: ast.expr) -> None:
        """What stands in for something that is missing: `{words or 'the network gives no reason'}`."""
        for place in ast.walk(node):
            if isinstance(place, ast.FormattedValue) and isinstance(place.value, ast.BoolOp | ast.IfExp):
                self.hear(place.value, strictly=False)

    def said_by(self, node: ast.expr) -> Iterator[str | None]:
        """Every text that an expression may be; None for what cannot be known from here."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.Constant(value=bool()):  # the first of the values of a `Meaning`
                return
            case ast.Name(id=name) if name in self.constants:
                yield self.constants[name]
            case ast.JoinedStr(values=parts):
                yield from self.together(parts)
            case ast.FormattedValue(value=value):
                yield self.constants.get(ast.unparse(value), "{}")
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                yield from self.together([left, right])
            case ast.IfExp(body=one, orelse=other):
                yield from itertools.chain(self.said_by(one), self.said_by(other))
            case ast.BoolOp(values=values):
                yield from itertools.chain.from_iterable(map(self.said_by, values))
            case _:
                yield None

    def together(self, parts: list[ast.expr]) -> Iterator[str]:
        for chosen in itertools.product(*(list(self.said_by(part)) for part in parts)):
            yield "".join("{}" if part is None else part for part in chosen)


def is_a_text(text: str) -> bool:
    """Words for people, and not a file's name or what only joins two values."""
    own = text.replace("{}", "")
    return " " in own.strip() and bool(re.search("[a-z]", own))


@cache
def heard_in(path: Path) -> Heard:
    holding = HOLDING.get(path.relative_to(PACKAGE).as_posix(), ())
    return Listening(ast.parse(path.read_text(encoding="utf-8")), holding).heard


def files() -> Iterator[tuple[str, Heard]]:
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            if not {"tests", "_template", "migrations"} & set(path.parts):
                yield path.relative_to(PACKAGE).as_posix(), heard_in(path)


def test_every_text_is_in_the_catalogue():
    missing = {(name, text) for name, heard in files() for text in heard.texts if text not in SHAPES}
    assert sorted(missing) == [], "name these in heed/pages/stored_texts.py, and run scripts/texts.sh"


def test_nothing_is_said_in_a_way_that_was_not_followed():
    unread = {(name, said) for name, heard in files() for said in heard.unread - FOLLOWED.get(name, set())}
    assert sorted(unread) == [], "see which texts these may be, and name them in FOLLOWED"


def test_what_was_followed_is_still_there():
    found = dict(files())
    assert {name: said for name, followed in FOLLOWED.items() if (said := followed - found[name].unread)} == {}


def test_the_catalogue_has_no_remainders():
    heard = set().union(*(heard.texts for _, heard in files()))
    assert sorted(text for text in TEXTS if shape(text) not in heard and text not in ELSEWHERE) == []


def test_every_text_stands_there_once():
    assert len(TEXTS) == len(set(TEXTS))


def test_listening_hears_what_is_said_in_a_roundabout_way():
    code = """
AGAIN = "Try again."
class Odd(ChannelError):
    def __init__(self, host):
        super().__init__(f"{host} is odd", remedy=AGAIN)
raise ChannelError(f"{a.b} said {code}" + (f": {x}" if x else ""), remedy="Stop." if x else f"Go. {AGAIN}")
raise ChannelError(str(error))
problem.remedy = found or "Look up."
"""
    heard = Listening(ast.parse(code)).heard
    assert heard.texts == {
        "{} is odd",
        "Try again.",
        "{} said {}: {}",
        "{} said {}",
        "Stop.",
        "Go. Try again.",
        "Look up.",
    }
    assert heard.unread == {"str(error)", "found or 'Look up.'"}
