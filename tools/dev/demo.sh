# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev demo [--exit]: everything on embedded defaults, then the flows played by a program that holds the users' keys; it stays
# up with the web client at http://localhost:3000, and the desktop client opens where there is a screen.

demo() {
    source tools/dev/setup.sh
    setup
    local programs=(freeholdd) client= web=()
    if [[ " $* " != *" --exit "* ]]; then
        web=(--web 3000)
        if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
            programs+=(freehold)
            client=$ROOT/build/release/client/desktop/app/freehold
        fi
    fi
    build release "${programs[@]}"
    if [ ${#web[@]} -gt 0 ]; then
        build_web
    fi
    say "starting the demo"
    FREEHOLDD=$ROOT/build/release/server/app/freeholdd FREEHOLD=$client "$NODE" tests/demo/main.ts "${web[@]}" "$@"
}
