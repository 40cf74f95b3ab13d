#!/usr/bin/env bash
# Gathers the texts of pages and code into src/heed/app/locale, for translating. Needs Debian's package gettext.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v xgettext >/dev/null || { echo "gettext is needed: apt-get install gettext" >&2; exit 1; }
cd src/heed/app
for language in nl; do
    mkdir -p "locale/$language/LC_MESSAGES"
done
cd ..
DJANGO_SETTINGS_MODULE=heed.app.settings ../../.venv/bin/python -P -m django makemessages --locale nl \
    --no-location --no-obsolete --ignore "*/tests/*" --ignore "demo/*"
