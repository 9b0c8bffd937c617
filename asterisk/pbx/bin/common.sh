# What the scripts of this folder share: where things are. Sourced, never run.
# shellcheck shell=bash disable=SC2034

pbx=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
cache=${HEATLINE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/heatline}
folder=$cache/asterisk

say() { printf '%s\n' "$*"; }
fail() { printf 'heatline pbx: %s\n' "$*" >&2; exit 1; }

oldest_asterisk=20

# Whether `asterisk -V` names a version we can use.
new_enough() {
    local major
    major=$("$@" -V 2>/dev/null | sed -nE 's/^Asterisk ([0-9]+).*/\1/p')
    [ "${major:-0}" -ge "$oldest_asterisk" ]
}

package_is_new_enough() {
    local major
    major=$(apt-cache policy asterisk 2>/dev/null | sed -nE 's/^ *Candidate: ([0-9]+:)?([0-9]+).*/\2/p')
    [ "${major:-0}" -ge "$oldest_asterisk" ]
}

# Sets asterisk (how to start it), its modules, its own sounds and music. Fails when there is none.
find_asterisk() {
    local libraries
    asterisk=(asterisk)
    if command -v asterisk >/dev/null && new_enough asterisk; then
        modules=$(dirname "$(find /usr/lib -name app_queue.so -path '*asterisk*' -print -quit)")
        shared=/usr/share/asterisk varlib=/var/lib/asterisk
        return 0
    fi
    [ -x "$folder/usr/sbin/asterisk" ] || return 1
    libraries=$(dirname "$(find "$folder/usr/lib" -name 'libc.so.6' -print -quit)")
    # Asterisk brings the loader that belongs to its libraries.
    asterisk=("$(find "$libraries" -maxdepth 1 -name 'ld-linux-*.so.*' -print -quit)" --library-path "$libraries:$libraries/asterisk" "$folder/usr/sbin/asterisk")
    modules=$(dirname "$(find "$folder/usr/lib" -name app_queue.so -print -quit)")
    shared=$folder/usr/share/asterisk varlib=$folder/var/lib/asterisk
    new_enough "${asterisk[@]}"
}
