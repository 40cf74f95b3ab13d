#!/usr/bin/env bash
# Compiles the pins: every version with its hashes, for Python 3.11 and newer on any processor, and no address of an
# index in any file. Arguments go to 'uv pip compile', such as --upgrade or --upgrade-package NAME.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links --output-file "$1.txt" "$1.in" "${@:2}"
}

compile requirements "$@"
compile requirements-dev "$@"
scripts/npm.sh install --package-lock-only
