#!/usr/bin/env bash
# Runs every check and test that this machine can run; with arguments, only pytest with those.
# The database is a server of its own, beside that of the demo (DATABASE_URL names another one).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export HEED_PG_FOLDER=${HEED_PG_FOLDER:-$PWD/.postgres-test}
export HEED_PG_DURABLE=off  # a power cut during tests loses nothing worth keeping
failed=()
said=$(mktemp)

server() { .venv/bin/python -P -c "from heed.app.postgres import own_server as server; $1"; }

clean_up() {
    rm -f "$said"
    [ "$server_was_running" = yes ] || server 'server().stop()'
}

# check NAME COMMAND…: run it, and remember where it failed.
check() {
    echo "== $1"
    "${@:2}" || failed+=("$1")
}

run_pytest() {
    local colour=no
    [ -t 1 ] && colour=yes
    .venv/bin/python -P -m pytest --color="$colour" "$@" | tee -a "$said"
}

say_which_peers_were_absent() {
    local absent
    absent=$(sed -n 's/.*peer \([^ ]*\) is absent.*/\1/p' "$said" | sort -u | paste -sd ' ')
    echo "Real peers absent: ${absent:-none}${absent:+ (./run peers installs them)}"
}

server_was_running=$(server 'print("yes" if server().is_running() else "no")')
trap clean_up EXIT

if [ $# -eq 0 ]; then
    check "ruff check" .venv/bin/python -P -m ruff check .
    check "ruff format" .venv/bin/python -P -m ruff format --check .
    check "mypy" .venv/bin/python -P -m mypy
    check "import-linter" .venv/bin/lint-imports
    # Beside each other where nothing is shared; a real server has one set of accounts and wants its time.
    workers=$(getconf _NPROCESSORS_ONLN)
    [ "$workers" -le 4 ] || workers=4
    check "pytest without peers" run_pytest -n "$workers" --dist loadfile -m "not peer"
    check "pytest with peers" run_pytest -m peer
else
    check "pytest" run_pytest "$@"
fi
say_which_peers_were_absent
[ ${#failed[@]} -eq 0 ] || { printf 'Failed: %s\n' "${failed[*]}" >&2; exit 1; }
