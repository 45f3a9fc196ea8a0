#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A throw-away PostgreSQL for the tests, below build/. Prints the URL that FREEHOLD_TEST_POSTGRES_URL wants.
#   tests/support/postgres.sh start [as-installed] | stop
# It waits for no disk, and lies in memory where there is room: what a test kills are processes, whose writes the kernel keeps.
# (own_postgres.ts is as durable as a real one.) As installed, which is what is measured, it is on the disk, waits for it, and
# keeps the statistics that plans are made from.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
home=$root/build/test-postgres
data=$home/data
memory=/dev/shm
settings="-c fsync=off -c full_page_writes=off -c autovacuum=off"
if [ "${2:-}" = as-installed ]; then
    settings=
elif [ -w "$memory" ] && [ "$(df -Pk "$memory" | awk 'NR == 2 { print $4 }')" -gt 4000000 ]; then
    data=$memory/freehold-test-postgres-$(printf '%s' "$root" | cksum | cut -d ' ' -f 1)
fi
tools=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$tools" ] || { echo "PostgreSQL is not installed" >&2; exit 1; }

# The server refuses to run as root.
if [ "$(id -u)" = 0 ]; then
    as() { (cd / && runuser -u postgres -- "$@"); }
    owner=postgres
else
    as() { "$@"; }
    owner=$(id -un)
fi

where() { cat "$home/where" 2>/dev/null; }
running() { [ -f "$home/url" ] && as "$tools/pg_ctl" -D "$(where)" status >/dev/null 2>&1; }

create() {
    rm -rf "$home" "$data"
    mkdir -p "$home"
    echo "$data" >"$home/where"
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077 && printf '%s\n' "$password" >"$home/password")
    chown -R "$owner" "$home"
    as "$tools/initdb" -D "$data" -U freehold -A scram-sha-256 --pwfile="$home/password" -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
}

# A port may be taken, so try a few.
launch() {
    for attempt in 1 2 3 4 5; do
        port=$(shuf -i 50000-59999 -n 1)
        if as "$tools/pg_ctl" -D "$data" -w -t 30 -l "$home/log" \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= $settings -c max_connections=300" start >/dev/null 2>&1; then
            return 0
        fi
    done
    echo "PostgreSQL does not start:" >&2
    tail -n 20 "$home/log" >&2
    return 1
}

case "${1:-}" in
start)
    if ! running; then
        create
        launch
        (umask 077 && echo "postgres://freehold:$(cat "$home/password")@127.0.0.1:$port/postgres" >"$home/url")
    fi
    cat "$home/url"
    ;;
stop)
    if [ -d "$(where)" ]; then
        as "$tools/pg_ctl" -D "$(where)" -m immediate stop >/dev/null 2>&1 || true
        rm -rf "$(where)" "$home"
    fi
    ;;
*)
    echo "usage: $0 start [as-installed] | stop" >&2
    exit 2
    ;;
esac
