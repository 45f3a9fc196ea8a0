# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev setup: everything a fresh Debian 12 lacks.

# Why each is there: docs/dependencies.md.
DEBIAN_PACKAGES=(
    clang-19 clang-tidy-19 clang-format-19 lld-19 libclang-rt-19-dev llvm-19 cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-httpserver-dev qt6-websockets-dev libqt6sql6-sqlite libgl-dev qcoro-qt6-dev
    qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qtkeychain-qt6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqrencode-dev fonts-inter xvfb xauth chromium-headless-shell
    libpq-dev libsecp256k1-dev libboost-dev libargon2-dev libssl-dev zlib1g-dev libhpdf-dev fonts-dejavu-core poppler-utils
    python3-mnemonic python3-fonttools iso-codes z3 postgresql redis-server libhiredis-dev nodejs npm ca-certificates
)

install_debian_packages() { install_packages "${DEBIAN_PACKAGES[@]}"; }

install_packages() {
    local missing=() package
    for package in "$@"; do
        case "$package" in
            # Any Node.js from 18 on will do to install the pinned one; another distribution of it is as good.
            nodejs | npm) command -v "${package%js}" >/dev/null || missing+=("$package") ;;
            *) dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package") ;;
        esac
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "installing Debian packages: ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >build/apt.log 2>&1 &
    wait_with_progress $! build/apt.log || { tail -20 build/apt.log; return 1; }
}

install_npm_packages() {
    stamp_is_fresh npm package.json package-lock.json contracts/package.json tests/package.json client/web/package.json \
        && [ -x "$NODE" ] && return
    say "installing npm packages"
    npm ci --no-audit --no-fund --loglevel=error >build/npm.log 2>&1 &
    wait_with_progress $! build/npm.log || { tail -20 build/npm.log; return 1; }
    write_stamp npm package.json package-lock.json contracts/package.json tests/package.json client/web/package.json
}

compile_contracts() {
    stamp_is_fresh contracts contracts/src contracts/hardhat.config.ts package-lock.json && [ -d contracts/artifacts ] && return
    say "compiling contracts"
    npm run --silent build -w contracts
    write_stamp contracts contracts/src contracts/hardhat.config.ts package-lock.json
}

setup() {
    install_debian_packages
    install_npm_packages
    compile_contracts
}
