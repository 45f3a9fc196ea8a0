# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev demo [--exit]: everything on embedded defaults, then the flows played by a program that holds the users' keys; at the end
# the desktop client opens, where there is a screen and the demo stays up.

demo() {
    source tools/dev/setup.sh
    setup
    local programs=(freeholdd) client=
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [[ " $* " != *" --exit "* ]]; then
        programs+=(freehold)
        client=$ROOT/build/release/client/desktop/app/freehold
    fi
    build release "${programs[@]}"
    say "starting the demo"
    FREEHOLDD=$ROOT/build/release/server/app/freeholdd FREEHOLD=$client "$NODE" tests/demo/main.ts "$@"
}
