# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev shots [LANGUAGE_SCHEME_SCALE [WIDTHxHEIGHT]]: a picture of every page and dialog of the desktop client in build/shots, in
# light and dark, 100 and 150 % text, and three languages; or in the one look that is named ("en_dark_100"), in a window of that size.

shots() {
    build asan freehold_shots
    rm -rf build/shots
    QT_QPA_PLATFORM=offscreen LSAN_OPTIONS=suppressions=cmake/lsan.supp \
        build/asan/tests/shots/freehold_shots build/shots "$@" 2>&1 | grep -v propagateSizeHints
}

# ./dev translations: brings new texts of the desktop client into translations/, to be translated there.
translations() {
    /usr/lib/qt6/bin/lupdate -silent -I . -locations none -no-obsolete client/desktop -ts translations/desktop_es.ts translations/desktop_de.ts
}
