# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev demo [--exit]: everything on embedded defaults, then the flows played by a program that holds the users' keys.

demo() {
    source tools/dev/setup.sh
    setup
    build release freeholdd
    say "starting the demo"
    FREEHOLDD=$ROOT/build/release/server/app/freeholdd "$NODE" tests/demo/main.ts "$@"
}
