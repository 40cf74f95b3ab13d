import sys

from heed.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
