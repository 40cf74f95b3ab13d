"""`heed learn`, `heed evaluate` and `heed similar`: teach Heed a town's own labels, see how it does, compare texts.

They work without Django and without a database, except for `heed learn TASK` without a file.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

from heed.app.cli.json_lines import Line, numbered, parse, text_of

if TYPE_CHECKING:
    from heed.understanding.learning import Example

# as in heed.understanding.learning, which is too heavy to load for a parser
TASKS = ("topic", "intent", "sentiment", "urgency", "abuse")
_TOGETHER = 512
#: Why what was learned from colleagues is not used.
_REFUSED = {
    "not_better": "on the messages held back it is not better than what reads now",
    "danger_lost": "it overlooks danger that is found now",
    "blind_worse": "it is worse on messages that people read without seeing Heed's reading",
    "changes_much": "it reads too many messages otherwise that nobody put right",
}
T = TypeVar("T")


def add_parser(subparsers: Any) -> None:
    learn = subparsers.add_parser(
        "learn", help="learn labels from examples, for 'heed read --models'; or from the town's colleagues"
    )
    _add_examples(learn, optional=True)
    learn.add_argument("--out", type=Path, metavar="DIR", help="folder for the model: DIR/TASK.npz; with FILE")
    learn.set_defaults(run=_guarded(_learn))
    evaluate = subparsers.add_parser("evaluate", help="say how well a learned model does on labelled messages")
    _add_examples(evaluate)
    evaluate.add_argument("--models", type=Path, required=True, metavar="DIR", help="folder that 'heed learn' wrote to")
    evaluate.set_defaults(run=_guarded(_evaluate))
    similar = subparsers.add_parser("similar", help="say how much two texts mean the same, 0 to 1, for each line")
    similar.add_argument("file", nargs="?", type=Path, metavar="FILE", help="JSON Lines with a and b; else stdin")
    similar.set_defaults(run=_guarded(_similar))


def _add_examples(parser: argparse.ArgumentParser, optional: bool = False) -> None:
    parser.add_argument("task", choices=TASKS, metavar="TASK", help=", ".join(TASKS))
    without = "; without it: what colleagues decided in this town" if optional else ""
    parser.add_argument(
        "file",
        type=Path,
        nargs="?" if optional else None,
        metavar="FILE",
        help=f"JSON Lines with text and label; optionally lang{without}",
    )


def _guarded(act: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """Errors that a user can act on are said on one line, with status 2."""

    def run(args: argparse.Namespace) -> int:
        try:
            return act(args)
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            _say(str(error))
            return 2

    return run


def _say(text: str) -> None:
    print(f"heed: {text}", file=sys.stderr)


def _good(lines: Iterator[Line], read: Callable[[dict[str, Any]], T]) -> Iterator[T]:
    """What is read of each line; of a bad one its number and what is wrong, on standard error."""
    for line in lines:
        try:
            yield read(parse(line))
        except (ValueError, RecursionError) as error:
            print(f"line {line.number}: {error}", file=sys.stderr)


def _examples(path: Path) -> "list[Example]":
    from heed.understanding.learning import Example

    def example(data: dict[str, Any]) -> "Example":
        language = data.get("lang")
        return Example(text_of(data, "text"), text_of(data, "label"), language if isinstance(language, str) else "")

    with path.open("rb") as source:
        examples = list(_good(numbered(source), example))
    if not examples:
        raise ValueError(f'{path}: no line like {{"text": "…", "label": "…"}}')
    return examples


def _learn(args: argparse.Namespace) -> int:
    if args.file is None:
        return _learn_in_town(args)
    if args.out is None:
        raise ValueError("say with --out DIR where the model goes")
    from heed.understanding.learning import learn

    head = learn(args.task, _examples(args.file), _say)
    head.save(args.out)
    _say(f"{len(head.labels)} labels learned into {args.out / args.task}.npz; how it did on texts held back:")
    print(json.dumps({"task": head.task, **head.report}, ensure_ascii=False))
    return 0


def _learn_in_town(args: argparse.Namespace) -> int:
    """From what colleagues decided and put right. The model is used from then on if it is better than what reads."""
    if args.out is not None:
        raise ValueError(f"name a FILE to learn {args.task} from; what the town learns is kept in its database")
    from heed.app.cli import prepare_django

    prepare_django()
    from heed.learning import actions
    from heed.learning.models import ModelState

    model = actions.learn(args.task, say=_say)
    used = model.state == ModelState.LIVE
    why = "; ".join(_REFUSED[reason] for reason in model.report["refused"])
    _say("it is better, and reads from now on" if used else f"it is not used: {why}")
    print(json.dumps({"task": args.task, "version": model.version, "in_use": used, **model.report}, ensure_ascii=False))
    return 0


def _evaluate(args: argparse.Namespace) -> int:
    import numpy

    from heed.understanding import evaluation, heads
    from heed.understanding.learning import see

    head = heads.load(args.models, args.task)
    if head is None:
        raise ValueError(f"{args.models}: there is no model for {args.task}; make one with 'heed learn {args.task}'")
    examples = _examples(args.file)
    place = {label: at for at, label in enumerate(head.labels)}
    truth = numpy.array([place.get(example.label, -1) for example in examples])
    chances = head.probabilities(see([example.text for example in examples]))
    figures = evaluation.measure(head.labels, chances, truth, head.sure_from)
    print(json.dumps({"task": head.task, "version": head.version, **figures}, ensure_ascii=False))
    return 0


def _similar(args: argparse.Namespace) -> int:
    from heed.understanding.similarity import similar

    source: IO[bytes] = args.file.open("rb") if args.file else sys.stdin.buffer
    handled = 0
    with source:
        pairs = _good(numbered(source), lambda data: (text_of(data, "a"), text_of(data, "b")))
        while chunk := list(islice(pairs, _TOGETHER)):
            for score in similar(chunk):
                print(json.dumps({"score": score}))
            handled += len(chunk)
    return 0 if handled else 1
