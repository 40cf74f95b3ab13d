"""`python -m training NAME [--options]`: makes what ships under understanding/weights/ from public data."""

import sys
from importlib import import_module

MODELS = {
    "names": "names of people and homes (personal data)",
    "heads": "intent, sentiment, urgency and abuse (ten minutes and more)",
    "language": "how words are spelled in each language (up to ten minutes)",
    "claims": "how much each thing says that an answer gainsays what the town holds (two minutes)",
    "matter": "how much each thing says that two messages speak of the same matter (prints the weights)",
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in MODELS:
        print("./run train NAME ('./run train NAME --help' says more):")
        for name, what in MODELS.items():
            print(f"  {name:10} {what}")
        return 0 if not arguments else 2
    return int(import_module(f"training.{arguments[0]}.train").main(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
