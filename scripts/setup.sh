#!/usr/bin/env bash
# Prepares the environment: Python packages by hashed pins in .venv, front-end packages in node_modules, translations.
# With 'dev': also what the tests need. Everything is said on standard error; the caller's standard output stays clean.
# An interrupted set-up is taken up again by the next call.
set -euo pipefail
exec >&2
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kind=${1:-base}
pins=(requirements.txt)
[ "$kind" = base ] || pins+=(requirements-dev.txt)
packages=(package.json package-lock.json .npmrc)
texts=(src/heed/app/locale/*/LC_MESSAGES/django.po)

say() { printf 'Heed: %s\n' "$*"; }

# What the files named hold, and where this is: an environment does not survive being moved.
fingerprint() { { printf '%s\n' "$PWD"; cat "$@"; } | sha256sum; }

# done_before NAME FILES…: whether step NAME was finished with these files as they are now.
done_before() { [ "$(cat ".venv/done-$1" 2>/dev/null)" = "$(fingerprint "${@:2}")" ]; }

# remember NAME FILES…: step NAME is finished.
remember() { fingerprint "${@:2}" > ".venv/done-$1"; }

prepared() {
    [ -x .venv/bin/python ] && [ -d node_modules ] && done_before "$kind" "${pins[@]}" && done_before pages "${packages[@]}" &&
        done_before texts "${texts[@]}"
}

# --- Python ------------------------------------------------------------------------------------------------------

# can PYTHON STATEMENT: whether that Python is there, new enough, and the statement works.
can() { "$1" -c "import sys; assert sys.version_info >= (3, 11); $2" >/dev/null 2>&1; }

# first_that_can STATEMENT PYTHONS…
first_that_can() {
    local python
    for python in "${@:2}"; do
        if can "$python" "$1"; then echo "$python"; return; fi
    done
    return 1
}

install_venv_module() {
    local python package
    python=$(first_that_can "" ${HEED_PYTHON:-python3 python3.13 python3.12 python3.11}) || {
        say "Python 3.11 or newer is needed and was not found. Install it (on Debian and Ubuntu: apt-get install python3" \
            "python3-venv), or name one in HEED_PYTHON."
        exit 1
    }
    package="$(basename "$python")-venv"
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        say "Python's venv module is missing. Install it with this command, and start again:"
        say "    sudo apt-get install -y $package"
        exit 1
    fi
    say "Python's venv module is missing: installing the system's package $package with apt-get."
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq "$package" || { apt-get update -qq && apt-get install -y -qq "$package"; }
}

make_environment() {
    local candidates=(${HEED_PYTHON:-python3.13 python3.12 python3.11 python3}) python
    python=$(first_that_can "import venv, ensurepip" "${candidates[@]}") || {
        install_venv_module
        python=$(first_that_can "import venv, ensurepip" "${candidates[@]}")
    }
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
    pwd > .venv/made-in
}

environment_works() {
    [ "$(cat .venv/made-in 2>/dev/null || pwd)" = "$PWD" ] && can .venv/bin/python "import pip"
}

# The pins are complete, so pip need not look for what they depend on; Python compiles what it uses when it first does.
pip_install() {
    .venv/bin/python -m pip install --disable-pip-version-check --no-input --progress-bar off \
        --require-hashes --no-deps --no-compile "$@" |
        sed -un -e 's/^Collecting \([^ ]*\).*/    fetching \1/p' -e 's/^Installing .*/    installing them all/p'
}

install_python_packages() {
    local pin
    say "installing Python packages (once; about a minute)"
    for pin in "${pins[@]}"; do
        pip_install -r "$pin"
    done
    # 'import heed' works in this environment from any folder.
    echo "$PWD/src" > "$(site_packages)/heed.pth"
    remember base requirements.txt
    remember "$kind" "${pins[@]}"
}

site_packages() { .venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))'; }

# --- Front-end packages --------------------------------------------------------------------------------------------

install_front_end_packages() {
    say "installing front-end packages"
    scripts/npm.sh ci --no-progress --loglevel=error
    remember pages "${packages[@]}"
}

# --- Translations --------------------------------------------------------------------------------------------------

compile_texts() {
    say "compiling translations"
    .venv/bin/python -m babel.messages.frontend --quiet compile --domain django --directory src/heed/app/locale
    remember texts "${texts[@]}"
}

# --------------------------------------------------------------------------------------------------------------------

prepared && exit
# An empty HOME would make pip and npm write to the root of the file system.
[ -n "${HOME:-}" ] || unset HOME
if command -v flock >/dev/null; then
    exec 9< scripts/setup.sh
    flock --nonblock 9 || { say "waiting for another set-up of this checkout"; flock 9; }
    prepared && exit
fi
environment_works || make_environment
done_before "$kind" "${pins[@]}" || install_python_packages
{ [ -d node_modules ] && done_before pages "${packages[@]}"; } || install_front_end_packages
done_before texts "${texts[@]}" || compile_texts
say "the environment is ready"
