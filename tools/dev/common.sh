# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the commands of ./dev; sourced from the repository root.

ROOT=$PWD
NODE=$ROOT/node_modules/.bin/node
JOBS=$(nproc)
mkdir -p build

# say <text>: a step of ours, with the seconds since the command began.
say() { printf '[%4ds] %s\n' "$SECONDS" "$*"; }

# as_root <command …>: apt needs root; use sudo only where we are not.
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# stamp_is_fresh <name> <file …>: true when the files are as they were at the last write_stamp of that name.
stamp_is_fresh() {
    local stamp=build/.stamp-$1
    shift
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint "$@")" ]
}
write_stamp() {
    local stamp=build/.stamp-$1
    shift
    fingerprint "$@" >"$stamp"
}
fingerprint() { find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum; }

# build <preset> [target …]: configures once, then compiles with progress.
build() {
    local preset=$1
    shift
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "configuring ($preset)"
        cmake --preset "$preset" >"build/configure-$preset.log" 2>&1 || { cat "build/configure-$preset.log"; return 1; }
    fi
    say "compiling ($preset)"
    NINJA_STATUS='[%f/%t %es] ' cmake --build --preset "$preset" --parallel "$JOBS" ${1:+--target "$@"} 2>&1 | progress
}

# build_web: the web client's production build, when something of it has changed.
build_web() {
    local sources=(client/web/{app,components,features,i18n,lib,server,tools} client/web/{proxy,next.config}.ts
        client/web/package.json package-lock.json shared/api/openapi.yaml resources/design translations/web)
    stamp_is_fresh web "${sources[@]}" && [ -f client/web/.next/BUILD_ID ] && return
    say "building the web client"
    npm run --silent build -w client/web >build/web.log 2>&1 &
    wait_with_progress $! build/web.log || { tail -20 build/web.log; return 1; }
    write_stamp web "${sources[@]}"
}

# progress: on a terminal everything; elsewhere every 20th step, so that a log stays readable; what is not a step, always.
progress() {
    if [ -t 1 ]; then
        cat
        return
    fi
    local line steps=0
    while IFS= read -r line; do
        if [[ $line =~ ^\[[0-9]+/[0-9]+\  ]]; then
            steps=$((steps + 1))
            [ $((steps % 20)) -eq 0 ] || continue
        fi
        printf '%s\n' "$line"
    done
}

# wait_with_progress <pid> <log>: the last line of the log every 10 seconds until the process ends; its status.
wait_with_progress() {
    local ticks=0
    while kill -0 "$1" 2>/dev/null; do
        sleep 0.5
        ticks=$((ticks + 1))
        [ $((ticks % 20)) -eq 0 ] && say "  … $(tail -n 1 "$2" | cut -c1-100)"
    done
    wait "$1"
}
