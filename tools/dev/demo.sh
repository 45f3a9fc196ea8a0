# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev demo [--exit]: everything on embedded defaults, then the flows played by a program that holds the users' keys; it stays
# up with the web client at http://localhost:3000.

demo() {
    source tools/dev/setup.sh
    setup
    build release freeholdd
    local web=()
    if [[ " $* " != *" --exit "* ]]; then
        build_web
        web=(--web 3000)
    fi
    say "starting the demo"
    FREEHOLDD=$ROOT/build/release/server/app/freeholdd "$NODE" tests/demo/main.ts "${web[@]}" "$@"
}
