# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev shots: pictures of every page of both clients. One of them alone, in some of its looks:
#   desktop [LANGUAGE_SCHEME_SCALE [WIDTHxHEIGHT]]   every page and dialog in build/shots/desktop, in light and dark, 100 and 150 % text,
#                                                    and three languages; or in the one look that is named ("en_dark_100"), in a window
#                                                    of that size
#   web [PART …]                                     every page in build/shots/web, of phones, tablets and desktops, in light and dark, and
#                                                    three languages; or in those whose names have one of these parts ("en_phone", "dark")

shots() {
    local client=${1:-both}
    [ $# -gt 0 ] && shift
    case "$client" in
        both) shots_of_desktop; shots_of_web ;;
        desktop) shots_of_desktop "$@" ;;
        web) shots_of_web "$@" ;;
        *) echo "./dev shots [desktop | web [LOOK]]" >&2; return 2 ;;
    esac
}

shots_of_desktop() {
    build asan freehold_shots
    rm -rf build/shots/desktop
    QT_QPA_PLATFORM=offscreen LSAN_OPTIONS=suppressions=cmake/lsan.supp \
        build/asan/tests/shots/freehold_shots build/shots/desktop "$@" 2>&1 | grep -v propagateSizeHints
}

shots_of_web() {
    source tools/dev/setup.sh
    setup
    build asan freeholdd
    build_web
    FREEHOLDD=$ROOT/build/asan/server/app/freeholdd LSAN_OPTIONS=suppressions=$ROOT/cmake/lsan.supp \
        npm run --silent shots -w tests -- "$@"
}

# ./dev translations: brings new texts of the desktop client into translations/, to be translated there.
translations() {
    /usr/lib/qt6/bin/lupdate -silent -I . -locations none -no-obsolete client/desktop -ts translations/desktop_es.ts translations/desktop_de.ts
}
