"""`heed opinions`: the landscape of a conversation from a Polis export. Works without Django and without a database."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any


def add_parser(subparsers: Any) -> None:
    """Registers the verb; `run` takes the arguments and gives the exit status."""
    parser = subparsers.add_parser("opinions", help="who thinks alike, what groups stand for, what all agree on")
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="participants-votes.csv or votes.csv of an export")
    parser.add_argument(
        "--comments",
        type=Path,
        metavar="FILE",
        help="which statements were moderated out; default: the comments.csv beside FILE.csv, if there is one",
    )
    parser.add_argument("--no-moderation", action="store_true", help="every statement counts; no comments.csv is read")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="the same seed gives the same result (0)")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    """Status 0 with a landscape on standard output, 1 for a file that cannot be used, 2 for bad options."""
    from heed.opinions import Conversation
    from heed.opinions.exports import read_hidden, read_votes

    if args.seed < 0 or (args.comments and args.no_moderation):
        print("heed opinions: --seed is 0 or more, and --comments does not go with --no-moderation", file=sys.stderr)
        return 2
    comments = args.comments
    beside = args.file.parent / "comments.csv"
    if comments is None and not args.no_moderation and beside.is_file():
        comments = beside
        print(f"heed opinions: moderation is taken from {beside}", file=sys.stderr)
    try:
        conversation = Conversation.of_ballots(read_votes(args.file), args.seed)
        if comments is not None:
            conversation.moderate(*read_hidden(comments))
    except (OSError, ValueError) as error:
        print(f"heed opinions: {error}", file=sys.stderr)
        return 1
    print(json.dumps(conversation.landscape().to_json(), ensure_ascii=False))
    return 0
