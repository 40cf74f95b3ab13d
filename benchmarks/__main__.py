"""`python -m benchmarks NAME [--options]`: run one benchmark; without a name, list them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path


def names() -> Iterator[tuple[str, str]]:
    """Every benchmark here with the first line of what it says of itself. Nothing is imported for that."""
    here = Path(__file__).parent
    found = {path.stem: path for path in here.glob("*.py") if not path.stem.startswith("_")}
    found |= {path.parent.name: path for path in here.glob("*/__init__.py")}
    for name, path in sorted(found.items()):
        tree = ast.parse(path.read_text())
        if any(isinstance(node, ast.FunctionDef) and node.name == "main" for node in tree.body):
            yield name, (ast.get_docstring(tree) or "").partition("\n")[0]


def main(arguments: list[str]) -> int:
    known = dict(names())
    if not arguments or arguments[0].startswith("-"):
        print("./run bench NAME [--quick] runs one of these ('./run bench NAME --help' says more):")
        for name, line in known.items():
            print(f"  {name:10} {line}")
        return 0
    name, *rest = arguments
    if name not in known:
        print(f"There is no benchmark '{name}'; there are: {', '.join(known)}.", file=sys.stderr)
        return 2
    return int(import_module(f"benchmarks.{name}").main(rest) or 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
