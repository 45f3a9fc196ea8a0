# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev package [--check]: the desktop client as a .deb in build/packages; --check installs it into a fresh Debian root, starts it
# on a screen in memory, and uninstalls it.

PACKAGE_ROOT=$ROOT/build/package-root

make_package() {
    build release freehold
    rm -rf build/packages
    (cd build/release && cpack -G DEB -B "$ROOT/build/packages" >"$ROOT/build/cpack.log" 2>&1) || { tail -20 build/cpack.log; return 1; }
    PACKAGE=$(ls build/packages/freehold_*.deb)
    say "made ${PACKAGE#"$ROOT/"}"
}

# in_root <command …>: inside of the fresh Debian.
in_root() { as_root chroot "$PACKAGE_ROOT" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }

check_package() {
    install_packages debootstrap
    as_root rm -rf "$PACKAGE_ROOT"
    say "making a fresh Debian root"
    as_root debootstrap --variant=minbase bookworm "$PACKAGE_ROOT" >build/debootstrap.log 2>&1 || { tail build/debootstrap.log; return 1; }
    as_root cp "$PACKAGE" "$PACKAGE_ROOT/freehold.deb"
    say "installing"
    in_root apt-get install -y -qq --no-install-recommends /freehold.deb >build/package-install.log 2>&1 || { tail build/package-install.log; return 1; }
    say "starting"
    in_root env QT_QPA_PLATFORM=offscreen HOME=/tmp timeout 60 freehold --version
    in_root apt-get install -y -qq --no-install-recommends xvfb xauth >>build/package-install.log 2>&1
    in_root env HOME=/tmp xvfb-run -a timeout 60 freehold --quit-when-shown
    say "uninstalling"
    in_root apt-get purge -y -qq freehold >>build/package-install.log 2>&1
    local left
    left=$(as_root find "$PACKAGE_ROOT/usr" "$PACKAGE_ROOT/etc" -iname '*freehold*')
    [ -z "$left" ] || { echo "left behind: $left"; return 1; }
    as_root rm -rf "$PACKAGE_ROOT"
    say "the package installs, starts and uninstalls cleanly"
}

package() {
    source tools/dev/setup.sh
    setup
    make_package
    [ "${1:-}" != --check ] || check_package
}
